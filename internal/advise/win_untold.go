package advise

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"headsup/internal/book"
)

func winUntold() *Rule {
	return &Rule{
		Name:     "win-untold",
		Practice: "P3",
		Asks:     "a win is two days old and the manager has not been told; with an impact, a week old and the skip-level has not, nor whom its project is for",
		Clears:   "they are told of the win or of its project",
		Thresholds: []Threshold{
			{"manager", 2, "days", "how long a win may wait for the manager"},
			{"skip-level", 7, "days", "how long a win with an impact may wait for the skip-level"},
		},
		Find: findWinUntold,
	}
}

// memory is how old, in days, a passing entry may be and still fire.
const memory = 400

func findWinUntold(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		audience := winAudience(c)
		for win := range c.Wins() {
			age := c.Age(win.On)
			if age > memory || age < min(c.Threshold("manager"), c.Threshold("skip-level")) {
				continue
			}
			for _, person := range audience {
				if wait, due := winWait(c, win, person); !due || age < wait {
					continue
				}
				if person.Knows(win.Item) || !c.MayHearItem(person, win.Item) {
					continue
				}
				if !yield(untold(c, win, person)) {
					return
				}
			}
		}
	}
}

// winAudience are the people who may have to hear of a win: managers,
// skip-levels, and whoever a project is for.
func winAudience(c Case) []*book.Person {
	served := c.served()
	var audience []*book.Person
	for p := range c.People() {
		relation := p.RelationOn(c.Day)
		if relation == book.Manager || relation == book.SkipLevel || served[p.Slug] && present(p, c.Day) {
			audience = append(audience, p)
		}
	}
	return audience
}

// winWait is how long a win may wait for somebody; due is false for those who
// need not hear of it.
func winWait(c Case, win book.Win, person *book.Person) (wait int, due bool) {
	switch person.RelationOn(c.Day) {
	case book.Manager:
		return c.Threshold("manager"), true
	case book.SkipLevel:
		return c.Threshold("skip-level"), win.Impact != ""
	}
	for slug := range win.Projects() {
		if p := c.Project(slug); p != nil && slices.Contains(p.For, person.Slug) {
			return c.Threshold("skip-level"), win.Impact != ""
		}
	}
	return 0, false
}

func untold(c Case, win book.Win, person *book.Person) Finding {
	f := Finding{
		Person: person, Entry: win.Item, Urgency: Week, Due: win.On, Harm: 0.35, Minutes: 2, Telling: true,
		Title:   "Tell " + person.Called() + " of a win",
		Entries: []int64{win.Seq},
		Act:     Act{Document: "win-note", People: []string{person.Slug}, Entries: []int64{win.Seq}},
		Why:     fmt.Sprintf("The win “%s” was %s and %s has not heard of it.", c.Sentence(win.Item), c.ago(win.On), person.GivenName()),
	}
	if win.Impact != "" {
		f.Harm = 0.45
	}
	if len(win.Credit) > 0 {
		var names []string
		for _, slug := range win.Credit {
			if p := c.Person(slug); p != nil {
				names = append(names, p.Called())
			}
		}
		f.Why = strings.TrimSuffix(f.Why, ".") + ", nor of the part of " + strings.Join(names, " and ") + "."
	}
	return f
}
