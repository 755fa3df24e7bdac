package book

import (
	"iter"
	"slices"
	"time"

	"headsup/internal/journal"
)

// Planned yields the meetings that were planned and are ahead or on the book's
// own day, the nearest first; what was done, dropped or retracted is left out.
// By itself a meeting of today counts as held: Planned says that it was known
// before it began.
func (b *Book) Planned() iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for _, it := range b.byVerb[journal.Met] {
			if it.On < b.Day || it.hidden || it.Ended() != nil || !it.Plan && !b.wasPlan(it) {
				continue
			}
			if !yield(it) {
				return
			}
		}
	}
}

// wasPlan reports whether a meeting was a plan on the eve of its day, or was
// recorded before its hour. In a file, where nothing was recorded, it may have
// been.
func (b *Book) wasPlan(it *Item) bool {
	if b.holdsPlan(it) {
		return false
	}
	if it.Recorded.IsZero() {
		return true
	}
	hour, minute := it.At.HourMinute()
	begins := it.On.In(b.Me().Location(time.UTC)).Add(time.Duration(60*hour+minute) * time.Minute)
	if it.Recorded.Before(begins) {
		return true
	}
	for _, later := range slices.Backward(b.bySeq) { // what stands behind it in the book is mostly little
		if later.Seq <= it.Seq {
			break
		}
		if later.On < it.On && it.On-later.On <= Horizon {
			return true
		}
	}
	return false
}

// HeldAgain reports whether a planned meeting took place by its own line: one of
// the same kind with one of the same people, on the same day, that stands after
// it.
func (b *Book) HeldAgain(plan *Item) bool {
	for it := range b.Items(journal.Met) {
		if plan.Seq < it.Seq && sameMeeting(plan, it) {
			return true
		}
	}
	return false
}

// holdsPlan is the same seen from the later line.
func (b *Book) holdsPlan(held *Item) bool {
	for it := range b.Items(journal.Met) {
		if it.Seq < held.Seq && sameMeeting(it, held) {
			return true
		}
	}
	return false
}

func sameMeeting(a, c *Item) bool {
	if a.On != c.On || a.Kind != c.Kind {
		return false
	}
	for slug := range a.People() {
		for other := range c.People() {
			if slug == other {
				return true
			}
		}
	}
	return false
}
