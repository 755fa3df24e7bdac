package sqlstore

import (
	"context"
	"time"

	"headsup/internal/store"
)

// Store is a store.Store on an engine.
type Store struct {
	engine Engine
	step   Step
}

var (
	_ store.Store  = (*Store)(nil)
	_ store.Mender = (*Store)(nil)
)

// Step, where it is not nil, is called with a name between the steps of a
// write. The tests that kill a process choose their moment with it.
type Step func(name string)

// At is called where a step is done.
func (s Step) At(name string) {
	if s != nil {
		s(name)
	}
}

// New makes a Store of an engine, which it then owns.
func New(engine Engine, step Step) *Store { return &Store{engine: engine, step: step} }

// Close closes the engine.
func (s *Store) Close() error { return s.engine.Close() }

// update is an Update of a book, whose row is locked first and stamped anew.
func (s *Store) update(ctx context.Context, book string, n int, fn func(Tx, bookRow) error) error {
	return s.stamped(ctx, book, n, store.NewStamp(), fn)
}

// stamped is update with the stamp that the book bears afterwards; 0: the one it has.
func (s *Store) stamped(ctx context.Context, book string, n int, stamp int64, fn func(Tx, bookRow) error) error {
	if err := store.CheckTexts(book); err != nil {
		return err
	}
	return s.engine.Update(ctx, func(tx Tx) error {
		b, err := lockBook(tx, book, n, stamp)
		if err != nil {
			return err
		}
		s.step.At("locked")
		return fn(tx, b)
	})
}

// view is a View of a book; fn is not called for one that was never written.
func (s *Store) view(ctx context.Context, book string, fn func(Tx, bookRow) error) error {
	if store.CheckTexts(book) != nil {
		return nil // no book can have such a name
	}
	return s.engine.View(ctx, func(tx Tx) error {
		b, ok, err := findBook(tx, book)
		if err != nil || !ok {
			return err
		}
		return fn(tx, b)
	})
}

// micro is an instant as a column keeps it; 0 is none.
func micro(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

func instant(us int64) time.Time {
	if us == 0 {
		return time.Time{}
	}
	return time.UnixMicro(us).UTC()
}
