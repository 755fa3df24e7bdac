package memory

import (
	"context"
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"

	"headsup/internal/store"
	"headsup/internal/store/chain"
)

// Rewrite gives every text to change and stores what it returns: on a copy,
// which takes the book's place if nothing went wrong.
func (s *Store) Rewrite(_ context.Context, name string, change func(store.Text) store.Text) (store.RewriteReport, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	was := s.change(name)
	w := rewriting{change: change, old: was, now: &book{
		ids: was.ids, named: map[string]bool{}, shelf: map[string][]byte{}, head: was.head,
	}}
	for _, part := range []func() error{
		func() error { return w.lines(chain.New(name, nil)) }, w.names, w.offers, w.messages,
		w.questionnaires, w.shelf,
	} {
		if err := part(); err != nil {
			return store.RewriteReport{}, err
		}
	}
	s.books[name] = w.now
	return w.report, nil
}

type rewriting struct {
	change   func(store.Text) store.Text
	old, now *book
	report   store.RewriteReport
}

func (w *rewriting) lines(links *chain.Chain) error {
	var prev chain.Hash
	for i, l := range w.old.lines {
		text := w.change(store.Text{Of: store.OfLine, Seq: l.Seq, Body: l.Text}).Body
		if err := store.CheckTexts(text); err != nil {
			return err
		}
		if text != l.Text {
			w.report.Lines++
			if w.report.From == 0 {
				w.report.From = l.Seq
			}
		}
		l.Text = text
		hash := w.old.hashes[i]
		if w.report.From > 0 {
			hash = links.Next(prev, l)
		}
		prev = hash
		w.now.lines, w.now.hashes = append(w.now.lines, l), append(w.now.hashes, hash)
	}
	w.now.head.Chain = prev
	return nil
}

func (w *rewriting) names() error {
	for _, n := range w.old.names {
		t := w.change(store.Text{Of: store.OfName, Seq: n.First, Body: n.Slug})
		if err := store.CheckTexts(t.Body); err != nil {
			return err
		}
		if t.Gone || w.now.named[t.Body] {
			continue
		}
		w.now.named[t.Body] = true
		w.now.names = append(w.now.names, store.Name{Slug: t.Body, First: n.First})
	}
	return nil
}

// piece is one text of a suggestion or a message.
type piece struct {
	part string
	text *string
}

func (w *rewriting) pieces(t store.Text, pieces ...piece) (changed, gone bool, err error) {
	for _, p := range pieces {
		if *p.text == "" {
			continue
		}
		t.Part, t.Body = p.part, *p.text
		now := w.change(t)
		gone, changed = gone || now.Gone, changed || now.Body != *p.text
		*p.text = now.Body
		if p.part != "body" {
			err = store.CheckTexts(now.Body)
		}
		if err != nil {
			return false, false, err
		}
	}
	return changed, gone, nil
}

func (w *rewriting) offers() error {
	for _, o := range w.old.offers {
		changed, gone, err := w.pieces(store.Text{Of: store.OfSuggestion},
			piece{"line", &o.Line}, piece{"why", &o.Why}, piece{"source", &o.Source}, piece{"key", &o.Key})
		if err != nil {
			return err
		}
		if gone {
			w.report.Deleted++
			continue
		}
		if changed {
			w.report.Suggestions++
		}
		if w.now.offered(o.Suggestion) < 0 {
			w.now.offers = append(w.now.offers, o)
		}
	}
	return nil
}

func (w *rewriting) messages() error {
	for _, l := range w.old.links {
		if w.old.find(l.Message) < 0 {
			w.now.links = append(w.now.links, l)
		}
	}
	for _, m := range w.old.messages {
		body, page := string(m.Body), string(m.Page)
		changed, gone, err := w.pieces(store.Text{Of: store.OfMessage, Reader: m.Reader},
			piece{"body", &body}, piece{"page", &page}, piece{"subject", &m.Subject}, piece{"tells", &m.Tells}, piece{"to", &m.To},
			piece{"problem", &m.Problem}, piece{"reason", &m.Reason})
		if err != nil {
			return err
		}
		if gone {
			w.report.Deleted++
			continue
		}
		if changed {
			w.report.Messages++
			m.Body, m.Hash = []byte(body), sha256.Sum256([]byte(body))
			m.Page, m.PageHash = copyOf([]byte(page)), store.SealPage([]byte(page))
		}
		w.now.messages = append(w.now.messages, m)
		if err := w.linksTo(m); err != nil {
			return err
		}
	}
	slices.SortStableFunc(w.now.links, byAge)
	return nil
}

// linksTo hands over what was answered by the links to a message that stays.
func (w *rewriting) linksTo(m store.Message) error {
	for _, l := range w.old.links {
		if l.Message != m.ID {
			continue
		}
		given := string(l.Given)
		_, gone, err := w.pieces(store.Text{Of: store.OfLink, Reader: m.Reader}, piece{"given", &given})
		if err != nil {
			return err
		}
		if gone {
			w.report.Deleted++
			continue
		}
		l.Given = copyOf([]byte(given))
		w.now.links = append(w.now.links, l)
	}
	return nil
}

func (w *rewriting) questionnaires() error {
	for _, old := range w.old.asked {
		q := old.Clone()
		form, given := string(q.Form), string(q.Given)
		pieces := []piece{{"form", &form}, {"given", &given}}
		for i := range q.Invitations {
			pieces = append(pieces, piece{"person", &q.Invitations[i].Person})
		}
		changed, gone, err := w.pieces(store.Text{Of: store.OfQuestionnaire}, pieces...)
		if err != nil {
			return err
		}
		if gone {
			w.report.Deleted++
			continue
		}
		if changed {
			w.report.Questionnaires++
			q.Form, q.Given = []byte(form), []byte(given)
		}
		w.now.asked = append(w.now.asked, q)
	}
	return nil
}

func (w *rewriting) shelf() error {
	for _, key := range slices.Sorted(maps.Keys(w.old.shelf)) {
		if strings.HasPrefix(key, store.Disposable) {
			continue
		}
		t := w.change(store.Text{Of: store.OfShelf, Part: key, Body: string(w.old.shelf[key])})
		if !t.Gone {
			w.now.shelf[key] = []byte(t.Body)
		}
	}
	return nil
}

// Mend compares the names with the lines, and rebuilds them if asked.
func (s *Store) Mend(_ context.Context, name string, names func(store.Line) []string, fix bool) ([]store.Break, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.change(name)
	var want []store.Name
	first := map[string]int64{}
	for _, l := range b.lines {
		for _, slug := range names(l) {
			if _, ok := first[slug]; !ok {
				first[slug] = l.Seq
				want = append(want, store.Name{Slug: slug, First: l.Seq})
			}
		}
	}
	var breaks []store.Break
	found := func(seq int64, format string, args ...any) {
		breaks = append(breaks, store.Break{Seq: seq, What: fmt.Sprintf(format, args...)})
	}
	for _, n := range b.names {
		switch line, ok := first[n.Slug]; {
		case !ok:
			found(n.First, "the table of names has %s, which no line names", n.Slug)
		case line != n.First:
			found(line, "it is the first to name %s, not #%d as the table of names says", n.Slug, n.First)
		}
	}
	for _, n := range want {
		if !b.named[n.Slug] {
			found(n.First, "it names %s, which the table of names does not have", n.Slug)
		}
	}
	if fix {
		b.names, b.named = want, map[string]bool{}
		for _, n := range want {
			b.named[n.Slug] = true
		}
	}
	return breaks, nil
}
