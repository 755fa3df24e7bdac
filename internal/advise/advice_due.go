package advise

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func adviceDue() *Rule {
	return &Rule{
		Name:     "advice-due",
		Practice: "P5",
		Asks:     "no senior person was asked for advice in a quarter",
		Clears:   "one of them is asked for advice",
		Thresholds: []Threshold{
			{"rhythm", 90, "days", "how long one goes without advice"},
		},
		Find: findAdviceDue,
	}
}

func findAdviceDue(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		seniors := slices.Collect(c.Seniors())
		if len(seniors) == 0 {
			return
		}
		earliest := slices.MinFunc(seniors, func(a, b *book.Person) int {
			return cmp.Or(cmp.Compare(a.Since(c.Day), b.Since(c.Day)), cmp.Compare(a.Slug, b.Slug))
		})
		asked := map[string]*book.Item{}
		var last *book.Item
		for ask := range c.Asks() {
			if ask.Kind != "advice" {
				continue
			}
			for _, slug := range slices.AppendSeq(c.Reached(ask.Item), ask.People()) { // a group may be senior itself
				asked[slug] = later(asked[slug], ask.Item)
				if p := c.Person(slug); p != nil && p.SeniorOn(ask.On) {
					last = later(last, ask.Item)
				}
			}
		}
		since, entry := c.quietSince(last, earliest)
		if c.Age(since) < c.Threshold("rhythm") {
			return
		}
		who := longestUnasked(c, seniors, asked)
		yield(Finding{
			Person: who, Urgency: Week, Due: since + civil.Day(c.Threshold("rhythm")), Harm: 0.25, Minutes: 2,
			Title:   "Ask " + who.Called() + " for advice",
			Entries: []int64{entry},
			Act:     Act{Verb: journal.Ask, People: []string{who.Slug}, Words: "advice <words>"},
			Why: fmt.Sprintf("%s; %s.", c.lastly("You last asked somebody senior for advice", "You never asked anybody senior for advice", last),
				c.lastly(who.GivenName()+" was last asked", who.GivenName()+" was never asked", asked[who.Slug])),
		})
	}
}

// longestUnasked is whom to turn to: whoever was not asked for the longest time,
// the most influential of several; of equals by name, since the order of their
// lines says nothing.
func longestUnasked(c Case, seniors []*book.Person, asked map[string]*book.Item) *book.Person {
	on := func(p *book.Person) civil.Day {
		if ask := asked[p.Slug]; ask != nil {
			return ask.On
		}
		return 0
	}
	return slices.MinFunc(seniors, func(a, b *book.Person) int {
		return cmp.Or(cmp.Compare(on(a), on(b)), cmp.Compare(b.InfluenceOn(c.Day), a.InfluenceOn(c.Day)), cmp.Compare(a.Slug, b.Slug))
	})
}
