package workbench

import (
	"context"

	"headsup/internal/book"
	"headsup/internal/check"
	"headsup/internal/fault"
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
			return nil, Nobody(fault.Misread, b, p.Reader)
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
