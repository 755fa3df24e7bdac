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
	rates   Rates
	from    civil.Day // entries that pass count from this day on
	wins    []book.Win
	only    *book.Person               // whose account alone is wanted; nil: everybody's
	passing map[string][]Line          // thanks, feedback given and surprises, by person
	got     map[string][]book.Feedback // by who gave it
}

// Open makes the bank with every line that counts on any day from a first one to
// the book's own. It needs a book that reaches back to book.Horizon before that
// first day.
func Open(b *book.Book, rates Rates, first civil.Day) *Bank { return open(b, rates, first, nil) }

func open(b *book.Book, rates Rates, first civil.Day, only *book.Person) *Bank {
	k := &Bank{Book: b, rates: rates, from: first - book.Horizon, only: only, passing: map[string][]Line{}, got: map[string][]book.Feedback{}}
	k.wins = slices.Collect(b.WinsSince(k.from))
	k.pass(journal.Thanks, Thanks)
	k.pass(journal.Gave, FeedbackGiven)
	k.pass(journal.Surprised, Surprised)
	for got := range b.FeedbacksSince(k.from) {
		if only != nil && got.From != only.Slug {
			continue
		}
		k.got[got.From] = append(k.got[got.From], got)
	}
	return k
}

// pass counts every entry of a verb for those whom it names, by name or through
// a group, and for the group itself.
func (k *Bank) pass(verb journal.Verb, kind Kind) {
	for it := range k.ItemsFrom(verb, book.Pos{On: k.from}) {
		if k.only != nil && !k.Reaches(it, k.only.Slug) {
			continue
		}
		for _, slug := range k.Reached(it) {
			k.passing[slug] = append(k.passing[slug], k.line(kind, it.Seq, it.On, it.On))
		}
		for slug := range it.People() {
			if p := k.Person(slug); p != nil && p.IsGroup() {
				k.passing[slug] = append(k.passing[slug], k.line(kind, it.Seq, it.On, it.On))
			}
		}
	}
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
