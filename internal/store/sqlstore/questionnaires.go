package sqlstore

import (
	"context"
	"errors"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/store"
)

// Ask adds a questionnaire.
func (s *Store) Ask(ctx context.Context, book string, q store.Questionnaire) error {
	if err := store.CheckTexts(q.Texts()...); err != nil {
		return err
	}
	q = q.Clone()
	return s.update(ctx, book, 0, func(tx Tx, b bookRow) error {
		_, err := tx.Exec(`INSERT INTO questionnaire (book, id, form, given) VALUES (?1, ?2, ?3, ?4)`,
			b.nr, q.ID[:], string(q.Form), string(q.Given))
		if err == nil {
			err = putInvitations(tx, b, q)
		}
		return takenTwice(err)
	})
}

// takenTwice is a key that is there already as a fault.
func takenTwice(err error) error {
	if errors.Is(err, ErrTaken) {
		return fault.New(fault.Refused, "a questionnaire with the same id or link is in the book already")
	}
	return err
}

// putInvitations writes all links of a questionnaire, in the order of their hashes.
func putInvitations(tx Tx, b bookRow, q store.Questionnaire) error {
	return tx.Bulk(`INSERT INTO invitation (book, hash, questionnaire, person, state) VALUES (?1, ?2, ?3, ?4, ?5)`,
		len(q.Invitations), func(i int) []any {
			l := &q.Invitations[i]
			return []any{b.nr, l.Hash[:], q.ID[:], l.Person, string(l.State)}
		})
}

// Asked lists all questionnaires.
func (s *Store) Asked(ctx context.Context, book string) ([]store.Questionnaire, error) {
	var all []store.Questionnaire
	err := s.view(ctx, book, func(tx Tx, b bookRow) (err error) {
		all, err = asked(tx, b, `WHERE book = ?1 ORDER BY id`)
		return err
	})
	return all, err
}

// Linked finds the questionnaire that a link leads to.
func (s *Store) Linked(ctx context.Context, book string, hash [32]byte) (store.Questionnaire, error) {
	var found []store.Questionnaire
	err := s.view(ctx, book, func(tx Tx, b bookRow) (err error) {
		found, err = asked(tx, b, `WHERE book = ?1 AND id IN (SELECT questionnaire FROM invitation WHERE book = ?1 AND hash = ?2)`, hash[:])
		return err
	})
	if err == nil && len(found) == 0 {
		err = noQuestionnaire()
	}
	if err != nil {
		return store.Questionnaire{}, err
	}
	return found[0], nil
}

func noQuestionnaire() error {
	return fault.New(fault.Missing, "there is no such questionnaire").Do("`headsup questionnaire list` shows them")
}

// Change gives a questionnaire to change. All its links are written anew in the
// order of their hashes: no engine's marks of when a row was written say which of
// them was used last.
func (s *Store) Change(ctx context.Context, book string, id uuid.UUID, change func(*store.Questionnaire) error) error {
	return s.update(ctx, book, 0, func(tx Tx, b bookRow) error {
		found, err := asked(tx, b, `WHERE book = ?1 AND id = ?2`, id[:])
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return noQuestionnaire()
		}
		q := found[0]
		if err := change(&q); err != nil {
			return err
		}
		q.ID = id
		return takenTwice(put(tx, b, q.Clone()))
	})
}

// put replaces a questionnaire that is there.
func put(tx Tx, b bookRow, q store.Questionnaire) error {
	if err := store.CheckTexts(q.Texts()...); err != nil {
		return err
	}
	_, err := tx.Exec(`UPDATE questionnaire SET form = ?3, given = ?4 WHERE book = ?1 AND id = ?2`, b.nr, q.ID[:], string(q.Form), string(q.Given))
	if err != nil {
		return err
	}
	if _, err := tx.Exec(`DELETE FROM invitation WHERE book = ?1 AND questionnaire = ?2`, b.nr, q.ID[:]); err != nil {
		return err
	}
	return putInvitations(tx, b, q)
}

// asked reads the questionnaires that a condition chooses, with their links.
func asked(tx Tx, b bookRow, where string, args ...any) ([]store.Questionnaire, error) {
	var all []store.Questionnaire
	err := tx.Query(`SELECT id, form, given FROM questionnaire `+where, func(row Row) error {
		var q store.Questionnaire
		copy(q.ID[:], row.Bytes(0))
		q.Form, q.Given = append([]byte{}, row.Bytes(1)...), append([]byte{}, row.Bytes(2)...)
		all = append(all, q)
		return nil
	}, append([]any{b.nr}, args...)...)
	for i := range all {
		if err != nil {
			break
		}
		q := &all[i]
		err = tx.Query(`SELECT hash, person, state FROM invitation WHERE book = ?1 AND questionnaire = ?2 ORDER BY hash`, func(row Row) error {
			l := store.Invitation{Person: string(row.Bytes(1)), State: store.InvitationState(row.Bytes(2))}
			copy(l.Hash[:], row.Bytes(0))
			q.Invitations = append(q.Invitations, l)
			return nil
		}, b.nr, q.ID[:])
	}
	return all, err
}
