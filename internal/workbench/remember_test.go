package workbench_test

import (
	"testing"
	"time"

	"headsup/internal/store/memory"
	"headsup/internal/workbench"
)

// A server's book is folded once, and anew as soon as anything makes it another.
func TestABookIsRememberedUntilItChanges(t *testing.T) {
	now := time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC)
	bench := workbench.New(memory.New(), workbench.Options{Now: func() time.Time { return now }, Remember: true})
	record := func(line string) {
		if _, err := bench.Record(t.Context(), workbench.Said{Line: line}); err != nil {
			t.Fatal(err)
		}
	}
	day := func(at string) workbench.Day {
		d, err := bench.Moves(t.Context(), at)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	record("person @dana Dana Osei relation:manager cadence:weekly/thu")
	first := day("")
	if again := day(""); again.Book != first.Book {
		t.Error("the same book is folded twice")
	}
	if other := day("2026-03-12"); other.Book == first.Book || other.On == first.On {
		t.Error("another day is the same book")
	}
	if back := day(""); back.Book != first.Book {
		t.Error("a look at another day forgets this one")
	}
	for what, change := range map[string]func(){
		"a line":    func() { record("log Something +atlas") },
		"a setting": func() { must(t, bench.Configure(t.Context(), "update-due.ahead", "3")) },
		"midnight":  func() { now = now.Add(24 * time.Hour) },
	} {
		before := day("")
		change()
		if after := day(""); after.Book == before.Book {
			t.Errorf("%s makes no other book", what)
		}
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
