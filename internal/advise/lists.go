package advise

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// lists are what several rules walk through: read off the book once a day, and
// only if a rule asks.
type lists struct {
	asks      func() []book.Ask
	promises  func() []book.Promise
	decisions func() []book.Decision
	wins      func() *book.Tidings // within memory
	feedbacks func() []book.Feedback
	series    func() []*book.Series // of open projects and goals
	managers  func() []*book.Person
}

func listsOf(b *book.Book) *lists {
	return &lists{
		asks:      sync.OnceValue(func() []book.Ask { return slices.Collect(b.Asks()) }),
		promises:  sync.OnceValue(func() []book.Promise { return slices.Collect(b.Promises()) }),
		decisions: sync.OnceValue(func() []book.Decision { return slices.Collect(b.Decisions()) }),
		wins:      sync.OnceValue(func() *book.Tidings { return b.Tidings(b.ItemsFrom(journal.Win, book.Pos{On: b.Day - memory})) }),
		feedbacks: sync.OnceValue(func() []book.Feedback { return slices.Collect(b.Feedbacks()) }),
		series:    sync.OnceValue(func() []*book.Series { return slices.Collect(b.Series((*book.Project).Open)) }),
		managers:  sync.OnceValue(b.Managers),
	}
}

// Asks yields the asks in order, as the book does.
func (c Case) Asks() iter.Seq[book.Ask] { return slices.Values(c.lists.asks()) }

// Promises yields promises, requests and accepted offers, as the book does.
func (c Case) Promises() iter.Seq[book.Promise] { return slices.Values(c.lists.promises()) }

// Decisions yields the decisions in order, as the book does.
func (c Case) Decisions() iter.Seq[book.Decision] { return slices.Values(c.lists.decisions()) }

// Feedbacks yields the feedback got and the owner's own ratings, as the book
// does.
func (c Case) Feedbacks() iter.Seq[book.Feedback] { return slices.Values(c.lists.feedbacks()) }

// FeedbacksSince yields the same from a day on.
func (c Case) FeedbacksSince(day civil.Day) iter.Seq[book.Feedback] {
	all := c.lists.feedbacks()
	from, _ := slices.BinarySearchFunc(all, day, func(f book.Feedback, day civil.Day) int { return cmp.Compare(f.Pos().On, day) })
	return slices.Values(all[from:])
}

// Managers are the present managers, as the book has them.
func (c Case) Managers() []*book.Person { return c.lists.managers() }

// Series yields the metrics of the projects and goals that are wanted; those of
// open ones come first, and are read once for all rules.
func (c Case) Series(wanted func(*book.Project) bool) iter.Seq[*book.Series] {
	return func(yield func(*book.Series) bool) {
		for _, s := range c.lists.series() {
			if wanted(s.Of) && !yield(s) {
				return
			}
		}
		for s := range c.Book.Series(func(p *book.Project) bool { return !p.Open() && wanted(p) }) {
			if !yield(s) {
				return
			}
		}
	}
}
