package journal_test

import (
	"slices"
	"testing"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

// Parsing the lines of a made-up book, as the fold reads them from the store.
func BenchmarkParseBook(b *testing.B) {
	lines := slices.Collect(sample.Book(sample.Options{Entries: 20_000, Seed: 1, End: civil.Date(2026, 6, 25)}))
	b.ReportAllocs()
	for b.Loop() {
		var p journal.Parser
		for _, line := range lines {
			if _, err := p.Parse(line); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*len(lines))/b.Elapsed().Seconds(), "lines/s")
}
