package advise

import (
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func contactDue() *Rule {
	waits := book.DefaultWaits()
	return &Rule{
		Name:     "contact-due",
		Practice: "P7",
		Asks:     "somebody was not met for as long as their relation, or their own contact:, allows; half as long where they are remote",
		Clears:   "a meeting with them",
		Thresholds: []Threshold{
			{"manager", waits.Manager, "days", "how long one goes without meeting the manager"},
			{"report", waits.Report, "days", "how long one goes without meeting a report"},
			{"peer", waits.Peer, "days", "how long one goes without meeting a manager's peer"},
			{"above", waits.Above, "days", "how long one goes without meeting the skip-level or a sponsor"},
		},
		Find: findContactDue,
	}
}

func findContactDue(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		waits := c.waits()
		for p := range c.People() {
			if p.IsGroup() || p.RelationOn(c.Day) == book.Unrelated {
				continue
			}
			due := p.NextContact(c.Day, waits)
			if due.IsZero() || c.Day < due {
				continue
			}
			last := p.LastMet(c.Day)
			_, entry := c.quietSince(last, p)
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

// waits are the owner's thresholds of contact-due.
func (c Case) waits() book.Waits {
	return book.Waits{Manager: c.Threshold("manager"), Report: c.Threshold("report"), Peer: c.Threshold("peer"), Above: c.Threshold("above")}
}

// Waits are how long contact may wait, by the owner's thresholds.
func Waits(set Settings) book.Waits { return Case{rule: contactDue(), set: set}.waits() }
