package workbench

import (
	"context"
	"slices"
	"sync"
	"time"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
)

// remembered are the books that were folded last, with their plans. A server
// answers one page after the other from the same book: it is folded anew when a
// line has come, when the day turns, and when a setting was changed. A single
// command looks once and remembers nothing.
//
// A book that is remembered is shared: nobody may change it.
type remembered struct {
	mu    sync.Mutex
	books []folded
}

// mostFolded is how many books are remembered: the present one, and a few that
// somebody stands on with --at or looks at beside it.
const mostFolded = 4

// version is what a book is made of: what was recorded, the day and, because they
// say in which zone and language a day is read, the settings.
type version struct {
	chain    [32]byte // of its last line
	day      civil.Day
	settings string
}

type folded struct {
	version
	book *book.Book
	plan advise.Plan
	hour time.Time // that the plan is for, to the minute; see Moves
	made bool      // there is a plan
}

// bookOf is the book of a moment; at is how its day was said. Nobody may change it.
func (w *Workbench) bookOf(ctx context.Context, m moment, at string) (*book.Book, error) {
	if w.past == nil {
		return w.foldOf(ctx, m, at)
	}
	head, err := w.store.Head(ctx, w.book)
	if err != nil {
		return nil, err
	}
	v := version{chain: head.Chain, day: m.today, settings: m.kept.text}
	if b, ok := w.past.book(v); ok {
		return b, nil
	}
	b, err := w.foldOf(ctx, m, at)
	if err == nil {
		w.past.keep(v, b)
	}
	return b, err
}

// find gives the place of a version among the books; -1 where it is not.
func (r *remembered) find(v version) int {
	return slices.IndexFunc(r.books, func(f folded) bool { return f.version == v })
}

// book gives the book of a version.
func (r *remembered) book(v version) (*book.Book, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	i := r.find(v)
	if i < 0 {
		return nil, false
	}
	return r.books[i].book, true
}

// keep remembers a book in the place of the one that was kept first.
func (r *remembered) keep(v version, b *book.Book) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.find(v) >= 0 {
		return
	}
	if len(r.books) == mostFolded {
		r.books = slices.Delete(r.books, 0, 1)
	}
	r.books = append(r.books, folded{version: v, book: b})
}

// plan gives what arrange makes of a book at an hour, once a minute. It is only
// remembered for a book that is.
func (r *remembered) plan(b *book.Book, now time.Time, arrange func() advise.Plan) advise.Plan {
	if r == nil {
		return arrange()
	}
	hour := now.Truncate(time.Minute)
	of := func(f folded) bool { return f.book == b }
	r.mu.Lock()
	if i := slices.IndexFunc(r.books, of); i >= 0 && r.books[i].made && r.books[i].hour.Equal(hour) {
		defer r.mu.Unlock()
		return r.books[i].plan
	}
	r.mu.Unlock()
	plan := arrange()
	r.mu.Lock()
	defer r.mu.Unlock()
	if i := slices.IndexFunc(r.books, of); i >= 0 {
		r.books[i].plan, r.books[i].hour, r.books[i].made = plan, hour, true
	}
	return plan
}
