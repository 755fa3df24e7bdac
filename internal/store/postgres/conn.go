package postgres

import (
	"context"
	"encoding/binary"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
)

// conn speaks to the server in its own protocol, without the machinery that
// turns any Go type into any of the server's: what headsup stores are whole
// numbers, texts and bytes.
type conn struct {
	*pgconn.PgConn
	prepared map[string]*pgconn.StatementDescription
}

// statement is a statement the server has parsed; each is parsed once.
func (c *conn) statement(ctx context.Context, sql string) (*pgconn.StatementDescription, error) {
	if s := c.prepared[sql]; s != nil {
		return s, nil
	}
	s, err := c.Prepare(ctx, "s"+strconv.Itoa(len(c.prepared)+1), sql, nil)
	if err != nil {
		return nil, err
	}
	c.prepared[sql] = s
	return s, nil
}

// exec runs a statement and gives how many rows it changed. Without arguments it
// is not prepared: it runs but once.
func (c *conn) exec(ctx context.Context, sql string, args ...any) (int64, error) {
	if len(args) == 0 {
		results, err := c.PgConn.Exec(ctx, sql).ReadAll()
		if err != nil || len(results) == 0 {
			return 0, err
		}
		return results[len(results)-1].CommandTag.RowsAffected(), nil
	}
	s, err := c.statement(ctx, sql)
	if err != nil {
		return 0, err
	}
	values, formats := encoded(s, args)
	tag, err := c.ExecPrepared(ctx, s.Name, values, formats, nil).Close()
	return tag.RowsAffected(), err
}

// batchSize is how many statements go to the server at a time.
const batchSize = 1000

// bulk runs a statement n times.
func (c *conn) bulk(ctx context.Context, sql string, n int, args func(i int) []any) error {
	s, err := c.statement(ctx, sql)
	if err != nil {
		return err
	}
	for first := 0; first < n; first += batchSize {
		var batch pgconn.Batch
		for i := first; i < min(first+batchSize, n); i++ {
			values, formats := encoded(s, args(i))
			batch.ExecPrepared(s.Name, values, formats, nil)
		}
		if err := c.ExecBatch(ctx, &batch).Close(); err != nil {
			return err
		}
	}
	return nil
}

// binaryForm asks for every column in the server's binary form.
var binaryForm = []int16{1}

// query calls each with every row, until it returns an error.
func (c *conn) query(ctx context.Context, sql string, each func(row) error, args ...any) error {
	s, err := c.statement(ctx, sql)
	if err != nil {
		return err
	}
	values, formats := encoded(s, args)
	rows := c.ExecPrepared(ctx, s.Name, values, formats, binaryForm)
	for rows.NextRow() {
		if err := each(row(rows.Values())); err != nil {
			_, _ = rows.Close() // the rest is not wanted, and the first error is what counts
			return err
		}
	}
	_, err = rows.Close()
	return err
}

// number asks for one number; text for one text.
func (c *conn) number(ctx context.Context, sql string, args ...any) (n int64, err error) {
	err = c.query(ctx, sql, func(r row) error { n = r.Int(0); return nil }, args...)
	return n, err
}

func (c *conn) text(ctx context.Context, sql string) (text string, err error) {
	err = c.query(ctx, sql, func(r row) error { text = string(r.Bytes(0)); return nil })
	return text, err
}

// encoded are arguments as they go over the wire: bytes in binary form, all else
// as text, which the server reads by the type it wants.
func encoded(s *pgconn.StatementDescription, args []any) (values [][]byte, formats []int16) {
	values, formats = make([][]byte, len(args)), make([]int16, len(args))
	for i, arg := range args {
		switch v := arg.(type) {
		case []byte:
			values[i], formats[i] = v, 1
		case string:
			values[i] = []byte(v)
		case int64:
			values[i] = strconv.AppendInt(nil, v, 10)
		case int:
			values[i] = strconv.AppendInt(nil, int64(v), 10)
		}
	}
	if n := len(s.ParamOIDs); n < len(values) { // SQLite may be given more than a statement names
		values, formats = values[:n], formats[:n]
	}
	return values, formats
}

// row is a row as it came over the wire, in the server's binary form.
type row [][]byte

// Int is a whole number of any width, or a truth as 0 or 1.
func (r row) Int(col int) int64 {
	switch b := r[col]; len(b) {
	case 8:
		return int64(binary.BigEndian.Uint64(b))
	case 4:
		return int64(int32(binary.BigEndian.Uint32(b)))
	case 1:
		return int64(b[0])
	}
	return 0
}

func (r row) Bytes(col int) []byte { return r[col] }

// quoted is a name as it stands in a statement.
func quoted(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }
