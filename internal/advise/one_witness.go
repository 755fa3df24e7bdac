package advise

import (
	"fmt"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func oneWitness() *Rule {
	return &Rule{
		Name:     "one-witness",
		Practice: "P22",
		Asks:     "three wins with an impact in half a year are known to one senior person alone",
		Clears:   "a second senior person is told of them",
		Thresholds: []Threshold{
			{"wins", 3, "wins", "how many one person may know alone"},
			{"period", 180, "days", "how far back it looks"},
		},
		Find: findOneWitness,
	}
}

func findOneWitness(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		var seniors []*book.Person
		for p := range c.Seniors() {
			if !p.IsGroup() {
				seniors = append(seniors, p)
			}
		}
		if len(seniors) < 2 {
			return
		}
		alone := map[*book.Person][]*book.Item{}
		from := c.Day - civil.Day(min(c.Threshold("period"), memory))
		for win := range c.ItemsFrom(journal.Win, book.Pos{On: from}) {
			if impact, _ := win.Tag(journal.Impact); impact == "" {
				continue
			}
			if p := onlyWitness(c, seniors, win); p != nil {
				alone[p] = append(alone[p], win)
			}
		}
		for _, witness := range seniors {
			wins := alone[witness]
			if len(wins) < max(c.Threshold("wins"), 1) {
				continue
			}
			second, untold := secondWitness(c, seniors, witness, wins)
			if second == nil {
				continue
			}
			f := Finding{
				Person: witness, Urgency: Week, Due: wins[len(wins)-1].On, Harm: 0.35, Minutes: 2,
				Title: "Tell " + second.Called() + " of what only " + witness.Called() + " knows",
				Act:   Act{Document: "win-note", People: []string{second.Slug}, Entries: untold},
				Why: fmt.Sprintf("Of senior people, %s alone knows of %d wins with an impact; %s may know of them too.",
					witness.GivenName(), len(wins), second.GivenName()),
			}
			for _, win := range wins {
				f.Entries = append(f.Entries, win.Seq)
			}
			if !yield(f) {
				return
			}
		}
	}
}

// onlyWitness is the one senior person who knows of a win; nil if nobody does,
// or more than one.
func onlyWitness(c Case, seniors []*book.Person, win *book.Item) (only *book.Person) {
	for _, p := range seniors {
		if p.Knows(win) {
			if only != nil {
				return nil
			}
			only = p
		}
	}
	return only
}

// secondWitness is the senior person who may hear of most of the wins, the most
// influential of several, with the wins to tell them; nil if what is left would
// still be too much for one.
func secondWitness(c Case, seniors []*book.Person, witness *book.Person, wins []*book.Item) (second *book.Person, untold []int64) {
	for _, p := range seniors {
		if p == witness {
			continue
		}
		var may []int64
		for _, win := range wins {
			if c.MayHearItem(p, win) {
				may = append(may, win.Seq)
			}
		}
		if len(wins)-len(may) < max(c.Threshold("wins"), 1) && (second == nil || len(may) > len(untold) ||
			len(may) == len(untold) && p.InfluenceOn(c.Day) > second.InfluenceOn(c.Day)) {
			second, untold = p, slices.Clone(may)
		}
	}
	return second, untold
}
