// Package sqlite keeps books in one SQLite file: the engine of everybody who
// runs no server.
//
// It knows how such a file is opened, locked, encrypted, backed up and
// recognised, and what its troubles are called; what stands in it and in which
// order it is written is package sqlstore's. It talks to SQLite directly and
// not through database/sql, which reads four times slower.
package sqlite

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/sqlstore"
)

// Store is a book's file that is open.
type Store struct {
	*sqlstore.Store
	engine *engine
}

var (
	_ store.Store  = (*Store)(nil)
	_ store.Mender = (*Store)(nil)
)

// Options say how a book is opened. The zero value opens a plain one.
type Options struct {
	// Key opens a locked book. Without it, Keys is asked.
	Key *Key

	// Keys is where unlock keeps the key of a locked book.
	Keys Keyring

	// ReadOnly refuses to make a book where there is none, and to write. A
	// book whose folder cannot be written is opened for reading in any case.
	ReadOnly bool

	// Wait is how long to wait for other programs; 0 is ten seconds.
	Wait time.Duration

	// Step, if set, is called between the steps of a write: see sqlstore.Step.
	Step sqlstore.Step
}

// Open opens the book at a path, which is made, readable by its owner alone,
// if there is nothing yet.
func Open(ctx context.Context, path string, opts Options) (*Store, error) {
	e, err := newEngine(path, opts)
	if err != nil {
		return nil, err
	}
	c, err := e.open(ctx)
	if err != nil {
		return nil, err
	}
	if err := e.put(c); err != nil {
		return nil, err
	}
	return &Store{Store: sqlstore.New(e, opts.Step), engine: e}, nil
}

func newEngine(path string, opts Options) (*engine, error) {
	if opts.Wait == 0 {
		opts.Wait = 10 * time.Second
	}
	// SQLite follows links; the files beside the book must be beside it too.
	if to, err := filepath.EvalSymlinks(path); err == nil {
		path = to
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	return &engine{path: path, opts: opts}, nil
}

// open makes a new connection, its guard shared.
func (e *engine) open(ctx context.Context) (_ *conn, err error) {
	if err := e.ensure(ctx); err != nil {
		return nil, err
	}
	g, err := openGuard(e.path)
	if err != nil {
		return nil, faultOf(err, e.path)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, g.release(), g.close())
		}
	}()
	if err := g.share(ctx, e.opts.Wait); err != nil {
		return nil, err
	}
	state, err := g.state()
	if err != nil {
		return nil, err
	}
	if state.pending {
		if state, err = e.endSwap(ctx, g); err != nil {
			return nil, err
		}
	}
	form, info, err := recognise(e.path)
	if err != nil {
		return nil, err
	}
	keys, err := e.keys(form)
	if err != nil {
		return nil, err
	}
	var c *conn
	for _, key := range keys {
		if c, err = e.connect(ctx, e.path, key); !fault.Is(err, fault.WrongKey) {
			break
		}
	}
	if err != nil {
		return nil, err
	}
	c.guard, c.swaps, c.file = g, state.swaps, info
	if info.Mode().Perm()&0o077 != 0 && !c.readOnly {
		if err := os.Chmod(e.path, 0o600); err != nil {
			return nil, errors.Join(faultOf(err, e.path), c.close())
		}
	}
	if err := e.upgrade(ctx, c); err != nil {
		return nil, errors.Join(err, c.close())
	}
	return c, nil
}

// Version is SQLite's own version, as doctor prints it.
func (s *Store) Version(ctx context.Context) (version string, err error) {
	err = s.engine.View(ctx, func(tx sqlstore.Tx) error {
		return tx.Query("SELECT sqlite_version()", func(r sqlstore.Row) error { version = string(r.Bytes(0)); return nil })
	})
	return version, err
}
