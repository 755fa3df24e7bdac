package view

import (
	"slices"

	"headsup/internal/book"
)

// ResourceScope narrows the view to people, and to projects or goals with what
// is under them. Nothing narrows nothing.
type ResourceScope struct{ People, Projects []string }

// takesProject reports whether a project is one of those wanted, or stands under
// a goal that is.
func (s ResourceScope) takesProject(b *book.Book, slug string) bool {
	if len(s.Projects) == 0 || slices.Contains(s.Projects, slug) {
		return true
	}
	for _, wanted := range s.Projects {
		goal := b.Project(wanted)
		if goal == nil || !goal.IsGoal {
			continue
		}
		for below := range b.Below(goal) {
			if below.Slug == slug {
				return true
			}
		}
	}
	return false
}

// takesPerson reports whether a person is wanted: by name, or for a share of a
// project that is.
func (s ResourceScope) takesPerson(b *book.Book, row PersonLoad) bool {
	if len(s.People) > 0 && !slices.Contains(s.People, row.Person) {
		return false
	}
	return len(s.Projects) == 0 || slices.ContainsFunc(row.Shares, func(l ShareLine) bool { return s.takesProject(b, l.Project) })
}

// takesShares reports whether somebody who is wanted works on a project.
func (s ResourceScope) takesShares(row ProjectEffort) bool {
	return len(s.People) == 0 || slices.ContainsFunc(row.Shares, func(l ShareLine) bool { return slices.Contains(s.People, l.Person) })
}

// takesAsk reports whether an ask is of somebody wanted, and about a project that
// is.
func (s ResourceScope) takesAsk(b *book.Book, row ResourceAsk) bool {
	if len(s.People) > 0 && !slices.Contains(s.People, row.Of) {
		return false
	}
	return len(s.Projects) == 0 || slices.ContainsFunc(row.Projects, func(slug string) bool { return s.takesProject(b, slug) })
}
