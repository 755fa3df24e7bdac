package sqlstore

import (
	"context"

	"headsup/internal/store"
	"headsup/internal/store/chain"
)

// page is how many rows are held in memory while all of them are gone through.
const page = 2000

// Rewrite gives every text to change and stores what it returns.
func (s *Store) Rewrite(ctx context.Context, book string, change func(store.Text) store.Text) (store.RewriteReport, error) {
	var report store.RewriteReport
	if store.CheckTexts(book) != nil {
		return report, nil // no book can have such a name
	}
	err := s.engine.Erase(ctx, func(tx Tx) error {
		if _, ok, err := findBook(tx, book); err != nil || !ok {
			return err
		}
		b, err := lockBook(tx, book, 0, store.NewStamp())
		if err != nil {
			return err
		}
		w := rewriting{tx: tx, b: b, change: change, report: &report}
		report = store.RewriteReport{}
		for _, part := range []func() error{
			func() error { return w.lines(chain.New(book, tx.ChainKey())) }, w.names, w.suggestions, w.messages,
			w.questionnaires, w.shelf,
		} {
			if err := part(); err != nil {
				return err
			}
			s.step.At("rewriting")
		}
		return nil
	})
	if err != nil {
		return store.RewriteReport{}, err
	}
	return report, nil
}

type rewriting struct {
	tx     Tx
	b      bookRow
	change func(store.Text) store.Text
	report *store.RewriteReport
}

// storedLine is a line with the hash kept beside it.
type storedLine struct {
	store.Line
	hash chain.Hash
}

// linePages goes through all lines, a page at a time, so that other statements
// may run in between.
func linePages(tx Tx, b bookRow, each func([]storedLine) error) error {
	verbs := verbNames{}
	for last := int64(0); ; {
		var lines []storedLine
		err := tx.Query("SELECT "+lineColumns+", hash FROM line WHERE at > ?1 AND at < ?2 ORDER BY at LIMIT ?3", func(row Row) error {
			l := storedLine{Line: verbs.line(row, row.Int(0)-at(b.nr, 0), row.Bytes(5))}
			copy(l.hash[:], row.Bytes(6))
			lines = append(lines, l)
			return nil
		}, at(b.nr, last), at(b.nr+1, 0), int64(page))
		if err != nil || len(lines) == 0 {
			return err
		}
		if err := each(lines); err != nil {
			return err
		}
		last = lines[len(lines)-1].Seq
	}
}

func (w *rewriting) lines(links *chain.Chain) error {
	var prev chain.Hash
	err := linePages(w.tx, w.b, func(lines []storedLine) error {
		changed := lines[:0]
		for _, l := range lines {
			text := w.change(store.Text{Of: store.OfLine, Seq: l.Seq, Body: l.Text}).Body
			if text != l.Text {
				w.report.Lines++
				if w.report.From == 0 {
					w.report.From = l.Seq
				}
			}
			if w.report.From > 0 {
				if err := store.CheckTexts(text); err != nil {
					return err
				}
				l.Text = text
				l.hash = links.Next(prev, l.Line)
				changed = append(changed, l)
			}
			prev = l.hash
		}
		return w.tx.Bulk(`UPDATE line SET body = ?2, hash = ?3 WHERE at = ?1`, len(changed), func(i int) []any {
			l := &changed[i]
			return []any{at(w.b.nr, l.Seq), l.Text, l.hash[:]}
		})
	})
	if err != nil || w.report.From == 0 {
		return err
	}
	_, err = w.tx.Exec(`UPDATE book SET chain = ?2 WHERE nr = ?1`, w.b.nr, prev[:])
	return err
}

func (w *rewriting) names() error {
	type entry struct {
		slug         string
		first, place int64
	}
	var all []entry
	err := w.tx.Query(`SELECT slug, first_seq, place FROM name WHERE book = ?1 ORDER BY first_seq, place`, func(row Row) error {
		all = append(all, entry{string(row.Bytes(0)), row.Int(1), row.Int(2)})
		return nil
	}, w.b.nr)
	if err != nil {
		return err
	}
	for _, e := range all {
		t := w.change(store.Text{Of: store.OfName, Seq: e.first, Body: e.slug})
		if t.Body == e.slug && !t.Gone {
			continue
		}
		if err := store.CheckTexts(t.Body); err != nil {
			return err
		}
		if _, err := w.tx.Exec(`DELETE FROM name WHERE book = ?1 AND slug = ?2`, w.b.nr, e.slug); err != nil {
			return err
		}
		if t.Gone {
			continue
		}
		// Two names that became one keep the earlier mention: it was there first.
		if _, err := w.tx.Exec(`INSERT INTO name (book, slug, first_seq, place) VALUES (?1, ?2, ?3, ?4)
			ON CONFLICT (book, slug) DO UPDATE SET first_seq = excluded.first_seq, place = excluded.place
			WHERE excluded.first_seq < name.first_seq`, w.b.nr, t.Body, e.first, e.place); err != nil {
			return err
		}
	}
	return nil
}
