package web

import (
	"context"
	"net/http"
	"slices"

	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// draftPage is where a document is chosen, read, changed and checked before it is
// planned. Nothing on it sends anything.
type draftPage struct {
	Choose  chooser
	Bad     string // why there is no draft; ""
	Draft   *writing
	Command string // the same on the command line
}

// writing is a draft under somebody's hands.
type writing struct {
	Kind   string
	To     string
	Slug   string
	Query  string // what is asked for, as the forms send it on
	Text   string // Markdown, as it is or as it was typed
	Edited bool   // it is not what was composed
	Plain  string // as its reader will see it, where it was edited
	Was    string // names the text that the page began with
	Page   string // names the page, so that what is sent from it twice is planned once
	Found  []finding

	Nameless    bool   // nothing says yet what the owner is called
	First       string // whom trouble in it must reach first; ""
	Unsaid      bool   // it is to be said in person first
	Reason      string
	Unsupported []string // what the typed text says that the book does not have
	Agreed      bool

	Way    string   // by which it goes; "" there is none
	Remark string   // what is missing for that; why there is none
	Via    string   // which was chosen; "" their own
	Vias   []string // those there are
	Waits  string   // why it would wait, and until when; ""
	Over   string   // that they have had enough this week; ""
}

func (s *Server) draft(ctx context.Context, r *http.Request) (filled, error) {
	want, err := s.wanted(r)
	if err != nil {
		return filled{}, err
	}
	p := draftPage{}
	if p.Choose, err = s.chooser(ctx, want); err != nil {
		return filled{}, err
	}
	if want.Document == "" || want.Reader == "" {
		return filled{title: "Write", body: draft(p)}, nil
	}
	d, _, err := s.draftOf(ctx, want)
	switch {
	case forOwner(err):
		p.Bad, p.Choose.Open = said(err), true
		return filled{title: "Write", body: draft(p)}, nil
	case err != nil:
		return filled{}, err
	}
	p.Command = want.command()
	if p.Draft, err = s.writing(ctx, r, want, d); err != nil {
		return filled{}, err
	}
	return filled{title: want.Document + " for " + p.Draft.To, body: draft(p)}, nil
}

// writing is a draft with what was typed into its form, if the form was sent, or a
// message was planned from it that is to be changed.
func (s *Server) writing(ctx context.Context, r *http.Request, want wanted, d workbench.Draft) (*writing, error) {
	written, err := d.Markdown()
	if err != nil {
		return nil, err
	}
	form := r.PostForm
	if before := s.kept.of(r.URL.Query().Get("of")); form == nil && before != nil {
		form = before
	}
	page, err := store.NewID(s.now(), 0)
	if err != nil {
		return nil, err
	}
	w := &writing{Kind: d.Kind, To: render.Clean(d.Reader.Called()), Slug: d.Reader.Slug, Query: want.query(), Text: written, Was: nameOf(written),
		Page: page.String(), Nameless: d.Book.Me().Name == "", First: render.Clean(d.First), Unsaid: d.Unsaid, Reason: form.Get("reason"), Agreed: form.Get("agreed") != "",
		Via: form.Get("via"), Vias: vias()}
	if form.Has("text") {
		w.Text = typed(form, written)
	}
	if w.Edited = w.Text != written; w.Edited {
		edited, err := d.Edit(w.Text)
		if err != nil && !forOwner(err) {
			return nil, err
		}
		w.Unsupported = edited.Unsupported()
		plain, err := render.Document(edited.Document, render.Text, render.Options{})
		if err != nil {
			return nil, err
		}
		w.Plain = string(plain)
	}
	w.Found = findingsOf(d.Check(w.Text))
	return w, s.goes(ctx, w, d)
}

// goes says by which way a draft would go, and when.
func (s *Server) goes(ctx context.Context, w *writing, d workbench.Draft) error {
	c, remark, err := s.ways.To(ctx, d, w.Via)
	switch {
	case forOwner(err):
		w.Remark = said(err)
	case err != nil:
		return err
	default:
		w.Way, w.Remark = c.Name(), render.Clean(remark)
	}
	wait, err := s.bench.WaitFor(ctx, d)
	if err != nil {
		return err
	}
	w.Waits = s.waits(wait)
	if w.Waits == "" && d.OverLimit() {
		w.Over = overLimit(d)
	}
	return nil
}

// vias are the ways that can be chosen in a browser.
func vias() []string {
	return slices.DeleteFunc(workbench.Ways(), func(way string) bool { return way == workbench.ByStdout })
}
