package workbench

import (
	"context"

	"headsup/internal/book"
	"headsup/internal/check"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// Proof is a draft somebody wants read through.
type Proof struct {
	Text   string
	Reader string // by slug; "": nobody in particular
	At     string // as of this day, in plain speech
}

// Check reads a draft as its reader would and gives what was found.
func (w *Workbench) Check(ctx context.Context, p Proof) ([]check.Finding, error) {
	b, err := w.Book(ctx, p.At)
	if err != nil {
		return nil, err
	}
	c := check.Case{Book: b}
	if p.Reader != "" {
		switch c.Reader = b.Person(p.Reader); {
		case c.Reader == nil:
			return nil, nobody(b, p.Reader)
		case c.Reader.Slug == book.Owner:
			return nil, fault.New(fault.Misread, "a draft is read for somebody else than you").Do("name its reader").By("headsup check FILE --for @dana")
		}
	}
	return check.New().Draft(p.Text, c), nil
}

// Check reads a text in the draft's place as its reader would.
func (d Draft) Check(text string) []check.Finding {
	return check.New().Draft(text, check.Case{Book: d.Book, Reader: d.Reader})
}

// nobody says that the book knows no such person.
func nobody(b *book.Book, slug string) error {
	wrong := fault.New(fault.Misread, "nobody in the book is called @%s", slug)
	if near := journal.Nearest(slug, slugs(b)); near != "" {
		return wrong.Do("did you mean @%s?", near)
	}
	return wrong.Do("add them").By("headsup person @%s Their Name relation:manager", slug)
}
