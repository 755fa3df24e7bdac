package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func adviceLoop() *Rule {
	return &Rule{
		Name:     "advice-loop",
		Practice: "P5",
		Asks:     "advice was answered a month ago, and whoever gave it has not heard what came of it",
		Clears:   "a telling to them or a meeting with them that names the advice",
		Thresholds: []Threshold{
			{"wait", 30, "days", "how long one takes to report back"},
		},
		Find: findAdviceLoop,
	}
}

func findAdviceLoop(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for ask := range c.Asks() {
			if ask.Kind != "advice" || ask.Dropped() {
				continue
			}
			answer := ask.FirstAnswer()
			if answer == nil || c.Age(answer.On) < c.Threshold("wait") {
				continue
			}
			giver := c.Person(book.Answerer(ask.Item, answer))
			if giver == nil || giver.RelationOn(c.Day) == book.Unrelated || !c.MayHearItem(giver, ask.Item) || giver.Back(ask.Item, answer) != nil {
				continue
			}
			f := Finding{
				Person: giver, Entry: ask.Item, Urgency: Week, Due: answer.On + civil.Day(c.Threshold("wait")), Harm: 0.3, Minutes: 2,
				Entries: []int64{ask.Seq, answer.Seq},
				Act:     Act{Verb: journal.Told, People: []string{giver.Slug}, Words: "<words>", Entries: []int64{ask.Seq}},
				Say: func() (title, why string) {
					return "Tell " + giver.Called() + " what came of the advice",
						fmt.Sprintf("%s advised you %s (“%s”) and has not heard what you did with it.",
							giver.GivenName(), c.ago(answer.On), c.Sentence(answer))
				},
			}
			if !yield(f) {
				return
			}
		}
	}
}
