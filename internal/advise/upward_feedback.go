package advise

import (
	"iter"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func upwardFeedback() *Rule {
	return &Rule{
		Name:     "upward-feedback",
		Practice: "P18",
		Asks:     "the manager was given no feedback in a quarter of working together",
		Clears:   "feedback given to them",
		Thresholds: []Threshold{
			{"rhythm", 90, "days", "how long one goes without a word to the manager about their part"},
		},
		Find: findUpwardFeedback,
	}
}

func findUpwardFeedback(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, manager := range c.Managers() {
			var last *book.Item
			for given := range c.Items(journal.Gave) {
				if c.remembered(given) && c.Reaches(given, manager.Slug) {
					last = later(last, given)
				}
			}
			since, entry := c.quietSince(last, manager)
			since = max(since, manager.Since(c.Day)) // what they were given as something else was not for the manager
			if c.Age(since) < c.Threshold("rhythm") {
				continue
			}
			f := Finding{
				Person: manager, Urgency: Week, Due: since + civil.Day(c.Threshold("rhythm")), Harm: 0.2, Minutes: 4,
				Title:   "Give " + manager.Called() + " feedback",
				Entries: []int64{entry},
				Act:     Act{Verb: journal.Gave, People: []string{manager.Slug}, Words: "<words>", Tags: []string{`effect:"<words>"`, `proposal:"<words>"`}},
				Why: c.lastly("You last gave "+manager.GivenName()+" feedback", "You never gave "+manager.GivenName()+" feedback", last) +
					"; a situation, what it led to and a proposal are enough, in person first.",
			}
			if !yield(f) {
				return
			}
		}
	}
}
