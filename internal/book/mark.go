package book

import (
	"iter"

	"headsup/internal/journal"
)

// SeniorIn is the first person an entry names who is senior on the book's day;
// nil if it names none.
func (b *Book) SeniorIn(it *Item) *Person {
	for slug := range it.People() {
		if p := b.Person(slug); p != nil && p.SeniorOn(b.Day) {
			return p
		}
	}
	return nil
}

// LastMark is the last word of a senior person on the priority of a project, and
// whose it is: keep, raise or stop is the item's kind. Nil if there is none.
func (b *Book) LastMark(p *Project) (mark *Item, by *Person) {
	for it := range p.Newest() {
		if it.Verb != journal.Mark {
			continue
		}
		if by = b.SeniorIn(it); by != nil {
			return it, by
		}
	}
	return nil, nil
}

// WorkSince yields the logs and wins of a project from a place on, the last one
// first.
func (p *Project) WorkSince(from Pos) iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for it := range p.Newest() {
			if it.Pos().Before(from) {
				return
			}
			if (it.Verb == journal.Log || it.Verb == journal.Win) && !yield(it) {
				return
			}
		}
	}
}
