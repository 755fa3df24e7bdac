//go:build unix

package sqlite

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/ncruces/go-sqlite3"

	"headsup/internal/civil"
	"headsup/internal/store"
)

// grown makes a book of n lines, thirty a day, in batches.
func grown(t testing.TB, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "book.db")
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	verbs := []string{"log", "log", "log", "win", "met", "told", "log", "note", "log", "metric"}
	for first := 0; first < n; first += 10_000 {
		size := min(10_000, n-first)
		_, err := s.Append(context.Background(), "mira", store.Batch{N: size, Now: time.Unix(1.7e9, 0), Lines: func(int64) ([]store.Draft, error) {
			drafts := make([]store.Draft, size)
			for i := range drafts {
				nth := first + i
				verb := verbs[nth%len(verbs)]
				if nth%50 == 0 {
					verb = "status"
				}
				on := civil.Date(2026, 3, 2) - civil.Day((n-nth)/27)
				drafts[i] = store.Draft{On: on, Verb: verb, Names: []string{fmt.Sprintf("@p%d", nth%97)},
					Text: fmt.Sprintf("%s %s Reviewed the migration of module %d with @p%d for +atlas impact:high", on, verb, nth, nth%97)}
			}
			return drafts, nil
		}})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func oneLine(now time.Time) store.Batch {
	return store.Batch{N: 1, Now: now, Lines: func(int64) ([]store.Draft, error) {
		return []store.Draft{{On: civil.Date(2026, 3, 2), Verb: "win", Text: "2026-03-02 win Shipped +atlas @dana impact:high", Names: []string{"+atlas", "@dana"}}}, nil
	}}
}

// cost is what one capture took of SQLite.
type cost struct {
	steps, scanned, sorted int // of its statements
	read, written          int64
}

// capture records one line in a book like a process that does just that, and
// counts.
func capture(t *testing.T, path string) (c cost) {
	t.Helper()
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Append(t.Context(), "mira", oneLine(time.Unix(1.8e9, 0))); err != nil {
		t.Fatal(err)
	}
	conn := s.engine.idle[0]
	for _, stmt := range conn.stmts {
		c.steps += stmt.Status(sqlite3.STMTSTATUS_VM_STEP, false)
		c.scanned += stmt.Status(sqlite3.STMTSTATUS_FULLSCAN_STEP, false)
		c.sorted += stmt.Status(sqlite3.STMTSTATUS_SORT, false)
	}
	read, _, err := conn.db.Status(sqlite3.DBSTATUS_CACHE_MISS, false)
	if err != nil {
		t.Fatal(err)
	}
	c.read = read
	info, err := os.Stat(path + "-wal")
	if err != nil {
		t.Fatal(err)
	}
	c.written = info.Size()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return c
}

// What a capture touches does not depend on how long the book is: the same
// statements take the same steps, no table is walked, and pages grow by no more
// than the few levels that its trees do.
func TestACaptureCostsTheSameInEveryBook(t *testing.T) {
	small := capture(t, grown(t, 1_000))
	large := capture(t, grown(t, 100_000))
	t.Logf("1,000 lines: %+v; 100,000 lines: %+v", small, large)
	if small.steps != large.steps {
		t.Errorf("%d steps became %d", small.steps, large.steps)
	}
	if large.scanned+small.scanned > 0 || large.sorted+small.sorted > 0 {
		t.Errorf("a table was walked or sorted: %+v, %+v", small, large)
	}
	if large.read > small.read+8 || large.written > small.written+4*4096 {
		t.Errorf("pages grew: %+v, %+v", small, large)
	}
}

// Every query that a fold or a capture asks is served by an index, in the order
// it is wanted; only a search walks the lines, which it must.
func TestReadingTouchesNoMoreThanItGives(t *testing.T) {
	path := grown(t, 20_000)
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	steps := func(q store.Query) (rows, steps int) {
		for _, err := range s.Read(t.Context(), "mira", q) {
			if err != nil {
				t.Fatal(err)
			}
			rows++
		}
		for _, stmt := range s.engine.idle[0].stmts {
			steps += stmt.Status(sqlite3.STMTSTATUS_VM_STEP, true)
		}
		return rows, steps
	}
	var ids []store.Line
	for l, err := range s.Read(t.Context(), "mira", store.Query{Seqs: []int64{5, 19_000}}) {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, l)
	}
	for name, q := range map[string]store.Query{
		"verbs":   {Verbs: []string{"status", "goal"}},
		"horizon": {From: civil.Date(2026, 3, 2) - 20},
		"numbers": {Seqs: []int64{5, 19_000}},
		"after":   {After: 19_990},
		"ids":     {IDs: []uuid.UUID{ids[0].ID, ids[1].ID}},
	} {
		steps(store.Query{Seqs: []int64{1}})
		rows, n := steps(q)
		if rows == 0 || n > 40*max(rows, 10) {
			t.Errorf("%s: %d steps for %d rows", name, n, rows)
		}
		t.Logf("%s: %d steps for %d rows", name, n, rows)
	}
}
