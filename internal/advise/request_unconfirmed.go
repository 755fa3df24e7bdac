package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
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
		for request := range c.Promises() {
			if request.Confirmed || !request.Open() || c.Age(request.On) < c.Threshold("wait") {
				continue
			}
			person := c.Person(request.To)
			if person == nil || !present(person, c.Day) || c.isSaidBack(person, request) {
				continue
			}
			f := Finding{
				Person: person, Entry: request.Item, Urgency: Week, Due: request.On, Harm: 0.4, Minutes: 2,
				Title:   "Say back to " + person.Called() + " what they asked for",
				Entries: []int64{request.Seq},
				Act:     Act{Verb: journal.Amend, Entries: []int64{request.Seq}, Tags: []string{"confirmed:yes"}},
				Why: fmt.Sprintf("%s asked you %s for “%s”, and you have not said it back.",
					person.GivenName(), c.ago(request.On), c.Sentence(request.Item)),
			}
			if !yield(f) {
				return
			}
		}
	}
}

// isSaidBack reports whether a confirmation of the request was told.
func (c Case) isSaidBack(person *book.Person, request book.Promise) bool {
	for it := range person.Tellings() {
		if it.Kind == "confirm" && c.remembered(it) && it.Speaks("", request.Seq) {
			return true
		}
	}
	return false
}
