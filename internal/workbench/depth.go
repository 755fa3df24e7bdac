package workbench

import (
	"context"
	"strconv"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/goodwill"
	"headsup/internal/store"
)

// Deep is the book as of a day that also holds what passed in so many days more
// than the horizon: for reports over time. Of what passed before that it knows
// nothing, so that it does not say what somebody last heard long ago.
func (w *Workbench) Deep(ctx context.Context, at string, days int) (*book.Book, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return nil, err
	}
	head, err := w.store.Head(ctx, w.book)
	if err != nil {
		return nil, err
	}
	first := max(m.today-civil.Day(days), civil.FirstDay+book.Horizon)
	lasting, passing := verbNames()
	entries, err := w.parsed(ctx, nil, store.Query{Verbs: lasting}, head)
	if err != nil {
		return nil, err
	}
	if entries, err = w.parsed(ctx, entries, store.Query{Verbs: passing, From: first - book.Horizon}, head); err != nil {
		return nil, err
	}
	if entries, err = w.withNamed(ctx, entries, entries, head); err != nil {
		return nil, err
	}
	return book.Fold(entries, m.today), nil
}

// Rates are the amounts of the owner's goodwill bank.
func (w *Workbench) Rates(ctx context.Context) (goodwill.Rates, error) {
	kept, err := w.kept(ctx)
	return goodwill.RatesOf(kept.thresholds()), err
}

// Threshold is a number of a rule as the owner has set it: "ask-open.wait".
func (w *Workbench) Threshold(ctx context.Context, key string) (int, error) {
	set, err := w.Setting(ctx, key)
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(set.Value)
}
