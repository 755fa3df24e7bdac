package workbench

import (
	"context"
	"time"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/store"
)

// Workbench is one book on one store, as its owner works with it. It may be
// used by several goroutines at once.
type Workbench struct {
	store store.Store
	book  string
	now   func() time.Time
	zone  *time.Location
	small int64 // up to how many entries the book is read whole; see horizon
	steps func(name string)
	past  *remembered // nil remembers nothing
}

// Options are what a Workbench is made with.
type Options struct {
	Book string           // the book's name within the store; "" is "main"
	Now  func() time.Time // the clock
	Zone *time.Location   // the day's zone until the owner names one; nil is UTC

	// Step, if set, is called between the steps of sending: "planned",
	// "approved", "sending", "delivered", "settled". Tests end the process there.
	Step func(name string)

	// Remember keeps the books that were folded last, for a server.
	Remember bool
}

// New makes the workbench of a book. It does not touch the store; the book is
// made by the first thing recorded.
func New(s store.Store, o Options) *Workbench {
	if o.Book == "" {
		o.Book = "main"
	}
	if o.Zone == nil {
		o.Zone = time.UTC
	}
	w := &Workbench{store: s, book: o.Book, now: o.Now, zone: o.Zone, small: smallBook, steps: o.Step}
	if o.Remember {
		w.past = &remembered{}
	}
	return w
}

func (w *Workbench) step(name string) {
	if w.steps != nil {
		w.steps(name)
	}
}

// Today is the present day in the owner's zone.
func (w *Workbench) Today(ctx context.Context) (civil.Day, error) {
	m, err := w.moment(ctx)
	return m.today, err
}

// Day reads a day as people say it, "yesterday" or "2026-03-05"; nothing at
// all is today.
func (w *Workbench) Day(ctx context.Context, said string) (civil.Day, error) {
	m, err := w.at(ctx, said)
	return m.today, err
}

// Span reads days as people say them, "2026-01-01..2026-03-31", seen from a day
// that is said too; nothing said there is today.
func (w *Workbench) Span(ctx context.Context, said, at string) (civil.Span, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return civil.Span{}, err
	}
	return civil.ParseSpan(said, m.today, m.lang)
}

// moment is one look at the clock. Whatever is done at once is done at one
// moment, however long it takes.
type moment struct {
	now   time.Time
	today civil.Day
	lang  civil.Language
	kept  kept
}

func (w *Workbench) moment(ctx context.Context) (moment, error) {
	kept, err := w.kept(ctx)
	if err != nil {
		return moment{}, err
	}
	now := w.now()
	return moment{now: now, today: kept.day(now, w.zone), lang: kept.language(), kept: kept}, nil
}

// at is the present moment as seen from a day that is said in words; nothing
// said is the present day.
func (w *Workbench) at(ctx context.Context, said string) (moment, error) {
	m, err := w.moment(ctx)
	if err != nil || said == "" {
		return m, err
	}
	span, err := civil.ParseSpan(said, m.today, m.lang)
	if err != nil {
		return m, err
	}
	if span.From != span.To {
		return m, fault.New(fault.Misread, "%q is not one day", said).
			Do("write one such as 2026-03-05, yesterday or \"last fri\"")
	}
	m.today = span.From
	return m, nil
}

// reader reads what is written at this moment.
func (m moment) reader() journal.Reader {
	return journal.Reader{Today: m.today, Lang: m.lang}
}
