package book

import "headsup/internal/journal"

// Giver is who made the choice that a decision asked for: the one the answer
// names, else the one it was asked from. By slug; "" while it is open or where
// nobody was named.
func (it *Item) Giver() string {
	choice := it.Choice()
	if choice == nil {
		return ""
	}
	if who := choice.Person(); who != "" {
		return who
	}
	from, _ := it.Tag(journal.From)
	return bare(from)
}
