package workbench_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/jackc/pgx/v5"

	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/store/postgres"
	"headsup/internal/store/postgres/pgtest"
	"headsup/internal/store/sqlite"
)

// onEveryEngine runs a test on a fresh store of each engine, on PostgreSQL where
// a server is named. open gives another empty store each time it is called.
func onEveryEngine(t *testing.T, test func(t *testing.T, open func() store.Store)) {
	t.Run("memory", func(t *testing.T) {
		test(t, func() store.Store { return memory.New() })
	})
	t.Run("sqlite", func(t *testing.T) {
		test(t, func() store.Store {
			s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "book.headsup"), sqlite.Options{})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() {
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			})
			return s
		})
	})
	dsn := os.Getenv(pgtest.Env)
	if dsn == "" {
		return
	}
	t.Run("postgres", func(t *testing.T) {
		n := 0
		test(t, func() store.Store {
			n++
			return onServer(t, dsn, fmt.Sprintf("workbench %s %d", t.Name(), n))
		})
	})
}

// onServer opens a store in a schema of its own, which is dropped afterwards.
func onServer(t *testing.T, dsn, schema string) store.Store {
	t.Helper()
	ctx := context.Background() // the test's own ends before its cleanup
	drop := func() {
		conn, err := pgx.Connect(ctx, dsn)
		if err != nil {
			t.Fatal(err)
		}
		_, err = conn.Exec(ctx, "DROP SCHEMA IF EXISTS "+pgx.Identifier{schema}.Sanitize()+" CASCADE")
		if err := errors.Join(err, conn.Close(ctx)); err != nil {
			t.Fatal(err)
		}
	}
	drop()
	s, err := postgres.Open(ctx, dsn, postgres.Options{Schema: schema})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		drop()
	})
	return s
}
