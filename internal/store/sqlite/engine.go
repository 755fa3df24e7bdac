package sqlite

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"headsup/internal/fault"
	"headsup/internal/store/sqlstore"
)

// engine runs transactions on connections to one book, as many at a time as
// are asked for.
type engine struct {
	path string
	opts Options

	mu     sync.Mutex
	idle   []*conn
	closed bool
}

// spare is how many idle connections are kept.
const spare = 4

var _ sqlstore.Engine = (*engine)(nil)

// Update runs fn in a transaction that writes.
func (e *engine) Update(ctx context.Context, fn func(sqlstore.Tx) error) error {
	return e.use(ctx, func(c *conn) error {
		if c.readOnly {
			return e.unwritable()
		}
		return e.update(ctx, c, fn)
	})
}

func (e *engine) update(ctx context.Context, c *conn, fn func(sqlstore.Tx) error) error {
	if err := c.begin(ctx, true); err != nil {
		return c.end(err)
	}
	err := guarded(c, fn)
	if err == nil {
		e.opts.Step.At("committing")
	}
	return c.end(err)
}

// guarded calls fn and undoes the transaction should fn not come back, be it
// by a panic or by a test's Goexit.
func guarded(c *conn, fn func(sqlstore.Tx) error) error {
	back := false
	defer func() {
		if !back {
			_ = c.end(context.Canceled)
		}
	}()
	err := fn(c)
	back = true
	return err
}

// View runs fn on a snapshot.
func (e *engine) View(ctx context.Context, fn func(sqlstore.Tx) error) error {
	return e.use(ctx, func(c *conn) error {
		if err := c.begin(ctx, false); err != nil {
			return c.end(err)
		}
		return c.end(guarded(c, fn))
	})
}

// Erase runs fn while nobody else uses the book, then makes the file anew
// without what is no longer in it and empties the log.
func (e *engine) Erase(ctx context.Context, fn func(sqlstore.Tx) error) error {
	return e.alone(ctx, func(c *conn) error {
		if err := e.update(ctx, c, fn); err != nil {
			return err
		}
		if _, err := c.Exec("VACUUM"); err != nil {
			return err
		}
		return c.emptyLog()
	})
}

// emptyLog moves SQLite's log into the book and cuts it to nothing.
func (c *conn) emptyLog() error {
	busy := int64(0)
	err := c.Query("PRAGMA wal_checkpoint(TRUNCATE)", func(r sqlstore.Row) error { busy = r.Int(0); return nil })
	if err == nil && busy != 0 {
		err = busyFault(nil)
	}
	return err
}

// use runs fn on a connection to the file that is the book now, which it stays
// until fn is back.
func (e *engine) use(ctx context.Context, fn func(*conn) error) (err error) {
	c, err := e.take(ctx)
	if err != nil {
		return err
	}
	defer func() { err = also(err, e.put(c)) }()
	return fn(c)
}

// alone is use with the book to itself.
func (e *engine) alone(ctx context.Context, fn func(*conn) error) error {
	for {
		again := false
		err := e.use(ctx, func(c *conn) (err error) {
			if c.readOnly || c.guard == nil {
				return e.unwritable()
			}
			if err := c.guard.release(); err != nil {
				return err
			}
			if err := c.guard.exclude(ctx, e.opts.Wait); err != nil {
				return err
			}
			// Between the two the book may have been swapped.
			if again, err = c.stale(); again || err != nil {
				return err
			}
			return fn(c)
		})
		if !again || err != nil {
			return err
		}
	}
}

// take gives a connection that is not stale, its guard shared.
func (e *engine) take(ctx context.Context) (*conn, error) {
	for {
		c, err := e.pop()
		if err != nil {
			return nil, err
		}
		if c == nil {
			return e.open(ctx)
		}
		if err := c.guard.share(ctx, e.opts.Wait); err != nil {
			return nil, also(err, e.shelve(c))
		}
		stale, err := c.stale()
		if err == nil && !stale {
			return c, nil
		}
		if err := errors.Join(err, c.abandon(), c.guard.close()); err != nil {
			return nil, err
		}
	}
}

func (e *engine) pop() (*conn, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return nil, errors.New("the store is closed")
	}
	if len(e.idle) == 0 {
		return nil, nil
	}
	c := e.idle[len(e.idle)-1]
	e.idle = e.idle[:len(e.idle)-1]
	return c, nil
}

// put ends a connection's share and keeps it for the next.
func (e *engine) put(c *conn) error {
	if c.gone {
		return also(c.guard.release(), c.guard.close())
	}
	e.mu.Lock()
	keep := !e.closed && len(e.idle) < spare
	e.mu.Unlock()
	if !keep {
		return errors.Join(c.close(), c.guard.release(), c.guard.close())
	}
	if err := c.guard.release(); err != nil {
		return err
	}
	return e.shelve(c)
}

func (e *engine) shelve(c *conn) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.idle = append(e.idle, c)
	return nil
}

// Close closes the idle connections; one in use closes when it is put back.
func (e *engine) Close() error {
	e.mu.Lock()
	idle := slices.Clone(e.idle)
	e.idle, e.closed = nil, true
	e.mu.Unlock()
	var errs []error
	for _, c := range idle {
		errs = append(errs, e.retire(c))
	}
	return errors.Join(errs...)
}

// retire closes an idle connection. Its tidying up needs the guard; where that
// cannot be had in a moment, somebody swaps the book and tidies up himself.
func (e *engine) retire(c *conn) error {
	if err := c.guard.share(context.Background(), time.Second); err != nil {
		return errors.Join(c.abandon(), c.guard.close())
	}
	stale, err := c.stale()
	if err != nil || stale {
		return errors.Join(err, c.abandon(), c.guard.release(), c.guard.close())
	}
	return errors.Join(c.close(), c.guard.release(), c.guard.close())
}

func (e *engine) unwritable() error {
	return fault.New(fault.Unwritable, "the book can be read, but not written").At(e.path).
		Do("allow writing in its folder (chmod u+w), or work on a copy; nothing was recorded")
}
