package workbench

import (
	"context"
	"slices"

	"headsup/internal/journal"
	"headsup/internal/store"
)

// Names lists the names of the book that begin with a prefix, in the order of
// their first mention: "@", "+at", or nothing for all.
func (w *Workbench) Names(ctx context.Context, prefix string) ([]string, error) {
	all, err := w.store.Names(ctx, w.book, prefix)
	if err != nil {
		return nil, err
	}
	names := make([]string, 0, len(all))
	for _, n := range all {
		names = append(names, n.Slug)
	}
	return names, nil
}

// Head is the end of the book, with the stamp that every change gives it anew.
func (w *Workbench) Head(ctx context.Context) (store.Head, error) {
	return w.store.Head(ctx, w.book)
}

// Last gives the last n entries, the newest first.
func (w *Workbench) Last(ctx context.Context, n int64) ([]journal.Entry, error) {
	head, err := w.store.Head(ctx, w.book)
	if err != nil || head.Seq == 0 {
		return nil, err
	}
	var out []journal.Entry
	for line, err := range w.store.Read(ctx, w.book, store.Query{After: max(head.Seq-n, 0)}) {
		if err != nil {
			return nil, err
		}
		e, err := entry(line)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	slices.Reverse(out)
	return out, nil
}
