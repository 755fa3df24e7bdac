package advise

import (
	"fmt"
	"iter"

	"headsup/internal/journal"
)

func issueBare() *Rule {
	return &Rule{
		Name:     "issue-bare",
		Practice: "P6",
		Asks:     "an open issue has no option or no recommendation after a day",
		Clears:   "amend: an option and a recommendation; done or drop",
		Thresholds: []Threshold{
			{"wait", 1, "days", "how long an issue may stand without a way out"},
		},
		Find: findIssueBare,
	}
}

func findIssueBare(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for issue := range c.OpenIssues() {
			if issue.WayOut() != "" || c.Age(issue.On) < c.Threshold("wait") {
				continue
			}
			f := Finding{
				Entry: issue.Item, Urgency: Week, Due: issue.On, Harm: 0.5, Minutes: 3,
				Title:   "Find a way out to recommend",
				Entries: []int64{issue.Seq},
				Act:     Act{Verb: journal.Amend, Entries: []int64{issue.Seq}},
				Why:     fmt.Sprintf("The issue “%s” stands since %s with ", c.Sentence(issue.Item), issue.On),
			}
			if len(issue.Options) == 0 {
				f.Act.Tags = append(f.Act.Tags, `option:"<words>"`)
				f.Why += "no option."
			} else {
				f.Why += "options and no recommendation."
			}
			f.Act.Tags = append(f.Act.Tags, "recommend:1")
			if issue.Severity == "high" {
				f.Urgency, f.Harm = Today, 0.7
			}
			if !yield(f) {
				return
			}
		}
	}
}
