package workbench

import (
	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// Nobody says that a book knows no such person: that they came in later, or who
// was perhaps meant.
func Nobody(kind fault.Kind, b *book.Book, slug string) error {
	if later := b.NamedLater(slug); later != nil {
		return fault.New(kind, "on %s the book did not know @%s yet", b.Day, slug).
			Do("the first line about them is #%d of %s; stand on that day or later, or record one as of an earlier day", later.Seq, later.On).
			By("headsup --at %s person @%s Their Name relation:manager", b.Day, slug)
	}
	wrong := fault.New(kind, "nobody in the book is called @%s", slug)
	if near := journal.Nearest(slug, slugs(b)); near != "" {
		return wrong.Do("did you mean @%s?", near)
	}
	return wrong.Do("add them").By("headsup person @%s Their Name relation:manager", slug)
}
