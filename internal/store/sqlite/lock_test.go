//go:build unix

package sqlite_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/sqlite"
)

var nine = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// record appends lines of one day.
func record(t testing.TB, s store.Store, lines ...string) {
	t.Helper()
	if err := tryRecord(s, lines...); err != nil {
		t.Fatal(err)
	}
}

func tryRecord(s store.Store, lines ...string) error {
	_, err := s.Append(context.Background(), "mira", store.Batch{N: len(lines), Now: nine, Lines: func(int64) ([]store.Draft, error) {
		var drafts []store.Draft
		for _, line := range lines {
			verb, _, _ := strings.Cut(line, " ")
			drafts = append(drafts, store.Draft{On: civil.Date(2026, 3, 2), Verb: verb, Text: "2026-03-02 " + line})
		}
		return drafts, nil
	}})
	return err
}

// lines are the texts in a book, which must hold.
func lines(t testing.TB, s store.Store) []string {
	t.Helper()
	breaks, err := s.Verify(context.Background(), "mira", nil)
	if err != nil || len(breaks) > 0 {
		t.Fatal(breaks, err)
	}
	var out []string
	for l, err := range s.Read(context.Background(), "mira", store.Query{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, strings.TrimPrefix(l.Text, "2026-03-02 "))
	}
	return out
}

const passphrase = "four small green horses"

// lockNew makes a locked book with nothing in it and returns the recovery code.
func lockNew(t testing.TB, path string, keys sqlite.Keyring) string {
	t.Helper()
	if err := openOnce(t, path, sqlite.Options{}).Close(); err != nil {
		t.Fatal(err)
	}
	recovery, err := sqlite.Lock(context.Background(), path, passphrase, sqlite.Options{Keys: keys})
	if err != nil {
		t.Fatal(err)
	}
	return recovery
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantFault(t testing.TB, err error, kind fault.Kind, words string) {
	t.Helper()
	if !fault.Is(err, kind) || !strings.Contains(err.Error(), words) {
		t.Fatalf("got %v, want a %s fault with %q", err, kind, words)
	}
}

func want(t testing.TB, got, want []string) {
	t.Helper()
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Fatalf("got %q, want %q", got, want)
	}
}

// found lists the files in a folder that hold some bytes.
func found(t testing.TB, folder, words string) []string {
	t.Helper()
	var in []string
	entries, err := os.ReadDir(folder)
	must(t, err)
	for _, entry := range entries {
		raw, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		must(t, err)
		if bytes.Contains(raw, []byte(words)) {
			in = append(in, entry.Name())
		}
	}
	return in
}

func TestABookIsLockedAndOpenedAgain(t *testing.T) {
	path, keys := newPath(t), sqlite.KeyFiles{Folder: t.TempDir()}
	opts := sqlite.Options{Keys: keys}
	s := openOnce(t, path, opts)
	record(t, s, "note Unspeakable", "log Two")
	must(t, s.Close())

	recovery, err := sqlite.Lock(t.Context(), path, passphrase, opts)
	must(t, err)
	if groups := strings.Split(recovery, "-"); len(groups) != 8 || len(groups[0]) != 4 {
		t.Errorf("the recovery code is %q", recovery)
	}
	want(t, found(t, filepath.Dir(path), "Unspeakable"), nil)
	want(t, found(t, filepath.Dir(path), passphrase), nil)

	s = openOnce(t, path, opts)
	record(t, s, "log Three")
	want(t, lines(t, s), []string{"note Unspeakable", "log Two", "log Three"})
	must(t, s.Close())
	want(t, found(t, filepath.Dir(path), "Three"), nil)

	must(t, sqlite.LockAgain(path, keys))
	_, err = sqlite.Open(t.Context(), path, opts)
	wantFault(t, err, fault.Locked, "headsup unlock")
	_, err = sqlite.Open(t.Context(), path, sqlite.Options{})
	wantFault(t, err, fault.Locked, "headsup unlock")

	err = sqlite.Unlock(t.Context(), path, "four small green goats", opts)
	wantFault(t, err, fault.WrongKey, "neither")
	for _, secret := range []string{passphrase, recovery, strings.ToLower(strings.ReplaceAll(recovery, "-", " "))} {
		must(t, sqlite.Unlock(t.Context(), path, secret, opts))
		s = openOnce(t, path, opts)
		want(t, lines(t, s), []string{"note Unspeakable", "log Two", "log Three"})
		must(t, s.Close())
		must(t, sqlite.LockAgain(path, keys))
	}

	key, err := sqlite.OpenKey(path, passphrase)
	must(t, err)
	s = openOnce(t, path, sqlite.Options{Key: key})
	want(t, lines(t, s), []string{"note Unspeakable", "log Two", "log Three"})
	must(t, s.Close())
	_, err = sqlite.Open(t.Context(), path, sqlite.Options{Key: &sqlite.Key{1}})
	wantFault(t, err, fault.WrongKey, "does not open")

	must(t, sqlite.Off(t.Context(), path, sqlite.Options{Key: key}))
	s = openOnce(t, path, sqlite.Options{})
	record(t, s, "log Four")
	want(t, lines(t, s), []string{"note Unspeakable", "log Two", "log Three", "log Four"})
	must(t, s.Close())
	if _, err := os.Stat(strings.TrimSuffix(path, ".db") + ".keys"); err == nil {
		t.Error("the keys are still there")
	}
}

