package book

import (
	"iter"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Unthanked yields each win with each of those who shared in it and were not
// thanked from its day on, be it for something else, by name or with their
// group. Whoever has gone is left out.
func (b *Book) Unthanked() iter.Seq2[Win, *Person] {
	return func(yield func(Win, *Person) bool) {
		thanked := map[string]civil.Day{}
		for thanks := range b.Items(journal.Thanks) {
			for _, slug := range b.Reached(thanks) {
				thanked[slug] = max(thanked[slug], thanks.On)
			}
			for slug := range thanks.People() { // somebody may have become a group since the win
				thanked[slug] = max(thanked[slug], thanks.On)
			}
		}
		for win := range b.Wins() {
			for _, slug := range win.Credit {
				p := b.Person(slug)
				if p != nil && p.PresentOn(b.Day) && thanked[slug] < win.On && !yield(win, p) {
					return
				}
			}
		}
	}
}
