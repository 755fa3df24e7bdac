package sqlstore

import (
	"context"
	"errors"

	"headsup/internal/fault"
	"headsup/internal/store"
	"headsup/internal/store/chain"
)

const insertLine = `INSERT INTO line (at, book, id, day, recorded, verb, body, hash)
	VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`

const insertName = `INSERT INTO name (book, slug, first_seq, place)
	VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING RETURNING slug`

// Append records a batch.
func (s *Store) Append(ctx context.Context, book string, batch store.Batch) (store.Appended, error) {
	if batch.N == 0 {
		return store.Appended{}, nil
	}
	return s.appendWith(ctx, book, batch, func(Tx, bookRow) error { return nil })
}

// appendWith records a batch and does something more in the same transaction.
func (s *Store) appendWith(ctx context.Context, book string, batch store.Batch, more func(Tx, bookRow) error) (store.Appended, error) {
	var out store.Appended
	err := s.update(ctx, book, batch.N, func(tx Tx, b bookRow) (err error) {
		out = store.Appended{}
		if err = more(tx, b); err != nil || batch.N == 0 {
			return err
		}
		out, err = s.append(tx, book, b, batch)
		return err
	})
	if err != nil {
		return store.Appended{}, err
	}
	s.step.At("durable")
	return out, nil
}

func (s *Store) append(tx Tx, book string, b bookRow, batch store.Batch) (store.Appended, error) {
	linked, err := chain.New(book, tx.ChainKey()).Link(b.head, batch)
	if err != nil {
		return store.Appended{}, err
	}
	out := store.Appended{Lines: linked.Lines}
	err = tx.Bulk(insertLine, len(linked.Lines), func(i int) []any {
		l := &linked.Lines[i]
		return []any{at(b.nr, l.Seq), b.nr, l.ID[:], int64(l.On), micro(l.Recorded), l.Verb, l.Text, linked.Hashes[i][:]}
	})
	if errors.Is(err, ErrTaken) {
		return out, fault.New(fault.Refused, "an entry with the same id is in the book already").
			Do("leave it out; nothing was recorded")
	}
	if err != nil {
		return out, err
	}
	s.step.At("lined")
	place := int64(0)
	for i, name := range linked.Names {
		if i > 0 && linked.Names[i-1].First != name.First {
			place = 0
		}
		err := tx.Query(insertName, func(Row) error { out.New = append(out.New, name.Slug); return nil },
			b.nr, name.Slug, name.First, place)
		if err != nil {
			return out, err
		}
		place++
	}
	s.step.At("named")
	_, err = tx.Exec(`UPDATE book SET chain = ?2, recorded = ?3 WHERE nr = ?1`,
		b.nr, linked.Head.Chain[:], micro(linked.Head.Recorded))
	s.step.At("written")
	return out, err
}

// Head gives the end of the book.
func (s *Store) Head(ctx context.Context, book string) (store.Head, error) {
	var head store.Head
	err := s.view(ctx, book, func(_ Tx, b bookRow) error { head = b.head; return nil })
	return head, err
}

// Names lists the names with a prefix.
func (s *Store) Names(ctx context.Context, book, prefix string) ([]store.Name, error) {
	if store.CheckTexts(prefix) != nil {
		return nil, nil // no name can begin like that
	}
	var names []store.Name
	err := s.view(ctx, book, func(tx Tx, b bookRow) error {
		// Bytes decide the order in every engine, and no name holds U+10FFFF.
		return tx.Query(`SELECT slug, first_seq FROM name
			WHERE book = ?1 AND slug >= ?2 AND slug < ?3 ORDER BY first_seq, place, slug`,
			func(row Row) error {
				names = append(names, store.Name{Slug: string(row.Bytes(0)), First: row.Int(1)})
				return nil
			}, b.nr, prefix, prefix+"\U0010FFFF")
	})
	return names, err
}
