package book_test

import (
	"testing"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

// Folding what the horizon of a large made-up book asks for.
func BenchmarkFoldBook(b *testing.B) {
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
	entries = book.Within(entries, end)
	b.ReportAllocs()
	for b.Loop() {
		book.Fold(entries, end)
	}
	b.ReportMetric(float64(b.N*len(entries))/b.Elapsed().Seconds(), "entries/s")
}
