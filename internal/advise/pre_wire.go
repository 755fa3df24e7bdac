package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func preWire() *Rule {
	return &Rule{
		Name:     "pre-wire",
		Practice: "P10",
		Asks:     "an open decision is due within ten days and whoever is to make it has not been met, asked or told of it since it was recorded",
		Clears:   "a meeting, an ask or a telling with them that names the decision or its project",
		Thresholds: []Threshold{
			{"ahead", 10, "days", "how long before the day it speaks"},
		},
		Find: findPreWire,
	}
}

func findPreWire(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for decision := range c.OpenDecisions() {
			left := -c.Age(decision.By)
			if decision.By.IsZero() || left < 0 || left > c.Threshold("ahead") {
				continue
			}
			person := c.decider(decision)
			if person == nil || !c.MayHearItem(person, decision.Item) || c.isWired(person, decision) {
				continue
			}
			f := Finding{
				Person: person, Entry: decision.Item, Urgency: Today, Due: decision.By, Harm: 0.6, Minutes: 2,
				Title:   "Talk with " + person.Called() + " before a decision falls due",
				Entries: []int64{decision.Seq},
				Why: fmt.Sprintf("“%s” is to be decided by %s, and %s has not heard of it from you.",
					c.Sentence(decision.Item), decision.By, person.GivenName()),
			}
			f.Act = Act{Document: "brief", People: []string{person.Slug}, Entries: []int64{decision.Seq}}
			if !yield(f) {
				return
			}
		}
	}
}

// isWired reports whether the one who decides was met, asked or told from the
// decision's day on, by name or with a group, and the decision or its project
// named.
func (c Case) isWired(person *book.Person, d book.Decision) bool {
	from := book.Pos{On: d.On}
	for it := range person.TellingsFrom(from) {
		if it.Touches(d.Item) {
			return true
		}
	}
	for it := range c.Reaching(person, from) {
		if it.Verb == journal.Ask && it.Touches(d.Item) {
			return true
		}
	}
	return false
}
