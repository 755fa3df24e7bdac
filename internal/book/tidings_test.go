package book_test

import (
	"testing"

	"headsup/internal/book"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

// What tidings say of many things at once is what a look at each says.
func TestTidings(t *testing.T) {
	b := sampleBook(t)
	for _, verb := range []journal.Verb{journal.Win, journal.Issue} {
		tidings := b.Tidings(b.Items(verb))
		known := 0
		for p := range b.People() {
			for i, told := range tidings.Told(p) {
				it := tidings.Items[i]
				if want := p.ToldItem(it); told != want {
					t.Errorf("@%s of #%d: told by %v, want %v", p.Slug, it.Seq, told, want)
				}
				if (told != nil) != p.Knows(it) {
					t.Errorf("@%s knows #%d: %t, told by %v", p.Slug, it.Seq, p.Knows(it), told)
				}
				if told != nil {
					known++
				}
			}
		}
		if known == 0 {
			t.Errorf("nobody knows of a single %s", verb)
		}
	}
}

// What reaches somebody is found from their side as from the entry's.
func TestReaching(t *testing.T) {
	b := sampleBook(t)
	for p := range b.People() {
		found := map[*book.Item]int{}
		for it := range b.Reaching(p, book.Pos{}) {
			found[it]++
		}
		for it := range b.All() {
			want := 0
			if !it.Plan && b.Reaches(it, p.Slug) {
				want = 1
			}
			if found[it] != want {
				t.Errorf("#%d reaches @%s %d times, want %d: %s", it.Seq, p.Slug, found[it], want, it)
			}
		}
	}
}

func sampleBook(t *testing.T) *book.Book {
	t.Helper()
	var entries []journal.Entry
	var p journal.Parser
	for line := range sample.Book(sample.Options{Entries: 4000, Seed: 3, End: day("2026-06-25")}) {
		e, err := p.Parse(line)
		if err != nil {
			t.Fatal(err)
		}
		e.Seq = int64(len(entries) + 1)
		entries = append(entries, e)
	}
	return book.Fold(entries, day("2026-06-25"))
}
