package goodwill

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Bank is what all accounts of a book are written from. What would be looked at
// for each person anew is looked at once, so that everybody's accounts cost
// little more than one.
type Bank struct {
	*book.Book
	rates  Rates
	from   civil.Day     // entries that pass count from this day on
	wins   *book.Tidings // those that may have been told
	issues *book.Tidings // likewise
	acted  []acted
}

// acted is feedback that was acted on, with the first sign of it.
type acted struct {
	book.Feedback
	on civil.Day
}

// Open makes the bank with every line that counts on any day from a first one to
// the book's own. It needs a book that reaches back to book.Horizon before that
// first day.
func Open(b *book.Book, rates Rates, first civil.Day) *Bank {
	return OpenWith(b.Tidings(b.ItemsFrom(journal.Win, book.Pos{On: first - book.Horizon})), b, rates, first)
}

// OpenWith makes the same bank for those who have the wins at hand: those within
// the horizon of its first day.
func OpenWith(wins *book.Tidings, b *book.Book, rates Rates, first civil.Day) *Bank {
	k := &Bank{Book: b, rates: rates, from: first - book.Horizon, wins: wins}
	since := book.Pos{On: k.from}
	k.issues = b.Tidings(b.ItemsFrom(journal.Issue, since))
	for it := range b.ItemsFrom(journal.Feedback, since) {
		if sign := it.Acted(journal.Log, journal.Win, journal.Me); sign != nil {
			k.acted = append(k.acted, acted{book.FeedbackOf(it), sign.On})
		}
	}
	return k
}

// line is one line of an account. It rests on what passed on some days, and ends
// when the first of that is forgotten.
func (k *Bank) line(kind Kind, entry int64, on civil.Day, passed ...civil.Day) Line {
	line := Line{Kind: kind, Entry: entry, On: on, Amount: k.rates.Points[kind]}
	if len(passed) > 0 {
		line.Until = slices.Min(passed) + book.Horizon
	}
	return line
}
