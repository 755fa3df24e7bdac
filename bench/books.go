package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/sample"
)

// lastDay ends every made-up book: a Thursday, on which an update falls due.
var lastDay = civil.Date(2026, 6, 25)

// books are the made-up books of each size, copied so that measuring does not
// change the ones that are kept.
type books struct {
	kept, work string
	floor      string // the floor program
	hello      string
	page       string // serves a page that has nothing behind it
	boss       string
}

// prepare builds the floor programs and the books that are not there yet.
func (b *bench) prepare(ctx context.Context) (_ *books, err error) {
	boss, key, err := present()
	if err != nil {
		return nil, err
	}
	all := &books{kept: filepath.Join(b.cache, "books-"+key), floor: filepath.Join(b.cache, "floor"), hello: filepath.Join(b.cache, "hello"), page: filepath.Join(b.cache, "page"), boss: boss}
	if err := os.MkdirAll(all.kept, 0o700); err != nil {
		return nil, err
	}
	for _, program := range []string{"floor", "hello", "page"} {
		build := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags", "-s -w", "-o", filepath.Join(b.cache, program), "./bench/"+program)
		build.Env = append(os.Environ(), "CGO_ENABLED=0")
		build.Stderr = os.Stderr
		if err := build.Run(); err != nil {
			return nil, fmt.Errorf("build %s: %w", program, err)
		}
	}
	if all.work, err = os.MkdirTemp(b.cache, "run-"); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, all.remove())
		}
	}()
	for _, n := range b.sizes {
		if err := b.make(ctx, all.keptBook(n), n); err != nil {
			return nil, err
		}
		if err := copyFile(all.book(n), all.keptBook(n)); err != nil {
			return nil, err
		}
	}
	_, err = once(ctx, command{args: []string{all.floor, "make", all.floorFile()}})
	return all, err
}

// present looks into a small book: who the boss is at the end of it, and a key
// that changes whenever the books do.
func present() (boss, key string, err error) {
	hash := sha256.New()
	var entries []journal.Entry
	var p journal.Parser
	for line := range sample.Book(sample.Options{Entries: 2000, Seed: 1, End: lastDay}) {
		_, _ = io.WriteString(hash, line+"\n") // a hash takes everything
		e, err := p.Parse(line)
		if err != nil {
			return "", "", err
		}
		e.Seq = int64(len(entries) + 1)
		entries = append(entries, e)
	}
	managers := book.Fold(entries, lastDay).Managers()
	if len(managers) == 0 {
		return "", "", errors.New("the made-up book has no manager on its last day")
	}
	return managers[0].Slug, hex.EncodeToString(hash.Sum(nil))[:12], nil
}

// make fills a book under another name first, so that half a one is never taken
// for a whole.
func (b *bench) make(ctx context.Context, path string, n int) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	fmt.Fprintf(os.Stderr, "making a book of %d entries\n", n)
	half := path + ".half"
	for _, left := range []string{half, half + "-wal", half + "-shm", half + "-guard"} {
		if err := os.Remove(left); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	if _, err := once(ctx, command{args: []string{b.headsup, "--book", half, "demo", "--entries", fmt.Sprint(n), "--end", lastDay.String()}}); err != nil {
		return err
	}
	return os.Rename(half, path)
}

func (a *books) keptBook(n int) string { return filepath.Join(a.kept, fmt.Sprintf("%d.headsup", n)) }
func (a *books) book(n int) string     { return filepath.Join(a.work, fmt.Sprintf("%d.headsup", n)) }
func (a *books) floorFile() string     { return filepath.Join(a.work, "floor.db") }
func (a *books) remove() error         { return os.RemoveAll(a.work) }

func copyFile(to, from string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
