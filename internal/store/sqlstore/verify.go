package sqlstore

import (
	"context"
	"fmt"
	"strings"

	"headsup/internal/store"
	"headsup/internal/store/chain"
)

// Verify walks the whole chain, then compares its end with the book's own row
// and the names with the lines they point to.
func (s *Store) Verify(ctx context.Context, book string, progress func(seq int64)) ([]store.Break, error) {
	var breaks []store.Break
	err := s.view(ctx, book, func(tx Tx, b bookRow) error {
		walk := chain.Walk{Chain: chain.New(book, tx.ChainKey())}
		verbs := verbNames{}
		err := tx.Query("SELECT "+lineColumns+", hash FROM line WHERE at > ?1 AND at < ?2 ORDER BY at", func(row Row) error {
			var hash chain.Hash
			copy(hash[:], row.Bytes(6))
			l := verbs.line(row, row.Int(0)-at(b.nr, 0), row.Bytes(5))
			walk.Step(l, hash)
			if progress != nil && l.Seq%4096 == 0 {
				progress(l.Seq)
			}
			return nil
		}, at(b.nr, 0), at(b.nr+1, 0))
		if err != nil {
			return err
		}
		breaks = walk.End(b.head)
		lost, err := lostNames(tx, b)
		breaks = append(breaks, lost...)
		return err
	})
	return breaks, err
}

// lostNames finds names whose line is not there or does not speak of them.
func lostNames(tx Tx, b bookRow) ([]store.Break, error) {
	var breaks []store.Break
	err := tx.Query(`SELECT name.slug, name.first_seq, line.body FROM name
		LEFT JOIN line ON line.at = ?1 + name.first_seq
		WHERE name.book = ?2 ORDER BY name.first_seq, name.place`, func(row Row) error {
		slug, first := string(row.Bytes(0)), row.Int(1)
		if !strings.Contains(string(row.Bytes(2)), strings.TrimLeft(slug, "@+")) {
			breaks = append(breaks, store.Break{Seq: first, What: fmt.Sprintf("it does not name %s, as the table of names says", slug)})
		}
		return nil
	}, at(b.nr, 0), b.nr)
	return breaks, err
}
