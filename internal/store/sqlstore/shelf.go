package sqlstore

import (
	"context"
	"strings"

	"headsup/internal/slab"
	"headsup/internal/store"
)

// Load gives a value.
func (s *Store) Load(ctx context.Context, book, key string) ([]byte, error) {
	if store.CheckTexts(key) != nil {
		return nil, nil // nothing can stand under such a key
	}
	var value []byte
	err := s.view(ctx, book, func(tx Tx, b bookRow) error {
		return tx.Query(`SELECT value FROM shelf WHERE book = ?1 AND key = ?2`, func(row Row) error {
			raw := row.Bytes(0)
			value = append(slab.Of[byte](len(raw)), raw...)
			return nil
		}, b.nr, key)
	})
	return value, err
}

// Save replaces a value.
func (s *Store) Save(ctx context.Context, book, key string, value []byte) error {
	if err := store.CheckTexts(key); err != nil {
		return err
	}
	stamp := store.NewStamp()
	if strings.HasPrefix(key, store.Disposable) {
		stamp = 0
	}
	return s.stamped(ctx, book, 0, stamp, func(tx Tx, b bookRow) error {
		if value == nil {
			_, err := tx.Exec(`DELETE FROM shelf WHERE book = ?1 AND key = ?2`, b.nr, key)
			return err
		}
		_, err := tx.Exec(`INSERT INTO shelf (book, key, value) VALUES (?1, ?2, ?3)
			ON CONFLICT (book, key) DO UPDATE SET value = excluded.value`, b.nr, key, value)
		return err
	})
}
