package sqlstore

import (
	"context"
	"crypto/sha256"
	"errors"
	"slices"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/store"
)

const messageColumns = `id, reader, document, channel, address, subject, tells, state, planned,
	moved, attempts, next, problem, reason, hash, body, page, page_hash`

// Plan adds a message.
func (s *Store) Plan(ctx context.Context, book string, m store.Message) error {
	if err := store.CheckTexts(m.Texts()...); err != nil {
		return err
	}
	hash, pageHash := sha256.Sum256(m.Body), store.SealPage(m.Page)
	note := m.Note.Clean()
	return s.update(ctx, book, 0, func(tx Tx, b bookRow) error {
		_, err := tx.Exec(`INSERT INTO message (book, `+messageColumns+`)
			VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)`,
			b.nr, m.ID[:], m.Reader, m.Document, m.Channel, m.To, m.Subject, m.Tells, string(store.Planned), micro(m.Planned),
			micro(note.At), int64(note.Attempts), micro(note.Next), note.Problem, note.Reason, hash[:], notNil(m.Body), notNil(m.Page), pageHash[:])
		if errors.Is(err, ErrTaken) {
			return fault.New(fault.Refused, "a message with the same id is in the outbox already")
		}
		return err
	})
}

// Message finds one by id.
func (s *Store) Message(ctx context.Context, book string, id uuid.UUID) (store.Message, error) {
	var found []store.Message
	err := s.view(ctx, book, func(tx Tx, b bookRow) (err error) {
		found, err = messages(tx, `SELECT `+messageColumns+` FROM message WHERE book = ?1 AND id = ?2`, b.nr, id[:])
		return err
	})
	if err == nil && len(found) == 0 {
		err = noMessage(id)
	}
	if err != nil {
		return store.Message{}, err
	}
	return found[0], nil
}

func noMessage(id uuid.UUID) error {
	return fault.New(fault.Missing, "there is no message %s in the outbox", id).
		Do("`headsup outbox` lists them")
}

// Messages lists those in some states.
func (s *Store) Messages(ctx context.Context, book string, in ...store.State) ([]store.Message, error) {
	var found []store.Message
	err := s.view(ctx, book, func(tx Tx, b bookRow) (err error) {
		sql := `SELECT ` + messageColumns + ` FROM message WHERE book = ?1`
		args := []any{b.nr}
		if len(in) > 0 {
			sql += ` AND state IN (` + list(2, len(in)) + `)`
			for _, state := range in {
				args = append(args, string(state))
			}
		}
		found, err = messages(tx, sql+` ORDER BY planned, id`, args...)
		return err
	})
	return found, err
}

func messages(tx Tx, sql string, args ...any) ([]store.Message, error) {
	var all []store.Message
	err := tx.Query(sql, func(row Row) error {
		m := store.Message{
			Reader: string(row.Bytes(1)), Document: string(row.Bytes(2)), Channel: string(row.Bytes(3)),
			To: string(row.Bytes(4)), Subject: string(row.Bytes(5)), Tells: string(row.Bytes(6)),
			State: store.State(row.Bytes(7)), Planned: instant(row.Int(8)),
			Note: store.Note{
				At: instant(row.Int(9)), Attempts: int(row.Int(10)), Next: instant(row.Int(11)),
				Problem: string(row.Bytes(12)), Reason: string(row.Bytes(13)),
			},
			Body: slices.Clone(notNil(row.Bytes(15))),
		}
		copy(m.ID[:], row.Bytes(0))
		copy(m.Hash[:], row.Bytes(14))
		if page := row.Bytes(16); len(page) > 0 {
			m.Page = slices.Clone(page)
			copy(m.PageHash[:], row.Bytes(17))
		}
		all = append(all, m)
		return nil
	}, args...)
	return all, err
}

// Move takes a message from one state to another.
func (s *Store) Move(ctx context.Context, book string, id uuid.UUID, from, to store.State, note store.Note) error {
	return s.update(ctx, book, 0, func(tx Tx, b bookRow) error {
		return move(tx, b, id, from, to, note)
	})
}

// Settle moves a message to Sent and appends the lines that say so.
func (s *Store) Settle(ctx context.Context, book string, id uuid.UUID, from store.State, note store.Note, batch store.Batch) (store.Appended, error) {
	return s.appendWith(ctx, book, batch, func(tx Tx, b bookRow) error {
		return move(tx, b, id, from, store.Sent, note)
	})
}

// Told gives the numbers of the lines that bear a message's id. The keys of both
// tables answer it, no message is read; ids of an instant stand together, so
// that old messages cost nothing.
func (s *Store) Told(ctx context.Context, book string, since time.Time) (told []int64, err error) {
	first := store.FirstID(since)
	err = s.view(ctx, book, func(tx Tx, b bookRow) error {
		told = nil
		return tx.Query(`SELECT line.at FROM message CROSS JOIN line
			WHERE message.book = ?1 AND message.id >= ?2 AND line.book = ?1 AND line.id = message.id ORDER BY line.at`,
			func(row Row) error { told = append(told, row.Int(0)-at(b.nr, 0)); return nil }, b.nr, first[:])
	})
	return told, err
}

func move(tx Tx, b bookRow, id uuid.UUID, from, to store.State, note store.Note) error {
	note = note.Clean()
	n, err := tx.Exec(`UPDATE message
		SET state = ?4, moved = ?5, attempts = ?6, next = ?7, problem = ?8, reason = ?9
		WHERE book = ?1 AND id = ?2 AND state = ?3`,
		b.nr, id[:], string(from), string(to), micro(note.At), int64(note.Attempts), micro(note.Next), note.Problem, note.Reason)
	if err != nil || n == 1 {
		return err
	}
	var state store.State
	err = tx.Query(`SELECT state FROM message WHERE book = ?1 AND id = ?2`,
		func(row Row) error { state = store.State(row.Bytes(0)); return nil }, b.nr, id[:])
	if err != nil {
		return err
	}
	if state == "" {
		return noMessage(id)
	}
	return fault.New(fault.Refused, "the message is %s, not %s", state, from).
		Do("look at it again").By("headsup outbox")
}

// notNil keeps an empty value apart from none.
func notNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}
