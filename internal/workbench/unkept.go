package workbench

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"headsup/internal/book"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Unkept is what a reader answered and the owner has not taken in yet: the lines
// that one answer would become.
type Unkept struct {
	Why     string // who answered what, and by which way
	Lines   []UnkeptLine
	Message uuid.UUID // the one they answered; zero where the lines do not say
}

// UnkeptLine is one of them.
type UnkeptLine struct {
	journal.Suggestion
	Entry journal.Entry // what it would record
}

// Unkept lists the answers that await the owner's word, in the order they came.
func (w *Workbench) Unkept(ctx context.Context, b *book.Book) (all []Unkept, err error) {
	open, err := w.Answered(ctx)
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	for _, s := range open {
		e, err := journal.Parse(s.Line)
		if err != nil {
			continue // an older headsup wrote it, and Collect shows it as it stands
		}
		of, _, _ := strings.Cut(s.Key, " ")
		n, known := at[s.Source+of]
		if !known {
			n = len(all)
			at[s.Source+of] = n
			all = append(all, Unkept{Why: s.Why, Message: pageOfKey(s)})
		}
		all[n].Lines = append(all[n].Lines, UnkeptLine{s, e})
	}
	return all, w.answeredBy(ctx, b, all)
}

// pageOfKey is the message on whose page an answer was given; zero where it came
// by another way.
func pageOfKey(s journal.Suggestion) uuid.UUID {
	front, _, _ := strings.Cut(s.Key, "/")
	id, err := uuid.Parse(front)
	if s.Source != PageSource || err != nil {
		return uuid.Nil
	}
	return id
}

// answeredBy finds the messages that answers by mail belong to: those whose telling
// a line of them names.
func (w *Workbench) answeredBy(ctx context.Context, b *book.Book, all []Unkept) error {
	of := map[int64][]int{}
	told := []int64{0} // none at all would be every one
	for i, one := range all {
		if one.Message != uuid.Nil {
			continue
		}
		for _, line := range one.Lines {
			for seq := range line.Entry.Refs() {
				if it := b.Item(seq); it != nil && it.Verb == journal.Told && it.Sent {
					of[seq], told = append(of[seq], i), append(told, seq)
				}
			}
		}
	}
	if len(of) == 0 {
		return nil
	}
	for line, err := range w.store.Read(ctx, w.book, store.Query{Seqs: told, Verbs: []string{journal.Told.String()}}) {
		if err != nil {
			return err
		}
		for _, i := range of[line.Seq] {
			all[i].Message = line.ID
		}
	}
	return nil
}