func TestLockingTwiceIsRefused(t *testing.T) {
	path, keys := newPath(t), sqlite.KeyFiles{Folder: t.TempDir()}
	lockNew(t, path, keys)
	_, err := sqlite.Lock(t.Context(), path, "another", sqlite.Options{Keys: keys})
	wantFault(t, err, fault.Refused, "locked already")
	plain := newPath(t)
	must(t, openOnce(t, plain, sqlite.Options{}).Close())
	wantFault(t, sqlite.Off(t.Context(), plain, sqlite.Options{}), fault.Refused, "not locked")
	wantFault(t, sqlite.Unlock(t.Context(), plain, "x", sqlite.Options{Keys: keys}), fault.Refused, "not locked")
	_, err = sqlite.Lock(t.Context(), plain, "", sqlite.Options{})
	wantFault(t, err, fault.Misread, "passphrase")
	_, err = sqlite.Lock(t.Context(), newPath(t), "x", sqlite.Options{})
	if err == nil {
		t.Error("a book that is not there was locked")
	}
}

func TestAnOpenStoreFollowsTheBookThroughALock(t *testing.T) {
	path, keys := newPath(t), sqlite.KeyFiles{Folder: t.TempDir()}
	opts := sqlite.Options{Keys: keys}
	s := openWith(t, path, opts)
	record(t, s, "log Before")
	_, err := sqlite.Lock(t.Context(), path, passphrase, opts)
	must(t, err)
	record(t, s, "log Between")
	must(t, sqlite.Off(t.Context(), path, opts))
	record(t, s, "log After")
	want(t, lines(t, s), []string{"log Before", "log Between", "log After"})
}

func TestALockedBookWithoutItsKeysSaysSo(t *testing.T) {
	path, keys := newPath(t), sqlite.KeyFiles{Folder: t.TempDir()}
	lockNew(t, path, keys)
	must(t, os.Remove(strings.TrimSuffix(path, ".db")+".keys"))
	_, err := sqlite.Open(t.Context(), path, sqlite.Options{Keys: keys})
	wantFault(t, err, fault.NotABook, "book.keys")
}

func TestAForgedLineShowsInALockedBookToo(t *testing.T) {
	// Whoever changes the blocks of a locked file without its key makes noise,
	// and whoever knows the schema cannot make the hashes fit: see chain.New.
	path, keys := newPath(t), sqlite.KeyFiles{Folder: t.TempDir()}
	lockNew(t, path, keys)
	s := openOnce(t, path, sqlite.Options{Keys: keys})
	record(t, s, "log One", "log Two")
	must(t, s.Close())
	raw, err := os.ReadFile(path)
	must(t, err)
	for at := 4096; at < len(raw); at += 4096 {
		raw[at+100] ^= 1
	}
	must(t, os.WriteFile(path, raw, 0o600))
	s, err = sqlite.Open(t.Context(), path, sqlite.Options{Keys: keys})
	if err == nil {
		_, err = s.Verify(t.Context(), "mira", nil)
		must(t, s.Close())
	}
	wantFault(t, err, fault.Damaged, "doctor")
}
