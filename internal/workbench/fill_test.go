package workbench_test

import (
	"iter"
	"slices"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/sample"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// A made-up book is recorded as it was made, over several batches, once and into
// an empty book alone.
func TestFill(t *testing.T) {
	onEveryEngine(t, func(t *testing.T, open func() store.Store) {
		ctx := t.Context()
		s := open()
		bench := workbench.New(s, workbench.Options{Now: func() time.Time { return time.Date(2026, 6, 30, 9, 0, 0, 0, time.UTC) }})
		book := func(end civil.Day) iter.Seq[string] {
			return sample.Book(sample.Options{Entries: 25_000, Seed: 1, End: end})
		}
		var reached []int64
		filled, err := bench.Fill(ctx, "", book, func(seq int64) { reached = append(reached, seq) })
		if err != nil || filled != 25_000 || !slices.Equal(reached, []int64{10_000, 20_000, 25_000}) {
			t.Fatalf("%d entries, by way of %v: %v", filled, reached, err)
		}
		var stored []string
		for line, err := range s.Read(ctx, "main", store.Query{}) {
			if err != nil {
				t.Fatal(err)
			}
			stored = append(stored, line.Text)
		}
		if !slices.Equal(stored, slices.Collect(book(civil.Date(2026, 6, 30)))) {
			t.Error("what is stored is not what was made")
		}
		if found, err := bench.Doctor(ctx, false, nil); err != nil || len(found.Ailments) > 0 {
			t.Errorf("doctor: %v %v", found.Ailments, err)
		}

		if _, err := bench.Fill(ctx, "", book, nil); !fault.Is(err, fault.Refused) {
			t.Errorf("a second time: %v, want a refusal", err)
		}
	})
}
