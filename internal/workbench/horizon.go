package workbench

import (
	"context"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Book is the book as of a day that is said in words; nothing said is today.
// It holds what the horizon asks for (book.Within) and no more.
func (w *Workbench) Book(ctx context.Context, at string) (*book.Book, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return nil, err
	}
	entries, err := w.horizon(ctx, m.today)
	if err != nil {
		return nil, err
	}
	return book.Fold(book.Within(entries, m.today), m.today), nil
}

// smallBook is up to how many entries a book is read whole, without a pack.
const smallBook = 4000

// horizon reads the entries that a day's book may need: all of a small book; of
// a large one the pack and what came after it.
func (w *Workbench) horizon(ctx context.Context, day civil.Day) ([]journal.Entry, error) {
	head, err := w.store.Head(ctx, w.book)
	if err != nil {
		return nil, err
	}
	if head.Seq <= smallBook {
		return w.parsed(ctx, store.Query{})
	}
	pack, err := w.loadPack(ctx)
	if err != nil {
		return nil, err
	}
	if !pack.serves(head, day) {
		return w.packAnew(ctx, head, day)
	}
	entries, err := pack.entries()
	if err != nil {
		return nil, err
	}
	if head.Seq == pack.Seq {
		return entries, nil
	}
	late, err := w.parsed(ctx, store.Query{After: pack.Seq})
	if err != nil {
		return nil, err
	}
	if reachesBack(late, entries, pack.Day-book.Horizon) {
		return w.packAnew(ctx, head, day)
	}
	return w.withNamed(ctx, append(entries, late...))
}

// reachesBack reports whether a late line takes back or changes something from
// before the horizon, so that what stood before it would count again.
func reachesBack(late, packed []journal.Entry, from civil.Day) bool {
	touched := map[int64]bool{}
	for i := range late {
		if late[i].Verb == journal.Retract || late[i].Verb == journal.Amend {
			for n := range late[i].Refs() {
				touched[n] = true
			}
		}
	}
	if len(touched) == 0 {
		return false
	}
	for i := range packed {
		e := &packed[i]
		if touched[e.Seq] && (e.Verb == journal.Retract || e.Verb == journal.Amend || !e.Verb.Lasts() && e.On < from) {
			return true
		}
	}
	return false
}

// packAnew reads the horizon from the journal itself and keeps it for the next
// time. That it cannot be kept, in a read-only place, is no fault.
func (w *Workbench) packAnew(ctx context.Context, head store.Head, day civil.Day) ([]journal.Entry, error) {
	lasting, passing := verbNames()
	entries, err := w.parsed(ctx, store.Query{Verbs: lasting})
	if err != nil {
		return nil, err
	}
	recent, err := w.parsed(ctx, store.Query{Verbs: passing, From: day - book.Horizon})
	if err != nil {
		return nil, err
	}
	old, err := w.parsed(ctx, store.Query{Verbs: []string{journal.Told.String(), journal.Met.String(), journal.Metric.String()}, To: day - book.Horizon - 1})
	if err != nil {
		return nil, err
	}
	entries = append(append(entries, recent...), old...)
	if entries, err = w.withNamed(ctx, book.Within(entries, day)); err != nil {
		return nil, err
	}
	_ = w.savePack(ctx, head, day, entries)
	return entries, nil
}

// withNamed adds the entries that others name by number and that were not read,
// and what those name.
func (w *Workbench) withNamed(ctx context.Context, entries []journal.Entry) ([]journal.Entry, error) {
	have := make(map[int64]bool, len(entries))
	for i := range entries {
		have[entries[i].Seq] = true
	}
	for fresh := entries; len(fresh) > 0; {
		var missing []int64
		for i := range fresh {
			for n := range fresh[i].Refs() {
				if !have[n] {
					have[n] = true
					missing = append(missing, n)
				}
			}
		}
		if len(missing) == 0 {
			break
		}
		slices.Sort(missing)
		named, err := w.parsed(ctx, store.Query{Seqs: missing})
		if err != nil {
			return nil, err
		}
		entries, fresh = append(entries, named...), named
	}
	return entries, nil
}

// verbNames are the verbs whose entries last, and those whose entries pass.
func verbNames() (lasting, passing []string) {
	for _, v := range journal.Verbs() {
		if v.Lasts() {
			lasting = append(lasting, v.String())
		} else {
			passing = append(passing, v.String())
		}
	}
	return lasting, passing
}

// parsed reads and parses the chosen lines.
func (w *Workbench) parsed(ctx context.Context, query store.Query) ([]journal.Entry, error) {
	var out []journal.Entry
	var p journal.Parser
	for line, err := range w.store.Read(ctx, w.book, query) {
		if err != nil {
			return nil, err
		}
		e, err := p.Parse(line.Text)
		if err != nil {
			return nil, err
		}
		e.Seq, e.ID, e.Recorded = line.Seq, line.ID, line.Recorded
		out = append(out, e)
	}
	return out, nil
}
