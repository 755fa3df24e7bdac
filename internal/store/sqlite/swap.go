package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"headsup/internal/fault"
)

// The names a swap uses beside the book.
const (
	newName  = "-new"      // the file that is to become the book
	oldName  = "-old"      // the book that was, until it is wiped
	keptName = "-replaced" // the book that was, until it has a name to be kept under
)

// swapping runs fn, which makes a new book at path-new and puts it in place,
// while the guard is held alone. Until fn is back the guard says that a swap is
// under way, so that after a crash whoever comes next tidies up first.
func (e *engine) swapping(g *guard, fn func() error) error {
	state, err := g.state()
	if err != nil {
		return err
	}
	if state.pending {
		if err := e.tidy(); err != nil {
			return faultOf(err, e.path)
		}
	}
	// From here on every idle connection anywhere is stale.
	state = guardState{swaps: state.swaps + 1, pending: true}
	if err := g.say(state); err != nil {
		return faultOf(err, e.path)
	}
	err = fn()
	if err != nil {
		if left := e.tidy(); left != nil {
			return also(err, faultOf(left, e.path)) // and it stays to be done
		}
	}
	state.pending = false
	return also(err, g.say(state))
}

// swapFrom is swap for the caller who has the book open and alone; c is closed
// afterwards.
func (e *engine) swapFrom(c *conn, after func(old string) error) error {
	if err := c.emptyLog(); err != nil {
		return err
	}
	c.gone = true
	if err := c.abandon(); err != nil {
		return err
	}
	return e.swap(oldName, after)
}

// swap puts the file at path-new in place of the book. The book that was is
// handed to after, under the name it has then. A crash at any point leaves the
// old or the new book.
func (e *engine) swap(suffix string, after func(old string) error) error {
	e.opts.Step.At("swapping")
	if err := e.putInPlace(e.path + suffix); err != nil {
		return faultOf(err, e.path)
	}
	e.opts.Step.At("renamed")
	if err := after(e.path + suffix); err != nil {
		return faultOf(err, e.path)
	}
	return nil
}

func (e *engine) putInPlace(old string) error {
	if err := removeBook(old); err != nil {
		return err
	}
	if err := secondName(e.path, old); err != nil {
		return err
	}
	e.opts.Step.At("linked")
	// What waits in the log of a book that could not be opened goes with it.
	if err := moveLog(e.path, old); err != nil {
		return err
	}
	if err := missable(os.Remove(e.path + "-shm")); err != nil {
		return err
	}
	if err := os.Rename(e.path+newName, e.path); err != nil {
		return err
	}
	return syncFolder(e.path)
}

// moveLog moves what waits in a book's log to that of its other name.
func moveLog(from, to string) error {
	if logEmpty(from) {
		return missable(os.Remove(from + "-wal"))
	}
	return os.Rename(from+"-wal", to+"-wal")
}

// missable takes a file that is not there for one that was removed.
func missable(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// secondName gives a file a second name, or copies it where the disk knows no
// such thing.
func secondName(path, name string) error {
	if os.Link(path, name) == nil {
		return nil
	}
	return copyFile(path, name)
}

// endSwap tidies up after a program that ended in the middle of a swap: what
// was put in place stays, what was not is dropped. The guard, shared before, is
// shared afterwards.
func (e *engine) endSwap(ctx context.Context, g *guard) (guardState, error) {
	if !writable(e.path) {
		return guardState{}, fault.New(fault.Unwritable, "a change of the whole book was broken off and must be tidied up").At(e.path).
			Do("run headsup once where the book can be written")
	}
	if err := g.release(); err != nil {
		return guardState{}, err
	}
	if err := g.exclude(ctx, e.opts.Wait); err != nil {
		return guardState{}, err
	}
	state, err := g.state()
	if err == nil && state.pending {
		if err = e.tidy(); err == nil {
			state.pending = false
			err = g.say(state)
		}
	}
	if err != nil {
		return guardState{}, also(faultOf(err, e.path), g.release())
	}
	if err := g.release(); err != nil {
		return guardState{}, err
	}
	return state, g.share(ctx, e.opts.Wait)
}

func (e *engine) tidy() error {
	for _, old := range []string{e.path + oldName, e.path + keptName} {
		was, err := os.Stat(old)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		now, missing := os.Stat(e.path)
		switch _, fresh := os.Stat(e.path + newName); {
		case err != nil || missing != nil:
			return also(err, missing)
		case fresh == nil:
			// The new book never got its place: the old one takes back its log.
			if !logEmpty(old) {
				err = os.Rename(old+"-wal", e.path+"-wal")
			}
			err = also(err, os.Remove(old))
		case old == e.path+oldName && !os.SameFile(was, now):
			err = wipe(old, e.path)
		case old == e.path+keptName && !os.SameFile(was, now):
			// Whose keys these are does not matter: those of both are listed.
			var keys keysFile
			if keys, err = readKeys(e.path); err == nil {
				_, err = keepAside(old, e.path, keys)
			}
		}
		if err != nil {
			return err
		}
	}
	return removeBook(e.path + newName)
}

// wipe overwrites a file that is no longer the book and removes it. A disk that
// writes elsewhere, as flash memory does, may keep what was there: that is out
// of our reach. A file that still is the book only loses its second name.
func wipe(old, book string) error {
	was, err := os.Stat(old)
	if err != nil {
		return missable(err)
	}
	now, err := os.Stat(book)
	if err != nil {
		return err
	}
	if !os.SameFile(was, now) {
		if err := overwrite(old, was.Size()); err != nil {
			return err
		}
	}
	return removeBook(old)
}

func overwrite(path string, size int64) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	zeros := make([]byte, 1<<16)
	for at := int64(0); at < size; at += int64(len(zeros)) {
		if _, err := file.WriteAt(zeros[:min(int64(len(zeros)), size-at)], at); err != nil {
			return also(err, file.Close())
		}
	}
	return also(file.Sync(), file.Close())
}
