package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// ofPerson runs a view that shows everybody or one person.
func (a *app) ofPerson(show func(context.Context, *book.Book, *book.Person) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		slug, err := personWord(c, args)
		if err != nil {
			return err
		}
		b, err := a.bookAt(c.Context())
		if err != nil {
			return err
		}
		only, err := maybePerson(b, slug)
		if err != nil {
			return err
		}
		return show(c.Context(), b, only)
	}
}

// personWord reads what may stand behind a view that shows everybody or one: a
// person, or nothing.
func personWord(c *cobra.Command, args []string) (slug string, err error) {
	for _, word := range strings.Fields(strings.Join(args, " ")) {
		e, err := journal.Parse("2000-01-01 note " + word)
		switch {
		case err != nil || len(e.Tokens) != 1 || e.Tokens[0].Of != journal.OfPerson:
			return "", meantVerb(c, fault.New(fault.Misread, "`%s` takes a person, and %q is none", c.CommandPath(), render.Clean(word)),
				"for example: "+c.CommandPath()+" @dana")
		case slug != "" && slug != e.Person():
			return "", fault.New(fault.Misread, "`%s` takes one person, and @%s would be a second", c.CommandPath(), e.Person()).
				Do("leave them all out to see everybody")
		}
		if slug = e.Person(); slug == book.Owner {
			return "", fault.New(fault.Misread, "`%s` is about others, and @me is you", c.CommandPath()).Do("leave it out to see everybody")
		}
	}
	return slug, nil
}

// maybePerson finds whoever was named; nil if nobody was, which means everybody.
func maybePerson(b *book.Book, slug string) (*book.Person, error) {
	only := b.Person(slug)
	if only == nil && slug != "" {
		return nil, workbench.Nobody(fault.Misread, b, slug)
	}
	return only, nil
}
