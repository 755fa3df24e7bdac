package advise

import (
	"fmt"
	"iter"

	"headsup/internal/journal"
)

func owed() *Rule {
	return &Rule{
		Name:     "owed",
		Practice: "P11",
		Asks:     "what somebody owes you is past its date, or has none and is two weeks old",
		Clears:   "done or drop; a new date",
		Thresholds: []Threshold{
			{"wait", 14, "days", "how long what has no date may wait"},
		},
		Find: findOwed,
	}
}

func findOwed(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for debt := range c.Owed() {
			late := !debt.By.IsZero() && debt.By < c.Day
			old := debt.By.IsZero() && c.Age(debt.On) >= c.Threshold("wait")
			person := c.Person(debt.Of)
			if !debt.Open() || !late && !old || person == nil || !present(person, c.Day) {
				continue
			}
			f := Finding{
				Person: person, Entry: debt.Item, Urgency: Week, Due: debt.By, Harm: 0.4, Minutes: 2,
				Title:   "Remind " + person.Called() + " and agree on a day",
				Entries: []int64{debt.Seq},
				Act:     Act{Verb: journal.Amend, Entries: []int64{debt.Seq}, Tags: []string{"by:<date>"}},
				Why:     fmt.Sprintf("%s owes you “%s” since %s, without a date.", person.GivenName(), c.Sentence(debt.Item), debt.On),
			}
			if late {
				f.Urgency, f.Harm = Today, 0.5
				f.Why = fmt.Sprintf("%s owes you “%s” by %s; that was %s.", person.GivenName(), c.Sentence(debt.Item), debt.By, c.ago(debt.By))
			} else {
				f.Due = debt.On
			}
			if !yield(f) {
				return
			}
		}
	}
}
