package postgres

import (
	"context"
	"errors"
	"strings"

	"headsup/internal/store/sqlstore"
)

// engine runs transactions on a pool of connections.
type engine struct {
	pool *pool
	opts Options
}

var _ sqlstore.Engine = (*engine)(nil)

// rounds is how often a transaction that PostgreSQL sends back is tried.
const rounds = 10

// Update runs fn in a transaction that writes.
func (e *engine) Update(ctx context.Context, fn func(sqlstore.Tx) error) error {
	return e.run(ctx, "BEGIN READ WRITE", func(t tx) error {
		if err := fn(t); err != nil {
			return err
		}
		e.opts.Step.At("committing")
		return nil
	})
}

// View runs fn on a snapshot.
func (e *engine) View(ctx context.Context, fn func(sqlstore.Tx) error) error {
	return e.run(ctx, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", func(t tx) error { return fn(t) })
}

// Erase runs fn with the tables to itself and then writes them anew, so that
// their files hold nothing of what was replaced. The server's own log keeps it
// until that is recycled, and its backups for as long as they are kept.
func (e *engine) Erase(ctx context.Context, fn func(sqlstore.Tx) error) error {
	tables := strings.Join(sqlstore.Tables(), ", ")
	err := e.Update(ctx, func(t sqlstore.Tx) error {
		if _, err := t.Exec("LOCK TABLE " + tables + " IN ACCESS EXCLUSIVE MODE"); err != nil {
			return err
		}
		return fn(t)
	})
	if err != nil {
		return err
	}
	return faultOf(e.pool.with(ctx, func(c *conn) error {
		_, err := c.exec(ctx, "VACUUM FULL "+tables)
		return err
	}))
}

// Close closes the connections.
func (e *engine) Close() error {
	e.pool.close()
	return nil
}

func (e *engine) run(ctx context.Context, begin string, fn func(tx) error) error {
	var err error
	for range rounds {
		var own error // of fn, which comes back as it is
		err = e.pool.within(ctx, begin, func(c *conn) error {
			own = fn(tx{ctx, c})
			return own
		})
		if own != nil && !errors.Is(own, errTryAgain) {
			return own
		}
		if err = faultOf(err); !errors.Is(err, errTryAgain) {
			return err
		}
	}
	return busy(err)
}

// tx is one transaction.
type tx struct {
	ctx context.Context
	*conn
}

// ChainKey is none: a hosted book is not locked this way.
func (t tx) ChainKey() []byte { return nil }

func (t tx) Exec(sql string, args ...any) (int64, error) {
	changed, err := t.exec(t.ctx, translated.Replace(sql), args...)
	return changed, faultOf(err)
}

func (t tx) Bulk(sql string, n int, args func(i int) []any) error {
	return faultOf(t.bulk(t.ctx, translated.Replace(sql), n, args))
}

func (t tx) Query(sql string, each func(sqlstore.Row) error, args ...any) error {
	var own error
	err := t.query(t.ctx, translated.Replace(sql), func(r row) error {
		own = each(r)
		return own
	}, args...)
	if own != nil {
		return own
	}
	return faultOf(err)
}
