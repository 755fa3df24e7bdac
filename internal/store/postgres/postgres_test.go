package postgres_test

import (
	"context"
	"fmt"
	"os"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"

	"headsup/internal/store"
	"headsup/internal/store/postgres"
	"headsup/internal/store/postgres/pgtest"
	"headsup/internal/store/storetest"
)

// world is the server of this test run.
type world struct {
	server *pgtest.Server
	nth    atomic.Int64
}

var pg world

func TestMain(m *testing.M) {
	if storetest.Writing() {
		os.Exit(write())
	}
	server, err := pgtest.Start()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	pg.server = server
	code := m.Run()
	if err := server.Stop(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// schema makes a name of its own for a test, which is dropped afterwards.
func (w *world) schema(t testing.TB) string {
	t.Helper()
	name := fmt.Sprintf("Test %d %d", os.Getpid(), w.nth.Add(1))
	t.Cleanup(func() {
		conn, err := pgx.Connect(context.Background(), w.server.DSN)
		if err != nil {
			t.Error(err)
			return
		}
		defer func() {
			if err := conn.Close(context.Background()); err != nil {
				t.Error(err)
			}
		}()
		if _, err := conn.Exec(context.Background(), "DROP SCHEMA IF EXISTS "+pgx.Identifier{name}.Sanitize()+" CASCADE"); err != nil {
			t.Error(err)
		}
	})
	return name
}

func open(t testing.TB, schema string) *postgres.Store {
	t.Helper()
	s, err := postgres.Open(context.Background(), pg.server.DSN, postgres.Options{Schema: schema})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestConformance(t *testing.T) {
	version, err := open(t, pg.schema(t)).Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	storetest.Run(t, "postgres "+version, func(t *testing.T) store.Store { return open(t, pg.schema(t)) })
}

func TestSameChain(t *testing.T) {
	storetest.SameChain(t, open(t, pg.schema(t)))
}
