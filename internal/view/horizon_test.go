package view_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample"
	"headsup/internal/view"
)

// What the horizon leaves out changes nothing of what somebody believes, how
// fast news travelled and who is close.
func TestHorizonChangesNoView(t *testing.T) {
	end := civil.Date(2026, time.June, 30)
	var lines []journal.Entry
	for line := range sample.Book(sample.Options{Entries: 12000, Seed: 3, End: end}) {
		e, err := journal.Parse(line)
		if err != nil {
			t.Fatal(err)
		}
		e.Seq = int64(len(lines) + 1)
		lines = append(lines, e)
	}
	for _, day := range []civil.Day{end, end - 45, end - 400} {
		var then []journal.Entry
		for _, e := range lines {
			if e.On <= day {
				then = append(then, e)
			}
		}
		whole, bounded := book.Fold(then, day), book.Fold(book.Within(then, day), day)
		for name, of := range map[string]func(*book.Book) any{
			"map":     func(b *book.Book) any { return view.BeliefsOf(b, view.Focus{}) },
			"numbers": func(b *book.Book) any { return view.NumbersOf(b) },
			"people":  func(b *book.Book) any { return view.PeopleOf(b, view.Ties{Waits: book.DefaultWaits()}) },
			"without": func(b *book.Book) any { return view.WithoutOf(b, b.Managers()[0]) },
		} {
			if diff := cmp.Diff(asJSON(t, of(whole)), asJSON(t, of(bounded))); diff != "" {
				t.Errorf("%s on %s: %s", name, day, diff)
			}
		}
	}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	out, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
