package sqlite

import (
	"context"
	"fmt"

	"headsup/internal/fault"
	"headsup/internal/store/sqlstore"
)

// upgrade brings a book that an earlier headsup wrote up to date, whole or not
// at all. Of several that come at once the first does it, and the others find it
// done. Where only a key is tried the book is left as it is.
func (e *engine) upgrade(ctx context.Context, c *conn) error {
	version, err := c.version()
	if err != nil || version == sqlstore.Version || e.opts.ReadOnly {
		return err
	}
	if c.readOnly {
		return fault.New(fault.Unwritable, "the book was written by an earlier headsup, and is only read once it was brought up to date").
			At(e.path).Do("allow writing in its folder (chmod u+w), or work on a copy")
	}
	if err := c.begin(ctx, true); err != nil {
		return c.end(err)
	}
	if version, err = c.version(); err == nil && version < sqlstore.Version {
		for _, sql := range append(sqlstore.Steps(version), marks...) {
			if _, err = c.Exec(sql); err != nil {
				break
			}
		}
	}
	return c.end(err)
}

// version is the version of the book's schema as this connection sees it: the
// file's first bytes may lag behind SQLite's log.
func (c *conn) version() (version int64, err error) {
	const sql = "PRAGMA user_version"
	err = c.Query(sql, func(r sqlstore.Row) error { version = r.Int(0); return nil })
	if err == nil && version > sqlstore.Version {
		return version, newer(c.path, version)
	}
	return version, err
}

func newer(path string, version int64) error {
	return fault.New(fault.Newer, "the book was written by a later headsup (its form is %d, this one knows %d)", version, sqlstore.Version).
		At(path).Do("update headsup; nothing was changed")
}

// marks are the two numbers by which a book is known: see checkMarks.
var marks = []string{
	fmt.Sprintf("PRAGMA application_id = %d", applicationID),
	fmt.Sprintf("PRAGMA user_version = %d", sqlstore.Version),
}
