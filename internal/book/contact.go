package book

import (
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Waits are how many days one may go without meeting somebody, by what they are
// to the owner; whoever is none of these is met as it comes.
type Waits struct {
	Manager int
	Report  int
	Peer    int // a manager's peer
	Above   int // skip-level and sponsor
}

// DefaultWaits are those of the manual.
func DefaultWaits() Waits { return Waits{Manager: 10, Report: 14, Peer: 60, Above: 90} }

// LastMet is the last meeting with the person, alone or in a group; nil if there
// is none within the horizon.
func (p *Person) LastMet(day civil.Day) *Item {
	for t := range p.NewestTellings() {
		if day-t.On > Horizon {
			return nil
		}
		if t.Verb == journal.Met {
			return t
		}
	}
	return nil
}

// NextContact is the day on which the next meeting with a person falls due, seen
// from the last one, or from their beginning where there was none; zero for
// those without a rhythm. A rhythm of their own is taken as it was given; the
// others are halved where they are remote.
func (p *Person) NextContact(day civil.Day, waits Waits) civil.Day {
	since := p.Since(day)
	if last := p.LastMet(day); last != nil {
		since = last.On
	}
	if !p.Contact.IsZero() {
		return p.Contact.After(since)
	}
	wait := 0
	switch p.RelationOn(day) {
	case Manager:
		wait = waits.Manager
	case Report:
		wait = waits.Report
	case ManagersPeer:
		wait = waits.Peer
	case SkipLevel, Sponsor:
		wait = waits.Above
	default:
		return 0
	}
	if p.Remote {
		wait /= 2
	}
	return since + civil.Day(wait)
}
