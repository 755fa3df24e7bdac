package workbench

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Source is a file to import from.
type Source struct {
	Name string
	In   io.Reader
}

// Imported tells what an import did.
type Imported struct {
	First, Last int64 // the numbers of the new entries; 0 where there are none
	Entries     int
	Messages    int
	Asked       int // questionnaires
	Skipped     int // entries, messages and questionnaires that were in the book already
	Expects     int // expectations that stood in the files and were not looked at
	New         []NewName
	Notices     []journal.Notice
}

// Import brings in text files of the journal, and JSON Lines as Export writes
// them, all or nothing: with a single fault in any of the files nothing is
// recorded, and the error tells every fault. Numbers in a text file count its
// own entries from #1 and move behind the end of the book; what JSON Lines name
// by id is found again, and what the book has already is left out.
func (w *Workbench) Import(ctx context.Context, sources []Source) (Imported, error) {
	m, err := w.moment(ctx)
	if err != nil {
		return Imported{}, err
	}
	in := &incoming{}
	var faults []error
	for _, source := range sources {
		if err := in.read(m, source); err != nil {
			faults = append(faults, err)
		}
	}
	if len(faults) > 0 {
		return Imported{}, errors.Join(faults...)
	}
	if err := w.resolve(ctx, in); err != nil {
		return Imported{}, err
	}
	return w.bringIn(ctx, m, in)
}

// incoming is what an import is going to record.
type incoming struct {
	entries  []arrival
	messages []store.Message
	asked    []store.Questionnaire
	fresh    []int // for each arrival its place among those that are new, from 0
	out      Imported
}

// arrival is an entry on its way in. The numbers it names count arrivals: from
// the first of its own file, as #1, and, once resolve has seen it, an entry of
// the book as minus its number.
type arrival struct {
	journal.Entry
	where string
	base  int         // how many arrivals stand before the first of its file
	ids   []uuid.UUID // of JSON Lines: what each number really names
	seq   int64       // its number, if the book has it already
}

// read takes in one file, whichever of the two forms it has.
func (in *incoming) read(m moment, source Source) error {
	r := bufio.NewReaderSize(source.In, 64<<10)
	first, err := r.Peek(1)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read %s: %w", source.Name, err)
	}
	if len(first) == 1 && first[0] == '{' {
		return in.readLines(m, source.Name, r)
	}
	return in.readText(m, source.Name, r)
}

func (in *incoming) readText(m moment, name string, r io.Reader) error {
	file, err := m.reader().ReadFile(name, r)
	if err != nil {
		return err
	}
	base := len(in.entries)
	in.entries = slices.Grow(in.entries, len(file.Entries))
	for i, e := range file.Entries {
		if e.Verb == journal.Amend {
			for seq := range e.Refs() {
				if err := checkAmend(&file.Entries[seq-1]); err != nil {
					return wherever(err, fmt.Sprintf("%s:%d:1", name, file.Lines[i]))
				}
				break
			}
		}
		in.entries = append(in.entries, arrival{Entry: e, where: name, base: base})
	}
	in.out.Expects += len(file.Expects)
	in.out.Notices = append(in.out.Notices, file.Notices...)
	return nil
}

// wherever puts a place to a fault that has none.
func wherever(err error, where string) error {
	var f *fault.Error
	if errors.As(err, &f) && f.Where == "" {
		f.Where = where
	}
	return err
}

// resolve finds what the book has already and what each id names.
func (w *Workbench) resolve(ctx context.Context, in *incoming) error {
	arrivals := map[uuid.UUID]int{} // the first with an id, counted from 1
	wanted := map[uuid.UUID]bool{}
	for i := range in.entries {
		a := &in.entries[i]
		if a.ID != uuid.Nil {
			if _, twice := arrivals[a.ID]; !twice {
				arrivals[a.ID] = i + 1
			}
			for _, id := range append(a.ids, a.ID) {
				wanted[id] = true
			}
		}
	}
	inBook := map[uuid.UUID]int64{}
	if len(wanted) > 0 {
		for line, err := range w.store.Read(ctx, w.book, store.Query{IDs: slices.Collect(maps.Keys(wanted))}) {
			if err != nil {
				return err
			}
			inBook[line.ID] = line.Seq
		}
	}
	in.fresh = make([]int, len(in.entries))
	count := 0
	for i := range in.entries {
		a := &in.entries[i]
		if a.seq = inBook[a.ID]; a.seq != 0 || a.ID != uuid.Nil && arrivals[a.ID] != i+1 {
			in.out.Skipped++
			in.fresh[i] = -1
			continue
		}
		in.fresh[i] = count
		count++
		if err := a.resolve(inBook, arrivals); err != nil {
			return err
		}
	}
	return nil
}

