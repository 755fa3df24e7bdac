package advise

import (
	"fmt"
	"iter"

	"headsup/internal/journal"
)

func neverTold() *Rule {
	return &Rule{
		Name:     "never-told",
		Practice: "P13",
		Asks:     "an open major project is two weeks old, or red, and the manager has never been told of it",
		Clears:   "they are told of the project",
		Thresholds: []Threshold{
			{"age", 14, "days", "how old a project may grow untold"},
		},
		Find: findNeverTold,
	}
}

func findNeverTold(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for project := range c.Projects() {
			if project.Minor || !project.Open() {
				continue
			}
			first, red := c.begun(project), project.State() == journal.Red
			if !red && c.Age(first.On) < c.Threshold("age") {
				continue
			}
			for _, manager := range c.Managers() {
				if !c.MayHear(manager, project) || manager.LastTold(project.Slug) != nil {
					continue
				}
				f := Finding{
					Person: manager, Project: project, Urgency: Week, Harm: 0.5, Minutes: 2, Telling: true, Trouble: red,
					Title:   "Tell " + manager.Called() + " of " + project.Called(),
					Entries: []int64{first.Seq},
					Act:     Act{Document: "heads-up", People: []string{manager.Slug}, Projects: []string{project.Slug}},
					Why: fmt.Sprintf("%s is %s old and %s has never been told of it.", project.Called(),
						days(c.Age(first.On)), manager.GivenName()),
				}
				if red {
					status := project.Status()
					f.Urgency, f.Harm, f.Due = Now, 1, status.On
					f.Entries = append(f.Entries, status.Seq)
					f.Why = fmt.Sprintf("%s is red since %s and %s has never been told of it.", project.Called(), status.On, manager.GivenName())
				}
				if !yield(f) {
					return
				}
			}
		}
	}
}
