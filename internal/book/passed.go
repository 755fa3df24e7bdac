package book

import (
	"iter"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Passed yields the meetings with somebody that were planned, whose day lies
// since a day and before the book's own, and of which nothing was said: no line
// of their own, nothing from that day on that names or changes them. They count
// as held; whether they were, and what about, only the owner knows.
func (b *Book) Passed(p *Person, since civil.Day) iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for it := range p.Tellings() {
			if it.Verb != journal.Met || it.On < since || it.On >= b.Day || spokenOf(it) {
				continue
			}
			if b.wasPlan(it) && !b.HeldAgain(it) && !yield(it) {
				return
			}
		}
	}
}

// spokenOf reports whether anything was said of a meeting once its day had come;
// an agenda was for it, not of it.
func spokenOf(met *Item) bool {
	for other := range visible(met.life()) {
		if other.On >= met.On {
			return true
		}
	}
	for other := range met.Naming() {
		if other.On >= met.On && other.Kind != "agenda" {
			return true
		}
	}
	return false
}
