package advise

import (
	"fmt"
	"iter"

	"headsup/internal/journal"
)

func datePassed() *Rule {
	return &Rule{
		Name:     "date-passed",
		Practice: "P29",
		Asks:     "the date of an open project or goal has passed and no new one is set",
		Clears:   "a new date, done, stopped",
		Find:     findDatePassed,
	}
}

func findDatePassed(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, project := range c.workAndGoals() {
			by := project.By()
			if !project.Open() || by.IsZero() || c.Day <= by {
				continue
			}
			dates := project.Dates()
			f := Finding{
				Project: project, Urgency: Today, Due: by, Harm: 0.6, Minutes: 2,
				Title:   "Set a new date for " + project.Called() + ", or end it",
				Why:     fmt.Sprintf("%s was due %s, %s, and is neither ended nor given a new date.", project.Called(), by, c.ago(by)),
				Entries: []int64{dates[len(dates)-1].Seq},
				Act:     Act{Verb: journal.Status, Words: "<state> <words>", Projects: []string{project.Slug}, Tags: []string{"by:<date>"}},
			}
			if project.Minor {
				f.Harm = 0.3
			}
			if !yield(f) {
				return
			}
		}
	}
}
