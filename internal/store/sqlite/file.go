package sqlite

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"headsup/internal/fault"
	"headsup/internal/store/sqlstore"
)

// applicationID marks SQLite files that are headsup's: "hdup".
const applicationID = 0x68647570

// form is what a file turns out to be.
type form uint8

const (
	plain form = iota
	locked
)

// recognise looks at a book's first bytes. They are written before a book gets
// its name, so that SQLite's log need not be looked into; only the version of an
// older book may be higher there: see upgrade.
func recognise(path string) (form, os.FileInfo, error) {
	if info, err := os.Stat(path); err == nil && !info.IsDir() && !info.Mode().IsRegular() {
		return 0, nil, fault.New(fault.NotABook, "this is no file on a disk, so no book either").At(path).Do("name another").By("--book FILE")
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil, noBook(path)
	}
	if errors.Is(err, fs.ErrPermission) {
		return 0, nil, fault.New(fault.Failed, "the book is not yours to read").At(path).Do("open it as the user it belongs to")
	}
	if err != nil {
		return 0, nil, faultOf(err, path)
	}
	defer func() { _ = file.Close() }() // it was only read
	info, err := file.Stat()
	if err != nil {
		return 0, nil, faultOf(err, path)
	}
	if info.IsDir() {
		return 0, nil, fault.New(fault.NotABook, "this is a folder, not a book").At(path).Do("name the file in it: …/book.headsup")
	}
	var head [100]byte
	n, err := io.ReadFull(file, head[:])
	switch {
	case n == 0 && err == io.EOF:
		return 0, nil, fault.New(fault.NotABook, "the file is empty, and headsup never leaves a book empty").At(path).
			Do("bring back a backup with headsup restore, or remove the file and headsup makes a new book")
	case err != nil && err != io.ErrUnexpectedEOF && err != io.EOF:
		return 0, nil, faultOf(err, path)
	case !bytes.HasPrefix(head[:n], []byte("SQLite format 3\x00")):
		if _, err := os.Stat(keysPath(path)); err == nil {
			return locked, info, nil
		}
		if now, err := os.Stat(path); err == nil && !os.SameFile(info, now) {
			return recognise(path) // it was unlocked for good in this moment
		}
		return 0, nil, fault.New(fault.NotABook, "this is not a headsup book, or it is a locked one and %s is not beside it", filepath.Base(keysPath(path))).
			At(path).Do(notABookNext)
	case n < len(head):
		return 0, nil, fault.New(fault.Damaged, "the book is cut off after %d bytes", n).At(path).Do(damagedNext)
	}
	return plain, info, checkMarks(path, int64(binary.BigEndian.Uint32(head[68:])), int64(binary.BigEndian.Uint32(head[60:])))
}

func noBook(path string) error {
	return fault.New(fault.Missing, "there is no book yet").At(path).Do("record something, and headsup makes it")
}

// checkMarks judges the two numbers that SQLite keeps for its users.
func checkMarks(path string, application, version int64) error {
	if application != applicationID {
		return fault.New(fault.NotABook, "this is an SQLite database of another program, not a headsup book").At(path).Do(notABookNext)
	}
	if version > sqlstore.Version {
		return newer(path, version)
	}
	return nil
}

// ensure makes the book where there is none.
func (e *engine) ensure(ctx context.Context) error {
	_, err := os.Stat(e.path)
	if !errors.Is(err, fs.ErrNotExist) {
		return nil // or it shows when the file is looked at
	}
	if e.opts.ReadOnly {
		return noBook(e.path)
	}
	if err := os.MkdirAll(filepath.Dir(e.path), 0o700); err != nil {
		return faultOf(err, e.path)
	}
	g, err := openGuard(e.path)
	if err != nil {
		return faultOf(err, e.path)
	}
	if g == nil {
		return fault.New(fault.Unwritable, "there is no book, and the folder cannot be written").At(e.path).
			Do("allow writing in it (chmod u+w), or name another place").By("--book FILE")
	}
	err = g.exclude(ctx, e.opts.Wait)
	if err == nil {
		if _, miss := os.Stat(e.path); miss != nil {
			err = e.create(ctx)
		}
	}
	return also(err, also(g.release(), g.close()))
}

// create makes a book whole under another name before it gets its own, so that
// nobody ever sees half of one.
func (e *engine) create(ctx context.Context) error {
	made := e.path + newName
	if err := e.blank(ctx, made); err != nil {
		return also(err, removeBook(made))
	}
	if err := os.Rename(made, e.path); err != nil {
		return faultOf(err, e.path)
	}
	return syncFolder(e.path)
}

// blank makes an empty plain book.
func (e *engine) blank(ctx context.Context, path string) error {
	if err := newFile(path); err != nil {
		return faultOf(err, e.path)
	}
	c, err := e.connect(ctx, path, nil)
	if err != nil {
		return err
	}
	c.path = e.path // what a fault names
	return also(c.fill(ctx), c.close())
}

// fill writes the schema and the marks into an empty database.
func (c *conn) fill(ctx context.Context) error {
	if err := c.db.Exec("PRAGMA journal_mode = wal"); err != nil {
		return c.fault(err)
	}
	if err := c.begin(ctx, true); err != nil {
		return c.end(err)
	}
	for _, sql := range append(sqlstore.Schema(), marks...) {
		if _, err := c.Exec(sql); err != nil {
			return c.end(err)
		}
	}
	if err := c.end(nil); err != nil {
		return err
	}
	return c.emptyLog()
}

// newFile makes an empty file for the owner alone, in place of any remains.
func newFile(path string) error {
	if err := removeBook(path); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	return file.Close()
}

// removeBook removes a book's file and what SQLite put beside it.
func removeBook(path string) error {
	for _, name := range []string{path, path + "-wal", path + "-shm", path + "-journal"} {
		if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// syncFolder makes the names in a file's folder durable.
func syncFolder(path string) error {
	folder, err := os.Open(filepath.Dir(path))
	if err != nil {
		return faultOf(err, path)
	}
	return also(syncNames(folder), folder.Close())
}

// also is the first error, and the second beside it should there be one.
func also(err, more error) error {
	switch {
	case more == nil:
		return err
	case err == nil:
		return more
	}
	return errors.Join(err, more)
}
