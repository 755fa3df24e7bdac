package book

import (
	"iter"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Debt is what somebody owes the owner.
type Debt struct {
	*Item
	Of string // who owes it, by slug
	By civil.Day
}

// Owed yields what is owed to the owner in order, what was done too.
func (b *Book) Owed() iter.Seq[Debt] {
	return func(yield func(Debt) bool) {
		for it := range b.Items(journal.Owes) {
			if !yield(Debt{Item: it, Of: it.Person(), By: it.Day(journal.By)}) {
				return
			}
		}
	}
}

// Open reports whether it is still owed.
func (d Debt) Open() bool { return d.Ended() == nil }
