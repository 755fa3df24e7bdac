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
	promises  func() []book.Promise  // open ones
	decisions func() []book.Decision // likewise
	wins      func() *book.Tidings   // within memory
	feedbacks func() []book.Feedback
	series    func() []*book.Series // of open projects and goals
	managers  func() []*book.Person
}

func listsOf(b *book.Book) *lists {
	return &lists{
		asks:      sync.OnceValue(func() []book.Ask { return collect(b.Asks(), b.Count(journal.Ask)) }),
		promises:  sync.OnceValue(func() []book.Promise { return slices.Collect(b.OpenPromises()) }),
		decisions: sync.OnceValue(func() []book.Decision { return slices.Collect(b.OpenDecisions()) }),
		wins:      sync.OnceValue(func() *book.Tidings { return b.Tidings(b.ItemsFrom(journal.Win, book.Pos{On: b.Day - memory})) }),
		feedbacks: sync.OnceValue(func() []book.Feedback { return collect(b.Feedbacks(), b.Count(journal.Feedback)) }),
		series:    sync.OnceValue(func() []*book.Series { return slices.Collect(b.Series((*book.Project).Open)) }),
		managers:  sync.OnceValue(b.Managers),
	}
}

// collect makes a list that will have about so many elements.
func collect[T any](all iter.Seq[T], about int) []T {
	return slices.AppendSeq(make([]T, 0, about), all)
}

// Asks yields the asks in order, as the book does.
func (c Case) Asks() iter.Seq[book.Ask] { return slices.Values(c.lists.asks()) }

// OpenPromises yields promises, requests and accepted offers that are still to be
// kept, as the book does.
func (c Case) OpenPromises() iter.Seq[book.Promise] { return slices.Values(c.lists.promises()) }

// OpenDecisions yields the choices that are still to be made, as the book does.
func (c Case) OpenDecisions() iter.Seq[book.Decision] { return slices.Values(c.lists.decisions()) }

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
