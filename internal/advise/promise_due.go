package advise

import (
	"fmt"
	"iter"

	"headsup/internal/journal"
)

func promiseDue() *Rule {
	return &Rule{
		Name:     "promise-due",
		Practice: "P11",
		Asks:     "a promise of yours or a request to you is due within two days, or past",
		Clears:   "done or drop; an amended date",
		Thresholds: []Threshold{
			{"ahead", 2, "days", "how long before the day it speaks"},
		},
		Find: findPromiseDue,
	}
}

func findPromiseDue(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for promise := range c.OpenPromises() {
			if promise.By.IsZero() || int(promise.By-c.Day) > c.Threshold("ahead") {
				continue
			}
			person := c.Person(promise.To)
			if person == nil || !present(person, c.Day) {
				continue
			}
			f := Finding{
				Person: person, Entry: promise.Item, Urgency: Today, Due: promise.By, Harm: 0.6, Minutes: 2,
				Title:   "Keep your word to " + person.Called(),
				Entries: []int64{promise.Seq},
				Act:     Act{Verb: journal.Done, Entries: []int64{promise.Seq}},
			}
			said := "You promised " + person.GivenName()
			switch promise.Verb {
			case journal.Request:
				said = person.GivenName() + " asked you for"
			case journal.Ask:
				said = "You offered " + person.GivenName()
			}
			switch late := c.Age(promise.By); {
			case late > 0:
				f.Urgency, f.Harm = Now, 0.8
				f.Why = fmt.Sprintf("%s “%s” by %s; that was %s.", said, c.Sentence(promise.Item), promise.By, c.ago(promise.By))
			case late == 0:
				f.Urgency = Now
				f.Why = fmt.Sprintf("%s “%s” by today.", said, c.Sentence(promise.Item))
			default:
				f.Why = fmt.Sprintf("%s “%s” by %s, in %s.", said, c.Sentence(promise.Item), promise.By, days(-late))
			}
			if !yield(f) {
				return
			}
		}
	}
}
