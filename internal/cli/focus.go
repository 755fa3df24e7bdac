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
		people, err := peopleNamed(b, command, e.Person())
		if err != nil {
			return focus, err
		}
		focus.People = append(focus.People, people...)
	}
	return focus, nil
}

// peopleNamed are the people a name stands for: one person, or a group's members.
func peopleNamed(b *book.Book, command, slug string) ([]*book.Person, error) {
	p := b.Person(slug)
	switch {
	case slug == book.Owner:
		return nil, fault.New(fault.Misread, "`headsup %s` is about the others, and @me is you", command).
			Do("for example: headsup %s @dana", command)
	case p == nil:
		return nil, nobody(fault.Misread, b, slug)
	}
	var people []*book.Person
	for _, member := range p.MembersAt(book.Pos{On: b.Day, Seq: math.MaxInt64}) {
		if m := b.Person(member); m != nil && m.Slug != book.Owner {
			people = append(people, m)
		}
	}
	return people, nil
}
