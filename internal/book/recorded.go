package book

import (
	"time"

	"headsup/internal/civil"
)

// LastRecorded is the day on which something was last recorded, as it was known
// on the book's day; zero in an empty book. Where nobody noted when a line was
// written, as in files, or it was written later than the book's day, the day it
// speaks of stands for that.
func (b *Book) LastRecorded() (last civil.Day) {
	zone := b.Me().Location(time.UTC)
	end := (b.Day + 1).In(zone)
	var latest time.Time
	for _, it := range b.items {
		switch written := it.written; {
		case it.hidden:
		case !written.Recorded.IsZero() && written.Recorded.Before(end):
			if written.Recorded.After(latest) {
				latest = written.Recorded
			}
		case written.On <= b.Day:
			last = max(last, written.On)
		}
	}
	if latest.IsZero() {
		return last
	}
	return max(last, civil.Today(latest, zone))
}

// FirstDay is the day of the earliest line; zero in an empty book.
func (b *Book) FirstDay() civil.Day {
	for it := range b.All() {
		return it.On
	}
	return 0
}
