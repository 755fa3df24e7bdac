package workbench

import (
	"context"
	"slices"
	"time"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// tellsSent marks, among entries in order, the tellings that headsup sent: a
// line cannot say so itself, or anybody could type it. One look at the outbox
// tells, of as many messages as the horizon has days for.
func (w *Workbench) tellsSent(ctx context.Context, m moment, entries []journal.Entry) error {
	// A day ahead, as --at may name one, still wants what was sent by now.
	since := min(m.today, civil.Today(m.now, time.UTC)) - book.Horizon - 1
	told, err := w.store.Told(ctx, w.book, since.In(time.UTC))
	if err != nil || len(told) == 0 {
		return err
	}
	for i := range entries {
		if entries[i].Verb == journal.Told {
			_, entries[i].Sent = slices.BinarySearch(told, entries[i].Seq)
		}
	}
	return nil
}
