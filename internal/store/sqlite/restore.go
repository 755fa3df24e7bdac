package sqlite

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"

	"headsup/internal/fault"
)

// RestoreOptions say how a backup is opened.
type RestoreOptions struct {
	Options

	Passphrase string         // of a backup encrypted with age under one
	Identities []age.Identity // of a backup encrypted with age to recipients
	Secret     string         // a locked book's passphrase or recovery code, where its key is not kept
}

// Restored tells what a Restore did.
type Restored struct {
	Books int
	Lines int64
	Aside string // where the book that was is kept; "" if there was none
}

// Restore puts a backup in place of the book at to, which is kept aside under
// another name: once the backup has shown that it opens, that SQLite finds no
// fault in it and that the chain of every book in it holds. Others may go on
// using the book; they wait for the moment of the swap.
func Restore(ctx context.Context, from, to string, opts RestoreOptions) (Restored, error) {
	opts.ReadOnly = false
	e, err := newEngine(to, opts.Options)
	if err != nil {
		return Restored{}, err
	}
	if err := os.MkdirAll(filepath.Dir(e.path), 0o700); err != nil {
		return Restored{}, faultOf(err, e.path)
	}
	if _, err := os.Stat(from); errors.Is(err, fs.ErrNotExist) {
		return Restored{}, fault.New(fault.Missing, "there is no such backup").At(from)
	}
	_, missing := os.Stat(e.path)
	if err := e.ensure(ctx); err != nil && missing != nil {
		return Restored{}, err
	}
	g, err := openGuard(e.path)
	if err != nil {
		return Restored{}, faultOf(err, e.path)
	}
	if g == nil {
		return Restored{}, e.unwritable()
	}
	var report Restored
	if err = g.exclude(ctx, e.opts.Wait); err == nil {
		err = e.swapping(g, func() (err error) {
			report, err = e.restore(ctx, from, opts, missing != nil)
			return err
		})
		if err != nil && missing != nil {
			err = also(err, gone(e.path)) // what was made for the occasion
		}
	}
	return report, also(err, also(g.release(), g.close()))
}

// restore does the work while the book is had alone; blank says that the book
// in place was only just made.
func (e *engine) restore(ctx context.Context, from string, opts RestoreOptions, blank bool) (Restored, error) {
	keys, err := unwrap(from, e.path+newName, opts)
	if err != nil {
		return Restored{}, err
	}
	report, err := e.prove(ctx, e.path+newName, keys, opts.Secret)
	if err != nil {
		return Restored{}, err
	}
	e.opts.Step.At("proved")
	e.settleOld(ctx)
	was, err := readKeys(e.path)
	if err != nil {
		was = keysFile{Version: 1} // a damaged one is what a restore may be for
	}
	if len(keys.Locks) > 0 {
		// The keys of both books are there until one of them is in place.
		both := keysFile{Version: 1, Locks: append(append([]wrapped(nil), was.Locks...), keys.Locks...)}
		if err := writeKeys(e.path, both); err != nil {
			return Restored{}, err
		}
	}
	err = e.swap(keptName, func(old string) error {
		if blank {
			return removeBook(old)
		}
		report.Aside, err = keepAside(old, e.path, was)
		return err
	})
	if err != nil {
		return Restored{}, err
	}
	return report, writeKeys(e.path, keys)
}

// unwrap writes the book inside a backup to a file of its own, and gives the
// wrapped keys that came with it.
func unwrap(from, to string, opts RestoreOptions) (keys keysFile, err error) {
	in, err := os.Open(from)
	if err != nil {
		return keysFile{}, faultOf(err, from)
	}
	defer func() { _ = in.Close() }() // it was only read
	r, err := decrypted(bufio.NewReader(in), from, opts)
	if err != nil {
		return keysFile{}, err
	}
	switch head, _ := r.Peek(len(lockedMagic)); {
	case bytes.HasPrefix(head, []byte(lockedMagic)):
		if _, err := r.Discard(len(lockedMagic)); err != nil {
			return keysFile{}, err
		}
		if keys, err = splitKeys(r); err != nil {
			return keysFile{}, err
		}
	case !bytes.HasPrefix(head, []byte("SQLite format 3\x00")):
		// A locked book that was copied by hand, its keys beside it.
		if keys, err = readKeys(from); err != nil {
			return keysFile{}, err
		}
		if len(keys.Locks) == 0 {
			return keysFile{}, fault.New(fault.NotABook, "this is not a backup of a headsup book").At(from).
				By("headsup backup makes one; the automatic ones lie in the folder of backups")
		}
	}
	if err := newFile(to); err != nil {
		return keysFile{}, faultOf(err, to)
	}
	out, err := os.OpenFile(to, os.O_WRONLY, 0)
	if err != nil {
		return keysFile{}, faultOf(err, to)
	}
	_, err = io.Copy(out, r)
	if err = also(err, also(out.Sync(), out.Close())); err != nil {
		return keysFile{}, faultOf(err, from)
	}
	return keys, nil
}

// decrypted takes age's wrapping off, if there is one.
func decrypted(r *bufio.Reader, from string, opts RestoreOptions) (*bufio.Reader, error) {
	if head, _ := r.Peek(21); string(head) != "age-encryption.org/v1" {
		return r, nil
	}
	identities := opts.Identities
	if opts.Passphrase != "" {
		one, err := age.NewScryptIdentity(opts.Passphrase)
		if err != nil {
			return nil, err
		}
		identities = append(identities, one)
	}
	if len(identities) == 0 {
		return nil, fault.New(fault.Locked, "the backup is encrypted").At(from).Do("give its passphrase or its age identity")
	}
	plain, err := age.Decrypt(r, identities...)
	if err != nil {
		return nil, fault.New(fault.WrongKey, "the passphrase or identity does not open the backup").At(from).Do("try again")
	}
	return bufio.NewReader(plain), nil
}

// settleOld moves the old book's log into it, if it can still be opened. What
// does not work here is no reason against the restore: the log is then kept
// beside the book that is kept.
func (e *engine) settleOld(ctx context.Context) {
	f, _, err := recognise(e.path)
	if err != nil {
		return
	}
	keys, err := e.keys(f)
	if err != nil {
		return
	}
	for _, key := range keys {
		if c, err := e.connect(ctx, e.path, key); err == nil {
			_, _ = c.emptyLog(), c.abandon()
			return
		}
	}
}

// keepAside gives a replaced book a name of its own, its keys beside it.
func keepAside(old, book string, keys keysFile) (string, error) {
	ext := filepath.Ext(book)
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s-replaced-%d%s", strings.TrimSuffix(book, ext), n, ext)
		if _, err := os.Lstat(name); err == nil {
			continue
		}
		if err := moveLog(old, name); err != nil {
			return "", faultOf(err, book)
		}
		if err := os.Rename(old, name); err != nil {
			return "", faultOf(err, book)
		}
		if len(keys.Locks) > 0 {
			if err := writeKeys(name, keys); err != nil {
				return "", err
			}
		}
		return name, syncFolder(book)
	}
}
