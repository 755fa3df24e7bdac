package book

import (
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Broken reports whether a promise's day passed, up to a day, before it was done
// or dropped.
func (p Promise) Broken(day civil.Day) bool { return p.brokenBy(p.By, day) }

// Kept reports whether a promise was done, by its day if it has one.
func (p Promise) Kept() bool { return p.keptBy(p.By) }

// Broken reports whether the day of what is owed passed, up to a day, before it
// was done or dropped.
func (d Debt) Broken(day civil.Day) bool { return d.brokenBy(d.By, day) }

// Kept reports whether what was owed was done, by its day if it has one.
func (d Debt) Kept() bool { return d.keptBy(d.By) }

func (it *Item) brokenBy(by, day civil.Day) bool {
	ended := it.Ended()
	return !by.IsZero() && day > by && (ended == nil || ended.On > by)
}

func (it *Item) keptBy(by civil.Day) bool {
	ended := it.Ended()
	return ended != nil && ended.Verb == journal.Done && (by.IsZero() || ended.On <= by)
}

// Decided is when a choice was made: its first answer that says more than that
// it was seen, or that it was done with. Nil while it is open, and for one that
// was dropped without an answer.
func (d Decision) Decided() *Item {
	if answer := d.FirstAnswer(); answer != nil {
		return answer
	}
	if ended := d.Ended(); ended != nil && ended.Verb == journal.Done {
		return ended
	}
	return nil
}
