package workbench

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Post is what the outbox has to say at a look at the day.
type Post struct {
	InDoubt []store.Message // nobody knows whether they arrived: they wait for a word
	Failed  []store.Message
	Waiting []store.Message // approved, for their reader's better hour or another try
	Alone   []store.Message // went by themselves since the last look

	Answered []journal.Suggestion // what readers answered, to be kept or not
}

// Post looks the outbox over.
func (w *Workbench) Post(ctx context.Context) (Post, error) {
	var p Post
	all, err := w.Outbox(ctx, store.InDoubt, store.Failed, store.Approved)
	if err != nil {
		return p, err
	}
	for _, m := range all {
		switch m.State {
		case store.InDoubt:
			p.InDoubt = append(p.InDoubt, m)
		case store.Failed:
			p.Failed = append(p.Failed, m)
		default:
			p.Waiting = append(p.Waiting, m)
		}
	}
	if p.Answered, err = w.Answered(ctx); err != nil {
		return p, err
	}
	ids, err := w.unshown(ctx)
	if err != nil {
		return p, err
	}
	for _, id := range ids {
		m, err := w.store.Message(ctx, w.book, id)
		switch {
		case fault.Is(err, fault.Missing): // its reader was forgotten
		case err != nil:
			return p, err
		case m.State == store.Sent:
			p.Alone = append(p.Alone, m)
		}
	}
	return p, nil
}

// Shown says that the owner has seen what went by itself. What is still on its way
// stays to be shown.
func (w *Workbench) Shown(ctx context.Context, p Post) error {
	if len(p.Alone) == 0 {
		return nil
	}
	ids, err := w.unshown(ctx)
	if err != nil {
		return err
	}
	return w.keepUnshown(ctx, slices.DeleteFunc(ids, func(id uuid.UUID) bool {
		m, err := w.store.Message(ctx, w.book, id)
		return fault.Is(err, fault.Missing) || err == nil && (m.State == store.Sent || m.State == store.Canceled)
	}))
}
