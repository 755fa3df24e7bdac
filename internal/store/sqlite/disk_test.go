//go:build linux

package sqlite_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/sqlite"
)

// smallDisk mounts a disk of some bytes.
func smallDisk(t *testing.T, size int) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, fmt.Sprintf("size=%d,mode=0700", size)); err != nil {
		t.Fatalf("this test fills a real disk and must be allowed to mount one (run it as root): %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, syscall.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// fill leaves no byte free on a disk but so many pages.
func fill(t *testing.T, dir string, free int) (ballast string) {
	t.Helper()
	ballast = filepath.Join(dir, "ballast")
	file, err := os.Create(ballast)
	must(t, err)
	var n int64
	for page := make([]byte, 4096); ; n += 4096 {
		if _, err := file.Write(page); err != nil {
			if !errors.Is(err, syscall.ENOSPC) {
				t.Fatal(err)
			}
			break
		}
	}
	must(t, file.Truncate(max(0, n-int64(free)*4096)))
	must(t, file.Close())
	return ballast
}

// The disk has room for ever so few pages: a capture then either happens whole
// or is refused with one sentence, and the book is as it was.
func TestAFullDisk(t *testing.T) {
	refused, happened := 0, 0
	for free := range 24 {
		dir := smallDisk(t, 1<<20)
		path := filepath.Join(dir, "book.db")
		s := openOnce(t, path, sqlite.Options{})
		record(t, s, "log One", "log Two")
		must(t, s.Close())
		before := []string{"log One", "log Two"}
		ballast := fill(t, dir, free)

		s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
		if err == nil {
			err = tryRecord(s, "log Three "+strings.Repeat("x", 20000))
			if err == nil {
				before = append(before, "log Three "+strings.Repeat("x", 20000))
			}
			must(t, s.Close())
		}
		if err != nil {
			wantFault(t, err, fault.Full, "make room")
			refused++
		} else {
			happened++
		}

		must(t, os.Remove(ballast))
		s = openOnce(t, path, sqlite.Options{})
		want(t, lines(t, s), before)
		record(t, s, "log Afterwards")
		want(t, lines(t, s), append(before, "log Afterwards"))
		must(t, s.Close())
	}
	if refused == 0 || happened == 0 {
		t.Errorf("%d captures were refused and %d happened: the disk was never just full", refused, happened)
	}
	t.Logf("%d captures refused, %d happened", refused, happened)
}

func TestAFullDiskGetsNoHalfABook(t *testing.T) {
	dir := smallDisk(t, 1<<20)
	path := filepath.Join(dir, "book.db")
	ballast := fill(t, dir, 3)
	_, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	wantFault(t, err, fault.Full, "make room")
	if _, err := os.Stat(path); err == nil {
		t.Error("half a book is there")
	}
	must(t, os.Remove(ballast))
	record(t, openWith(t, path, sqlite.Options{}), "log One")
}

func TestAFullDiskRefusesABackupAndALock(t *testing.T) {
	dir := smallDisk(t, 1<<20)
	path := filepath.Join(dir, "book.db")
	keys := sqlite.KeyFiles{Folder: t.TempDir()}
	s := openWith(t, path, sqlite.Options{Keys: keys})
	record(t, s, "log One", "note "+strings.Repeat("x", 60000))
	ballast := fill(t, dir, 8)
	wantFault(t, s.Backup(t.Context(), filepath.Join(dir, "a.backup"), sqlite.BackupOptions{}), fault.Full, "make room")
	_, err := sqlite.Lock(t.Context(), path, passphrase, sqlite.Options{Keys: keys})
	wantFault(t, err, fault.Full, "make room")
	must(t, os.Remove(ballast))
	if n := len(lines(t, s)); n != 2 {
		t.Errorf("%d lines are left", n)
	}
	for _, name := range found(t, dir, "") {
		if strings.Contains(name, "new") || strings.Contains(name, "copy") || strings.Contains(name, "backup") {
			t.Errorf("%s was left behind", name)
		}
	}
}

// Where nobody may write, an older book says what to do.
func TestAnOlderBookThatCannotBeWritten(t *testing.T) {
	disk := smallDisk(t, 4<<20)
	path := filepath.Join(disk, "old.headsup")
	text, err := os.ReadFile(aged(t))
	must(t, err)
	must(t, os.WriteFile(path, text, 0o600))
	must(t, syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, "")) // which root cannot write either
	s, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err == nil {
		for _, err = range s.Read(t.Context(), "mira", store.Query{}) {
			break
		}
		_ = s.Close()
	}
	wantFault(t, err, fault.Unwritable, "earlier headsup")
}
