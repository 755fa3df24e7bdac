package web

import (
	"context"
	"net/http"
	"strconv"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// draftPage is a document as its reader will see it, before it is sent.
type draftPage struct {
	Kind    string
	To      string
	Slug    string
	First   string // whom trouble in it must reach first; "" nobody
	Text    string
	Command string // what sends it
}

func (s *Server) draft(ctx context.Context, r *http.Request) (filled, error) {
	q := r.URL.Query()
	want := workbench.Wanted{Document: r.PathValue("document"), Reader: q.Get("for"), Projects: q["project"], At: s.at}
	for _, said := range q["entry"] {
		n, err := strconv.ParseInt(said, 10, 64)
		if err != nil {
			return filled{}, fault.New(fault.Misread, "%q is no number of an entry", render.Clean(said)).Do("go back to Today and follow its link")
		}
		want.Entries = append(want.Entries, n)
	}
	d, err := s.bench.Draft(ctx, want)
	if err != nil {
		return filled{}, err
	}
	text, err := render.Document(d.Document, render.Text, render.Options{})
	if err != nil {
		return filled{}, err
	}
	p := draftPage{Kind: want.Document, To: render.Clean(d.Reader.Called()), Slug: d.Reader.Slug, First: render.Clean(d.First),
		Text: string(text), Command: commandOf(want)}
	return filled{title: p.Kind + " for " + p.To, body: draft(p)}, nil
}

// commandOf is the command that sends a document.
func commandOf(want workbench.Wanted) string {
	words := []string{"headsup", want.Document, "@" + want.Reader}
	for _, slug := range want.Projects {
		words = append(words, "+"+slug)
	}
	for _, n := range want.Entries {
		words = append(words, strconv.FormatInt(n, 10))
	}
	return render.Clean(strings.Join(append(words, "--send"), " "))
}
