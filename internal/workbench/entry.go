package workbench

import (
	"context"
	"slices"

	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// entry is a stored line as an entry of the book.
func entry(line store.Line) (journal.Entry, error) {
	e, err := journal.Parse(line.Text)
	if err != nil {
		return e, err
	}
	e.Seq, e.ID, e.Recorded = line.Seq, line.ID, line.Recorded
	return e, nil
}

// entries reads entries by number; one that is not there is simply missing
// from the result.
func (w *Workbench) entries(ctx context.Context, seqs []int64) (map[int64]*journal.Entry, error) {
	found := map[int64]*journal.Entry{}
	if len(seqs) == 0 {
		return found, nil
	}
	for line, err := range w.store.Read(ctx, w.book, store.Query{Seqs: seqs}) {
		if err != nil {
			return nil, err
		}
		e, err := entry(line)
		if err != nil {
			return nil, err
		}
		found[e.Seq] = &e
	}
	return found, nil
}

// hidden gives the entries that were retracted up to a day (0: ever), each
// with the number of the line that did so. A retraction that was itself
// retracted hides nothing.
func (w *Workbench) hidden(ctx context.Context, upTo civil.Day) (map[int64]int64, error) {
	var retracts []journal.Entry
	query := store.Query{To: upTo, Verbs: []string{journal.Retract.String()}}
	for line, err := range w.store.Read(ctx, w.book, query) {
		if err != nil {
			return nil, err
		}
		e, err := entry(line)
		if err != nil {
			return nil, err
		}
		retracts = append(retracts, e)
	}
	hidden := map[int64]int64{}
	for _, e := range slices.Backward(retracts) {
		if hidden[e.Seq] != 0 {
			continue
		}
		for seq := range e.Refs() {
			hidden[seq] = e.Seq
		}
	}
	return hidden, nil
}

// Shown is an entry as programs read it: the contract of `journal --json`.
type Shown struct {
	Seq       int64               `json:"seq"`
	ID        string              `json:"id"`
	On        civil.Day           `json:"on"`
	Time      string              `json:"time"`
	Verb      string              `json:"verb"`
	Kind      string              `json:"kind"` // a kind, a topic or a state
	Text      string              `json:"text"`
	People    []string            `json:"people"`
	Projects  []string            `json:"projects"`
	Refs      []int64             `json:"refs"`
	Tags      map[string][]string `json:"tags"`
	Line      string              `json:"line"`
	Retracted int64               `json:"retracted,omitempty"` // the entry that hid it
}

// Show makes the form of an entry that programs read.
func Show(e journal.Entry) Shown {
	s := Shown{
		Seq: e.Seq, ID: e.ID.String(), On: e.On, Time: e.At.String(), Verb: e.Verb.String(), Kind: e.Kind,
		Text: e.Text(), People: once(slices.Collect(e.People())), Projects: once(slices.Collect(e.Projects())),
		Refs: once(slices.Collect(e.Refs())), Tags: map[string][]string{}, Line: e.String(),
	}
	if s.Kind == "" {
		s.Kind = e.Named.String()
	}
	for _, t := range e.Tokens {
		if t.Of == journal.OfTag {
			s.Tags[t.Key()] = append(s.Tags[t.Key()], t.Text)
		}
	}
	return s
}

// once keeps the first of each value, and makes no values an empty list.
func once[T comparable](all []T) []T {
	out := make([]T, 0, len(all))
	for _, one := range all {
		if !slices.Contains(out, one) {
			out = append(out, one)
		}
	}
	return out
}
