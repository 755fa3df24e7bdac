package workbench

import (
	"context"
	"iter"
	"maps"
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
	return w.bookOf(ctx, m, at)
}

// foldOf is the book of a moment, folded anew; at is how its day was said. Whoever
// only looks at the book takes bookOf.
func (w *Workbench) foldOf(ctx context.Context, m moment, at string) (*book.Book, error) {
	entries, err := w.horizon(ctx, m.today, packKey(at))
	if err != nil {
		return nil, err
	}
	if err := w.tellsSent(ctx, m, entries); err != nil {
		return nil, err
	}
	return book.Fold(entries, m.today), nil
}

// smallBook is up to how many entries a book is read whole, without a pack.
const smallBook = 4000

// horizon reads the entries that a day's book needs: all of a small book; of a
// large one the pack and what came after it. The journal itself is gone through
// only at the first look at a large book, at an earlier day than the last time,
// and after something old was taken back.
func (w *Workbench) horizon(ctx context.Context, day civil.Day, key string) ([]journal.Entry, error) {
	head, err := w.store.Head(ctx, w.book)
	if err != nil {
		return nil, err
	}
	if head.Seq <= w.small {
		entries, err := w.parsed(ctx, store.Query{}, head)
		return book.Within(entries, day), err
	}
	p, err := w.loadPack(ctx, key)
	if err != nil {
		return nil, err
	}
	if p.serves(head, day) {
		if entries, ok, err := w.unpack(ctx, p, key, head, day); err != nil || ok {
			return entries, err
		}
	}
	entries, err := w.gather(ctx, head, day)
	if err == nil {
		w.repack(ctx, key, head, day, entries)
	}
	return entries, err
}

// unpack makes a day's entries of a pack and of the lines behind it; not ok if
// it does not hold together, or if something that it left out counts again.
func (w *Workbench) unpack(ctx context.Context, p *pack, key string, head store.Head, day civil.Day) (entries []journal.Entry, ok bool, err error) {
	entries, err = p.entries()
	if err != nil {
		return nil, false, nil
	}
	late := head.Seq - p.Seq
	if late > 0 {
		behind, err := w.parsed(ctx, store.Query{After: p.Seq}, head)
		if err != nil || book.Misses(entries, p.Day, behind) {
			return nil, false, err
		}
		if entries, err = w.withNamed(ctx, append(entries, behind...), behind, head); err != nil {
			return nil, false, err
		}
	}
	if p.Day != day || late > freshLines {
		entries = book.Within(entries, day)
		w.repack(ctx, key, head, day, entries)
	}
	return entries, true, nil
}

// repack keeps a horizon for the next time. That it cannot be kept, in a
// read-only place, is no fault.
func (w *Workbench) repack(ctx context.Context, key string, head store.Head, day civil.Day, entries []journal.Entry) {
	_ = w.savePack(ctx, key, head, day, entries)
}

// gather reads the horizon from the journal itself. What lies behind it passes
// by one by one.
func (w *Workbench) gather(ctx context.Context, head store.Head, day civil.Day) ([]journal.Entry, error) {
	lasting, passing := verbNames()
	near, err := w.parsed(ctx, store.Query{Verbs: lasting}, head)
	if err != nil {
		return nil, err
	}
	recent, err := w.parsed(ctx, store.Query{Verbs: passing, From: day - book.Horizon}, head)
	if err != nil {
		return nil, err
	}
	sieve := book.NewSieve(append(near, recent...), day)
	old := store.Query{To: day - book.Horizon - 1, Verbs: []string{journal.Told.String(), journal.Met.String(), journal.Metric.String()}}
	for e, err := range w.each(ctx, old, head) {
		if err != nil {
			return nil, err
		}
		sieve.Add(e)
	}
	entries := sieve.Entries()
	return w.withNamed(ctx, entries, entries, head)
}

// withNamed adds the entries that fresh ones among them name by number and that
// were not read, and what those name, and puts all in order.
func (w *Workbench) withNamed(ctx context.Context, entries, fresh []journal.Entry, head store.Head) ([]journal.Entry, error) {
	for len(fresh) > 0 {
		missing := map[int64]bool{}
		for i := range fresh {
			for n := range fresh[i].Refs() {
				missing[n] = true
			}
		}
		for i := range entries {
			delete(missing, entries[i].Seq)
		}
		if len(missing) == 0 {
			break
		}
		named, err := w.parsed(ctx, store.Query{Seqs: slices.Collect(maps.Keys(missing))}, head)
		if err != nil {
			return nil, err
		}
		entries, fresh = append(entries, named...), named
	}
	if !slices.IsSortedFunc(entries, book.InOrder) {
		slices.SortFunc(entries, book.InOrder)
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
func (w *Workbench) parsed(ctx context.Context, query store.Query, head store.Head) ([]journal.Entry, error) {
	var all []journal.Entry
	for e, err := range w.each(ctx, query, head) {
		if err != nil {
			return nil, err
		}
		all = append(all, e)
	}
	return all, nil
}

// each yields the chosen lines up to the head of the book, parsed; what others
// record meanwhile is left for the next time.
func (w *Workbench) each(ctx context.Context, query store.Query, head store.Head) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		var p journal.Parser
		for line, err := range w.store.Read(ctx, w.book, query) {
			if err == nil && line.Seq > head.Seq {
				continue
			}
			e := journal.Entry{}
			if err == nil {
				e, err = p.Parse(line.Text)
				e.Seq, e.ID, e.Recorded = line.Seq, line.ID, line.Recorded
			}
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}
