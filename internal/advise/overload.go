package advise

import (
	"fmt"
	"iter"
	"strconv"

	"headsup/internal/journal"
)

func overload() *Rule {
	return &Rule{
		Name:     "overload",
		Practice: "P23",
		Asks:     "the messages to a person this week have reached their max:",
		Clears:   "the next week",
		Find:     findOverload,
	}
}

func findOverload(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for p := range c.People() {
			if p.Max == 0 || !present(p, c.Day) {
				continue
			}
			had := messagesThisWeek(c.Book, p)
			if len(had) < p.Max {
				continue
			}
			sunday := c.Day.Monday() + 6
			f := Finding{
				Person: p, Urgency: Week, Due: sunday, Harm: 0.1, Minutes: 1,
				Title:   "Keep what is left for " + p.Called() + " until Monday",
				Entries: had,
				Act:     Act{Verb: journal.Snooze, People: []string{p.Slug}, Words: "overload", Tags: []string{"until:" + sunday.String()}},
				Why:     fmt.Sprintf("%s takes %s a week and has had %d: what can wait waits.", p.GivenName(), messages(p.Max), len(had)),
			}
			if !yield(f) {
				return
			}
		}
	}
}

func messages(n int) string {
	if n == 1 {
		return "one message"
	}
	return strconv.Itoa(n) + " messages"
}
