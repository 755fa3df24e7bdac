package workbench

import (
	"context"
	"fmt"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Offer takes in what a collector found and says how many of it are new. What
// was kept or refused before is not offered again.
func (w *Workbench) Offer(ctx context.Context, all []journal.Suggestion) (int, error) {
	for _, s := range all {
		if _, err := journal.Parse(s.Line); err != nil {
			return 0, fmt.Errorf("suggestion %s of %s: %w", s.Key, s.Source, err)
		}
	}
	return w.store.Offer(ctx, w.book, all)
}

// Suggestions lists what awaits the owner's word, in the order it was offered.
// With a source it lists only what came from there: "git" has all of "git:…".
func (w *Workbench) Suggestions(ctx context.Context, source string) ([]journal.Suggestion, error) {
	all, err := w.store.Suggested(ctx, w.book, store.New)
	if err != nil || source == "" {
		return all, err
	}
	var of []journal.Suggestion
	for _, s := range all {
		if s.Source == source || strings.HasPrefix(s.Source, source+":") {
			of = append(of, s)
		}
	}
	return of, nil
}

// Choice is a suggestion that the owner wants recorded, perhaps in other words.
type Choice struct {
	journal.Suggestion
	Edited string // the line to record instead; "" is the suggested one
}

// Keep records suggestions and marks them kept, all or none.
func (w *Workbench) Keep(ctx context.Context, choices []Choice) (Recorded, error) {
	m, err := w.moment(ctx)
	if err != nil {
		return Recorded{}, err
	}
	var (
		entries []journal.Entry
		all     []journal.Suggestion
		notices []journal.Notice
		about   = map[int64]*journal.Entry{}
	)
	for _, c := range choices {
		line := c.Line
		if c.Edited != "" {
			line = c.Edited
		}
		e, said, err := m.reader().Read(line)
		if err != nil {
			return Recorded{}, wherever(err, c.Source)
		}
		more, named, err := w.check(ctx, &e)
		if err != nil {
			return Recorded{}, wherever(err, c.Source)
		}
		for seq, target := range named {
			about[seq] = target
		}
		notices = append(append(notices, said...), more...)
		entries, all = append(entries, e), append(all, c.Suggestion)
	}
	if len(entries) == 0 {
		return Recorded{}, nil
	}
	out, err := w.write(ctx, m, entries, about, func(ctx context.Context, book string, batch store.Batch) (store.Appended, error) {
		return w.store.Keep(ctx, book, all, batch)
	})
	out.Notices = notices
	return out, err
}

// Refuse marks suggestions as not wanted, for good.
func (w *Workbench) Refuse(ctx context.Context, all []journal.Suggestion) error {
	if len(all) == 0 {
		return fault.New(fault.Misread, "nothing was chosen to refuse").Do("name suggestions by their number")
	}
	return w.store.Refuse(ctx, w.book, all)
}
