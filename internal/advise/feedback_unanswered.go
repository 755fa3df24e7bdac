package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func feedbackUnanswered() *Rule {
	return &Rule{
		Name:     "feedback-unanswered",
		Practice: "P4",
		Asks:     "feedback got has no answer after three days",
		Clears:   "an answer to it",
		Thresholds: []Threshold{
			{"wait", 3, "days", "how long feedback may wait for an answer"},
		},
		Find: findFeedbackUnanswered,
	}
}

func findFeedbackUnanswered(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		wait := c.Threshold("wait")
		for got := range c.Feedbacks() {
			if c.Age(got.On) < wait || !c.remembered(got.Item) || got.FirstAnswer() != nil || got.Dropped() {
				continue
			}
			giver := c.Person(got.From)
			if giver == nil || got.From == book.Owner || giver.RelationOn(c.Day) == book.Unrelated {
				continue
			}
			f := Finding{
				Person: giver, Entry: got.Item, Urgency: Week, Due: got.On + civil.Day(wait), Harm: 0.35, Minutes: 2,
				Entries: []int64{got.Seq},
				Act:     Act{Verb: journal.Answer, Entries: []int64{got.Seq}, Words: "<words>"},
				Say: func() (title, why string) {
					return "Answer " + giver.Called() + "'s feedback",
						fmt.Sprintf("%s said “%s” %s and has not heard what you make of it.",
							giver.GivenName(), c.Sentence(got.Item), c.ago(got.On))
				},
			}
			if giver.SeniorOn(c.Day) {
				f.Harm = 0.45
			}
			if !yield(f) {
				return
			}
		}
	}
}
