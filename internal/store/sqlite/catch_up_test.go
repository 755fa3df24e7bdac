//go:build unix

package sqlite_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"
	"github.com/ncruces/go-sqlite3"

	"headsup/internal/store"
	"headsup/internal/store/sqlite"
)

// older makes a book of a line as the first version of headsup left it.
func older(t *testing.T) string {
	t.Helper()
	path := newPath(t)
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	must(t, err)
	record(t, s, "log Long ago")
	must(t, s.Close())
	db, err := sqlite3.Open(path)
	must(t, err)
	must(t, db.Exec("DROP TABLE questionnaire; DROP TABLE invitation; PRAGMA user_version = 1"))
	must(t, db.Close())
	return path
}

// A book of an older version gets what it lacks, whoever opens it and however
// many at once.
func TestAnOlderBookCatchesUp(t *testing.T) {
	path := older(t)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Ask(t.Context(), "mira", store.Questionnaire{ID: uuid.New()}); err != nil {
				t.Error(err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	s := open(t, path)
	want(t, lines(t, s), []string{"log Long ago"})
	asked, err := s.Asked(t.Context(), "mira")
	must(t, err)
	if len(asked) != 8 {
		t.Errorf("%d questionnaires are there", len(asked))
	}
	faults, err := s.Check(t.Context())
	must(t, err)
	want(t, faults, nil)
}

func TestAnOlderBookThatCannotBeWrittenIsRead(t *testing.T) {
	s := openWith(t, older(t), sqlite.Options{ReadOnly: true})
	want(t, lines(t, s), []string{"log Long ago"})
	asked, err := s.Asked(t.Context(), "mira")
	must(t, err)
	if len(asked) != 0 {
		t.Errorf("it asks %v", asked)
	}
}

// What a questionnaire was before a change stands in no file any more.
func TestAChangeLeavesNothingOfBefore(t *testing.T) {
	path := newPath(t)
	s := open(t, path)
	id := uuid.New()
	must(t, s.Ask(t.Context(), "mira", store.Questionnaire{ID: id, Given: []byte("zebulon")}))
	for _, given := range []string{"yttrium", strings.Repeat("wolfram ", 2000), "xenon"} {
		must(t, s.Change(t.Context(), "mira", id, func(q *store.Questionnaire) error {
			q.Given = []byte(given)
			return nil
		}))
	}
	for _, word := range []string{"zebulon", "yttrium", "wolfram"} {
		want(t, found(t, filepath.Dir(path), word), nil)
	}
	if len(found(t, filepath.Dir(path), "xenon")) == 0 {
		t.Error("what it is now is nowhere")
	}
	if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
		t.Errorf("%d bytes are left in the log", info.Size())
	}
}
