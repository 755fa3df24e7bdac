package sqlite

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/ncruces/go-sqlite3"

	"headsup/internal/fault"
	"headsup/internal/store/sqlstore"
)

// fault turns SQLite's error into one for people. Nil stays nil.
func (c *conn) fault(err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(err, sqlite3.INTERRUPT) {
		if cause := c.db.GetInterrupt().Err(); cause != nil {
			return cause
		}
	}
	return faultOf(err, c.path)
}

// faultOf says in a sentence what SQLite or the system says of a book. Nil, and
// what is a fault already, stay as they are.
func faultOf(err error, path string) error {
	var known *fault.Error
	if err == nil || errors.As(err, &known) {
		return err
	}
	say := func(kind fault.Kind, what, next string) *fault.Error {
		f := fault.New(kind, "%s", what).At(path).Do("%s", next)
		f.Err = err
		return f
	}
	var code sqlite3.ErrorCode
	errors.As(err, &code)
	switch {
	case errors.Is(err, sqlite3.CONSTRAINT_UNIQUE), errors.Is(err, sqlite3.CONSTRAINT_PRIMARYKEY), errors.Is(err, sqlite3.CONSTRAINT_ROWID):
		return sqlstore.ErrTaken
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case noRoom(err), code == sqlite3.FULL, code == sqlite3.IOERR && nearlyFull(filepath.Dir(path)):
		// SQLite often keeps the system's reason for a failed write to itself.
		return say(fault.Full, "the disk is full", "make room and say it again; nothing was recorded, and the book is as it was")
	case code == sqlite3.BUSY, code == sqlite3.LOCKED:
		return say(fault.Busy, "another program is busy with the book", "try again in a moment; nothing was recorded")
	case code == sqlite3.CORRUPT, errors.Is(err, sqlite3.IOERR_SHORT_READ), errors.Is(err, sqlite3.IOERR_CORRUPTFS), errors.Is(err, sqlite3.IOERR_DATA):
		return say(fault.Damaged, "the book is damaged", damagedNext)
	case code == sqlite3.ERROR && strings.Contains(err.Error(), "no such table"):
		return say(fault.Damaged, "the book is damaged: a part of it is not there", damagedNext)
	case code == sqlite3.NOTADB:
		return say(fault.NotABook, "this is not a headsup book", notABookNext)
	case unwritable(err), code == sqlite3.READONLY, code == sqlite3.PERM:
		return say(fault.Unwritable, "the book cannot be opened for writing", "allow writing to it and its folder (chmod u+rw); nothing was recorded")
	case errors.Is(err, sqlite3.CANTOPEN_ISDIR):
		return say(fault.NotABook, "this is a folder, not a book", "name the file in it: …/book.headsup")
	case errors.Is(err, syscall.ENOTDIR):
		return say(fault.Failed, "a file stands where a folder of its path should be", "name another place").By("--book FILE")
	case code == sqlite3.CANTOPEN:
		return say(fault.Failed, "the book cannot be opened", "see that its folder is there and yours to write in")
	}
	return say(fault.Failed, "the book could not be used", err.Error())
}

const (
	damagedNext  = "headsup doctor says what is lost; headsup restore brings back a backup; do not write in it before"
	notABookNext = "name another file with --book, or move this one away and headsup makes a new book"
)
