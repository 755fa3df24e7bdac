package book

import (
	"strconv"

	"headsup/internal/journal"
)

// Hours is the time an entry took, as its hours: says; 0 where it says nothing.
func (it *Item) Hours() float64 {
	said, _ := it.Tag(journal.Hours)
	hours, _ := strconv.ParseFloat(said, 64)
	return hours
}
