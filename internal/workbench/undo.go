package workbench

import (
	"context"
	"slices"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Undone tells what an undo took back.
type Undone struct {
	Entry journal.Entry // what was taken back
	By    journal.Entry // the retraction
}

// window is how many entries are looked at, at once, for the last that stands.
const window = 256

// Undo takes back the last entry that still stands by recording its
// retraction. Retractions are not taken back by it: a second undo goes one
// entry further.
func (w *Workbench) Undo(ctx context.Context) (Undone, error) {
	m, err := w.moment(ctx)
	if err != nil {
		return Undone{}, err
	}
	last, err := w.lastStanding(ctx)
	if err != nil {
		return Undone{}, err
	}
	text := journal.Write(m.today, civil.Clock(0), journal.Retract, "", journal.EntryToken(last.Seq))
	e, err := journal.Parse(text)
	if err != nil {
		return Undone{}, err
	}
	out, err := w.write(ctx, m, []journal.Entry{e}, map[int64]*journal.Entry{last.Seq: &last}, w.store.Append)
	if err != nil {
		return Undone{}, err
	}
	return Undone{Entry: last, By: out.Entries[0]}, nil
}

// lastStanding is the last entry that was not retracted and is no retraction.
func (w *Workbench) lastStanding(ctx context.Context) (journal.Entry, error) {
	head, err := w.store.Head(ctx, w.book)
	if err != nil {
		return journal.Entry{}, err
	}
	hidden, err := w.hidden(ctx, 0)
	if err != nil {
		return journal.Entry{}, err
	}
	for to := head.Seq; to > 0; to -= window {
		var seqs []int64
		for seq := max(to-window, 0) + 1; seq <= to; seq++ {
			seqs = append(seqs, seq)
		}
		var lines []store.Line
		for line, err := range w.store.Read(ctx, w.book, store.Query{Seqs: seqs}) {
			if err != nil {
				return journal.Entry{}, err
			}
			lines = append(lines, line)
		}
		for _, line := range slices.Backward(lines) {
			if line.Verb != journal.Retract.String() && hidden[line.Seq] == 0 {
				return entry(line)
			}
		}
	}
	return journal.Entry{}, fault.New(fault.Missing, "there is nothing to undo").
		Do("the book has no entry that still stands")
}
