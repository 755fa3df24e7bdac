package workbench

import (
	"context"
	"iter"
	"slices"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// fillBatch is how many lines Fill records at once.
const fillBatch = 10_000

// Fill records a made-up book into an empty one: the canonical lines of a book
// that ends on a day, said in words, each naming others by their place from #1
// on. It calls progress, if not nil, with the number reached, and returns how
// many lines there were. A book with entries is a Refused fault.
func (w *Workbench) Fill(ctx context.Context, end string, lines func(end civil.Day) iter.Seq[string], progress func(seq int64)) (int64, error) {
	m, err := w.at(ctx, end)
	if err != nil {
		return 0, err
	}
	filled := int64(0)
	for texts := range batches(lines(m.today), fillBatch) {
		drafts := make([]store.Draft, 0, len(texts))
		var p journal.Parser
		for _, text := range texts {
			e, err := p.Parse(text)
			if err != nil {
				return filled, err
			}
			drafts = append(drafts, draft(&e))
		}
		_, err := w.store.Append(ctx, w.book, store.Batch{N: len(drafts), Now: m.now, Lines: func(first int64) ([]store.Draft, error) {
			if first != filled+1 {
				return nil, fault.New(fault.Refused, "the book has entries already, and a sample among them could not be told apart").
					Do("choose another place for it").By("--book sample.headsup")
			}
			return drafts, nil
		}})
		if err != nil {
			return filled, err
		}
		filled += int64(len(drafts))
		if progress != nil {
			progress(filled)
		}
	}
	return filled, w.rezone(ctx)
}

// batches yields pieces of up to size of a sequence.
func batches[T any](all iter.Seq[T], size int) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		var some []T
		for one := range all {
			if some = append(some, one); len(some) == size {
				if !yield(slices.Clone(some)) {
					return
				}
				some = some[:0]
			}
		}
		if len(some) > 0 {
			yield(some)
		}
	}
}
