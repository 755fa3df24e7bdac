package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func blockerRepeat() *Rule {
	return &Rule{
		Name:     "blocker-repeat",
		Practice: "P6",
		Asks:     "an open issue was told to the manager twice, or is 30 days old, and no ask or decision with a date names it",
		Clears:   "an ask or a decision that names it and has a date",
		Thresholds: []Threshold{
			{"times", 2, "tellings", "how often an issue may be told before it needs a date"},
			{"age", 30, "days", "how old it may grow without one"},
		},
		Find: findBlockerRepeat,
	}
}

func findBlockerRepeat(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		managers := c.Managers()
		for issue := range c.OpenIssues() {
			if isDated(issue) {
				continue
			}
			old, found := c.Age(issue.On) >= c.Threshold("age"), false
			for _, manager := range managers {
				if !c.MayHearItem(manager, issue.Item) {
					continue
				}
				told := c.toldOfIssue(manager, issue)
				if !old && len(told) < c.Threshold("times") {
					continue
				}
				if found = true; !yield(c.repeated(issue, manager, told)) {
					return
				}
			}
			// Where no manager may hear of it, its age counts all the same.
			if old && !found && !yield(c.repeated(issue, nil, nil)) {
				return
			}
		}
	}
}

func (c Case) repeated(issue book.Issue, manager *book.Person, told []int64) Finding {
	f := Finding{
		Person: manager, Entry: issue.Item, Urgency: Week, Due: issue.On, Harm: 0.6, Minutes: 3,
		Title:   "Ask for a way past a blocker by a day",
		Entries: append([]int64{issue.Seq}, told...),
		Act:     c.askFor(manager, issue),
		Why:     fmt.Sprintf("“%s” is open since %s", c.Sentence(issue.Item), issue.On),
	}
	if len(told) >= c.Threshold("times") {
		f.Why += fmt.Sprintf(" and was told to %s %s", manager.GivenName(), times(len(told)))
		f.Urgency, f.Harm = Today, 0.7
	}
	f.Why += "; nothing that was asked or put to a choice about it has a date."
	return f
}

// isDated reports whether an ask or a decision after the issue names it, with a
// date, and was not dropped.
func isDated(issue book.Issue) bool {
	for it := range issue.Naming() {
		if (it.Verb == journal.Ask || it.Verb == journal.Decision) && !it.Day(journal.By).IsZero() &&
			!it.Dropped() && issue.Pos().Before(it.Pos()) {
			return true
		}
	}
	return false
}

// toldOfIssue are the tellings that told somebody of an issue, by number, as far
// back as what passes is remembered.
func (c Case) toldOfIssue(person *book.Person, issue book.Issue) (told []int64) {
	for it := range person.TellingsOf(issue.Item) {
		if c.remembered(it) {
			told = append(told, it.Seq)
		}
	}
	return told
}

// times says how often: "twice", "3 times".
func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}
