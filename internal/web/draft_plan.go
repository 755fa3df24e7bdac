package web

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// checkDraft shows the page again with what was typed and what its reader would
// stumble over in it.
func (s *Server) checkDraft(context.Context, *http.Request) (string, error) { return "", nil }

// planDraft plans what stands on the page, to be looked at as it will go out.
func (s *Server) planDraft(ctx context.Context, r *http.Request) (string, error) {
	want, err := s.wanted(r)
	if err != nil {
		return "", err
	}
	d, instead, err := s.draftOf(ctx, want)
	if err != nil {
		return "", err
	}
	if d, err = s.typedDraft(r, d); err != nil {
		return "", err
	}
	c, _, err := s.ways.To(ctx, d, r.PostForm.Get("via"))
	if err != nil {
		return "", err
	}
	id, err := s.idOf(r)
	if err != nil {
		return "", err
	}
	m, err := s.bench.PlanOnce(ctx, id, d, c, strings.TrimSpace(r.PostForm.Get("reason")))
	if err != nil {
		return "", err
	}
	if m.State == store.Planned {
		s.kept.keep(m.ID, r.PostForm)
	}
	q := url.Values{}
	for _, old := range instead {
		q.Add("instead", old.ID.String())
	}
	if want.Back != "" {
		q.Set("back", want.Back)
	}
	return (&url.URL{Path: toMessage(m.ID), RawQuery: q.Encode()}).String(), nil
}

// typedDraft is a draft as it was typed. Where nothing was typed it is the draft as
// the book has it now; where something was and the book has moved on, the owner is
// asked to look again.
func (s *Server) typedDraft(r *http.Request, d workbench.Draft) (workbench.Draft, error) {
	written, err := d.Markdown()
	if err != nil || !r.PostForm.Has("text") {
		return d, err
	}
	text, was := typed(r.PostForm, written), r.PostForm.Get("was")
	switch {
	case nameOf(text) == was, text == written:
		return d, nil
	case was != nameOf(written):
		return d, fault.New(fault.Refused, "the book has changed since you began to write").Do("what you wrote is kept below: look it over, and go on")
	}
	edited, err := d.Edit(text)
	if err != nil {
		return d, err
	}
	if says := edited.Unsupported(); len(says) > 0 && r.PostForm.Get("agreed") == "" {
		return d, fault.New(fault.Refused, "the draft says what the book does not have: %s", strings.Join(says, "; ")).
			Do("record it first, take it out, or say below that it goes on your word")
	}
	return edited.Draft, nil
}

// typed is the text of the form. A form gives line breaks its own way, and drops
// those at the end; what differs in no more than that is what was written.
func typed(form url.Values, written string) string {
	text := lines(form.Get("text"))
	if strings.TrimRight(text, "\n") == strings.TrimRight(written, "\n") {
		return written
	}
	return text
}

// nameOf names a text, so that a form need not hold it twice.
func nameOf(text string) string {
	sum := sha256.Sum256([]byte(strings.TrimRight(text, "\n")))
	return hex.EncodeToString(sum[:8])
}

// idOf is the id under which a page's draft is planned: of the page, and of all
// that was chosen and typed on it.
func (s *Server) idOf(r *http.Request) (uuid.UUID, error) {
	page, err := uuid.Parse(r.PostForm.Get("page"))
	if err != nil || page.Version() != 7 {
		return store.NewID(s.now(), 0) // no page of ours
	}
	sec, nsec := page.Time().UnixTime()
	f := r.PostForm
	of := []string{page.String(), r.URL.Path, r.URL.RawQuery, f.Get("text"), f.Get("via"), f.Get("reason"), f.Get("agreed")}
	return store.MadeID(time.Unix(sec, nsec), strings.Join(of, "\x00")), nil
}
