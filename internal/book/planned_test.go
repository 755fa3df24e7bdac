package book_test

import (
	"testing"
	"time"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// A meeting of today was planned if it was known before it began; what is
// recorded afterwards was held.
func TestPlannedToday(t *testing.T) {
	today := civil.Date(2026, 3, 12)
	at := func(day civil.Day, hour int) time.Time { return day.In(time.UTC).Add(time.Duration(hour) * time.Hour) }
	for _, c := range []struct {
		what     string
		line     string
		recorded time.Time
		after    string // a line that stands behind it
		want     bool
	}{
		{"the day before", "2026-03-12 met @dana 1:1", at(today-1, 17), "", true},
		{"on the day", "2026-03-12 met @dana 1:1", at(today, 8), "", false},
		{"on the day, before its hour", "2026-03-12 15:00 met @dana 1:1", at(today, 14), "", true},
		{"on the day, after its hour", "2026-03-12 15:00 met @dana 1:1", at(today, 16), "", false},
		{"before an earlier day's line", "2026-03-12 met @dana 1:1", at(today+9, 8), "2026-03-11 note on the eve", true},
		{"before a line of its day", "2026-03-12 met @dana 1:1", at(today+9, 8), "2026-03-12 note on the day", false},
		{"in a file", "2026-03-12 met @dana 1:1", time.Time{}, "", true},
		{"in a file, and dropped", "2026-03-12 met @dana 1:1", time.Time{}, "2026-03-11 drop #1", false},
		{"ahead", "2026-03-13 met @dana 1:1", at(today, 8), "", true},
		{"yesterday", "2026-03-11 met @dana 1:1", time.Time{}, "", false},
	} {
		var entries []journal.Entry
		for _, line := range []string{c.line, c.after} {
			if line == "" {
				continue
			}
			e, err := journal.Parse(line)
			if err != nil {
				t.Fatal(err)
			}
			e.Seq, e.Recorded = int64(len(entries)+1), c.recorded
			entries = append(entries, e)
		}
		planned := false
		for range book.Fold(entries, today).Planned() {
			planned = true
		}
		if planned != c.want {
			t.Errorf("recorded %s: planned is %t", c.what, planned)
		}
	}
}

// A second line on the same meeting says that it was held.
func TestHeldAgain(t *testing.T) {
	today := civil.Date(2026, 3, 12)
	var entries []journal.Entry
	for i, line := range []string{"2026-03-12 met @dana 1:1", "2026-03-12 met @raj 1:1", "2026-03-12 met @dana 1:1 went well"} {
		e, err := journal.Parse(line)
		if err != nil {
			t.Fatal(err)
		}
		e.Seq = int64(i + 1)
		entries = append(entries, e)
	}
	b := book.Fold(entries, today)
	for it := range b.Planned() {
		if held := b.HeldAgain(it); held != (it.Seq == 1) || it.Seq == 3 {
			t.Errorf("#%d is planned, and held again is %t", it.Seq, held)
		}
	}
}
