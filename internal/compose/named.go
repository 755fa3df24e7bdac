package compose

import (
	"headsup/internal/book"
	"headsup/internal/fault"
)

// entryFor is an entry that a document was asked to be about: a fault where it
// was retracted, or belongs to work that this reader may not hear of.
func entryFor(b *book.Book, reader *book.Person, n int64) (*book.Item, error) {
	it := b.Item(n)
	switch {
	case it == nil || it.Hidden():
		return nil, fault.New(fault.Misread, "#%d was retracted", n).Do("`headsup journal` lists what there is")
	case !b.MayHearItem(reader, it):
		return nil, fault.New(fault.Refused, "#%d is about work that is not for @%s", n, reader.Slug).
			Do("`headsup work` shows the project and its visible:")
	}
	return it, nil
}

// titles are the projects and goals that an entry names, as far as the reader may
// hear of them.
func titles(b *book.Book, reader *book.Person, it *book.Item) []string {
	var out []string
	for slug := range it.Projects() {
		if p := b.Project(slug); p != nil && !p.FirstLine().IsZero() && b.MayHear(reader, p) {
			out = append(out, p.Called())
		}
	}
	return out
}
