//go:build unix

package sqlite_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"headsup/internal/store"
	"headsup/internal/store/sqlite"
	"headsup/internal/store/storetest"
)

// What a writer process is told besides storetest's own.
const (
	pathEnv = "HEADSUP_TEST_PATH" // the book
	keysEnv = "HEADSUP_TEST_KEYS" // the folder of kept keys
	longEnv = "HEADSUP_TEST_LONG" // set: one open store for all lines
)

func TestMain(m *testing.M) {
	switch {
	case storetest.Writing() && os.Getenv(swapEnv) != "":
		os.Exit(swap(os.Getenv(swapEnv)))
	case storetest.Writing():
		os.Exit(write())
	case os.Getenv(guestEnv) != "":
		os.Exit(visit())
	}
	os.Exit(m.Run())
}

// write is a writer process: like captures, each in a store of its own, or like
// a server.
func write() int {
	openOne := func() (store.Store, error) {
		return sqlite.Open(context.Background(), os.Getenv(pathEnv), sqlite.Options{
			Keys: sqlite.KeyFiles{Folder: os.Getenv(keysEnv)}, Step: storetest.Stop, Wait: time.Minute,
		})
	}
	if os.Getenv(longEnv) == "" {
		return storetest.Write(openOne, func(s store.Store) error { return s.Close() })
	}
	s, err := openOne()
	if err != nil {
		return 1
	}
	return storetest.Write(func() (store.Store, error) { return s, nil }, func(store.Store) error { return nil })
}

func TestConformance(t *testing.T) {
	version, err := open(t, newPath(t)).Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	storetest.Run(t, "sqlite "+version, func(t *testing.T) store.Store { return open(t, newPath(t)) })
}

// A locked book is the same to whoever has the key.
func TestConformanceLocked(t *testing.T) {
	version, err := open(t, newPath(t)).Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	// Locking takes a second by design: every case gets a copy.
	empty, keys := newPath(t), sqlite.KeyFiles{Folder: t.TempDir()}
	lockNew(t, empty, keys)
	storetest.Run(t, "sqlite "+version+" locked", func(t *testing.T) store.Store {
		path := newPath(t)
		for _, ext := range []string{".db", ".keys"} {
			raw, err := os.ReadFile(strings.TrimSuffix(empty, ".db") + ext)
			must(t, err)
			must(t, os.WriteFile(strings.TrimSuffix(path, ".db")+ext, raw, 0o600))
		}
		return openWith(t, path, sqlite.Options{Keys: keys})
	})
}

func newPath(t testing.TB) string {
	t.Helper()
	return filepath.Join(t.TempDir(), "book.db")
}

// open opens a plain book for a test.
func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	return openWith(t, path, sqlite.Options{})
}

func openWith(t testing.TB, path string, opts sqlite.Options) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(context.Background(), path, opts)
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

func TestSameChain(t *testing.T) {
	storetest.SameChain(t, open(t, newPath(t)))
}
