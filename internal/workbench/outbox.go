package workbench

import (
	"context"
	"crypto/sha256"
	"slices"
	"strings"
	"time"

	"headsup/internal/fault"
	"headsup/internal/store"
)

// abandoned is how long a message may stand as Sending before the process that
// sent it is taken for dead.
const abandoned = 10 * time.Minute

// Outbox lists the messages in some states (all, if none is given), the oldest
// first. What a dead process left half sent is in doubt from then on, or is tried
// again by a way on which it cannot come twice.
func (w *Workbench) Outbox(ctx context.Context, in ...store.State) ([]store.Message, error) {
	look := in
	if len(in) > 0 {
		look = append(slices.Clone(in), store.Sending)
	}
	all, err := w.store.Messages(ctx, w.book, look...)
	if err != nil {
		return nil, err
	}
	mended := false
	for _, m := range all {
		if m.State != store.Sending || w.now().Sub(m.Note.At) <= abandoned {
			continue
		}
		to := store.InDoubt
		if repeatable(m.Channel) {
			to = store.Approved
		}
		err := w.move(ctx, m.ID, store.Sending, to, "headsup ended while it was being sent")
		if err != nil && !fault.Is(err, fault.Refused) {
			return nil, err
		}
		mended = true
	}
	if mended {
		return w.store.Messages(ctx, w.book, in...)
	}
	return slices.DeleteFunc(all, func(m store.Message) bool { return len(in) > 0 && !slices.Contains(in, m.State) }), nil
}

// sameWords reports whether two messages would tell one reader the same thing.
func sameWords(m, other store.Message) bool {
	return m.ID != other.ID && m.Reader == other.Reader && m.Document == other.Document && m.Tells == other.Tells
}

// unclear refuses to plan what may have been said already: a message that says
// the same is on its way at this moment, or it is in doubt whether it arrived.
func (w *Workbench) unclear(ctx context.Context, m store.Message) error {
	all, err := w.Outbox(ctx, store.Sending, store.InDoubt)
	if err != nil {
		return err
	}
	for _, other := range all {
		switch {
		case !sameWords(m, other):
		case other.State == store.Sending:
			return fault.New(fault.Refused, "another headsup is sending this %s to @%s just now", m.Document, m.Reader).
				Do("wait for it; `headsup outbox` shows what became of it")
		default:
			return fault.New(fault.Refused, "this %s may have reached @%s already: it is in doubt", m.Document, m.Reader).
				Do("say what became of it first").By("headsup outbox sent %s, or headsup outbox again %s", short(other.ID), short(other.ID))
		}
	}
	return nil
}

// Sealed is a message's own bytes, if they are still those that were planned.
func Sealed(m store.Message) ([]byte, error) {
	if sha256.Sum256(m.Body) != m.Hash || store.SealPage(m.Page) != m.PageHash {
		return nil, fault.New(fault.Damaged, "the copy of the %s to @%s is not what was sealed: its hash does not fit", m.Document, m.Reader).
			Do("bytes of the book were changed from outside; `headsup doctor` tells all")
	}
	return m.Body, nil
}

// FindMessage finds a message by its id or the end of it.
func (w *Workbench) FindMessage(ctx context.Context, name string) (store.Message, error) {
	all, err := w.store.Messages(ctx, w.book)
	if err != nil {
		return store.Message{}, err
	}
	for _, m := range all {
		if name != "" && strings.HasSuffix(m.ID.String(), strings.ToLower(name)) {
			return m, nil
		}
	}
	return store.Message{}, fault.New(fault.Missing, "there is no message %s", name).Do("`headsup outbox` lists them")
}
