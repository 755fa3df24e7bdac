package cli

import (
	"context"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// terms are the words behind a view, which stand in any order: people, projects,
// and the days it is of.
type terms struct {
	people   []string
	projects []string
	days     string // as it was said; "" the view's own
}

// takes says what words a view takes.
type takes struct {
	command  string
	what     string // in words: "people and projects"
	example  string
	people   bool
	projects bool
	days     bool
}

// read reads the words behind a view.
func (t takes) read(args []string) (terms, error) {
	var got terms
	for _, arg := range args {
		if strings.Contains(arg, "..") && t.days && !strings.ContainsAny(arg, "@+#") {
			got.days = arg
			continue
		}
		for _, word := range strings.Fields(arg) {
			e, err := journal.Parse("2000-01-01 note " + word)
			named := err == nil && len(e.Tokens) == 1
			switch {
			case named && e.Person() != "" && t.people:
				got.people = append(got.people, e.Person())
			case named && e.Project() != "" && t.projects:
				got.projects = append(got.projects, e.Project())
			case strings.Contains(word, "..") && t.days:
				got.days = word
			default:
				return got, fault.New(fault.Misread, "`headsup %s` takes %s, not %q", t.command, t.what, render.Clean(word)).
					Do("for example: %s", t.example)
			}
		}
	}
	return got, nil
}

// known reports a name that the book does not know.
func (t terms) known(b *book.Book) error {
	for _, slug := range t.people {
		if b.Person(slug) == nil && slug != book.Owner {
			return workbench.Nobody(fault.Misread, b, slug)
		}
	}
	for _, slug := range t.projects {
		if b.Project(slug) == nil {
			return fault.New(fault.Misread, "the book knows no +%s", slug).Do("`headsup work` lists the projects")
		}
	}
	return nil
}

// period reads the days a view is of; see workbench.Period.
func (a *app) period(ctx context.Context, b *book.Book, said string, back int) (civil.Span, error) {
	bench, err := a.open(ctx)
	if err != nil {
		return civil.Span{}, err
	}
	return bench.Period(ctx, b, said, a.flags.at, back)
}
