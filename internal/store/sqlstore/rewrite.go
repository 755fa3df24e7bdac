package sqlstore

import (
	"context"
	"crypto/sha256"
	"strings"

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
		b, ok, err := findBook(tx, book)
		if err != nil || !ok {
			return err
		}
		if b, err = lockBook(tx, book, 0); err != nil {
			return err
		}
		w := rewriting{tx: tx, b: b, change: change, report: &report}
		report = store.RewriteReport{}
		for _, part := range []func() error{
			func() error { return w.lines(chain.New(book, tx.ChainKey())) }, w.names, w.suggestions, w.messages, w.shelf,
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

// part is one piece of a suggestion or a message.
type part struct {
	name string
	text *string
}

// piecewise hands over the pieces that hold anything.
func (w *rewriting) piecewise(t store.Text, parts []part) (changed, gone bool, err error) {
	for _, p := range parts {
		if *p.text == "" {
			continue
		}
		t.Part, t.Body = p.name, *p.text
		now := w.change(t)
		gone = gone || now.Gone
		if now.Body == *p.text {
			continue
		}
		changed = true
		*p.text = now.Body
		if p.name != "body" {
			if err := store.CheckTexts(now.Body); err != nil {
				return false, false, err
			}
		}
	}
	return changed, gone, nil
}

func (w *rewriting) suggestions() error {
	type row struct {
		source, key, line, why, fate string
		nr                           int64
	}
	var all []row
	err := w.tx.Query(`SELECT source, key, line, why, fate, nr FROM suggestion WHERE book = ?1 ORDER BY nr`, func(r Row) error {
		all = append(all, row{string(r.Bytes(0)), string(r.Bytes(1)), string(r.Bytes(2)), string(r.Bytes(3)), string(r.Bytes(4)), r.Int(5)})
		return nil
	}, w.b.nr)
	if err != nil {
		return err
	}
	for _, s := range all {
		was := s
		changed, gone, err := w.piecewise(store.Text{Of: store.OfSuggestion},
			[]part{{"line", &s.line}, {"why", &s.why}, {"source", &s.source}, {"key", &s.key}})
		if err != nil {
			return err
		}
		if !changed && !gone {
			continue
		}
		if _, err := w.tx.Exec(`DELETE FROM suggestion WHERE book = ?1 AND source = ?2 AND key = ?3`, w.b.nr, was.source, was.key); err != nil {
			return err
		}
		if gone {
			w.report.Deleted++
			continue
		}
		w.report.Suggestions++
		if _, err := w.tx.Exec(`INSERT INTO suggestion (book, source, key, nr, fate, line, why)
			VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING`,
			w.b.nr, s.source, s.key, s.nr, s.fate, s.line, s.why); err != nil {
			return err
		}
	}
	return nil
}

func (w *rewriting) messages() error {
	var ids [][]byte
	err := w.tx.Query(`SELECT id FROM message WHERE book = ?1 ORDER BY planned, id`, func(row Row) error {
		ids = append(ids, append([]byte(nil), row.Bytes(0)...))
		return nil
	}, w.b.nr)
	if err != nil {
		return err
	}
	for _, id := range ids {
		found, err := messages(w.tx, `SELECT `+messageColumns+` FROM message WHERE book = ?1 AND id = ?2`, w.b.nr, id)
		if err != nil {
			return err
		}
		m := found[0]
		body := string(m.Body)
		changed, gone, err := w.piecewise(store.Text{Of: store.OfMessage, Reader: m.Reader}, []part{
			{"body", &body}, {"subject", &m.Subject}, {"tells", &m.Tells}, {"to", &m.To},
			{"problem", &m.Problem}, {"reason", &m.Reason},
		})
		switch {
		case err != nil:
			return err
		case gone:
			w.report.Deleted++
			_, err = w.tx.Exec(`DELETE FROM message WHERE book = ?1 AND id = ?2`, w.b.nr, id)
		case changed:
			w.report.Messages++
			hash := sha256.Sum256([]byte(body))
			_, err = w.tx.Exec(`UPDATE message SET body = ?3, hash = ?4, subject = ?5, tells = ?6, address = ?7, problem = ?8, reason = ?9
				WHERE book = ?1 AND id = ?2`, w.b.nr, id, []byte(body), hash[:], m.Subject, m.Tells, m.To, m.Problem, m.Reason)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *rewriting) shelf() error {
	values := map[string]string{}
	var keys []string
	err := w.tx.Query(`SELECT key, value FROM shelf WHERE book = ?1 ORDER BY key`, func(row Row) error {
		keys = append(keys, string(row.Bytes(0)))
		values[keys[len(keys)-1]] = string(row.Bytes(1))
		return nil
	}, w.b.nr)
	if err != nil {
		return err
	}
	for _, key := range keys {
		t := store.Text{Of: store.OfShelf, Part: key, Body: values[key], Gone: strings.HasPrefix(key, store.Disposable)}
		if !t.Gone {
			t = w.change(t)
		}
		switch {
		case t.Gone:
			_, err = w.tx.Exec(`DELETE FROM shelf WHERE book = ?1 AND key = ?2`, w.b.nr, key)
		case t.Body != values[key]:
			_, err = w.tx.Exec(`UPDATE shelf SET value = ?3 WHERE book = ?1 AND key = ?2`, w.b.nr, key, []byte(t.Body))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
