package advise

import (
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// tell is how somebody is told of an entry: by a heads-up on its projects where
// the book knows them, else in the owner's own words. In the first case an
// update would do it as well.
func (c Case) tell(person *book.Person, it *book.Item) (act Act, update bool) {
	var projects []string
	for p := range c.projectsOf(it) {
		if !p.IsGoal && !p.FirstLine().IsZero() {
			projects = append(projects, p.Slug)
		}
	}
	if len(projects) > 0 {
		return Act{Document: "heads-up", People: []string{person.Slug}, Projects: projects}, true
	}
	return Act{Verb: journal.Told, People: []string{person.Slug}, Words: "<words>", Entries: []int64{it.Seq}}, false
}

// projectsOf yields the projects and goals an entry names.
func (c Case) projectsOf(it *book.Item) iter.Seq[*book.Project] {
	return func(yield func(*book.Project) bool) {
		for slug := range it.Projects() {
			if p := c.Project(slug); p != nil && !yield(p) {
				return
			}
		}
	}
}

// isFor reports whether one of an entry's projects is for a person, who has not
// gone.
func (c Case) isFor(person *book.Person, it *book.Item) bool {
	for p := range c.projectsOf(it) {
		if slices.Contains(p.For, person.Slug) && present(person, c.Day) {
			return true
		}
	}
	return false
}

// served are the slugs of the people that some project is for.
func (c Case) served() map[string]bool {
	served := map[string]bool{}
	for p := range c.Projects() {
		for _, slug := range p.For {
			served[slug] = true
		}
	}
	return served
}
