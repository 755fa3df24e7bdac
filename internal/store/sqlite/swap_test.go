//go:build unix

package sqlite_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"headsup/internal/store/sqlite"
	"headsup/internal/store/storetest"
)

// Fifty processes write, half of them like captures and half like servers,
// while the book is locked, unlocked, locked again and restored under them.
func TestTheBookIsSwappedUnderFiftyWriters(t *testing.T) {
	path, keys := newPath(t), sqlite.KeyFiles{Folder: t.TempDir()}
	opts := sqlite.Options{Keys: keys, Wait: time.Minute}
	s := openWith(t, path, opts)

	const writers, each = 50, 30
	acks := make(chan string)
	var wait sync.WaitGroup
	for n := range writers {
		env := []string{pathEnv + "=" + path, keysEnv + "=" + keys.Folder}
		if n%2 == 0 {
			env = append(env, longEnv+"=1")
		}
		p := storetest.StartWriter(t, fmt.Sprintf("w%d", n), each, "", env...)
		wait.Go(func() { p.Acknowledged(t, func(label string) { acks <- label }) })
	}
	go func() { wait.Wait(); close(acks) }()

	backup := filepath.Join(t.TempDir(), "a.backup")
	var aside string
	acts := []func() error{
		func() error { return s.Backup(context.Background(), backup, sqlite.BackupOptions{}) },
		func() error { _, err := sqlite.Lock(context.Background(), path, passphrase, opts); return err },
		func() error { return sqlite.Off(context.Background(), path, opts) },
		func() error { _, err := sqlite.Lock(context.Background(), path, passphrase, opts); return err },
		func() error {
			report, err := sqlite.Restore(context.Background(), backup, path, sqlite.RestoreOptions{Options: opts})
			aside = report.Aside
			return err
		},
	}
	acknowledged := map[string]bool{}
	done := make(chan error)
	next := 0
	running := false
	for acks != nil || running {
		select {
		case label, ok := <-acks:
			if !ok {
				acks = nil
				continue
			}
			acknowledged[label] = true
			// One act after every two hundred lines.
			if !running && next < len(acts) && len(acknowledged) >= 200*(next+1) {
				running = true
				go func(act func() error) { done <- act() }(acts[next])
				next++
			}
		case err := <-done:
			must(t, err)
			running = false
		}
	}
	if next < len(acts) {
		t.Fatalf("only %d of %d acts took place", next, len(acts))
	}

	there := storetest.Labels(t, s)
	for label := range storetest.Labels(t, openWith(t, aside, opts)) {
		there[label]++
	}
	for label := range acknowledged {
		if there[label] == 0 {
			t.Errorf("%s was acknowledged and is lost", label)
		}
	}
	if len(acknowledged) != writers*each {
		t.Errorf("%d lines were acknowledged, not %d", len(acknowledged), writers*each)
	}
	if n := len(lines(t, s)); n < 200 {
		t.Errorf("after the restore the book has %d lines", n)
	}
	t.Logf("%d lines of %d processes survived a backup, two locks, an unlock and a restore", len(acknowledged), writers)
}

// What a process is told that locks, unlocks or restores a book.
const (
	swapEnv = "HEADSUP_TEST_SWAP"
	fromEnv = "HEADSUP_TEST_FROM"
)

// swap is such a process; storetest.Stop may stop it at a step.
func swap(what string) int {
	path := os.Getenv(pathEnv)
	opts := sqlite.Options{Keys: sqlite.KeyFiles{Folder: os.Getenv(keysEnv)}, Step: storetest.Stop, Wait: time.Minute}
	fmt.Println("begin " + what)
	var err error
	switch what {
	case "lock":
		_, err = sqlite.Lock(context.Background(), path, passphrase, opts)
	case "off":
		err = sqlite.Off(context.Background(), path, opts)
	case "restore":
		_, err = sqlite.Restore(context.Background(), os.Getenv(fromEnv), path, sqlite.RestoreOptions{Options: opts})
	}
	if err != nil {
		fmt.Println("failed " + err.Error())
		return 1
	}
	fmt.Println("ok " + what)
	return 0
}

// A process is killed while it swaps the book, at each of its steps and at
// random: the old book or the new one is there, whole, and nothing else.
func TestKilledInTheMiddleOfASwap(t *testing.T) {
	lines3 := []string{"log One", "note Unspeakable", "log Three"}
	for _, what := range []string{"lock", "off", "restore"} {
		for _, step := range []string{"copied", "rechained", "proved", "swapping", "linked", "renamed", "", "", ""} {
			if what == "restore" && (step == "copied" || step == "rechained") || what != "restore" && step == "proved" {
				continue
			}
			t.Run(what+" "+step, func(t *testing.T) {
				path, keys := newPath(t), sqlite.KeyFiles{Folder: t.TempDir()}
				opts := sqlite.Options{Keys: keys}
				backup := filepath.Join(t.TempDir(), "a.backup")
				s := openOnce(t, path, opts)
				record(t, s, lines3...)
				must(t, s.Backup(t.Context(), backup, sqlite.BackupOptions{}))
				must(t, s.Close())
				if what == "off" {
					_, err := sqlite.Lock(t.Context(), path, passphrase, opts)
					must(t, err)
				}
				p := storetest.StartWriter(t, "swapper", 1, step, swapEnv+"="+what, pathEnv+"="+path,
					keysEnv+"="+keys.Folder, fromEnv+"="+backup)
				p.KillAt(t, step, rand.N(800*time.Millisecond))

				s = openOnce(t, path, opts)
				want(t, lines(t, s), lines3)
				record(t, s, "log Four")
				must(t, s.Close())
				locked, err := sqlite.Locked(path)
				must(t, err)
				entries, err := os.ReadDir(filepath.Dir(path))
				must(t, err)
				for _, entry := range entries {
					switch name := entry.Name(); name {
					case "book.db", "book.db-guard", "book.keys":
					case "book-replaced-1.db":
						if what != "restore" {
							t.Errorf("%s was left behind", name)
						}
					default:
						t.Errorf("%s was left behind", name)
					}
				}
				if in := found(t, filepath.Dir(path), "Unspeakable"); locked && len(in) > 0 {
					t.Errorf("the book is locked, and what it says stands in %s", strings.Join(in, ", "))
				}
			})
		}
	}
}
