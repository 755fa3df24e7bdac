package sqlite

import (
	"context"
	"encoding/hex"
	"errors"
	"net/url"
	"os"

	"headsup/internal/fault"
	"headsup/internal/store/sqlstore"
)

// Lock encrypts the plain book at a path under a passphrase, while others may
// go on using it: they wait, and then need the key. The recovery code that
// comes back opens the book too; nothing keeps it. Where opts.Keys is set the
// key is kept there, so that the owner's own programs go on.
func Lock(ctx context.Context, path, passphrase string, opts Options) (recovery string, err error) {
	if passphrase == "" {
		return "", fault.New(fault.Misread, "a lock wants a passphrase").Do("give one of several words")
	}
	key, lock, recovery, err := newLock(passphrase)
	if err != nil {
		return "", err
	}
	err = swapAlone(ctx, path, opts, func(e *engine, c *conn) error {
		if c.key != nil {
			return fault.New(fault.Refused, "the book is locked already").At(e.path).
				Do("to change the passphrase").By("headsup lock --off, then headsup lock")
		}
		if err := e.convert(ctx, c, key); err != nil {
			return err
		}
		if opts.Keys != nil {
			if err := opts.Keys.Set(lock.ID, hex.EncodeToString(key[:])); err != nil {
				return fault.New(fault.Failed, "the key cannot be kept: %w", err).Do("nothing was changed")
			}
		}
		// The keys are there before the book that needs them.
		if err := writeKeys(e.path, keysFile{Version: 1, Locks: []wrapped{lock}}); err != nil {
			return err
		}
		return e.swapFrom(c, func(old string) error { return wipe(old, e.path) })
	})
	if err != nil {
		return "", err
	}
	return recovery, nil
}

// Off decrypts the locked book at a path for good.
func Off(ctx context.Context, path string, opts Options) error {
	return swapAlone(ctx, path, opts, func(e *engine, c *conn) error {
		if c.key == nil {
			return fault.New(fault.Refused, "the book is not locked").At(e.path)
		}
		if err := e.convert(ctx, c, nil); err != nil {
			return err
		}
		was, err := readKeys(e.path)
		if err != nil {
			return err
		}
		if err := e.swapFrom(c, os.Remove); err != nil {
			return err
		}
		if err := writeKeys(e.path, keysFile{Version: 1}); err != nil {
			return err
		}
		return forgetKeys(was, opts.Keys)
	})
}

// Unlock keeps the key of a locked book in opts.Keys, which its passphrase or
// its recovery code gives out.
func Unlock(ctx context.Context, path, secret string, opts Options) error {
	key, id, err := openKey(path, secret)
	if err != nil {
		return err
	}
	// A key that does not open the book is of no use to anybody.
	opts.Key, opts.ReadOnly = key, true
	s, err := Open(ctx, path, opts)
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	if err := opts.Keys.Set(id, hex.EncodeToString(key[:])); err != nil {
		return fault.New(fault.Failed, "the key cannot be kept: %w", err)
	}
	return nil
}

// OpenKey gives the key of a locked book for its passphrase or its recovery
// code: a WrongKey fault if it is neither.
func OpenKey(path, secret string) (*Key, error) {
	key, _, err := openKey(path, secret)
	return key, err
}

func openKey(path, secret string) (*Key, string, error) {
	file, err := locksOf(path)
	if err != nil {
		return nil, "", err
	}
	for _, lock := range file.Locks {
		key, err := lock.open(secret)
		if err == nil {
			return key, lock.ID, nil
		}
		if !errors.Is(err, errSecret) {
			return nil, "", err
		}
	}
	return nil, "", fault.New(fault.WrongKey, "neither the passphrase nor the recovery code is that").At(path).
		Do("try again; spaces and capitals count in a passphrase")
}

// LockAgain forgets the key that unlock keeps.
func LockAgain(path string, keys Keyring) error {
	file, err := locksOf(path)
	if err != nil {
		return err
	}
	return forgetKeys(file, keys)
}

func forgetKeys(file keysFile, keys Keyring) error {
	if keys == nil {
		return nil
	}
	for _, lock := range file.Locks {
		if err := keys.Delete(lock.ID); err != nil {
			return fault.New(fault.Failed, "the key cannot be forgotten: %w", err)
		}
	}
	return nil
}

// Locked reports whether the file at a path is a locked book.
func Locked(path string) (bool, error) {
	f, _, err := recognise(path)
	return f == locked, err
}

// swapAlone opens a book, has it alone for fn to swap, and closes it.
func swapAlone(ctx context.Context, path string, opts Options, fn func(*engine, *conn) error) error {
	opts.ReadOnly = false
	if _, _, err := recognise(path); err != nil {
		return err // there is nothing to make here
	}
	s, err := Open(ctx, path, opts)
	if err != nil {
		return err
	}
	e := s.engine
	err = e.alone(ctx, func(c *conn) error {
		return e.swapping(c.guard, func() error { return fn(e, c) })
	})
	return also(err, s.Close())
}

// convert writes the book at path-new: under the key, or plain for none, its
// chain hashed accordingly.
func (e *engine) convert(ctx context.Context, c *conn, key *Key) error {
	made := e.path + newName
	if err := newFile(made); err != nil {
		return faultOf(err, e.path)
	}
	c.db.SetInterrupt(ctx)
	if _, err := c.Exec("VACUUM INTO ?1", uri(made, key, url.Values{})); err != nil {
		return err
	}
	e.opts.Step.At("copied")
	n, err := e.connect(ctx, made, key)
	if err != nil {
		return err
	}
	n.path = e.path // what a fault names
	if err := e.rechain(ctx, n, c.chainKey); err != nil {
		return also(err, n.close())
	}
	if err := n.close(); err != nil {
		return err
	}
	e.opts.Step.At("rechained")
	return syncFile(made)
}

// rechain hashes every book of a copy anew. Until it is done the copy is
// nobody's, so that it needs no log of its own.
func (e *engine) rechain(ctx context.Context, n *conn, was []byte) error {
	if err := n.db.Exec("PRAGMA journal_mode = off; PRAGMA synchronous = off"); err != nil {
		return n.fault(err)
	}
	if err := e.update(ctx, n, func(tx sqlstore.Tx) error { return sqlstore.Rechain(tx, was) }); err != nil {
		return err
	}
	if err := n.db.Exec("PRAGMA synchronous = full; PRAGMA journal_mode = wal"); err != nil {
		return n.fault(err)
	}
	return nil
}

func syncFile(path string) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return faultOf(err, path)
	}
	if err := also(file.Sync(), file.Close()); err != nil {
		return faultOf(err, path)
	}
	return nil
}
