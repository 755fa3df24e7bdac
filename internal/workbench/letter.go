package workbench

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Letters are a page of what was sent, the newest first.
type Letters struct {
	Page  []store.Message
	Total int // of all pages
}

// Letters lists what headsup sent, to one reader or with "" to all: so many after
// so many. What the journal says of them is read first, so that of a long history
// one page is fetched and no more.
func (w *Workbench) Letters(ctx context.Context, reader string, skip, most int) (Letters, error) {
	seqs, err := w.store.Told(ctx, w.book, time.Time{})
	if err != nil || len(seqs) == 0 {
		return Letters{}, err
	}
	of := store.Query{Seqs: seqs}
	if reader != "" {
		to := journal.Told.String() + " @" + reader + " "
		of.Match = func(text []byte) bool {
			_, rest, _ := strings.Cut(string(text), " ") // its day
			return strings.HasPrefix(rest, to)
		}
	}
	var ids []uuid.UUID
	for line, err := range w.store.Read(ctx, w.book, of) {
		if err != nil {
			return Letters{}, err
		}
		ids = append(ids, line.ID)
	}
	slices.Reverse(ids)
	all := Letters{Total: len(ids)}
	for _, id := range ids[min(skip, len(ids)):min(skip+most, len(ids))] {
		m, err := w.store.Message(ctx, w.book, id)
		if err != nil {
			return all, err
		}
		all.Page = append(all.Page, m)
	}
	return all, nil
}

// Message finds a message by its whole id.
func (w *Workbench) Message(ctx context.Context, id uuid.UUID) (store.Message, error) {
	return w.store.Message(ctx, w.book, id)
}

// Came is what came of a message.
type Came struct {
	Telling int64        // the entry that records it; 0 while none does
	Answers []*book.Item // to it, and its reader's to what was asked in it, in order
}

// CameOf says what came of a message.
func (w *Workbench) CameOf(ctx context.Context, m store.Message) (came Came, err error) {
	if came.Telling, err = w.tellingOf(ctx, m); err != nil || came.Telling == 0 {
		return came, err
	}
	b, err := w.Book(ctx, "")
	if err != nil {
		return came, err
	}
	telling := b.Item(came.Telling)
	if telling == nil {
		return came, nil // retracted, or behind the horizon
	}
	came.Answers = slices.AppendSeq(came.Answers, telling.Life(journal.Answer))
	for seq := range telling.Refs() {
		asked := b.Item(seq)
		if asked == nil {
			continue
		}
		for answer := range asked.Life(journal.Answer) {
			if telling.Pos().Before(answer.Pos()) && book.Answerer(asked, answer) == m.Reader {
				came.Answers = append(came.Answers, answer)
			}
		}
	}
	slices.SortFunc(came.Answers, func(a, c *book.Item) int { return int(a.Seq - c.Seq) })
	return came, nil
}

// Answer is an answer that somebody gave.
type Answer struct {
	*book.Item
	To      *book.Item // what it answers
	By      string     // who gave it, by slug; "" nobody said
	Message uuid.UUID  // zero: it answers no message
}

// AnswersSince are the answers of others from a day on, the newest first: to what
// was sent, asked, or put to them to choose.
func (w *Workbench) AnswersSince(ctx context.Context, b *book.Book, since civil.Day) (all []Answer, err error) {
	told := []int64{0} // none at all would be every one
	for it := range b.Newest(journal.Answer) {
		if it.On < since {
			break
		}
		for seq := range it.Refs() {
			if to := b.Item(seq); to != nil {
				if by := book.Answerer(to, it); by != book.Owner && to.Verb != journal.Request && to.Verb != journal.Feedback {
					all = append(all, Answer{Item: it, To: to, By: by})
					told = append(told, seq)
				}
			}
			break
		}
	}
	ids := map[int64]uuid.UUID{}
	for line, err := range w.store.Read(ctx, w.book, store.Query{Seqs: told, Verbs: []string{journal.Told.String()}}) {
		if err != nil {
			return nil, err
		}
		ids[line.Seq] = line.ID
	}
	for i := range all {
		if all[i].To.Sent {
			all[i].Message = ids[all[i].To.Seq]
		}
	}
	return all, nil
}
