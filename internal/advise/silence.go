package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func silence() *Rule {
	return &Rule{
		Name:     "silence",
		Practice: "P13",
		Asks:     "the manager has been told nothing of an open major project for three weeks, or the skip-level, a sponsor or somebody it is for: for 45 days, though they once heard of it; that nothing happened is news too",
		Clears:   "they are told of the project",
		Thresholds: []Threshold{
			{"manager", 21, "days", "how long the manager may hear nothing"},
			{"others", 45, "days", "how long the skip-level, a sponsor or somebody it is for may hear nothing"},
		},
		Find: findSilence,
	}
}

func findSilence(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for project := range c.Projects() {
			if project.Minor || !project.Open() {
				continue
			}
			for person := range c.People() {
				if !hearsTrouble(c.Book, person, project) || !c.MayHear(person, project) {
					continue
				}
				wait := c.Threshold("others")
				if person.RelationOn(c.Day) == book.Manager {
					wait = c.Threshold("manager")
				}
				told := person.LastTold(project.Slug)
				if told == nil || c.Age(told.On) < wait {
					continue
				}
				f := Finding{
					Person: person, Project: project, Urgency: Week, Due: told.On, Harm: 0.45, Minutes: 2, Telling: true,
					Title:   "Tell " + person.Called() + " how " + project.Called() + " stands",
					Why:     fmt.Sprintf("%s has heard nothing of %s for %s; that nothing happened is news too.", person.GivenName(), project.Called(), days(c.Age(told.On))),
					Entries: []int64{told.Seq},
					Act:     Act{Document: "heads-up", People: []string{person.Slug}, Projects: []string{project.Slug}},
				}
				// Where there is something to tell, keeping silent costs more.
				if news := c.newsSince(project, told.Pos()); news > 0 {
					f.Harm = 0.5
					f.Why = fmt.Sprintf("%s has heard nothing of %s for %s, and %s recorded on it since.", person.GivenName(), project.Called(),
						days(c.Age(told.On)), things(news))
				}
				if !yield(f) {
					return
				}
			}
		}
	}
}

// newsSince counts the entries after a place that tell how a project goes, as
// far back as what passes is remembered.
func (c Case) newsSince(project *book.Project, since book.Pos) (n int) {
	for it := range project.Newest() {
		if !since.Before(it.Pos()) {
			break
		}
		switch it.Verb {
		case journal.Log, journal.Win, journal.Metric, journal.Status, journal.Issue, journal.Decision:
			if c.remembers(it) {
				n++
			}
		}
	}
	return n
}

// things says how many things were done: "one thing was", "3 things were".
func things(n int) string {
	if n == 1 {
		return "one thing was"
	}
	return fmt.Sprintf("%d things were", n)
}
