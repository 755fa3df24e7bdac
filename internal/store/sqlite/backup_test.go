//go:build unix

package sqlite_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"filippo.io/age"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/store/sqlite"
)

func ownersOnly(t testing.TB, path string) {
	t.Helper()
	info, err := os.Stat(path)
	must(t, err)
	if mode := info.Mode().Perm(); mode&0o077 != 0 {
		t.Errorf("%s is open to others: %s", filepath.Base(path), mode)
	}
}

func TestABackupIsTakenWhileOthersWriteAndPutBack(t *testing.T) {
	path, backup := newPath(t), filepath.Join(t.TempDir(), "a.backup")
	s := openWith(t, path, sqlite.Options{})
	record(t, s, "log One", "log Two")
	var wait sync.WaitGroup
	for n := range 4 {
		wait.Go(func() {
			for i := range 25 {
				if err := tryRecord(s, fmt.Sprintf("log By %d, %d", n, i)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	must(t, s.Backup(t.Context(), backup, sqlite.BackupOptions{}))
	wait.Wait()
	ownersOnly(t, backup)

	report, err := sqlite.Restore(t.Context(), backup, path, sqlite.RestoreOptions{})
	must(t, err)
	got := lines(t, s) // the store that was open follows
	if len(got) < 2 || got[0] != "log One" || int64(len(got)) != report.Lines || report.Books != 1 {
		t.Errorf("restored %+v: %q", report, got)
	}
	if n := len(lines(t, openWith(t, report.Aside, sqlite.Options{}))); n != 102 {
		t.Errorf("the book that was has %d lines", n)
	}
	ownersOnly(t, path)
	ownersOnly(t, report.Aside)

	again, err := sqlite.Restore(t.Context(), backup, path, sqlite.RestoreOptions{})
	must(t, err)
	if again.Aside == report.Aside {
		t.Error("the second book aside took the place of the first")
	}
}

func TestABackupIsRestoredWhereNoBookIs(t *testing.T) {
	path, backup := newPath(t), filepath.Join(t.TempDir(), "a.backup")
	s := openOnce(t, path, sqlite.Options{})
	record(t, s, "log One")
	must(t, s.Backup(t.Context(), backup, sqlite.BackupOptions{}))
	must(t, s.Close())
	fresh := filepath.Join(t.TempDir(), "new", "folder", "book.db")
	report, err := sqlite.Restore(t.Context(), backup, fresh, sqlite.RestoreOptions{})
	must(t, err)
	if report.Aside != "" {
		t.Errorf("something was kept aside: %s", report.Aside)
	}
	want(t, lines(t, openWith(t, fresh, sqlite.Options{})), []string{"log One"})
}

func TestABackupTakesThePlaceOfADamagedBook(t *testing.T) {
	path, backup := newPath(t), filepath.Join(t.TempDir(), "a.backup")
	s := openOnce(t, path, sqlite.Options{})
	record(t, s, "log One")
	must(t, s.Backup(t.Context(), backup, sqlite.BackupOptions{}))
	must(t, s.Close())
	must(t, os.WriteFile(path, []byte("no book any more"), 0o600))
	report, err := sqlite.Restore(t.Context(), backup, path, sqlite.RestoreOptions{})
	must(t, err)
	want(t, lines(t, openWith(t, path, sqlite.Options{})), []string{"log One"})
	raw, err := os.ReadFile(report.Aside)
	must(t, err)
	if string(raw) != "no book any more" {
		t.Errorf("what was kept aside is %q", raw)
	}
}

func TestABackupEncryptedWithAge(t *testing.T) {
	path := newPath(t)
	s := openWith(t, path, sqlite.Options{})
	record(t, s, "note Unspeakable")
	identity, err := age.GenerateX25519Identity()
	must(t, err)
	for name, c := range map[string]struct {
		wrap sqlite.BackupOptions
		open sqlite.RestoreOptions
	}{
		"passphrase": {sqlite.BackupOptions{Passphrase: passphrase}, sqlite.RestoreOptions{Passphrase: passphrase}},
		"recipient":  {sqlite.BackupOptions{Recipients: []age.Recipient{identity.Recipient()}}, sqlite.RestoreOptions{Identities: []age.Identity{identity}}},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			backup := filepath.Join(folder, "a.age")
			must(t, s.Backup(t.Context(), backup, c.wrap))
			want(t, found(t, folder, "Unspeakable"), nil)
			to := newPath(t)
			_, err := sqlite.Restore(t.Context(), backup, to, sqlite.RestoreOptions{})
			wantFault(t, err, fault.Locked, "encrypted")
			_, err = sqlite.Restore(t.Context(), backup, to, sqlite.RestoreOptions{Passphrase: "wrong"})
			wantFault(t, err, fault.WrongKey, "does not open")
			if _, err := os.Stat(to); err == nil {
				t.Error("a restore that failed left a book")
			}
			_, err = sqlite.Restore(t.Context(), backup, to, c.open)
			must(t, err)
			want(t, lines(t, openWith(t, to, sqlite.Options{})), []string{"note Unspeakable"})
		})
	}
}

func TestABackupOfALockedBookStaysLocked(t *testing.T) {
	path, keys, folder := newPath(t), sqlite.KeyFiles{Folder: t.TempDir()}, t.TempDir()
	opts := sqlite.Options{Keys: keys}
	recovery := lockNew(t, path, keys)
	s := openWith(t, path, opts)
	record(t, s, "note Unspeakable")
	backup := filepath.Join(folder, "a.backup")
	must(t, s.Backup(t.Context(), backup, sqlite.BackupOptions{}))
	var stream bytes.Buffer
	must(t, s.BackupTo(t.Context(), &stream, sqlite.BackupOptions{}))
	if bytes.Contains(stream.Bytes(), []byte("Unspeakable")) {
		t.Error("the stream can be read")
	}
	want(t, found(t, folder, "Unspeakable"), nil)
	want(t, found(t, filepath.Dir(path), "Unspeakable"), nil)

	// On another machine, where no key is kept.
	fresh := newPath(t)
	_, err := sqlite.Restore(t.Context(), backup, fresh, sqlite.RestoreOptions{})
	wantFault(t, err, fault.Locked, "passphrase")
	_, err = sqlite.Restore(t.Context(), backup, fresh, sqlite.RestoreOptions{Secret: "wrong"})
	wantFault(t, err, fault.WrongKey, "neither")
	_, err = sqlite.Restore(t.Context(), backup, fresh, sqlite.RestoreOptions{Secret: recovery})
	must(t, err)
	key, err := sqlite.OpenKey(fresh, passphrase)
	must(t, err)
	want(t, lines(t, openWith(t, fresh, sqlite.Options{Key: key})), []string{"note Unspeakable"})

	// At home the kept key serves; a plain book in its place is kept aside.
	must(t, sqlite.Off(t.Context(), path, opts))
	report, err := sqlite.Restore(t.Context(), backup, path, sqlite.RestoreOptions{Secret: passphrase})
	must(t, err)
	want(t, lines(t, openWith(t, report.Aside, sqlite.Options{})), []string{"note Unspeakable"})
	must(t, sqlite.Unlock(t.Context(), path, passphrase, opts))
	want(t, lines(t, openWith(t, path, opts)), []string{"note Unspeakable"})

	// And a locked one is kept aside with its keys.
	plain := filepath.Join(folder, "plain.backup")
	other := openWith(t, newPath(t), sqlite.Options{})
	record(t, other, "log Another")
	must(t, other.Backup(t.Context(), plain, sqlite.BackupOptions{}))
	report, err = sqlite.Restore(t.Context(), plain, path, sqlite.RestoreOptions{Options: opts})
	must(t, err)
	want(t, lines(t, openWith(t, path, sqlite.Options{})), []string{"log Another"})
	want(t, lines(t, openWith(t, report.Aside, opts)), []string{"note Unspeakable"})
}

func TestWhatIsNoBackupIsNotRestored(t *testing.T) {
	path, folder := newPath(t), t.TempDir()
	s := openWith(t, path, sqlite.Options{})
	record(t, s, "log One", "log Two", "log Three")
	good := filepath.Join(folder, "good")
	must(t, s.Backup(t.Context(), good, sqlite.BackupOptions{}))
	raw, err := os.ReadFile(good)
	must(t, err)
	forged := bytes.Replace(raw, []byte("log Two"), []byte("log Ten"), 1)
	for name, c := range map[string]struct {
		content []byte
		kind    fault.Kind
		words   string
	}{
		"text":       {[]byte("2026-03-02 log One\n"), fault.NotABook, "not a backup"},
		"empty":      {nil, fault.NotABook, "not a backup"},
		"truncated":  {raw[:len(raw)/2], fault.Damaged, ""},
		"forged":     {forged, fault.Damaged, "#2"},
		"header":     {[]byte("headsup locked book 1\n99999999999\n"), fault.Damaged, "older one"},
		"header cut": {[]byte("headsup locked book 1\n50\n{"), fault.Damaged, "older one"},
	} {
		t.Run(name, func(t *testing.T) {
			from := filepath.Join(t.TempDir(), "a.backup")
			must(t, os.WriteFile(from, c.content, 0o600))
			_, err := sqlite.Restore(context.Background(), from, path, sqlite.RestoreOptions{})
			wantFault(t, err, c.kind, c.words)
			want(t, lines(t, s), []string{"log One", "log Two", "log Three"})
		})
	}
	_, err = sqlite.Restore(t.Context(), filepath.Join(folder, "none"), path, sqlite.RestoreOptions{})
	wantFault(t, err, fault.Missing, "no such backup")
	for _, left := range []string{"-new", "-old", "-replaced"} {
		if _, err := os.Stat(path + left); err == nil {
			t.Errorf("%s was left behind", left)
		}
	}
}

func TestADayHasOneBackupAndOldOnesGo(t *testing.T) {
	s := openWith(t, newPath(t), sqlite.Options{})
	record(t, s, "log One")
	folder := filepath.Join(t.TempDir(), "backups")
	first := civil.Date(2025, 1, 1)
	// Two years of days: a file each, and real ones at the end.
	must(t, os.MkdirAll(folder, 0o700))
	for day := first; day < first+730; day++ {
		must(t, os.WriteFile(filepath.Join(folder, sqlite.BackupName(day)), nil, 0o600))
	}
	must(t, os.WriteFile(filepath.Join(folder, "mine.backup"), nil, 0o600))
	today := first + 730 // 2027-01-01, a Friday
	made, err := s.DailyBackup(t.Context(), folder, today, sqlite.StandardKeep(), sqlite.BackupOptions{})
	must(t, err)
	if !made {
		t.Error("no backup was made")
	}
	made, err = s.DailyBackup(t.Context(), folder, today, sqlite.StandardKeep(), sqlite.BackupOptions{})
	must(t, err)
	if made {
		t.Error("a second backup was made")
	}
	days, err := sqlite.Backups(folder)
	must(t, err)
	var got []string
	for _, day := range days {
		got = append(got, day.String())
	}
	want(t, got, strings.Fields(`
		2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30 2026-07-31 2026-08-31 2026-09-30 2026-10-31 2026-11-30
		2026-12-13 2026-12-20 2026-12-26 2026-12-27 2026-12-28 2026-12-29 2026-12-30 2026-12-31 2027-01-01`))
	ownersOnly(t, folder)
	ownersOnly(t, filepath.Join(folder, sqlite.BackupName(today)))
	if _, err := os.Stat(filepath.Join(folder, "mine.backup")); err != nil {
		t.Error("another file was removed")
	}
}

func TestADamagedBookIsNotBackedUp(t *testing.T) {
	path := made(t)
	scribble(t, path, 3*4096, 64)
	folder := t.TempDir()
	err := openWith(t, path, sqlite.Options{}).Backup(t.Context(), filepath.Join(folder, "a.backup"), sqlite.BackupOptions{})
	if !fault.Is(err, fault.Damaged) {
		t.Errorf("got %v", err)
	}
	want(t, found(t, folder, ""), nil)
}

func TestABackupThatFailsLeavesNothing(t *testing.T) {
	path := newPath(t)
	s := openWith(t, path, sqlite.Options{})
	record(t, s, "log One")
	if err := s.Backup(t.Context(), filepath.Join(t.TempDir(), "no", "folder"), sqlite.BackupOptions{}); err == nil {
		t.Error("no error")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	folder := t.TempDir()
	if err := s.Backup(ctx, filepath.Join(folder, "a.backup"), sqlite.BackupOptions{}); err == nil {
		t.Error("no error")
	}
	want(t, found(t, folder, ""), nil)
	for _, name := range found(t, filepath.Dir(path), "") {
		if strings.Contains(name, "copy") {
			t.Errorf("%s was left behind", name)
		}
	}
}

func TestTheCopyOfADeadProgramIsCleared(t *testing.T) {
	path := newPath(t)
	s := openWith(t, path, sqlite.Options{})
	record(t, s, "log One")
	must(t, os.WriteFile(path+"-copy-123", []byte("left over"), 0o600))
	must(t, s.Backup(t.Context(), filepath.Join(t.TempDir(), "a.backup"), sqlite.BackupOptions{}))
	if _, err := os.Stat(path + "-copy-123"); err == nil {
		t.Error("it is still there")
	}
}
