package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func agenda() *Rule {
	return &Rule{
		Name:     "agenda",
		Practice: "P28",
		Asks:     "a planned 1:1, review or skip-level is today or tomorrow",
		Clears:   "an agenda told to them since the last such meeting, or the meeting itself",
		Thresholds: []Threshold{
			{"ahead", 1, "days", "how long before the meeting it speaks"},
			{"early", 7, "days", "how long before the meeting an agenda counts as told for it"},
		},
		Find: findAgenda,
	}
}

func findAgenda(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for plan := range c.Planned() {
			if !isTalk(plan) || -c.Age(plan.On) > c.Threshold("ahead") || c.HeldAgain(plan) {
				continue
			}
			for _, slug := range c.Reached(plan) {
				person := c.Person(slug)
				if slug == book.Owner || !present(person, c.Day) || c.hasAgenda(person, plan) {
					continue
				}
				f := Finding{
					Person: person, Entry: plan, Urgency: Today, Due: plan.On, Harm: 0.45, Minutes: 2,
					Title:   "Send " + person.Called() + " an agenda",
					Entries: []int64{plan.Seq},
					Act:     Act{Document: "agenda", People: []string{slug}, Entries: []int64{plan.Seq}},
					Why:     fmt.Sprintf("You meet %s tomorrow (%s) and no agenda is with them.", person.GivenName(), plan.Kind),
				}
				switch left := -c.Age(plan.On); left {
				case 0:
					f.Urgency, f.Harm = Now, 0.6
					if plan.Kind == "review" {
						f.Harm = 0.75
					}
					f.Why = fmt.Sprintf("You meet %s today (%s) and no agenda is with them.", person.GivenName(), plan.Kind)
				case 1:
				default:
					f.Why = fmt.Sprintf("You meet %s in %s (%s) and no agenda is with them.", person.GivenName(), days(left), plan.Kind)
				}
				if !yield(f) {
					return
				}
			}
		}
	}
}

// isTalk reports whether a meeting is of a kind one prepares: a 1:1, a review, a
// skip-level.
func isTalk(met *book.Item) bool {
	switch met.Kind {
	case "1:1", "review", "skip-level":
		return true
	}
	return false
}

// hasAgenda reports whether an agenda was told for a meeting: one that names it,
// or one of the days before it that no other such meeting has used up.
func (c Case) hasAgenda(person *book.Person, plan *book.Item) bool {
	told := false
	for it := range person.Tellings() {
		switch {
		case it.Kind == "agenda" && it.Speaks("", plan.Seq):
			return true
		case it.Kind == "agenda":
			told = told || int(plan.On-it.On) <= c.Threshold("early")
		case it.Verb == journal.Met && isTalk(it) && it.On < plan.On:
			told = false
		}
	}
	return told
}
