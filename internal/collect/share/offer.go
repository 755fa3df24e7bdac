package share

import (
	"context"
	"io"
	"strings"

	"headsup/internal/book"
	"headsup/internal/workbench"
)

// Offer reads a share as of a day that is said in words and offers the owner its
// lines; fresh is how many of them are new.
func Offer(ctx context.Context, bench *workbench.Workbench, in io.Reader, name, at string) (found Result, fresh int, err error) {
	b, err := bench.Book(ctx, at)
	if err != nil {
		return found, 0, err
	}
	people, err := bench.Directory(ctx)
	if err != nil {
		return found, 0, err
	}
	if found, err = Collect(in, name, Options{Today: b.Day, Person: personElsewhere(b, people), Project: projectElsewhere(b)}); err != nil {
		return found, 0, err
	}
	fresh, err = bench.Offer(ctx, found.Suggestions)
	return found, fresh, err
}

// personElsewhere finds the slug of somebody whom another book calls by a slug
// and a full name: by address or name; by the slug, unless the book calls
// somebody of another name so.
func personElsewhere(b *book.Book, people *workbench.Directory) Find {
	return func(slug, name, address string) string {
		if found, ok := people.Find(address, name); ok && (name != "" || address != "") {
			return found
		}
		if p := b.Person(slug); p != nil && (p.Name == "" || name == "" || strings.EqualFold(p.Name, name)) {
			return slug
		}
		return ""
	}
}

// projectElsewhere finds the slug of a project that another book knows: a team
// calls its projects alike; where it does not, the title may be the same.
func projectElsewhere(b *book.Book) Find {
	return func(slug, title, _ string) string {
		if b.Project(slug) != nil {
			return slug
		}
		for p := range b.Projects() {
			if title != "" && strings.EqualFold(p.Title, title) {
				return p.Slug
			}
		}
		return ""
	}
}