// resolve gives the numbers of an arrival out of JSON Lines their meaning here.
func (a *arrival) resolve(inBook map[uuid.UUID]int64, arrivals map[uuid.UUID]int) error {
	ids := a.ids
	for i := range a.Tokens {
		if a.Tokens[i].Of != journal.OfEntry || len(ids) == 0 {
			continue
		}
		id := ids[0]
		ids = ids[1:]
		switch {
		case inBook[id] != 0:
			a.Tokens[i].Num = -inBook[id]
		case arrivals[id] != 0:
			a.Tokens[i].Num = int64(arrivals[id])
		default:
			return fault.New(fault.Misread, "it names the entry %s, which is neither in the file nor in the book", id).
				At(a.where).Do("import the file that holds it first, or both together")
		}
	}
	return nil
}

// bringIn records what was read and resolved.
func (w *Workbench) bringIn(ctx context.Context, m moment, in *incoming) (Imported, error) {
	out := in.out
	var entries []journal.Entry
	appended, err := w.store.Append(ctx, w.book, store.Batch{
		N: len(in.entries) - skipped(in.fresh), Now: m.now,
		Lines: func(first int64) ([]store.Draft, error) {
			entries = entries[:0]
			var all []store.Draft
			for i := range in.entries {
				if in.fresh[i] < 0 {
					continue
				}
				e := in.numbered(i, first)
				d := draft(&e)
				if len(d.Text) > journal.MaxLine {
					return nil, fault.New(fault.Misread, "with the book's numbers the entry has %d bytes", len(d.Text)).
						At(in.entries[i].where).Do("an entry takes up to %d", journal.MaxLine)
				}
				d.Recorded = e.Recorded
				entries, all = append(entries, e), append(all, d)
			}
			return all, nil
		},
	})
	if err != nil {
		return Imported{}, err
	}
	if out.Entries = len(appended.Lines); out.Entries > 0 {
		out.First, out.Last = appended.Lines[0].Seq, appended.Lines[out.Entries-1].Seq
		if err := w.rezone(ctx); err != nil {
			return out, err
		}
	}
	if out.New, err = w.newNames(ctx, appended.New, entries); err != nil {
		return out, err
	}
	if err := w.bringMessages(ctx, in.messages, &out); err != nil {
		return out, err
	}
	return out, w.bringAsked(ctx, in.asked, &out)
}

func skipped(fresh []int) int {
	n := 0
	for _, place := range fresh {
		if place < 0 {
			n++
		}
	}
	return n
}

// numbered is arrival i as the book will have it, where the first new one gets
// the number first.
func (in *incoming) numbered(i int, first int64) journal.Entry {
	a := &in.entries[i]
	e := a.Entry
	if !slices.ContainsFunc(e.Tokens, func(t journal.Token) bool { return t.Of == journal.OfEntry }) {
		return e
	}
	e.Tokens = slices.Clone(e.Tokens)
	for n := range e.Tokens {
		t := &e.Tokens[n]
		if t.Of != journal.OfEntry {
			continue
		}
		if t.Num < 0 {
			t.Num = -t.Num
			continue
		}
		target := a.base + int(t.Num) - 1
		if in.fresh[target] < 0 {
			t.Num = in.entries[target].seq
		} else {
			t.Num = first + int64(in.fresh[target])
		}
	}
	return e
}

// bringMessages keeps messages that were sent elsewhere, as sent. One that is
// there already, in whatever state, is left alone.
func (w *Workbench) bringMessages(ctx context.Context, messages []store.Message, out *Imported) error {
	for _, m := range messages {
		sent := m.Note
		err := w.store.Plan(ctx, w.book, m)
		if fault.Is(err, fault.Refused) {
			out.Skipped++
			continue
		}
		if err != nil {
			return err
		}
		if _, err := w.store.Settle(ctx, w.book, m.ID, store.Planned, sent, store.Batch{}); err != nil {
			return err
		}
		out.Messages++
	}
	return nil
}
