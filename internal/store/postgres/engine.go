package postgres

import (
	"context"
	"encoding/binary"
	"errors"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"headsup/internal/store/sqlstore"
)

// engine runs transactions on a pool of connections.
type engine struct {
	pool *pgxpool.Pool
	opts Options
}

var _ sqlstore.Engine = (*engine)(nil)

// rounds is how often a transaction that PostgreSQL sends back is tried.
const rounds = 10

// Update runs fn in a transaction that writes.
func (e *engine) Update(ctx context.Context, fn func(sqlstore.Tx) error) error {
	return e.run(ctx, pgx.TxOptions{AccessMode: pgx.ReadWrite}, func(t tx) error {
		if err := fn(t); err != nil {
			return err
		}
		e.opts.Step.At("committing")
		return nil
	})
}

// View runs fn on a snapshot.
func (e *engine) View(ctx context.Context, fn func(sqlstore.Tx) error) error {
	return e.run(ctx, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, func(t tx) error { return fn(t) })
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
	_, err = e.pool.Exec(ctx, "VACUUM FULL "+tables)
	return faultOf(err)
}

// Close closes the connections.
func (e *engine) Close() error {
	e.pool.Close()
	return nil
}

func (e *engine) run(ctx context.Context, opts pgx.TxOptions, fn func(tx) error) error {
	var err error
	for range rounds {
		var own error // of fn, which comes back as it is
		err = pgx.BeginTxFunc(ctx, e.pool, opts, func(t pgx.Tx) error {
			own = fn(tx{ctx, t})
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
	pgx.Tx
}

// ChainKey is none: a hosted book is not locked this way.
func (t tx) ChainKey() []byte { return nil }

func (t tx) Exec(sql string, args ...any) (int64, error) {
	done, err := t.Tx.Exec(t.ctx, translated.Replace(sql), args...)
	return done.RowsAffected(), faultOf(err)
}

// batchSize is how many statements go to the server at a time.
const batchSize = 1000

func (t tx) Bulk(sql string, n int, args func(i int) []any) error {
	sql = translated.Replace(sql)
	for first := 0; first < n; first += batchSize {
		var batch pgx.Batch
		for i := first; i < min(first+batchSize, n); i++ {
			batch.Queue(sql, args(i)...)
		}
		if err := t.SendBatch(t.ctx, &batch).Close(); err != nil {
			return faultOf(err)
		}
	}
	return nil
}

func (t tx) Query(sql string, each func(sqlstore.Row) error, args ...any) error {
	rows, err := t.Tx.Query(t.ctx, translated.Replace(sql), args...)
	if err != nil {
		return faultOf(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := each(row(rows.RawValues())); err != nil {
			return err
		}
	}
	return faultOf(rows.Err())
}

// row is a row as it came over the wire, in PostgreSQL's binary form.
type row [][]byte

func (r row) Int(col int) int64 {
	switch b := r[col]; len(b) {
	case 8:
		return int64(binary.BigEndian.Uint64(b))
	case 4:
		return int64(int32(binary.BigEndian.Uint32(b)))
	}
	return 0
}

func (r row) Bytes(col int) []byte { return r[col] }
