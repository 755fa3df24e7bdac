package workbench_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"
	"github.com/ncruces/go-sqlite3"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/store/postgres/pgtest"
	"headsup/internal/store/sqlite"
	"headsup/internal/workbench"
)

// history is who of five people used their link when, and what they said: all
// histories have the same answers and the same links, and nothing else in common.
type history []struct {
	link  int
	after time.Duration
	said  int
}

var histories = []history{
	{{0, time.Hour, 0}, {1, 2 * time.Hour, 1}, {2, 3 * time.Hour, 2}, {3, 4 * time.Hour, 3}},
	{{0, 50 * time.Hour, 3}, {3, 51 * time.Hour, 0}, {2, 90 * time.Hour, 1}, {1, 91 * time.Hour, 2}},
	{{3, time.Minute, 1}, {2, time.Minute, 3}, {1, 2 * time.Minute, 0}, {0, 200 * time.Hour, 2}},
}

var answers = [][]questionnaire.Answer{
	{{Score: 5}, {Words: "zebra, and a long word on it: " + strings.Repeat("z", 1500)}},
	{{Score: 1}, {Words: "apple"}},
	{{Cannot: true}, {}},
	{{Score: 3}, {Words: "Mango\nin two lines " + strings.Repeat("m", 1900)}},
}

// askedOnce is one anonymous questionnaire with the tokens of its five links, for
// every history the same.
func askedOnce(t *testing.T) (store.Questionnaire, []string) {
	t.Helper()
	s := memory.New()
	a := newAsking(t, s)
	a.asks(workbench.Asking{People: five, Anonymous: true})
	all, err := s.Asked(t.Context(), "main")
	a.must(err)
	var tokens []string
	for _, person := range five {
		tokens = append(tokens, a.links["@"+person])
	}
	return all[0], tokens
}

// live plays a history on a store: others record lines of their own meanwhile.
func (h history) live(t *testing.T, s store.Store, q store.Questionnaire, tokens []string) {
	t.Helper()
	now := thursday
	w := workbench.New(s, workbench.Options{Now: func() time.Time { return now }})
	say(t, w, "log Before")
	if err := s.Ask(t.Context(), "main", q); err != nil {
		t.Fatal(err)
	}
	for _, step := range h {
		now = thursday.Add(step.after)
		if err := w.Respondents("").Answer(t.Context(), tokens[step.link], workbench.FilledIn{Name: "Ana", Answers: answers[step.said]}); err != nil {
			t.Fatal(err)
		}
	}
}

// Whoever reads the tables themselves, in the order in which the rows lie and with
// every number the engine gives them, finds the same after every history: nothing
// there says who answered what, when, in which order, or which mark and which words
// came from one hand.
func TestNoTraceInTheTables(t *testing.T) {
	q, tokens := askedOnce(t)
	t.Run("sqlite", func(t *testing.T) {
		var want string
		for i, h := range histories {
			path := filepath.Join(t.TempDir(), "book.headsup")
			s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
			if err != nil {
				t.Fatal(err)
			}
			h.live(t, s, q, tokens)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			got := sqliteTables(t, path)
			if i == 0 {
				want = got
				for _, must := range []string{"zebra", "apple", "used"} {
					if !strings.Contains(got, must) {
						t.Errorf("the tables lack %q: this test looks in the wrong place", must)
					}
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("history %d left other tables than the first:\n%s", i, diff)
			}
			inTheFile(t, path)
		}
	})
	t.Run("postgres", func(t *testing.T) {
		dsn := os.Getenv(pgtest.Env)
		if dsn == "" {
			server, err := pgtest.Start()
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() {
				if err := server.Stop(); err != nil {
					t.Error(err)
				}
			})
			dsn = server.DSN
		}
		var want string
		for i, h := range histories {
			schema := fmt.Sprint("traces ", i)
			h.live(t, onServer(t, dsn, schema), q, tokens)
			got := postgresTables(t, dsn, schema)
			if i == 0 {
				want = got
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("history %d left other tables than the first:\n%s", i, diff)
			}
		}
	})
}

// sqliteTables is every row of the two tables, and of SQLite's own counters, as
// they lie.
func sqliteTables(t *testing.T, path string) string {
	t.Helper()
	db, err := sqlite3.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	var out strings.Builder
	for _, sql := range []string{
		"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1",
		"SELECT hex(id), form, given FROM questionnaire",
		"SELECT hex(hash), hex(questionnaire), person, state FROM invitation",
		"SELECT seq, offered FROM book",
	} {
		stmt, _, err := db.Prepare(sql)
		if err != nil {
			t.Fatal(err)
		}
		for stmt.Step() {
			for col := range stmt.ColumnCount() {
				out.WriteString(stmt.ColumnText(col) + "|")
			}
			out.WriteString("\n")
		}
		if err := stmt.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for _, hidden := range []string{"questionnaire", "invitation"} { // there is no row number to tell an order by
		if err := db.Exec("SELECT rowid FROM " + hidden); err == nil {
			t.Errorf("the rows of %s are numbered", hidden)
		}
	}
	return out.String()
}

// inTheFile checks that the words of an answer stand in the book's file once: no
// page, free or in use, and no log has an earlier state.
func inTheFile(t *testing.T, path string) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if log, err := os.ReadFile(path + "-wal"); err == nil {
		raw = append(raw, log...)
	}
	for _, words := range []string{"zebra", "apple"} {
		if n := bytes.Count(raw, []byte(words)); n != 1 {
			t.Errorf("%q stands %d times in the file", words, n)
		}
	}
}

// postgresTables is every row with the place where it lies, and how many
// transactions wrote the links.
func postgresTables(t *testing.T, dsn, schema string) string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := conn.Close(context.Background()); err != nil {
			t.Error(err)
		}
	}()
	if _, err := conn.Exec(t.Context(), "SET search_path = "+pgx.Identifier{schema}.Sanitize()); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, sql := range []string{
		"SELECT ctid::text || encode(id, 'hex') || form || given FROM questionnaire ORDER BY ctid",
		"SELECT ctid::text || encode(hash, 'hex') || person || state FROM invitation ORDER BY ctid",
		"SELECT count(DISTINCT xmin::text)::text FROM invitation",
		"SELECT count(DISTINCT x)::text FROM (SELECT xmin::text AS x FROM invitation UNION ALL SELECT xmin::text FROM questionnaire) AS all_rows",
		"SELECT seq::text || offered::text FROM book",
		"SELECT table_name || column_name || data_type FROM information_schema.columns WHERE table_schema = current_schema() AND table_name IN ('invitation', 'questionnaire') ORDER BY 1",
	} {
		rows, err := conn.Query(t.Context(), sql)
		if err != nil {
			t.Fatal(err)
		}
		all, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		out.WriteString(strings.Join(all, "\n") + "\n")
	}
	return out.String()
}
