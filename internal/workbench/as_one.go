package workbench

import (
	"context"
	"slices"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// WaitingFor are the messages that wait for a reader's better hour or for another
// try, the oldest first.
func (w *Workbench) WaitingFor(ctx context.Context, slug string) ([]store.Message, error) {
	all, err := w.Outbox(ctx, store.Approved)
	return slices.DeleteFunc(all, func(m store.Message) bool { return m.Reader != slug }), err
}

// AsOne writes the one update that says what several messages to a reader say:
// of their projects and those of their entries; of everything that is new, where
// an entry belongs to no project.
func (w *Workbench) AsOne(ctx context.Context, slug string, all []store.Message) (Draft, error) {
	if len(all) < 2 {
		return Draft{}, fault.New(fault.Refused, "there are no two messages that wait for @%s", slug).
			Do("`headsup outbox` lists what waits")
	}
	b, err := w.Book(ctx, "")
	if err != nil {
		return Draft{}, err
	}
	want := Wanted{Document: "update", Reader: slug}
	loose := false
	for _, m := range all {
		e, err := journal.Parse(m.Tells)
		if err != nil {
			return Draft{}, err
		}
		for project := range e.Projects() {
			if !slices.Contains(want.Projects, project) {
				want.Projects = append(want.Projects, project)
			}
		}
		for seq := range e.Refs() {
			it := b.Item(seq)
			if it == nil {
				continue // retracted since
			}
			want.Entries = append(want.Entries, seq)
			loose = loose || len(slices.Collect(it.Projects())) == 0
		}
	}
	if loose {
		want.Projects, want.Entries = nil, nil
	}
	return w.Draft(ctx, want)
}
