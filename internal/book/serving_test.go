package book_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/book"
)

// Work serves the goals it names, by tag or by name, and those of its projects;
// each counts once.
func TestGoalsOf(t *testing.T) {
	b := book.Fold(read(t, `
2026-01-05 goal +churn Cut churn
2026-01-05 goal +calm Fewer tickets under:+churn
2026-01-05 project +atlas Billing goal:+churn
2026-01-05 project +beacon Dashboard
2026-01-06 log a +atlas
2026-01-06 log b +beacon
2026-01-06 log c +beacon goal:+calm
2026-01-06 log d +atlas +churn +calm
2026-01-06 log e
`), day("2026-01-10"))
	for seq, want := range map[int64][]string{5: {"churn"}, 6: nil, 7: {"calm"}, 8: {"churn", "calm"}, 9: nil} {
		it := b.Item(seq)
		if diff := cmp.Diff(want, slices.Collect(b.GoalsOf(it))); diff != "" {
			t.Errorf("#%d: %s", seq, diff)
		}
		if b.Linked(it) != (want != nil) {
			t.Errorf("#%d: linked is %v", seq, b.Linked(it))
		}
	}
}

// A goal is served by an open project that the owner leads, through the goals
// between them.
func TestServed(t *testing.T) {
	entries := read(t, `
2026-01-05 goal +growth Grow
2026-01-05 goal +churn Cut churn under:+growth
2026-01-05 project +beacon Dashboard goal:+churn lead:@ana
2026-01-07 project +atlas Billing goal:+churn
2026-01-09 status +atlas done
`)
	for on, want := range map[string]bool{"2026-01-06": false, "2026-01-08": true, "2026-01-09": false} {
		b := book.Fold(entries, day(on))
		if got := b.Served(b.Project("growth")); got != want {
			t.Errorf("%s: %v, want %v", on, got, want)
		}
	}
}

// The last word on a priority is that of somebody senior; work from then on is
// what goes on.
func TestLastMark(t *testing.T) {
	b := book.Fold(read(t, `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @kim Kim Aalto relation:peer
2026-01-05 project +atlas Billing
2026-01-06 log before +atlas
2026-01-07 mark +atlas stop @dana
2026-01-08 mark +atlas keep @kim
2026-01-09 log after +atlas
2026-01-09 metric +atlas p95 310ms
2026-01-10 win after all +atlas
`), day("2026-01-10"))
	atlas := b.Project("atlas")
	mark, by := b.LastMark(atlas)
	if mark == nil || mark.Seq != 5 || by.Slug != "dana" {
		t.Fatalf("%v by %v", mark, by)
	}
	var went []int64
	for it := range atlas.WorkSince(mark.Pos()) {
		went = append(went, it.Seq)
	}
	if diff := cmp.Diff([]int64{9, 7}, went); diff != "" {
		t.Error(diff)
	}
}
