package workbench

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"headsup/internal/journal"
	"headsup/internal/store"
)

// Said is a line as somebody says it.
type Said struct {
	Line  string
	At    string // the day that counts as today, in plain speech; "" is the present one
	Shell bool   // it comes from a command line: see journal.Reader
}

// Lines are several lines that somebody says at once.
type Lines struct {
	Lines []string
	At    string // as in Said
	From  int64  // the book's last number when they were made; 0: whatever came since is no matter
}

// Recorded tells what was recorded.
type Recorded struct {
	Entries []journal.Entry // as they are stored, with number and id
	New     []NewName
	Notices []journal.Notice
	About   map[int64]*journal.Entry // the entries they name, where they were only tried
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

// RecordAll reads several lines and appends all of them or, with a fault in any,
// none. A fault says where in them: "line:2:14". None can name another of them by
// number: they have none yet.
func (w *Workbench) RecordAll(ctx context.Context, said Lines) (Recorded, error) {
	m, entries, about, notices, err := w.readAll(ctx, said)
	if err != nil {
		return Recorded{}, err
	}
	record := w.store.Append
	if said.From > 0 {
		record = w.unlessOvertaken(entries, said.From)
	}
	out, err := w.write(ctx, m, entries, about, record)
	out.Notices = notices
	return out, err
}

// TryAll reads lines as RecordAll would and records nothing: it tells what would
// be, the new names among it.
func (w *Workbench) TryAll(ctx context.Context, said Lines) (Recorded, error) {
	_, entries, about, notices, err := w.readAll(ctx, said)
	if err != nil {
		return Recorded{}, err
	}
	out := Recorded{Entries: entries, Notices: notices, About: about}
	var unheard []string
	for _, d := range drafts(entries) {
		for _, name := range d.Names {
			known, err := w.store.Names(ctx, w.book, name)
			if err != nil {
				return Recorded{}, err
			}
			is := func(n store.Name) bool { return n.Slug == name }
			if !slices.ContainsFunc(known, is) && !slices.Contains(unheard, name) && name != "@me" {
				unheard = append(unheard, name)
			}
		}
	}
	out.New, err = w.newNames(ctx, unheard, entries)
	return out, err
}

// readAll reads and checks lines; about holds the entries they name.
func (w *Workbench) readAll(ctx context.Context, said Lines) (m moment, entries []journal.Entry, about map[int64]*journal.Entry, notices []journal.Notice, err error) {
	if m, err = w.at(ctx, said.At); err != nil {
		return m, nil, nil, nil, err
	}
	about = map[int64]*journal.Entry{}
	for i, line := range said.Lines {
		reader := m.reader()
		reader.File, reader.Line = "line", i+1
		e, heard, err := reader.Read(line)
		if err != nil {
			return m, nil, nil, nil, err
		}
		more, named, err := w.check(ctx, &e)
		if err != nil {
			return m, nil, nil, nil, wherever(err, fmt.Sprintf("line:%d:1", i+1))
		}
		maps.Copy(about, named)
		entries, notices = append(entries, e), append(append(notices, heard...), more...)
	}
	return m, entries, about, notices, nil
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
