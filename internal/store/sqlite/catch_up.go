package sqlite

import (
	"context"
	"fmt"
	"strings"

	"headsup/internal/store/sqlstore"
)

// catchUp makes the tables that a book of an older version lacks. A book that
// cannot be written gets them in memory, empty, for as long as it is open.
func (c *conn) catchUp(ctx context.Context) error {
	version, err := c.version()
	if err != nil || version == sqlstore.Version {
		return err
	}
	if c.readOnly {
		for _, sql := range sqlstore.Since(version) {
			if _, err := c.Exec(strings.Replace(sql, "CREATE TABLE", "CREATE TEMP TABLE", 1)); err != nil {
				return err
			}
		}
		return nil
	}
	if err := c.begin(ctx, true); err != nil {
		return c.end(err)
	}
	// Another program may have done it while we waited for our turn.
	if version, err = c.version(); err != nil || version == sqlstore.Version {
		return c.end(err)
	}
	for _, sql := range append(sqlstore.Since(version), fmt.Sprintf("PRAGMA user_version = %d", sqlstore.Version)) {
		if _, err := c.Exec(sql); err != nil {
			return c.end(err)
		}
	}
	return c.end(nil)
}

// version is the number of the book's schema. One of a later headsup is refused
// where its file's first bytes are read; they may be older than what its log says.
func (c *conn) version() (version int64, err error) {
	err = c.Query("PRAGMA user_version", func(r sqlstore.Row) error { version = r.Int(0); return nil })
	if err == nil && version > sqlstore.Version {
		err = checkMarks(c.path, applicationID, version)
	}
	return version, err
}
