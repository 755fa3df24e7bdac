package book_test

import (
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

// Who was told of what is found without going through everything they were ever
// told; it is the same as if one did.
func TestToldItemIsTheFirstTelling(t *testing.T) {
	end := civil.Date(2026, 6, 30)
	var entries []journal.Entry
	var p journal.Parser
	for line := range sample.Book(sample.Options{Entries: 4000, Seed: 2, End: end}) {
		e, err := p.Parse(line)
		if err != nil {
			t.Fatal(err)
		}
		if e.Seq = int64(len(entries) + 1); e.Seq%11 == 0 {
			e.On -= 40 // what was recorded late
		}
		entries = append(entries, e)
	}
	b := book.Fold(entries, end)
	told := 0
	for person := range b.People() {
		for _, verb := range []journal.Verb{journal.Win, journal.Issue, journal.Decision, journal.Status, journal.Promise} {
			for it := range b.Items(verb) {
				want := firstTelling(person, it)
				if got := person.ToldItem(it); got != want {
					t.Errorf("@%s was told of %s by %v, want %v", person.Slug, it.Entry, got, want)
				}
				if want != nil {
					told++
				}
			}
		}
	}
	if told < 500 {
		t.Errorf("only %d tellings in the book", told)
	}
}

// firstTelling goes through all that somebody was told.
func firstTelling(p *book.Person, it *book.Item) *book.Item {
	for telling := range p.Tellings() {
		for n := range telling.Refs() {
			if n == it.Seq {
				return telling
			}
		}
		if telling.Pos().Before(it.Pos()) {
			continue
		}
		for told := range telling.Projects() {
			for about := range it.Projects() {
				if told == about {
					return telling
				}
			}
		}
	}
	return nil
}

// An amendment tells somebody more of a project, though they had heard of none
// before.
func TestAmendmentTells(t *testing.T) {
	b := book.Fold(read(t, "2026-01-01 told @dana update +atlas"), day("2026-01-01"))
	more := read(t, "2026-01-01 told @dana update +atlas\n2026-01-01 amend #1 @raj")[1]
	b.Add(more)
	if told := b.Person("raj").LastTold("atlas"); told == nil || told.Seq != 1 {
		t.Errorf("@raj was last told by %v, want #1", told)
	}
}
