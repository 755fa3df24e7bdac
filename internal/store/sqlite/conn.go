package sqlite

import (
	"context"
	"fmt"
	"os"

	"github.com/ncruces/go-sqlite3"

	"headsup/internal/store/sqlstore"
)

// conn is one connection to the book, and the only one at work in its
// goroutine. It is a sqlstore.Tx while a transaction is open.
type conn struct {
	db       *sqlite3.Conn
	path     string
	guard    *guard
	swaps    uint64      // how often the book had been swapped when it was opened
	file     os.FileInfo // which file the path led to then
	key      *Key        // of a locked book
	chainKey []byte
	readOnly bool
	gone     bool // closed already, since its file was swapped
	stmts    map[string]*sqlite3.Stmt
}

var _ sqlstore.Tx = (*conn)(nil)

// stale reports whether the path leads to another file than the one opened.
func (c *conn) stale() (bool, error) {
	state, err := c.guard.state()
	if err != nil {
		return false, err
	}
	info, err := os.Stat(c.path)
	return err != nil || state.swaps != c.swaps || state.pending || !os.SameFile(info, c.file), nil
}

// close closes a connection whose guard is shared; the last one to close moves
// SQLite's log into the book.
func (c *conn) close() error {
	for _, stmt := range c.stmts {
		if err := stmt.Close(); err != nil {
			return err
		}
	}
	c.stmts = nil
	return c.db.Close()
}

// abandon closes a stale connection and touches nothing: what it would tidy up
// by name belongs to another file by now.
func (c *conn) abandon() error {
	if _, err := c.db.Config(sqlite3.DBCONFIG_NO_CKPT_ON_CLOSE, true); err != nil {
		return err
	}
	return c.close()
}

// begin opens a transaction. One that writes waits here for its turn, and from
// then on nothing can be busy any more.
func (c *conn) begin(ctx context.Context, write bool) error {
	c.db.SetInterrupt(ctx)
	sql := "BEGIN"
	if write {
		sql = "BEGIN IMMEDIATE"
	}
	_, err := c.Exec(sql)
	return err
}

// end closes a transaction: with a commit if err is nil. What it returns is err
// or what went wrong with the commit.
func (c *conn) end(err error) error {
	if err == nil {
		if _, err = c.Exec("COMMIT"); err == nil {
			return nil
		}
	}
	c.db.SetInterrupt(context.Background())
	if !c.db.GetAutocommit() {
		if undo := c.db.Exec("ROLLBACK"); undo != nil {
			return fmt.Errorf("%w (and undoing it: %w)", err, undo)
		}
	}
	return err
}

func (c *conn) ChainKey() []byte { return c.chainKey }

// prepare finds or makes a statement, and binds its arguments.
func (c *conn) prepare(sql string, args []any) (*sqlite3.Stmt, error) {
	stmt := c.stmts[sql]
	if stmt == nil {
		var err error
		if stmt, _, err = c.db.Prepare(sql); err != nil {
			return nil, c.fault(err)
		}
		c.stmts[sql] = stmt
	}
	return stmt, c.fault(bind(stmt, args))
}

func bind(stmt *sqlite3.Stmt, args []any) error {
	for i, arg := range args {
		var err error
		switch v := arg.(type) {
		case int64:
			err = stmt.BindInt64(i+1, v)
		case string:
			err = stmt.BindText(i+1, v)
		case []byte:
			err = stmt.BindBlob(i+1, v)
		default:
			err = fmt.Errorf("argument ?%d is a %T", i+1, arg)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *conn) Exec(sql string, args ...any) (int64, error) {
	stmt, err := c.prepare(sql, args)
	if err != nil {
		return 0, err
	}
	if err := stmt.Exec(); err != nil {
		return 0, c.fault(err)
	}
	return c.db.Changes(), nil
}

func (c *conn) Bulk(sql string, n int, args func(i int) []any) error {
	for i := range n {
		if _, err := c.Exec(sql, args(i)...); err != nil {
			return err
		}
	}
	return nil
}

func (c *conn) Query(sql string, each func(sqlstore.Row) error, args ...any) (err error) {
	stmt, err := c.prepare(sql, args)
	if err != nil {
		return err
	}
	defer func() {
		if undo := stmt.Reset(); err == nil {
			err = c.fault(undo)
		}
	}()
	for stmt.Step() {
		if err := each(row{stmt}); err != nil {
			return err
		}
	}
	return c.fault(stmt.Err())
}

// row is the row a statement stands on.
type row struct{ stmt *sqlite3.Stmt }

func (r row) Int(col int) int64    { return r.stmt.ColumnInt64(col) }
func (r row) Bytes(col int) []byte { return r.stmt.ColumnRawBlob(col) }
