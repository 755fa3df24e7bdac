package book

import (
	"iter"
	"slices"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Unthanked yields each win with each of those who shared in it and were not
// thanked from its day on, be it for something else, by name or with their
// group. Whoever has gone is left out.
func (b *Book) Unthanked() iter.Seq2[Win, *Person] {
	return func(yield func(Win, *Person) bool) {
		thanked := map[*Person]civil.Day{}
		for win := range b.Items(journal.Win) {
			for _, slug := range b.Reached(win) {
				p := b.people[slug]
				if p == nil || slug == Owner || !p.PresentOn(b.Day) {
					continue
				}
				last, known := thanked[p]
				if !known {
					last = b.lastThanked(p)
					thanked[p] = last
				}
				if last < win.On && !yield(b.WinOf(win), p) {
					return
				}
			}
		}
	}
}

// lastThanked is the day on which somebody was last thanked, by name or with a
// group; zero if they never were.
func (b *Book) lastThanked(p *Person) (last civil.Day) {
	for it := range newest(p.items) {
		if it.Verb == journal.Thanks {
			last = it.On
			break
		}
	}
	for _, group := range b.persons {
		if !group.everHad(p) {
			continue
		}
		for it := range newest(group.items) {
			if it.Verb == journal.Thanks && slices.Contains(group.MembersAt(it.Pos()), p.Slug) {
				last = max(last, it.On)
				break
			}
		}
	}
	return last
}
