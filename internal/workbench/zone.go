package workbench

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// zoneFrom says in which zone the owner lives from a day on. The list of them
// is derived from the lines about @me and kept with the settings, so that
// knowing what day it is reads no lines.
type zoneFrom struct {
	On   civil.Day `json:"on"`
	Zone string    `json:"zone"` // "" is the machine's
}

// zone is where the owner lives at an instant: each zone holds once its first
// day has come in the one before it, so that a move counts as soon as it is said.
func (k kept) zone(now time.Time, machine *time.Location) *time.Location {
	zone := machine
	for _, z := range k.Zones {
		if z.On > civil.Today(now, zone) {
			break
		}
		switch loaded, err := civil.ParseZone(z.Zone); {
		case z.Zone == "":
			zone = machine
		case err == nil:
			zone = loaded // else this machine does not know it: the one before is the better guess
		}
	}
	return zone
}

// day is the owner's civil day at an instant.
func (k kept) day(now time.Time, machine *time.Location) civil.Day {
	return civil.Today(now, k.zone(now, machine))
}

// movesOwner reports whether a line may change the owner's zone; about are the
// entries it names.
func movesOwner(e *journal.Entry, about map[int64]*journal.Entry) bool {
	switch e.Verb {
	case journal.Person:
		return e.Person() == book.Owner
	case journal.Amend, journal.Retract:
		for seq := range e.Refs() {
			target := about[seq]
			if target == nil {
				continue
			}
			_, zoned := target.Tag(journal.Zone)
			if target.Verb == journal.Person && target.Person() == book.Owner ||
				target.Verb == journal.Amend && zoned || target.Verb == journal.Retract {
				return true
			}
		}
	}
	return false
}

// rezone derives the owner's zones from the lines and keeps them.
func (w *Workbench) rezone(ctx context.Context) error {
	zones, err := w.zones(ctx)
	if err != nil {
		return err
	}
	kept, err := w.kept(ctx)
	if err != nil {
		return err
	}
	if slices.Equal(kept.Zones, zones) {
		return nil
	}
	kept.Zones = zones
	return w.keep(ctx, kept)
}

// zones reads what the lines say of the owner's zone, in the order of days.
func (w *Workbench) zones(ctx context.Context) ([]zoneFrom, error) {
	type said struct {
		zoneFrom
		seq, of int64 // of: the line it amends
	}
	var all []said
	mine := map[int64]bool{} // the person lines about @me
	hidden, err := w.hidden(ctx, 0)
	if err != nil {
		return nil, err
	}
	query := store.Query{
		Verbs: []string{journal.Person.String(), journal.Amend.String()},
		Match: func(text []byte) bool {
			return bytes.Contains(text, []byte("@"+book.Owner)) || bytes.Contains(text, []byte("zone:"))
		},
	}
	for line, err := range w.store.Read(ctx, w.book, query) {
		if err != nil {
			return nil, err
		}
		e, err := entry(line)
		if err != nil {
			return nil, err
		}
		s := said{seq: e.Seq}
		switch e.Verb {
		case journal.Person:
			if e.Person() != book.Owner {
				continue
			}
			mine[e.Seq] = true
		case journal.Amend:
			for seq := range e.Refs() {
				s.of = seq
				break
			}
		}
		if zone, ok := e.Tag(journal.Zone); ok && hidden[e.Seq] == 0 {
			s.zoneFrom = zoneFrom{On: e.On, Zone: strings.TrimSpace(zone)}
			all = append(all, s)
		}
	}
	all = slices.DeleteFunc(all, func(s said) bool {
		return s.of != 0 && (!mine[s.of] || hidden[s.of] != 0)
	})
	slices.SortFunc(all, func(a, b said) int { return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.seq, b.seq)) })
	var zones []zoneFrom
	for _, s := range all {
		zones = append(zones, s.zoneFrom)
	}
	return zones, nil
}
