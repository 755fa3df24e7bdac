package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/civil"
)

func newBoss() *Rule {
	return &Rule{
		Name:     "new-boss",
		Practice: "P22",
		Asks:     "somebody became manager within the last 30 days and has had no hand-over",
		Clears:   "a handover told to them",
		Thresholds: []Threshold{
			{"new", 30, "days", "how long a manager is new"},
			{"before", 30, "days", "how long before their first day a hand-over counts"},
		},
		Find: findNewBoss,
	}
}

func findNewBoss(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, manager := range c.Managers() {
			became := manager.Became(c.Day)
			if c.Age(became) > c.Threshold("new") || hasHandover(manager, became-civil.Day(c.Threshold("before"))) {
				continue
			}
			f := Finding{
				Person: manager, Urgency: Week, Due: became, Harm: 0.6, Minutes: 5,
				Title:   "Hand over to " + manager.Called() + " what you look after",
				Entries: []int64{manager.FirstLine().Seq},
				Act:     Act{Document: "handover", People: []string{manager.Slug}},
				Why:     fmt.Sprintf("%s is your manager since %s and has had no hand-over.", manager.GivenName(), became),
			}
			if !yield(f) {
				return
			}
		}
	}
}

func hasHandover(person *book.Person, from civil.Day) bool {
	for it := range person.Tellings() {
		if it.Kind == "handover" && it.On >= from {
			return true
		}
	}
	return false
}
