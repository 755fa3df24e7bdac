package book_test

import (
	"testing"

	"headsup/internal/book"
)

// Ninety days new, a year settled, then a partner; counted from the day the
// present relation began, and none where there is none.
func TestStageOn(t *testing.T) {
	b := book.Fold(read(t, `
2025-06-01 person @dana Dana Osei relation:peer since:2025-01-01
2026-02-01 person @dana relation:manager since:2026-03-01 until:2027-06-30
2026-02-01 person @bo Bo Lind
`), day("2026-12-01"))
	for on, want := range map[string]string{
		"2024-12-31": "",
		"2025-01-01": "new",
		"2025-04-01": "new",
		"2025-04-02": "settled",
		"2026-01-01": "settled",
		"2026-01-02": "partner",
		"2026-03-01": "new",
		"2026-05-31": "settled",
		"2027-03-02": "partner",
		"2027-07-01": "",
	} {
		if got := b.Person("dana").StageOn(day(on)).String(); got != want {
			t.Errorf("on %s she is %q, want %q", on, got, want)
		}
	}
	if got := b.Person("bo").StageOn(b.Day); got != book.NoStage {
		t.Errorf("somebody without a relation is %q", got)
	}
}
