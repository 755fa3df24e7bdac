package advise

import (
	"fmt"
	"iter"

	"headsup/internal/journal"
)

func creditDue() *Rule {
	return &Rule{
		Name:     "credit-due",
		Practice: "P3",
		Asks:     "somebody credited in a win has not been thanked after three days",
		Clears:   "any thanks to them, dated from the win on",
		Thresholds: []Threshold{
			{"wait", 3, "days", "how long thanks may wait"},
		},
		Find: findCreditDue,
	}
}

func findCreditDue(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		wait := c.Threshold("wait")
		for win, person := range c.Unthanked() {
			if c.Age(win.On) < wait || !c.remembered(win.Item) {
				continue
			}
			f := Finding{
				Person: person, Entry: win.Item, Urgency: Week, Due: win.On, Harm: 0.35, Minutes: 2,
				Entries: []int64{win.Seq},
				Act:     Act{Verb: journal.Thanks, People: []string{person.Slug}, Words: "for <words>", Entries: []int64{win.Seq}},
				Say: func() (title, why string) {
					return "Thank " + person.Called(), fmt.Sprintf("%s had a part in the win “%s” %s and has not been thanked.",
						person.GivenName(), c.Sentence(win.Item), c.ago(win.On))
				},
			}
			if !yield(f) {
				return
			}
		}
	}
}
