package advise

import (
	"fmt"
	"iter"
)

func issueUntold() *Rule {
	return &Rule{
		Name:     "issue-untold",
		Practice: "P6",
		Asks:     "an open issue has not been told to the manager: a high one after a day, a medium one after three, a low one never; one without a severity counts as medium",
		Clears:   "they are told of the issue or of its project",
		Thresholds: []Threshold{
			{"high", 1, "days", "how long a high issue may stay untold"},
			{"medium", 3, "days", "how long a medium issue may stay untold"},
		},
		Find: findIssueUntold,
	}
}

func findIssueUntold(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for issue := range c.OpenIssues() {
			severity := issue.Severity
			if severity == "" {
				severity = "medium"
			}
			if severity == "low" || c.Age(issue.On) < c.Threshold(severity) {
				continue
			}
			for _, manager := range c.Managers() {
				if manager.Knows(issue.Item) || !c.MayHearItem(manager, issue.Item) {
					continue
				}
				f := Finding{
					Person: manager, Entry: issue.Item, Urgency: Today, Due: issue.On, Harm: 0.7, Minutes: 2, Trouble: true,
					Title:   "Tell " + manager.Called() + " of an issue",
					Entries: []int64{issue.Seq},
					Why: fmt.Sprintf("“%s” is known since %s and %s has not heard of it.",
						c.Sentence(issue.Item), issue.On, manager.GivenName()),
				}
				f.Act, f.Telling = c.tell(manager, issue.Item)
				if severity == "high" {
					f.Urgency, f.Harm = Now, 0.9
				}
				if !yield(f) {
					return
				}
			}
		}
	}
}
