//go:build unix

package sqlite_test

import (
	"context"
	"testing"

	"headsup/internal/store"
	"headsup/internal/store/sqlite"
	"headsup/internal/store/storetest"
)

// The steps of a capture between which a process may be killed.
var steps = []string{"locked", "lined", "named", "written", "committing", "durable"}

func TestFiftyProcesses(t *testing.T) {
	path := newPath(t)
	storetest.Fifty(t, open(t, path), pathEnv+"="+path)
}

func TestKilled(t *testing.T) {
	path := newPath(t)
	storetest.Kill(t, func() store.Store { return openOnce(t, path, sqlite.Options{}) }, steps, pathEnv+"="+path)
}

func TestKilledLocked(t *testing.T) {
	path, keys := newPath(t), sqlite.KeyFiles{Folder: t.TempDir()}
	lockNew(t, path, keys)
	storetest.Kill(t, func() store.Store { return openOnce(t, path, sqlite.Options{Keys: keys}) }, steps,
		pathEnv+"="+path, keysEnv+"="+keys.Folder)
}

// openOnce opens a store that the caller closes.
func openOnce(t testing.TB, path string, opts sqlite.Options) *sqlite.Store {
	t.Helper()
	s, err := sqlite.Open(context.Background(), path, opts)
	if err != nil {
		t.Fatal(err)
	}
	return s
}
