package cli

import (
	"math"
	"strings"

	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/view"
)

// focusOf reads the people and projects behind a view, in any order. A group
// stands for its members.
func focusOf(b *book.Book, command string, args []string) (view.Focus, error) {
	var focus view.Focus
	for _, word := range strings.Fields(strings.Join(args, " ")) {
		e, err := journal.Parse("2000-01-01 note " + word)
		if err != nil || len(e.Tokens) != 1 || e.Person() == "" && e.Project() == "" {
			return focus, fault.New(fault.Misread, "%q is neither a person nor a project", render.Clean(word)).
				Do("for example: headsup %s @dana +atlas", command)
		}
		if slug := e.Project(); slug != "" {
			p := b.Project(slug)
			if p == nil {
				return focus, fault.New(fault.Misread, "the book knows no +%s", slug).Do("`headsup work` lists the projects")
			}
			focus.Projects = append(focus.Projects, p)
			continue
		}
		p := b.Person(e.Person())
		switch {
		case e.Person() == book.Owner:
			return focus, fault.New(fault.Misread, "`headsup %s` is about the others, and @me is you", command).
				Do("for example: headsup %s @dana", command)
		case p == nil:
			return focus, nobody(fault.Misread, b, e.Person())
		}
		for _, member := range p.MembersAt(book.Pos{On: b.Day, Seq: math.MaxInt64}) {
			if m := b.Person(member); m != nil && m.Slug != book.Owner {
				focus.People = append(focus.People, m)
			}
		}
	}
	return focus, nil
}
