package workbench

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// PlanOnce is Plan for a face on which one asks twice without wanting two: a
// button pressed again, a page sent anew. The id was made beforehand; what was
// planned under it is given as it stands by now. Another that is planned and says
// the very same is canceled: this one takes its place.
func (w *Workbench) PlanOnce(ctx context.Context, id uuid.UUID, d Draft, c Channel, reason string) (store.Message, error) {
	if m, err := w.store.Message(ctx, w.book, id); !fault.Is(err, fault.Missing) {
		return m, err
	}
	if err := d.mayGo(reason); err != nil {
		return store.Message{}, err
	}
	m, err := w.plan(ctx, planned{Draft: d, id: id, at: w.now(), reason: reason, remark: reason}, c)
	if fault.Is(err, fault.Refused) {
		if before, found := w.store.Message(ctx, w.book, id); found == nil {
			return before, nil // another hand was quicker by a moment
		}
	}
	if err != nil {
		return store.Message{}, err
	}
	others, err := w.store.Messages(ctx, w.book, store.Planned)
	if err != nil {
		return store.Message{}, err
	}
	for _, other := range others {
		if !sameWords(m, other) {
			continue
		}
		if err := w.move(ctx, other.ID, store.Planned, store.Canceled, ""); err != nil && !fault.Is(err, fault.Refused) {
			return store.Message{}, err
		}
	}
	return m, nil
}

// mayGo refuses a draft that somebody or something comes before, unless there is a
// reason, which is kept.
func (d Draft) mayGo(reason string) error {
	if strings.TrimSpace(reason) != "" {
		return nil
	}
	if d.First != "" {
		return fault.New(fault.Refused, "%s has not heard of this trouble yet, and hears it first", d.First).
			Do("tell them, or give a reason that is kept").By("--reason \"…\"")
	}
	if d.Unsaid {
		return fault.New(fault.Refused, "feedback to @%s is said in person first", d.Reader.Slug).
			Do("say when it was, or why it is written").By("--reason \"said it on Tuesday\"")
	}
	return nil
}

// toldSince refuses a message whose words were told since it was planned: what lay
// open on one page was sent from another.
func (w *Workbench) toldSince(ctx context.Context, m store.Message) error {
	day, ok := civil.ParseISO(m.Tells[:min(len(m.Tells), len("2006-01-02"))])
	if !ok {
		return nil // a line without its day tells nothing that could be compared
	}
	same := store.Query{From: day, To: day, Verbs: []string{journal.Told.String()}, Match: func(text []byte) bool { return string(text) == m.Tells }}
	for line, err := range w.store.Read(ctx, w.book, same) {
		switch {
		case err != nil:
			return err
		case line.Recorded.After(m.Planned):
			return fault.New(fault.Refused, "this %s was told to @%s since it was planned: #%d", m.Document, m.Reader, line.Seq).
				Do("look whether there is anything left to say, and write it anew")
		}
	}
	return nil
}

// Addressed is as much of a draft as a message still knows: its document, its
// reader, and the book of today. It fails where the reader is in the book no more.
func (w *Workbench) Addressed(ctx context.Context, m store.Message) (Draft, error) {
	b, err := w.Book(ctx, "")
	if err != nil {
		return Draft{}, err
	}
	reader := b.Person(m.Reader)
	if reader == nil {
		return Draft{}, Nobody(fault.Misread, b, m.Reader)
	}
	return Draft{Book: b, Reader: reader, Document: compose.Document{Kind: m.Document, Reader: m.Reader, Day: b.Day}}, nil
}
