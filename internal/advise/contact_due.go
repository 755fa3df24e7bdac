package advise

import (
	"iter"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func contactDue() *Rule {
	return &Rule{
		Name:     "contact-due",
		Practice: "P7",
		Asks:     "somebody was not met for as long as their relation, or their own contact:, allows; half as long where they are remote",
		Clears:   "a meeting with them",
		Thresholds: []Threshold{
			{"manager", 10, "days", "how long one goes without meeting the manager"},
			{"report", 14, "days", "how long one goes without meeting a report"},
			{"peer", 60, "days", "how long one goes without meeting a manager's peer"},
			{"above", 90, "days", "how long one goes without meeting the skip-level or a sponsor"},
		},
		Find: findContactDue,
	}
}

func findContactDue(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for p := range c.People() {
			if p.IsGroup() || p.RelationOn(c.Day) == book.Unrelated {
				continue
			}
			last := lastMet(c, p)
			since, entry := c.quietSince(last, p)
			due := contactDay(c, p, since)
			if due.IsZero() || c.Day < due {
				continue
			}
			f := Finding{
				Person: p, Urgency: Week, Due: due, Harm: 0.3, Minutes: 2,
				Title:   "Meet " + p.Called() + ", and not for a report",
				Entries: []int64{entry},
				Act:     Act{Verb: journal.Met, People: []string{p.Slug}, Words: "coffee <words>"},
				Why:     c.lastly("You last met "+p.GivenName(), "You have not met "+p.GivenName()+" yet", last) + ".",
			}
			switch p.RelationOn(c.Day) {
			case book.Manager, book.Report:
				f.Act.Words = "1:1 <words>"
			}
			if !yield(f) {
				return
			}
		}
	}
}

// contactDay is the day on which contact falls due; zero for those without a
// rhythm. A rhythm of their own is taken as it was given.
func contactDay(c Case, p *book.Person, since civil.Day) civil.Day {
	if !p.Contact.IsZero() {
		return p.Contact.After(since)
	}
	wait := 0
	switch p.RelationOn(c.Day) {
	case book.Manager:
		wait = c.Threshold("manager")
	case book.Report:
		wait = c.Threshold("report")
	case book.ManagersPeer:
		wait = c.Threshold("peer")
	case book.SkipLevel, book.Sponsor:
		wait = c.Threshold("above")
	default:
		return 0
	}
	if p.Remote {
		wait /= 2
	}
	return since + civil.Day(wait)
}

// lastMet is the last meeting with somebody, alone or in a group; nil if there
// is none.
func lastMet(c Case, p *book.Person) (last *book.Item) {
	for t := range p.Tellings() {
		if t.Verb == journal.Met && c.remembered(t) {
			last = later(last, t)
		}
	}
	return last
}
