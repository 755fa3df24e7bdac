package sqlite

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"time"

	"headsup/internal/fault"
)

// guard is one hold on the file beside a book (book.db-guard) by which its
// users agree on when the book itself may be replaced by another file.
//
// SQLite's own locks live in the file they guard, and its log is found by name:
// they cannot protect against a swap of that file. So every use of the book,
// from opening to closing a transaction, shares the guard, and whoever swaps
// has it alone. The file is never replaced or removed. Its 16 bytes say how
// often the book was swapped, which tells a connection that sat idle meanwhile
// to open anew, and whether a swap was begun and not ended.
type guard struct {
	file *os.File
}

// The two ranges of the guard file that are locked. Whoever wants the book
// alone takes the gate first, so that it cannot be starved by users who keep
// coming: they pass through the gate on their way in.
const (
	gateAt = 100
	roomAt = 101
)

// guardState is what the guard file says.
type guardState struct {
	swaps   uint64
	pending bool // a swap was begun and did not end
}

// openGuard opens the guard of a book and makes it where it may; nil without an
// error where the folder cannot be written and there is none, for then nobody
// can swap the book either.
func openGuard(book string) (*guard, error) {
	path := book + "-guard"
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if unwritable(err) {
		file, err = os.Open(path)
		if errors.Is(err, fs.ErrNotExist) || unwritable(err) {
			return nil, nil
		}
	}
	if err != nil {
		return nil, err
	}
	return &guard{file: file}, nil
}

// share waits until nobody has the book alone, and keeps it that way.
func (g *guard) share(ctx context.Context, wait time.Duration) error {
	if g == nil {
		return nil
	}
	if err := g.lock(ctx, wait, gateAt, false); err != nil {
		return err
	}
	err := g.lock(ctx, wait, roomAt, false)
	return errors.Join(err, unlockRange(g.file, gateAt))
}

// exclude waits until nobody uses the book, and keeps it that way.
func (g *guard) exclude(ctx context.Context, wait time.Duration) error {
	if err := g.lock(ctx, wait, gateAt, true); err != nil {
		return err
	}
	if err := g.lock(ctx, wait, roomAt, true); err != nil {
		return errors.Join(err, unlockRange(g.file, gateAt))
	}
	return nil
}

// release ends share or exclude.
func (g *guard) release() error {
	if g == nil {
		return nil
	}
	return errors.Join(unlockRange(g.file, roomAt), unlockRange(g.file, gateAt))
}

// lock takes one range, waiting within bounds.
func (g *guard) lock(ctx context.Context, wait time.Duration, at int64, alone bool) error {
	ok, err := lockRange(g.file, at, alone)
	if ok || err != nil {
		return err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, wait, errWaited)
	defer cancel()
	for nth := 0; ; nth++ {
		if err := pause(ctx, nth); err != nil {
			return err
		}
		if ok, err := lockRange(g.file, at, alone); ok || err != nil {
			return err
		}
	}
}

// errWaited marks a wait that came to its own end, not its caller's.
var errWaited = errors.New("waited long enough")

// pause lets others have their turn: first a quarter of a millisecond, later
// four or so, each time a little different so that writers do not march in step.
func pause(ctx context.Context, nth int) error {
	span := 250 * time.Microsecond << min(nth, 4)
	timer := time.NewTimer(span/2 + rand.N(span))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		if errors.Is(context.Cause(ctx), errWaited) {
			return busyFault(errWaited)
		}
		return ctx.Err()
	}
}

func busyFault(cause error) error {
	f := fault.New(fault.Busy, "another program is busy with the book").Do("try again in a moment; nothing was changed")
	f.Err = cause
	return f
}

// state reads what the guard file says.
func (g *guard) state() (guardState, error) {
	if g == nil {
		return guardState{}, nil
	}
	var b [16]byte
	if n, err := g.file.ReadAt(b[:], 0); err != nil && (err != io.EOF || n != 0) {
		return guardState{}, fmt.Errorf("read %s: %w", g.file.Name(), err)
	}
	return guardState{
		swaps:   binary.BigEndian.Uint64(b[:8]),
		pending: binary.BigEndian.Uint64(b[8:]) != 0,
	}, nil
}

// say writes the state durably; only whoever has the book alone may.
func (g *guard) say(s guardState) error {
	var b [16]byte
	binary.BigEndian.PutUint64(b[:8], s.swaps)
	if s.pending {
		b[15] = 1
	}
	if _, err := g.file.WriteAt(b[:], 0); err != nil {
		return err
	}
	return g.file.Sync()
}

func (g *guard) close() error {
	if g == nil {
		return nil
	}
	return g.file.Close()
}
