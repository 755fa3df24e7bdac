package workbench_test

import (
	"path/filepath"
	"testing"

	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/store/sqlite"
)

// onEveryEngine runs a test on a fresh store of each engine. open gives another
// empty store each time it is called.
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
}
