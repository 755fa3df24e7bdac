package view

import (
	"fmt"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// Quarter is one quarter of a history; the last one is still running.
type Quarter struct {
	Quarter string    `json:"quarter"` // "2026-Q1"
	From    civil.Day `json:"from"`
	To      civil.Day `json:"to"`
}

// quartersOf are the quarters up to the book's day of which the book still holds
// all that passes, but none from before its first entry.
func quartersOf(b *book.Book) []Quarter {
	var first civil.Day
	for it := range b.All() {
		first = it.On
		break
	}
	all := []Quarter{}
	if first.IsZero() {
		return all
	}
	from := max(first, b.Day-book.Horizon).Quarter()
	if from.From < b.Day-book.Horizon {
		from = (from.To + 1).Quarter()
	}
	for ; from.From <= b.Day; from = (from.To + 1).Quarter() {
		year, month, _ := from.From.Date()
		all = append(all, Quarter{Quarter: fmt.Sprintf("%d-Q%d", year, (int(month)+2)/3), From: from.From, To: from.To})
	}
	return all
}

// holds reports whether a day lies in the quarter.
func (q Quarter) holds(day civil.Day) bool { return q.From <= day && day <= q.To }
