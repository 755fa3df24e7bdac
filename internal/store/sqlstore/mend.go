package sqlstore

import (
	"context"
	"fmt"

	"headsup/internal/store"
)

// Mend compares the table of names with the lines, and rebuilds it if asked.
func (s *Store) Mend(ctx context.Context, book string, names func(store.Line) []string, fix bool) ([]store.Break, error) {
	if !fix {
		var breaks []store.Break
		err := s.view(ctx, book, func(tx Tx, b bookRow) (err error) {
			breaks, err = mend(tx, b, names, false)
			return err
		})
		return breaks, err
	}
	var breaks []store.Break
	err := s.update(ctx, book, 0, func(tx Tx, b bookRow) (err error) {
		breaks, err = mend(tx, b, names, true)
		return err
	})
	return breaks, err
}

func mend(tx Tx, b bookRow, names func(store.Line) []string, fix bool) ([]store.Break, error) {
	type mention struct {
		slug         string
		first, place int64
	}
	var want []mention
	first := map[string]int64{}
	err := linePages(tx, b, func(lines []storedLine) error {
		for _, l := range lines {
			for i, slug := range names(l.Line) {
				if _, ok := first[slug]; !ok {
					first[slug] = l.Seq
					want = append(want, mention{slug, l.Seq, int64(i)})
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var breaks []store.Break
	found := func(seq int64, format string, args ...any) {
		breaks = append(breaks, store.Break{Seq: seq, What: fmt.Sprintf(format, args...)})
	}
	kept := map[string]bool{}
	err = tx.Query(`SELECT slug, first_seq FROM name WHERE book = ?1 ORDER BY first_seq, place, slug`, func(row Row) error {
		slug, seq := string(row.Bytes(0)), row.Int(1)
		kept[slug] = true
		switch line, ok := first[slug]; {
		case !ok:
			found(seq, "the table of names has %s, which no line names", slug)
		case line != seq:
			found(line, "it is the first to name %s, not #%d as the table of names says", slug, seq)
		}
		return nil
	}, b.nr)
	if err != nil {
		return nil, err
	}
	for _, m := range want {
		if !kept[m.slug] {
			found(m.first, "it names %s, which the table of names does not have", m.slug)
		}
	}
	if !fix || len(breaks) == 0 {
		return breaks, nil
	}
	if _, err := tx.Exec(`DELETE FROM name WHERE book = ?1`, b.nr); err != nil {
		return nil, err
	}
	return breaks, tx.Bulk(`INSERT INTO name (book, slug, first_seq, place) VALUES (?1, ?2, ?3, ?4)`, len(want), func(i int) []any {
		return []any{b.nr, want[i].slug, want[i].first, want[i].place}
	})
}
