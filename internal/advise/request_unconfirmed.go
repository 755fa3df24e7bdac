package advise

import (
	"fmt"
	"iter"

	"headsup/internal/journal"
)

func requestUnconfirmed() *Rule {
	return &Rule{
		Name:     "request-unconfirmed",
		Practice: "P25",
		Asks:     "a request is a day old and was not said back",
		Clears:   "amend: confirmed:yes; a `confirm` told to them that names it; done or drop",
		Thresholds: []Threshold{
			{"wait", 1, "days", "how long a request may stand unconfirmed"},
		},
		Find: findRequestUnconfirmed,
	}
}

func findRequestUnconfirmed(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for request := range c.OpenPromises() {
			if c.Age(request.On) < c.Threshold("wait") || c.SaidBack(request) {
				continue
			}
			person := c.Person(request.To)
			if person == nil || !present(person, c.Day) {
				continue
			}
			f := Finding{
				Person: person, Entry: request.Item, Urgency: Week, Due: request.On, Harm: 0.4, Minutes: 2,
				Title:   "Say back to " + person.Called() + " what they asked for",
				Entries: []int64{request.Seq},
				Act:     Act{Document: "confirm", People: []string{person.Slug}, Entries: []int64{request.Seq}},
				Why: fmt.Sprintf("%s asked you %s for “%s”, and you have not said it back.",
					person.GivenName(), c.ago(request.On), c.Sentence(request.Item)),
			}
			if !c.MayHearItem(person, request.Item) { // no document can name what is not for them
				f.Act = Act{Verb: journal.Amend, Entries: []int64{request.Seq}, Tags: []string{"confirmed:yes"}}
			}
			if !yield(f) {
				return
			}
		}
	}
}
