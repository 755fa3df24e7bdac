package cli

import (
	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/view"
	"headsup/internal/workbench"
)

// focusOf reads the people and projects behind a view, in any order. A group
// stands for its members.
func focusOf(b *book.Book, command string, args []string) (view.Focus, error) {
	var focus view.Focus
	got, err := takes{command: command, what: "people and projects", example: "headsup " + command + " @dana +atlas", people: true, projects: true}.read(args)
	if err != nil {
		return focus, err
	}
	if err := got.known(b); err != nil {
		return focus, err
	}
	for _, slug := range got.projects {
		focus.Projects = append(focus.Projects, b.Project(slug))
	}
	for _, slug := range got.people {
		people, err := peopleNamed(b, command, slug)
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
		return nil, workbench.Nobody(fault.Misread, b, slug)
	}
	var people []*book.Person
	for _, member := range b.Members(p) {
		if m := b.Person(member); m != nil && m.Slug != book.Owner {
			people = append(people, m)
		}
	}
	return people, nil
}
