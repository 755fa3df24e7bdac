package advise

import (
	"fmt"
	"iter"
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
		wins := c.lists.wins()
		for _, person := range audience {
			for i, told := range wins.Told(person.Person) {
				if told != nil || c.Age(wins.Items[i].On) < person.wait {
					continue
				}
				win := c.WinOf(wins.Items[i])
				if !person.all && win.Impact == "" || person.isFor && !c.isFor(person.Person, win.Item) || !c.MayHearItem(person.Person, win.Item) {
					continue
				}
				if !yield(untold(c, win, person.Person)) {
					return
				}
			}
		}
	}
}

// listener is somebody who may have to hear of wins.
type listener struct {
	*book.Person
	wait  int  // how long a win may wait for them
	all   bool // also those without an impact
	isFor bool // only those of a project that is for them
}

// winAudience are the people who may have to hear of a win: managers,
// skip-levels, and whoever a project is for.
func winAudience(c Case) (audience []listener) {
	served := c.served()
	for p := range c.People() {
		switch relation := p.RelationOn(c.Day); {
		case relation == book.Manager:
			audience = append(audience, listener{Person: p, wait: c.Threshold("manager"), all: true})
		case relation == book.SkipLevel:
			audience = append(audience, listener{Person: p, wait: c.Threshold("skip-level")})
		case served[p.Slug] && present(p, c.Day):
			audience = append(audience, listener{Person: p, wait: c.Threshold("skip-level"), isFor: true})
		}
	}
	return audience
}

func untold(c Case, win book.Win, person *book.Person) Finding {
	f := Finding{
		Person: person, Entry: win.Item, Urgency: Week, Due: win.On, Harm: 0.35, Minutes: 2, Telling: true,
		Entries: []int64{win.Seq},
		Act:     Act{Document: "win-note", People: []string{person.Slug}, Entries: []int64{win.Seq}},
		Say: func() (title, why string) {
			return "Tell " + person.Called() + " of a win",
				fmt.Sprintf("The win “%s” was %s and %s has not heard of it%s.",
					c.Sentence(win.Item), c.ago(win.On), person.GivenName(), c.creditUntold(win))
		},
	}
	if win.Impact != "" {
		f.Harm = 0.45
	}
	return f
}

// creditUntold is the clause on those who shared in a win: ", nor of the part of
// Ana Ruiz".
func (c Case) creditUntold(win book.Win) string {
	if len(win.Credit) == 0 {
		return ""
	}
	var names []string
	for _, slug := range win.Credit {
		if p := c.Person(slug); p != nil {
			names = append(names, p.Called())
		}
	}
	return ", nor of the part of " + strings.Join(names, " and ")
}
