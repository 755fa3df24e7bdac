package workbench

import (
	"context"
	"errors"
	"time"

	"headsup/internal/fault"
	"headsup/internal/store"
)

// Busy is why a channel did not take a message now, where the other side said for
// how long.
type Busy struct {
	For     time.Duration
	Problem error
}

func (b *Busy) Error() string { return b.Problem.Error() }

// Unwrap gives the problem itself.
func (b *Busy) Unwrap() error { return b.Problem }

// maxAttempts is after how many tries a message counts as failed.
const maxAttempts = 8

// patience is how far apart two tries lie at most, whatever the other side asks for.
const patience = 12 * time.Hour

// waits is how long a message waits before the next try, by how many were made and
// by what the other side said at the last.
func waits(attempts int, problem error) time.Duration {
	wait := time.Minute << min(attempts, 10)
	var busy *Busy
	if errors.As(problem, &busy) {
		wait = max(wait, busy.For)
	}
	return min(wait, patience)
}

// Due are the approved messages that may be tried now: their time has come, and
// their reader may be written to at this hour. What its reader's hours, days or
// limit hold back by now waits anew; of several to one reader the oldest goes first.
func (w *Workbench) Due(ctx context.Context) ([]store.Message, error) {
	all, err := w.Outbox(ctx, store.Approved)
	if err != nil {
		return nil, err
	}
	now := w.now()
	var come, due []store.Message
	for _, m := range all {
		if !m.Next.After(now) {
			come = append(come, m)
		}
	}
	for i, m := range come {
		wait, err := w.holds(ctx, m, now, come[i:])
		if err != nil {
			return nil, err
		}
		if wait.Why == "" {
			due = append(due, m)
			continue
		}
		note := m.Note
		note.Next = wait.Until
		err = w.store.Move(ctx, w.book, m.ID, store.Approved, store.Approved, note)
		if err != nil && !fault.Is(err, fault.Refused) { // another program has taken it in hand
			return nil, err
		}
	}
	return due, nil
}

// holds says until when a planned message waits from a moment on, by what its
// reader's days, hours and limit are now. Those that stand behind it in the queue
// take no place in the week from it.
func (w *Workbench) holds(ctx context.Context, m store.Message, from time.Time, behind []store.Message) (Waiting, error) {
	now, err := w.moment(ctx)
	if err != nil {
		return Waiting{}, err
	}
	b, err := w.bookOf(ctx, now, "")
	if err != nil {
		return Waiting{}, err
	}
	e := errand{b, m.Document, b.Person(m.Reader)}
	if e.reader == nil || e.urgent(now.kept) {
		return Waiting{}, nil
	}
	return w.waitFor(ctx, now, from, e, behind)
}

// nextTry is when a message that was not taken is tried again, and what its reader
// is spared by that, if anything. The hour is looked at once more when it has come,
// so that a book which cannot be read now does no harm.
func (w *Workbench) nextTry(ctx context.Context, m store.Message, note store.Note, problem error) (next time.Time, why string) {
	next = note.At.Add(waits(note.Attempts, problem))
	if wait, err := w.holds(ctx, m, next, []store.Message{m}); err == nil && wait.Why != "" {
		return wait.Until, wait.Why
	}
	return next, ""
}
