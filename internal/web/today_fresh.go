package web

import (
	"net/url"
	"slices"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/view"
)

// freshWins are the wins of today and yesterday that a manager has not heard of. No
// rule speaks of them before they are two days old; whoever has just recorded one
// sees here that it is worth telling, and need not wait.
type freshWins struct {
	Slug, Name string // whose manager's
	Rows       []freshWin
	Draft      string // of an update that tells them
}

type freshWin struct {
	Entry        int64
	Text, Reason string
}

// freshFor are the fresh wins for each manager.
func freshFor(b *book.Book) (all []freshWins) {
	for _, manager := range b.Managers() {
		fresh := freshWins{Slug: manager.Slug, Name: render.Clean(manager.Called()),
			Draft: toWrite("update", url.Values{"for": {manager.Slug}, "back": {"today"}})}
		for _, row := range view.WorthOf(b, manager, civil.Span{From: b.Day - 1, To: b.Day}).Tell {
			if row.Verb == journal.Win.String() {
				fresh.Rows = append(fresh.Rows, freshWin{row.Entry, render.Clean(row.Text), render.Clean(row.Reason)})
			}
		}
		all = append(all, fresh)
	}
	return all
}

// besides leaves out what a move says already, and managers for whom nothing is
// left then.
func besides(all []freshWins, moves []*advise.Move) (left []freshWins) {
	for _, fresh := range all {
		fresh.Rows = slices.DeleteFunc(slices.Clone(fresh.Rows), func(row freshWin) bool {
			return slices.ContainsFunc(moves, func(m *advise.Move) bool {
				return m.Person == fresh.Slug && slices.Contains(m.Entries, row.Entry)
			})
		})
		if len(fresh.Rows) > 0 {
			left = append(left, fresh)
		}
	}
	return left
}
