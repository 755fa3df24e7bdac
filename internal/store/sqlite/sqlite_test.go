package sqlite_test

import (
	"path/filepath"
	"testing"

	"headsup/internal/store"
	"headsup/internal/store/sqlite"
	"headsup/internal/store/storetest"
)

func TestConformance(t *testing.T) {
	version, err := open(t, filepath.Join(t.TempDir(), "book.db")).Version(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	storetest.Run(t, "sqlite "+version, func(t *testing.T) store.Store {
		return open(t, filepath.Join(t.TempDir(), "book.db"))
	})
}

// open opens a plain book for a test.
func open(t testing.TB, path string) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
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
