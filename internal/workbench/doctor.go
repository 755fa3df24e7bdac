package workbench

import (
	"context"
	"fmt"
	"slices"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Ailment is one thing that is not as it should be in a book.
type Ailment struct {
	Seq      int64  `json:"entry,omitempty"` // the entry it is about; 0: the book itself
	What     string `json:"what"`            // a clause
	Mendable bool   `json:"mendable"`        // it can be made again from the lines
	Mended   bool   `json:"mended"`          // and was
}

// Diagnosis is what Doctor found.
type Diagnosis struct {
	Entries  int64     `json:"entries"`
	Ailments []Ailment `json:"ailments"`
}

// Left counts the ailments that remain.
func (d Diagnosis) Left() int {
	n := 0
	for _, a := range d.Ailments {
		if !a.Mended {
			n++
		}
	}
	return n
}

// checker is an engine that can look over its own files.
type checker interface {
	Check(ctx context.Context) ([]string, error)
}

// Doctor looks the whole book over: the engine's files, the chain of hashes,
// the grammar of every line and what it names, and all that is derived from the
// lines. With mend it makes what is derived again; a line is never changed.
func (w *Workbench) Doctor(ctx context.Context, mend bool, progress func(seq int64)) (Diagnosis, error) {
	d := &Diagnosis{Ailments: []Ailment{}}
	if c, ok := w.store.(checker); ok {
		said, err := c.Check(ctx)
		if err != nil {
			return *d, err
		}
		for _, what := range said {
			d.add(0, "the file: %s", what)
		}
	}
	breaks, err := w.store.Verify(ctx, w.book, progress)
	if err != nil {
		return *d, err
	}
	d.broken(breaks)
	if err := w.checkLines(ctx, d); err != nil {
		return *d, err
	}
	if err := w.checkNames(ctx, d, mend); err != nil {
		return *d, err
	}
	if err := w.checkAsked(ctx, d); err != nil {
		return *d, err
	}
	return *d, w.checkSettings(ctx, d, mend)
}

func (d *Diagnosis) broken(breaks []store.Break) {
	for _, b := range breaks {
		d.Ailments = append(d.Ailments, Ailment{Seq: b.Seq, What: b.What})
	}
}

func (d *Diagnosis) add(seq int64, format string, args ...any) {
	d.Ailments = append(d.Ailments, Ailment{Seq: seq, What: fmt.Sprintf(format, args...)})
}

// checkLines reads every line as the rest of headsup does.
func (w *Workbench) checkLines(ctx context.Context, d *Diagnosis) error {
	head, err := w.store.Head(ctx, w.book)
	if err != nil {
		return err
	}
	var p journal.Parser
	for line, err := range w.store.Read(ctx, w.book, store.Query{}) {
		if err != nil {
			return err
		}
		d.Entries++
		e, err := p.Parse(line.Text)
		switch {
		case err != nil:
			d.add(line.Seq, "it is not in the book's grammar")
			continue
		case e.String() != line.Text:
			d.add(line.Seq, "it is not in its canonical form")
		case e.On != line.On || e.Verb.String() != line.Verb:
			d.add(line.Seq, "it says %s %s and is filed under %s %s", e.On, e.Verb, line.On, line.Verb)
		}
		for seq := range e.Refs() {
			if seq > max(head.Seq, line.Seq) {
				d.add(line.Seq, "it names #%d, which is not in the book", seq)
			}
		}
	}
	return nil
}

// checkNames compares the table of names with the lines.
func (w *Workbench) checkNames(ctx context.Context, d *Diagnosis, mend bool) error {
	mender, ok := w.store.(store.Mender)
	if !ok {
		return nil
	}
	breaks, err := mender.Mend(ctx, w.book, namesIn, mend)
	for _, b := range breaks {
		d.Ailments = append(d.Ailments, Ailment{Seq: b.Seq, What: b.What, Mendable: true, Mended: mend})
	}
	return err
}

// namesIn finds the names that a line speaks of; none where it is damaged.
func namesIn(line store.Line) []string {
	e, err := journal.Parse(line.Text)
	if err != nil {
		return nil
	}
	return slices.Collect(e.Names())
}

// checkAsked sees that every questionnaire can be read.
func (w *Workbench) checkAsked(ctx context.Context, d *Diagnosis) error {
	all, err := w.store.Asked(ctx, w.book)
	for _, kept := range all {
		if _, _, err := decodeAsked(kept); err != nil {
			d.add(0, "the questionnaire %s cannot be read", kept.ID)
		}
	}
	return err
}

// checkSettings looks at what is kept beside the lines: settings that can be
// read, and zones as the lines say.
func (w *Workbench) checkSettings(ctx context.Context, d *Diagnosis, mend bool) error {
	kept, err := w.kept(ctx)
	if fault.Is(err, fault.Damaged) {
		d.derived(mend, "the settings cannot be read; mended they are the defaults")
		kept.Set, kept.Zones = nil, nil
	} else if err != nil {
		return err
	}
	for _, s := range Settings() {
		value, own := kept.Set[s.Key]
		if _, err := s.read(value); own && err != nil {
			d.derived(mend, "the setting %s is %q, which it cannot be", s.Key, value)
			delete(kept.Set, s.Key)
		}
	}
	zones, err := w.zones(ctx)
	if fault.Is(err, fault.Damaged) {
		return nil // a line that cannot be read has been told of
	}
	if err != nil {
		return err
	}
	if !slices.Equal(zones, kept.Zones) {
		d.derived(mend, "the owner's time zone is not kept as the lines say")
		kept.Zones = zones
	}
	if !mend {
		return nil
	}
	return w.keep(ctx, kept)
}

func (d *Diagnosis) derived(mend bool, format string, args ...any) {
	d.Ailments = append(d.Ailments, Ailment{What: fmt.Sprintf(format, args...), Mendable: true, Mended: mend})
}
