package advise

import (
	"fmt"
	"iter"
	"sync"

	"headsup/internal/book"
	"headsup/internal/goodwill"
	"headsup/internal/journal"
)

func goodwillLow() *Rule {
	return &Rule{
		Name:     "goodwill-low",
		Practice: "P11",
		Asks:     "an open ask for a resource or an introduction costs more than the goodwill with that person covers",
		Clears:   "a balance that covers it; the ask answered or dropped",
		Find:     findGoodwillLow,
	}
}

func findGoodwillLow(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		rates := goodwill.RatesOf(c.set)
		bank := sync.OnceValue(func() *goodwill.Bank { return goodwill.OpenWith(c.lists.wins(), c.Book, rates, c.Day) })
		accounts := map[*book.Person]goodwill.Account{}
		for ask := range c.Asks() {
			if ask.Kind != "resource" && ask.Kind != "intro" || !c.OpenAsk(ask) {
				continue
			}
			person := c.Person(ask.Of)
			if person == nil || !present(person, c.Day) {
				continue
			}
			account, kept := accounts[person]
			if !kept {
				account = bank().Unsorted(person)
				accounts[person] = account
			}
			kind, _ := goodwill.AskKind(ask.Kind)
			cost, balance := -rates.Points[kind], account.Before(c.Book, ask)
			if cost <= balance {
				continue
			}
			f := Finding{
				Person: person, Entry: ask.Item, Urgency: Week, Due: ask.By, Harm: 0.35, Minutes: 2,
				Title:   "Put something into the bank with " + person.Called(),
				Entries: []int64{ask.Seq},
				Act:     replenish(rates, person, ask, cost-balance),
				Why: fmt.Sprintf("You asked %s for “%s”, which costs %.1f, and the goodwill there is %.1f by your own estimate.",
					person.GivenName(), c.Sentence(ask.Item), cost, balance),
			}
			if f.Act.Verb == journal.Drop {
				f.Title = "Let the ask of " + person.Called() + " rest until there is more in the bank"
			}
			if !yield(f) {
				return
			}
		}
	}
}

// replenish is the smallest thing that covers what is missing. Where nothing
// small does, the ask is better taken back and made when the account carries it.
func replenish(rates goodwill.Rates, person *book.Person, ask book.Ask, missing float64) Act {
	switch {
	case missing <= rates.Points[goodwill.Thanks]:
		return Act{Verb: journal.Thanks, People: []string{person.Slug}, Words: "for <words>"}
	case missing <= rates.Points[goodwill.FeedbackGiven]:
		return Act{Verb: journal.Gave, People: []string{person.Slug}, Words: "<words>"}
	}
	return Act{Verb: journal.Drop, Entries: []int64{ask.Seq}, Words: "<words>"}
}
