package advise

import (
	"fmt"
	"iter"

	"headsup/internal/journal"
)

func goalUnserved() *Rule {
	return &Rule{
		Name:     "goal-unserved",
		Practice: "P9",
		Asks:     "an open goal owned by the manager has no open project of yours under it, nor under a goal below it",
		Clears:   "a project of yours under it",
		Find:     findGoalUnserved,
	}
}

func findGoalUnserved(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for goal := range c.Goals() {
			if !goal.Open() {
				continue
			}
			for _, manager := range c.Managers() {
				if manager.Slug != goal.Owner || c.Served(goal) {
					continue
				}
				f := Finding{
					Person: manager, Project: goal, Urgency: Week, Due: goal.By(), Harm: 0.35, Minutes: 3,
					Title:   "Find what of your work serves " + goal.Called(),
					Why:     fmt.Sprintf("%s is a goal of %s, and no open project of yours stands under it.", goal.Called(), manager.Called()),
					Entries: []int64{goal.FirstLine().Seq},
					Act:     Act{Verb: journal.Project, Projects: []string{"<words>"}, Tags: []string{"goal:+" + goal.Slug}},
				}
				if !yield(f) {
					return
				}
			}
		}
	}
}
