package sqlite

import (
	"context"
	"encoding/hex"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/ncruces/go-sqlite3"
	_ "github.com/ncruces/go-sqlite3/vfs/adiantum" // the file system that encrypts

	"headsup/internal/fault"
	"headsup/internal/store/sqlstore"
)

// habits are set on every connection: what was acknowledged is on the disk, and
// what was deleted is overwritten.
const habits = `PRAGMA synchronous = full; PRAGMA secure_delete = on; PRAGMA temp_store = memory`

// connect opens the file at a path, with the key of a locked one: for reading
// only where the file or its folder may not be written.
func (e *engine) connect(ctx context.Context, path string, key *Key) (*conn, error) {
	may := writable(path) && writable(filepath.Dir(path))
	c := &conn{path: path, stmts: map[string]*sqlite3.Stmt{}, key: key, chainKey: key.chainKey(), readOnly: e.opts.ReadOnly || !may}
	query := url.Values{}
	flags := sqlite3.OPEN_READWRITE
	switch {
	case may:
		if err := ownerOnly(path); err != nil {
			return nil, faultOf(err, path)
		}
	case logEmpty(path):
		// Nobody can write here, and nothing waits in the log: the file is all.
		flags = sqlite3.OPEN_READONLY
		query.Set("immutable", "1")
	default:
		return nil, fault.New(fault.Unwritable, "a part of the book still stands in %s, and is only read where it can be moved into the book", filepath.Base(path)+"-wal").
			At(path).Do("allow writing in the folder (chmod u+w), or run headsup once as somebody who may")
	}
	db, err := sqlite3.OpenFlags(uri(path, key, query), flags|sqlite3.OPEN_URI)
	if err != nil {
		return nil, c.openFault(err, key)
	}
	c.db = db
	if err := c.settle(ctx, e.opts.Wait, key); err != nil {
		return nil, also(err, c.close())
	}
	return c, nil
}

// settle gives a new connection its habits and sees that the key fits.
func (c *conn) settle(ctx context.Context, wait time.Duration, key *Key) error {
	c.db.SetInterrupt(ctx)
	tries := int(wait / (4 * time.Millisecond)) // what pause takes on average
	err := c.db.BusyHandler(func(ctx context.Context, count int) bool {
		return count < tries && pause(ctx, count) == nil
	})
	if err == nil {
		err = c.db.Exec(habits)
	}
	if err != nil {
		return c.openFault(err, key)
	}
	if key == nil {
		return nil
	}
	var application, version int64
	for sql, into := range map[string]*int64{"PRAGMA application_id": &application, "PRAGMA user_version": &version} {
		if err := c.Query(sql, func(r sqlstore.Row) error { *into = r.Int(0); return nil }); err != nil {
			return c.openFault(err, key)
		}
	}
	return checkMarks(c.path, application, version)
}

// openFault tells a key that does not fit from a file that is no book.
func (c *conn) openFault(err error, key *Key) error {
	if key != nil && errors.Is(err, sqlite3.NOTADB) {
		f := fault.New(fault.WrongKey, "the key does not open the book").At(c.path).
			Do("unlock it again with the passphrase or the recovery code").By("headsup unlock")
		f.Err = err
		return f
	}
	return faultOf(err, c.path)
}

// uri names a file the way SQLite takes parameters with it, the key of a locked
// one among them.
func uri(path string, key *Key, query url.Values) string {
	// A file that is named to an open connection would else be opened its way.
	query.Set("vfs", "os")
	if key != nil {
		query.Set("vfs", "adiantum")
		query.Set("hexkey", hex.EncodeToString(key[:]))
	}
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // a Windows drive
	}
	return (&url.URL{Scheme: "file", Path: slashed, RawQuery: query.Encode()}).String()
}

// ownerOnly sees that what SQLite keeps beside the book is its owner's alone:
// SQLite would make the two files as the umask says.
func ownerOnly(path string) error {
	for _, name := range []string{path + "-wal", path + "-shm"} {
		file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o600)
		if err != nil {
			return err
		}
		if err := file.Close(); err != nil {
			return err
		}
	}
	return nil
}

// logEmpty reports whether nothing waits in SQLite's log.
func logEmpty(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err != nil || info.Size() == 0
}
