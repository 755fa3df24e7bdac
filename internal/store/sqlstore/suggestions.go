package sqlstore

import (
	"context"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Offer stores what was never offered.
func (s *Store) Offer(ctx context.Context, book string, all []journal.Suggestion) (int, error) {
	for _, one := range all {
		if err := store.CheckTexts(one.Source, one.Key, one.Line, one.Why); err != nil {
			return 0, err
		}
	}
	if len(all) == 0 {
		return 0, nil
	}
	fresh := 0
	err := s.update(ctx, book, 0, func(tx Tx, b bookRow) error {
		fresh = 0
		nr := int64(0)
		err := tx.Query(`UPDATE book SET offered = offered + ?2 WHERE nr = ?1 RETURNING offered`,
			func(row Row) error { nr = row.Int(0) - int64(len(all)); return nil }, b.nr, int64(len(all)))
		if err != nil {
			return err
		}
		for _, one := range all {
			nr++
			n, err := tx.Exec(`INSERT INTO suggestion (book, source, key, nr, fate, line, why)
				VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING`,
				b.nr, one.Source, one.Key, nr, string(store.New), one.Line, one.Why)
			if err != nil {
				return err
			}
			if n == 1 {
				fresh++
				continue
			}
			_, err = tx.Exec(`UPDATE suggestion SET line = ?5, why = ?6
				WHERE book = ?1 AND source = ?2 AND key = ?3 AND fate = ?4`,
				b.nr, one.Source, one.Key, string(store.New), one.Line, one.Why)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return fresh, nil
}

// Suggested lists those with a fate.
func (s *Store) Suggested(ctx context.Context, book string, fate store.Fate) ([]journal.Suggestion, error) {
	var all []journal.Suggestion
	err := s.view(ctx, book, func(tx Tx, b bookRow) error {
		return tx.Query(`SELECT source, key, line, why FROM suggestion
			WHERE book = ?1 AND fate = ?2 ORDER BY nr`,
			func(row Row) error {
				all = append(all, journal.Suggestion{
					Source: string(row.Bytes(0)), Key: string(row.Bytes(1)),
					Line: string(row.Bytes(2)), Why: string(row.Bytes(3)),
				})
				return nil
			}, b.nr, string(fate))
	})
	return all, err
}

// Keep records a batch and marks the suggestions kept.
func (s *Store) Keep(ctx context.Context, book string, all []journal.Suggestion, batch store.Batch) (store.Appended, error) {
	return s.appendWith(ctx, book, batch, func(tx Tx, b bookRow) error {
		for _, one := range all {
			if err := decide(tx, b, one, store.Kept); err != nil {
				return err
			}
		}
		return nil
	})
}

// Refuse marks suggestions as refused.
func (s *Store) Refuse(ctx context.Context, book string, all []journal.Suggestion) error {
	return s.update(ctx, book, 0, func(tx Tx, b bookRow) error {
		for _, one := range all {
			if err := decide(tx, b, one, store.Refused); err != nil {
				return err
			}
		}
		return nil
	})
}

// decide gives a new suggestion its fate.
func decide(tx Tx, b bookRow, one journal.Suggestion, fate store.Fate) error {
	if store.CheckTexts(one.Source, one.Key) != nil {
		return neverOffered(one)
	}
	n, err := tx.Exec(`UPDATE suggestion SET fate = ?5
		WHERE book = ?1 AND source = ?2 AND key = ?3 AND fate = ?4`,
		b.nr, one.Source, one.Key, string(store.New), string(fate))
	if err != nil || n == 1 {
		return err
	}
	var was store.Fate
	err = tx.Query(`SELECT fate FROM suggestion WHERE book = ?1 AND source = ?2 AND key = ?3`,
		func(row Row) error { was = store.Fate(row.Bytes(0)); return nil }, b.nr, one.Source, one.Key)
	switch {
	case err != nil:
		return err
	case was == "":
		return neverOffered(one)
	case was == store.Refused && fate == store.Refused:
		return nil
	}
	return fault.New(fault.Refused, "the suggestion %q was %s before", one.Line, was).
		Do("leave it out; nothing was recorded")
}

func neverOffered(one journal.Suggestion) error {
	return fault.New(fault.Missing, "the suggestion %q from %s was never offered", one.Key, one.Source).
		Do("collect again; nothing was recorded")
}
