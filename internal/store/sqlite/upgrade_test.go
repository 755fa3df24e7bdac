package sqlite_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/ncruces/go-sqlite3"

	"headsup/internal/store/sqlite"
)

// aged is a book as the first headsup wrote it, without links and pages.
func aged(t *testing.T) string {
	t.Helper()
	path := made(t)
	db, err := sqlite3.Open(path)
	must(t, err)
	must(t, db.Exec(`DROP TABLE link; DROP TABLE questionnaire; DROP TABLE invitation; ALTER TABLE book DROP COLUMN stamp; ALTER TABLE message DROP COLUMN page; ALTER TABLE message DROP COLUMN page_hash; PRAGMA user_version = 1`))
	must(t, db.Close())
	return path
}

// schemaOf is what a book's file says of its own tables.
func schemaOf(t *testing.T, path string) string {
	t.Helper()
	db, err := sqlite3.Open(path)
	must(t, err)
	defer func() { must(t, db.Close()) }()
	var all []string
	for _, sql := range []string{"SELECT name || ' ' || sql FROM sqlite_master WHERE sql <> '' ORDER BY name", "SELECT user_version FROM pragma_user_version"} {
		stmt, _, err := db.Prepare(sql)
		must(t, err)
		for stmt.Step() {
			all = append(all, strings.Join(strings.Fields(stmt.ColumnText(0)), " "))
		}
		must(t, stmt.Err())
		must(t, stmt.Close())
	}
	return strings.Join(all, "\n")
}

// A book that an earlier headsup wrote is brought up to date by whoever comes
// first, and is then as if it had been made today.
func TestAnOlderBookIsBroughtUpToDate(t *testing.T) {
	path := aged(t)
	var wait sync.WaitGroup
	for n := range 6 {
		wait.Go(func() {
			s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
			if err != nil {
				t.Error(err)
				return
			}
			if err := tryRecord(s, fmt.Sprintf("log By %d", n)); err != nil {
				t.Error(err)
			}
			if _, err := s.Messages(t.Context(), "mira"); err != nil {
				t.Error(err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if diff := cmp.Diff(schemaOf(t, made(t)), schemaOf(t, path)); diff != "" {
		t.Errorf("(-new +upgraded):\n%s", diff)
	}
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	must(t, err)
	breaks, err := s.Verify(t.Context(), "mira", nil)
	if must(t, err); len(breaks) > 0 {
		t.Error(breaks)
	}
	must(t, s.Close())
}
