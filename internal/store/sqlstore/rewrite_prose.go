package sqlstore

import (
	"crypto/sha256"
	"strings"

	"headsup/internal/store"
)

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
		body, page := string(m.Body), string(m.Page)
		changed, gone, err := w.piecewise(store.Text{Of: store.OfMessage, Reader: m.Reader}, []part{
			{"body", &body}, {"page", &page}, {"subject", &m.Subject}, {"tells", &m.Tells}, {"to", &m.To},
			{"problem", &m.Problem}, {"reason", &m.Reason},
		})
		switch {
		case err != nil:
			return err
		case gone:
			w.report.Deleted++
			if _, err = w.tx.Exec(`DELETE FROM link WHERE book = ?1 AND message = ?2`, w.b.nr, id); err == nil {
				_, err = w.tx.Exec(`DELETE FROM message WHERE book = ?1 AND id = ?2`, w.b.nr, id)
			}
		case changed:
			w.report.Messages++
			hash, pageHash := sha256.Sum256([]byte(body)), store.SealPage([]byte(page))
			_, err = w.tx.Exec(`UPDATE message SET body = ?3, hash = ?4, subject = ?5, tells = ?6, address = ?7, problem = ?8, reason = ?9, page = ?10, page_hash = ?11
				WHERE book = ?1 AND id = ?2`, w.b.nr, id, []byte(body), hash[:], m.Subject, m.Tells, m.To, m.Problem, m.Reason, []byte(page), pageHash[:])
		}
		if err == nil && !gone {
			err = w.linksTo(id, m.Reader)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// linksTo hands over what was answered by the links to a message.
func (w *rewriting) linksTo(id []byte, reader string) error {
	all, err := links(w.tx, `SELECT `+linkColumns+` FROM link WHERE book = ?1 AND message = ?2 ORDER BY created, token`, w.b.nr, id)
	if err != nil {
		return err
	}
	for _, l := range all {
		given := string(l.Given)
		changed, gone, err := w.piecewise(store.Text{Of: store.OfLink, Reader: reader}, []part{{"given", &given}})
		switch {
		case err != nil:
			return err
		case gone:
			w.report.Deleted++
			_, err = w.tx.Exec(`DELETE FROM link WHERE book = ?1 AND token = ?2`, w.b.nr, l.Token[:])
		case changed:
			_, err = w.tx.Exec(`UPDATE link SET given = ?3 WHERE book = ?1 AND token = ?2`, w.b.nr, l.Token[:], []byte(given))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *rewriting) questionnaires() error {
	all, err := asked(w.tx, w.b, `WHERE book = ?1 ORDER BY id`)
	if err != nil {
		return err
	}
	for _, q := range all {
		form, given := string(q.Form), string(q.Given)
		parts := []part{{"form", &form}, {"given", &given}}
		for i := range q.Invitations {
			parts = append(parts, part{"person", &q.Invitations[i].Person})
		}
		changed, gone, err := w.piecewise(store.Text{Of: store.OfQuestionnaire}, parts)
		switch {
		case err != nil:
			return err
		case gone:
			w.report.Deleted++
			_, err = w.tx.Exec(`DELETE FROM invitation WHERE book = ?1 AND questionnaire = ?2`, w.b.nr, q.ID[:])
			if err == nil {
				_, err = w.tx.Exec(`DELETE FROM questionnaire WHERE book = ?1 AND id = ?2`, w.b.nr, q.ID[:])
			}
		case changed:
			w.report.Questionnaires++
			q.Form, q.Given = []byte(form), []byte(given)
			err = put(w.tx, w.b, q)
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
