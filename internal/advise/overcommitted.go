package advise

import (
	"fmt"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func overcommitted() *Rule {
	return &Rule{
		Name:     "overcommitted",
		Practice: "P14",
		Asks:     "the shares of your time, or of a report's, come to more than all of it",
		Clears:   "another share, the end of a project, or a decision which work gives way",
		Thresholds: []Threshold{
			{"most", 100, "percent", "how much somebody may be given"},
		},
		Find: findOvercommitted,
	}
}

func findOvercommitted(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, load := range c.Loads(c.Day - memory) {
			person := c.Person(load.Of)
			if load.Of != book.Owner && person.RelationOn(c.Day) != book.Report {
				continue
			}
			if f, ok := c.overload(person, load); ok && !yield(f) {
				return
			}
		}
	}
}

// overload looks whether somebody's shares are too many, unless it was decided
// what gives way since the last of them was given.
func (c Case) overload(person *book.Person, load book.Load) (f Finding, ok bool) {
	var last book.Pos
	var projects []*book.Project
	for _, s := range load.Shares {
		if last.Before(s.Item.Pos()) {
			last = s.Item.Pos()
		}
		projects = append(projects, s.Project)
		f.Entries = append(f.Entries, s.Item.Seq)
	}
	if load.Percent <= float64(c.Threshold("most")) || c.givesWay(person, projects, last) {
		return f, false
	}
	f.Person, f.Urgency, f.Due, f.Harm, f.Minutes = person, Week, last.On, 0.4, 5
	f.Title, f.Why = "Decide which work gives way", fmt.Sprintf("Your shares of time come to %g%%.", load.Percent)
	if person.Slug != book.Owner {
		f.Title += " for " + person.Called()
		f.Why = fmt.Sprintf("%s's shares of time come to %g%%.", person.GivenName(), load.Percent)
	}
	f.Act = c.decide(projects...)
	return f, true
}

// givesWay reports whether a decision after a place names somebody or one of
// their projects.
func (c Case) givesWay(person *book.Person, projects []*book.Project, after book.Pos) bool {
	for it := range c.Newest(journal.Decision) {
		if !after.Before(it.Pos()) {
			return false
		}
		if namesPerson(it, person) || slices.ContainsFunc(projects, func(p *book.Project) bool { return it.Concerns(p.Slug) }) {
			return true
		}
	}
	return false
}
