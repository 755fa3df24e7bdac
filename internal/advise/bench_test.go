package advise_test

import (
	"testing"
	"time"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

// All rules over a large made-up book within the horizon.
func BenchmarkMoves(b *testing.B) {
	end := civil.Date(2026, 6, 25)
	var entries []journal.Entry
	var p journal.Parser
	for line := range sample.Book(sample.Options{Entries: 100_000, Seed: 1, End: end}) {
		e, err := p.Parse(line)
		if err != nil {
			b.Fatal(err)
		}
		e.Seq = int64(len(entries) + 1)
		entries = append(entries, e)
	}
	day := book.Fold(book.Within(entries, end), end)
	b.ReportAllocs()
	for b.Loop() {
		advise.Arrange(day, advise.Moves(day, nil), time.Time{})
	}
}
