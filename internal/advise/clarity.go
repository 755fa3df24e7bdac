package advise

import (
	"fmt"
	"iter"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func clarity() *Rule {
	return &Rule{
		Name:     "clarity",
		Practice: "P29",
		Asks:     "an open major project has no goal, no date or no measure after a week",
		Clears:   "the project has all three",
		Thresholds: []Threshold{
			{"age", 7, "days", "how long a project may lack one of them"},
		},
		Find: findClarity,
	}
}

func findClarity(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for project := range c.Projects() {
			if project.Minor || !project.Open() {
				continue
			}
			var lacks, tags []string
			for _, lack := range project.Lacks() {
				if tag, asked := clarityTag(lack); asked {
					lacks, tags = append(lacks, "no "+string(lack)), append(tags, tag)
				}
			}
			if len(lacks) == 0 {
				continue
			}
			first := c.begun(project)
			if c.Age(first.On) < c.Threshold("age") {
				continue
			}
			f := Finding{
				Project: project, Urgency: Week, Due: first.On, Harm: 0.3, Minutes: 3,
				Title:   "Get clear about " + project.Called(),
				Why:     fmt.Sprintf("%s is %s old and has %s.", project.Called(), days(c.Age(first.On)), strings.Join(lacks, ", ")),
				Entries: []int64{project.FirstLine().Seq},
				Act:     Act{Verb: journal.Project, Projects: []string{project.Slug}, Tags: tags},
			}
			if !yield(f) {
				return
			}
		}
	}
}

// clarityTag is the tag that would supply what a project lacks; a reason is not
// asked for here, since its goal may be reason enough.
func clarityTag(lack book.Lack) (tag string, asked bool) {
	switch lack {
	case book.LacksGoal:
		return "goal:+<words>", true
	case book.LacksDate:
		return "by:<date>", true
	case book.LacksMeasure:
		return `measure:"<words>"`, true
	}
	return "", false
}
