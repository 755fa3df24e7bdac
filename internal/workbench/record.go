package workbench

import (
	"context"

	"headsup/internal/journal"
	"headsup/internal/store"
)

// Said is a line as somebody says it.
type Said struct {
	Line  string
	At    string // the day that counts as today, in plain speech; "" is the present one
	Shell bool   // it comes from a command line: see journal.Reader
}

// Recorded tells what was recorded.
type Recorded struct {
	Entries []journal.Entry // as they are stored, with number and id
	New     []NewName
	Notices []journal.Notice
}

// Record reads one line and appends it. What it says of other entries is
// checked by looking those up; nothing else of the book is read. A line that is
// not understood is a Misread fault and nothing is recorded.
func (w *Workbench) Record(ctx context.Context, said Said) (Recorded, error) {
	m, err := w.at(ctx, said.At)
	if err != nil {
		return Recorded{}, err
	}
	reader := m.reader()
	reader.Shell = said.Shell
	e, notices, err := reader.Read(said.Line)
	if err != nil {
		return Recorded{}, err
	}
	more, about, err := w.check(ctx, &e)
	if err != nil {
		return Recorded{}, err
	}
	out, err := w.write(ctx, m, []journal.Entry{e}, about, w.store.Append)
	out.Notices = append(notices, more...)
	return out, err
}

// Try reads a line as Record would and records nothing: it gives the entry that
// would be.
func (w *Workbench) Try(ctx context.Context, said Said) (journal.Entry, error) {
	m, err := w.at(ctx, said.At)
	if err != nil {
		return journal.Entry{}, err
	}
	reader := m.reader()
	reader.Shell = said.Shell
	e, _, err := reader.Read(said.Line)
	if err != nil {
		return journal.Entry{}, err
	}
	_, _, err = w.check(ctx, &e)
	return e, err
}

// appendFunc is the store's way to record a batch: Append, or another that does
// something more in the same transaction.
type appendFunc func(ctx context.Context, book string, batch store.Batch) (store.Appended, error)

// write appends entries that were read and checked; about holds the entries
// they name.
func (w *Workbench) write(ctx context.Context, m moment, entries []journal.Entry, about map[int64]*journal.Entry, record appendFunc) (Recorded, error) {
	appended, err := record(ctx, w.book, store.Batch{
		N: len(entries), Now: m.now,
		Lines: func(int64) ([]store.Draft, error) { return drafts(entries), nil },
	})
	if err != nil {
		return Recorded{}, err
	}
	out := Recorded{Entries: entries}
	moved := false
	for i := range entries {
		stored := appended.Lines[i]
		e := &entries[i]
		e.Seq, e.ID, e.Recorded = stored.Seq, stored.ID, stored.Recorded
		moved = moved || movesOwner(e, about)
	}
	if moved {
		if err := w.rezone(ctx); err != nil {
			return out, err
		}
	}
	out.New, err = w.newNames(ctx, appended.New, entries)
	return out, err
}

// drafts are entries as the store takes them.
func drafts(entries []journal.Entry) []store.Draft {
	all := make([]store.Draft, 0, len(entries))
	for i := range entries {
		all = append(all, draft(&entries[i]))
	}
	return all
}

func draft(e *journal.Entry) store.Draft {
	d := store.Draft{ID: e.ID, On: e.On, Verb: e.Verb.String(), Text: e.String()}
	for name := range e.Names() {
		d.Names = append(d.Names, name)
	}
	return d
}
