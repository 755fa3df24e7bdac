package sqlite

import (
	"context"
	"fmt"

	"headsup/internal/store/sqlstore"
)

// Check has SQLite look through its own structures and returns what it finds
// wrong, in its words, and lines that no book holds; what the others say is
// Verify's. It reads the whole file.
func (s *Store) Check(ctx context.Context) (faults []string, err error) {
	err = s.engine.use(ctx, func(c *conn) (err error) {
		c.db.SetInterrupt(ctx)
		faults, err = c.integrity()
		return err
	})
	return faults, err
}

func (c *conn) integrity() (faults []string, err error) {
	err = c.Query("PRAGMA integrity_check", func(r sqlstore.Row) error {
		if line := string(r.Bytes(0)); line != "ok" {
			faults = append(faults, line)
		}
		return nil
	})
	if err != nil || len(faults) > 0 {
		return faults, err
	}
	err = c.Query("SELECT count(*) FROM line WHERE book NOT IN (SELECT nr FROM book)", func(r sqlstore.Row) error {
		if lost := r.Int(0); lost > 0 {
			faults = append(faults, fmt.Sprintf("lines that belong to no book: %d", lost))
		}
		return nil
	})
	return faults, err
}
