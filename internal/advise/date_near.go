package advise

import (
	"fmt"
	"iter"
)

func dateNear() *Rule {
	return &Rule{
		Name:     "date-near",
		Practice: "P13",
		Asks:     "the date of an open major project is within a week and the manager was told nothing of it in the last week",
		Clears:   "they are told of the project",
		Thresholds: []Threshold{
			{"ahead", 7, "days", "how long before the date it speaks"},
			{"told", 7, "days", "how long ago a telling still counts"},
		},
		Find: findDateNear,
	}
}

func findDateNear(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for project := range c.Projects() {
			by := project.By()
			if project.Minor || !project.Open() || by < c.Day || int(by-c.Day) > c.Threshold("ahead") {
				continue
			}
			for _, manager := range c.Managers() {
				told := manager.LastTold(project.Slug)
				if !c.MayHear(manager, project) || told != nil && c.Age(told.On) <= c.Threshold("told") {
					continue
				}
				dates := project.Dates()
				f := Finding{
					Person: manager, Project: project, Urgency: Today, Due: by, Harm: 0.6, Minutes: 2, Telling: true,
					Title:   "Tell " + manager.Called() + " whether " + project.Called() + " keeps its date",
					Entries: []int64{dates[len(dates)-1].Seq},
					Act:     Act{Document: "heads-up", People: []string{manager.Slug}, Projects: []string{project.Slug}},
				}
				heard := manager.GivenName() + " has never been told of it"
				if told != nil {
					heard = manager.GivenName() + " last heard of it " + c.ago(told.On)
					f.Entries = append(f.Entries, told.Seq)
				}
				f.Why = fmt.Sprintf("%s is due %s and %s.", project.Called(), c.until(by), heard)
				if !yield(f) {
					return
				}
			}
		}
	}
}
