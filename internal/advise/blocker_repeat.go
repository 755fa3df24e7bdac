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
		for issue := range c.OpenIssues() {
			if isDated(issue) {
				continue
			}
			manager, told := c.mostTold(issue)
			often, old := len(told) >= c.Threshold("times"), c.Age(issue.On) >= c.Threshold("age")
			if !often && !old {
				continue
			}
			f := Finding{
				Person: manager, Entry: issue.Item, Urgency: Week, Due: issue.On, Harm: 0.6, Minutes: 3,
				Title:   "Ask for a way past a blocker by a day",
				Entries: append([]int64{issue.Seq}, told...),
				Act:     c.askFor(manager, issue),
				Why:     fmt.Sprintf("“%s” is open since %s", c.Sentence(issue.Item), issue.On),
			}
			if often {
				f.Why += fmt.Sprintf(" and was told to %s %s", manager.GivenName(), times(len(told)))
				f.Urgency, f.Harm = Today, 0.7
			}
			f.Why += "; nothing that was asked or put to a choice about it has a date."
			if !yield(f) {
				return
			}
		}
	}
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

// mostTold is the manager who was told of an issue most often and may still hear
// of it, with the tellings; the first who may where none was told.
func (c Case) mostTold(issue book.Issue) (manager *book.Person, told []int64) {
	manager = c.managerFor(issue.Item)
	for _, one := range c.Managers() {
		if !c.MayHearItem(one, issue.Item) {
			continue
		}
		var times []int64
		for it := range one.TellingsOf(issue.Item) {
			if c.remembered(it) {
				times = append(times, it.Seq)
			}
		}
		if len(times) > len(told) {
			manager, told = one, times
		}
	}
	return manager, told
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
