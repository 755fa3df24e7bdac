package advise

import (
	"fmt"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func feedbackDue() *Rule {
	return &Rule{
		Name:     "feedback-due",
		Practice: "P4",
		Asks:     "no feedback was asked of the manager or got from them in a month, of the skip-level or a sponsor in a quarter",
		Clears:   "they are asked for feedback, or give it",
		Thresholds: []Threshold{
			{"manager", 30, "days", "how long one goes without the manager's feedback"},
			{"above", 90, "days", "how long one goes without the skip-level's or a sponsor's"},
		},
		Find: findFeedbackDue,
	}
}

func findFeedbackDue(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for p := range c.Related(book.Manager, book.SkipLevel, book.Sponsor) {
			wait := c.Threshold("above")
			if p.RelationOn(c.Day) == book.Manager {
				wait = c.Threshold("manager")
			}
			last := lastFeedback(c, p)
			since, entry := c.quietSince(last, p)
			if c.Age(since) < wait {
				continue
			}
			f := Finding{
				Person: p, Urgency: Week, Due: since + civil.Day(wait), Harm: 0.3, Minutes: 2,
				Title:   "Ask " + p.Called() + " for feedback",
				Entries: []int64{entry},
				Act:     Act{Verb: journal.Ask, People: []string{p.Slug}, Words: "feedback <words>"},
				Why: fmt.Sprintf("%s; news about yourself is cheapest early.", c.lastly("The last feedback asked of "+p.GivenName()+", or got, was",
					"You never asked "+p.GivenName()+" for feedback, nor got any", last)),
			}
			if !yield(f) {
				return
			}
		}
	}
}

// lastFeedback is the last time somebody was asked for feedback or gave it, of
// their own accord or as an answer; nil if they never did.
func lastFeedback(c Case, p *book.Person) (last *book.Item) {
	for ask := range c.Asks() {
		if ask.Kind != "feedback" {
			continue
		}
		if c.Reaches(ask.Item, p.Slug) {
			last = later(last, ask.Item)
		}
		for answer := range ask.Answers() {
			if book.Answerer(ask.Item, answer) == p.Slug {
				last = later(last, answer)
			}
		}
	}
	for _, got := range slices.Backward(c.lists.feedbacks()) {
		if got.From == p.Slug && c.remembered(got.Item) {
			return later(last, got.Item)
		}
	}
	return last
}
