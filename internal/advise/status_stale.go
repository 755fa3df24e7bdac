package advise

import (
	"fmt"
	"iter"

	"headsup/internal/journal"
)

func statusStale() *Rule {
	return &Rule{
		Name:     "status-stale",
		Practice: "P13",
		Asks:     "an open major project has had no status for two weeks",
		Clears:   "a status, also the same one again",
		Thresholds: []Threshold{
			{"age", 14, "days", "how old a status may be"},
		},
		Find: findStatusStale,
	}
}

func findStatusStale(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for project := range c.Projects() {
			if project.Minor || !project.Open() {
				continue
			}
			last, said := project.Status().Item, "has had no status"
			if last == nil {
				last, said = c.begun(project), "has never had a status and is known"
			}
			age := c.Age(last.On)
			if age < c.Threshold("age") {
				continue
			}
			f := Finding{
				Project: project, Urgency: Week, Due: last.On, Harm: 0.35, Minutes: 1,
				Title:   "Say how " + project.Called() + " stands",
				Why:     fmt.Sprintf("%s %s for %s.", project.Called(), said, days(age)),
				Entries: []int64{last.Seq},
				Act:     Act{Verb: journal.Status, Words: "<state> <words>", Projects: []string{project.Slug}},
			}
			if !yield(f) {
				return
			}
		}
	}
}
