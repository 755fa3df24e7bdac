// Package sqlstore is the one SQL text of headsup and all that is done with it:
// the tables, the statements and the order they run in, for every SQL engine
// alike.
//
// It does not know how an engine opens, locks, retries or names its errors:
// that is what an Engine brings. Statements are written with numbered
// placeholders (?1, ?2 …), which SQLite takes as they are and PostgreSQL after
// one replacement.
package sqlstore

import (
	"context"
	"errors"
)

// Engine is a database that statements run on.
type Engine interface {
	// Update runs fn in one transaction that is durable once Update returns
	// nil and left no trace once it returns an error. An error of fn comes back
	// as it is. A busy engine is waited for within bounds, and fn may run
	// again; after that it is a Busy fault.
	Update(ctx context.Context, fn func(Tx) error) error

	// View runs fn on one moment's snapshot.
	View(ctx context.Context, fn func(Tx) error) error

	// Erase is an Update that nobody else reads or writes beside, and after
	// which nothing of what it replaced is left in the engine's files.
	Erase(ctx context.Context, fn func(Tx) error) error

	// Close lets go of the engine's files or connections.
	Close() error
}

// Tx is what may be done inside a transaction. Arguments are int64, string or
// []byte. Statements do not overlap: each must not start a second one.
type Tx interface {
	// Exec runs a statement and returns how many rows it changed; ErrTaken if
	// it would make a key twice.
	Exec(sql string, args ...any) (int64, error)

	// Bulk runs one statement n times, as fast as the engine can.
	Bulk(sql string, n int, args func(i int) []any) error

	// Query calls each with every row; an error of each ends it and comes back.
	Query(sql string, each func(Row) error, args ...any) error

	// ChainKey keys the hashes of a locked book: see chain.New. Nil is none.
	ChainKey() []byte
}

// Row is one row of a result. What Bytes returns is only good until each
// returns.
type Row interface {
	Int(col int) int64
	Bytes(col int) []byte
}

// ErrTaken is an engine's word for a key that is there already.
var ErrTaken = errors.New("the key is taken")
