package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/civil"
)

func updateDue() *Rule {
	return &Rule{
		Name:     "update-due",
		Practice: "P2",
		Asks:     "a person's next update falls due within a day, or is late",
		Clears:   "an update or a one-pager told to them; with channel:meeting, a 1:1 that names projects",
		Thresholds: []Threshold{
			{"ahead", 1, "days", "how long before the day it speaks"},
		},
		Find: findUpdateDue,
	}
}

func findUpdateDue(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for p := range c.People() {
			if p.Cadence.IsZero() || !present(p, c.Day) {
				continue
			}
			due, last := p.NextUpdate(c.Day), p.LastUpdate()
			if last != nil && last.On == c.Day && due > c.Day {
				continue // of whoever expects one every day, the next is tomorrow's matter
			}
			if due.IsZero() || int(due-c.Day) > c.Threshold("ahead") {
				continue
			}
			f := Finding{
				Person: p, Due: due, Urgency: Today, Harm: 0.5, Minutes: 2, Telling: true,
				Title: "Send " + p.Called() + " an update",
				Act:   Act{Document: "update", People: []string{p.Slug}},
			}
			if last != nil {
				f.Entries = append(f.Entries, last.Seq)
			} else {
				f.Entries = append(f.Entries, p.FirstLine().Seq)
			}
			f.Why = updateWhy(c, p, due)
			switch late := c.Age(due); {
			case late > lateFor && !c.isManager(p), late > 3*lateFor:
				// Nobody waits for it any more by the day, and what is first on the
				// list for months hides the rest.
				f.Urgency = Week
				f.Why += " If " + p.GivenName() + " no longer expects them, change the cadence."
			case late > 0:
				f.Urgency = Now
				f.Harm = 0.6
			}
			if !yield(f) {
				return
			}
		}
	}
}

// lateFor is for how many days an update that is late is the first thing to do;
// the manager's is for three times as long.
const lateFor = 14

func (c Case) isManager(p *book.Person) bool { return p.RelationOn(c.Day) == book.Manager }

func updateWhy(c Case, p *book.Person, due civil.Day) string {
	rhythm := fmt.Sprintf("%s expects an update (%s)", p.GivenName(), p.Cadence)
	heard := "there has been none yet"
	if last := p.LastUpdate(); last != nil {
		heard = "the last one was " + c.ago(last.On)
	}
	switch late := c.Age(due); {
	case late > 0:
		return fmt.Sprintf("%s; it was due %s, %s.", rhythm, c.ago(due), heard)
	case late == 0:
		return fmt.Sprintf("%s today; %s.", rhythm, heard)
	case late == -1:
		return fmt.Sprintf("%s tomorrow; %s.", rhythm, heard)
	}
	return fmt.Sprintf("%s in %s; %s.", rhythm, days(int(due-c.Day)), heard)
}

// present reports whether somebody has not gone: a relation holds on the day, or
// none was ever given.
func present(p *book.Person, day civil.Day) bool { return p.PresentOn(day) }
