package sqlstore

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/store"
)

const linkColumns = `token, message, created, expires, revoked, answers, given`

// AddLink keeps a link to a message.
func (s *Store) AddLink(ctx context.Context, book string, l store.Link) error {
	return s.update(ctx, book, 0, func(tx Tx, b bookRow) error {
		_, err := tx.Exec(`INSERT INTO link (book, `+linkColumns+`) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
			b.nr, l.Token[:], l.Message[:], micro(l.Created), micro(l.Expires), micro(l.Revoked), int64(l.Answers), notNil(l.Given))
		if errors.Is(err, ErrTaken) {
			return fault.New(fault.Refused, "a link with the same token is there already")
		}
		return err
	})
}

// Link finds one by its token.
func (s *Store) Link(ctx context.Context, book string, token [32]byte) (store.Link, error) {
	var found []store.Link
	err := s.view(ctx, book, func(tx Tx, b bookRow) (err error) {
		found, err = links(tx, `SELECT `+linkColumns+` FROM link WHERE book = ?1 AND token = ?2`, b.nr, token[:])
		return err
	})
	if err == nil && len(found) == 0 {
		err = noLink()
	}
	if err != nil {
		return store.Link{}, err
	}
	return found[0], nil
}

func noLink() error {
	return fault.New(fault.Missing, "there is no such link").Do("make another").By("headsup outbox link ID")
}

// Links lists those to a message, or to all.
func (s *Store) Links(ctx context.Context, book string, message uuid.UUID) (all []store.Link, err error) {
	err = s.view(ctx, book, func(tx Tx, b bookRow) (err error) {
		sql, args := `SELECT `+linkColumns+` FROM link WHERE book = ?1`, []any{b.nr}
		if message != uuid.Nil {
			sql, args = sql+` AND message = ?2`, append(args, message[:])
		}
		all, err = links(tx, sql+` ORDER BY created, token`, args...)
		return err
	})
	return all, err
}

func links(tx Tx, sql string, args ...any) ([]store.Link, error) {
	var all []store.Link
	err := tx.Query(sql, func(row Row) error {
		l := store.Link{Created: instant(row.Int(2)), Expires: instant(row.Int(3)), Revoked: instant(row.Int(4)), Answers: int(row.Int(5))}
		copy(l.Token[:], row.Bytes(0))
		copy(l.Message[:], row.Bytes(1))
		if given := row.Bytes(6); len(given) > 0 {
			l.Given = slices.Clone(given)
		}
		all = append(all, l)
		return nil
	}, args...)
	return all, err
}

// Revoke closes the links to a message.
func (s *Store) Revoke(ctx context.Context, book string, message uuid.UUID, at time.Time) (int, error) {
	n := int64(0)
	err := s.update(ctx, book, 0, func(tx Tx, b bookRow) (err error) {
		n, err = tx.Exec(`UPDATE link SET revoked = ?3 WHERE book = ?1 AND message = ?2 AND revoked = 0`, b.nr, message[:], micro(at))
		return err
	})
	return int(n), err
}

// Answered counts one answer more.
func (s *Store) Answered(ctx context.Context, book string, token [32]byte, before int, given []byte) error {
	return s.update(ctx, book, 0, func(tx Tx, b bookRow) error {
		n, err := tx.Exec(`UPDATE link SET answers = answers + 1, given = ?4 WHERE book = ?1 AND token = ?2 AND answers = ?3`,
			b.nr, token[:], int64(before), notNil(given))
		if err != nil || n == 1 {
			return err
		}
		found, err := links(tx, `SELECT `+linkColumns+` FROM link WHERE book = ?1 AND token = ?2`, b.nr, token[:])
		switch {
		case err != nil:
			return err
		case len(found) == 0:
			return noLink()
		}
		return fault.New(fault.Refused, "it was answered in between").Do("look at it again")
	})
}
