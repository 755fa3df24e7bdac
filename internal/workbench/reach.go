package workbench

import (
	"bytes"
	"context"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// bookBack is the book as of a day that is said in words, which besides what the
// horizon asks for holds some of what passed from a day on, however far behind
// the horizon that lies. The zero day is the beginning.
func (w *Workbench) bookBack(ctx context.Context, at string, from civil.Day, past []compose.Past) (*book.Book, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return nil, err
	}
	edge := m.today - book.Horizon
	if len(past) == 0 || from >= edge {
		return w.bookOf(ctx, m, at)
	}
	head, err := w.store.Head(ctx, w.book)
	if err != nil {
		return nil, err
	}
	entries, err := w.horizon(ctx, m.today, packKey(at))
	if err != nil {
		return nil, err
	}
	near := len(entries)
	held := map[int64]bool{} // of what passed, the horizon keeps some
	for i := range entries {
		if entries[i].On < edge {
			held[entries[i].Seq] = true
		}
	}
	entries = slices.Grow(entries, int(min(head.Seq, mostAtOnce))) // to grow step by step would copy most of them several times
	for _, query := range queries(past) {
		query.From, query.To = from, edge-1
		for e, err := range w.each(ctx, query, head) {
			if err != nil {
				return nil, err
			}
			if !held[e.Seq] {
				entries = append(entries, e)
			}
		}
	}
	if entries, err = w.withNamed(ctx, entries, entries[near:], head); err != nil {
		return nil, err
	}
	return book.Fold(entries, m.today), nil
}

// mostAtOnce is for how many entries room is made before they are read.
const mostAtOnce = 50_000

// queries ask for what passed: once for the verbs that are wanted whole, and once
// for each of which only the entries with a tag are.
func queries(past []compose.Past) []store.Query {
	whole := store.Query{}
	var all []store.Query
	for _, p := range past {
		if len(p.With) == 0 {
			whole.Verbs = append(whole.Verbs, p.Verb.String())
			continue
		}
		all = append(all, store.Query{Verbs: []string{p.Verb.String()}, Match: func(text []byte) bool {
			return slices.ContainsFunc(p.With, func(tag journal.Tag) bool { return bytes.Contains(text, []byte(tag.String()+":")) })
		}})
	}
	if len(whole.Verbs) > 0 {
		all = append(all, whole)
	}
	return all
}
