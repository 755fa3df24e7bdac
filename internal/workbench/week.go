package workbench

import (
	"context"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/journal"
	"headsup/internal/view"
)

// Week is the weekly review with what lies outside the book's lines: what was
// collected and waits for the owner's word, and the moves that a day's few leave
// for the week.
type Week struct {
	view.Week
	Suggestions []journal.Suggestion
	Cascade     []*advise.Move   // words from above that the team has not heard
	SideWork    []*advise.Move   // work for others that the manager has not heard of
	Requests    []view.Requested // what that work is for and still open, with a no to each
	Book        *book.Book
}

// Week is the review of the seven days up to a day that is said in words;
// nothing said is today.
func (w *Workbench) Week(ctx context.Context, at string) (Week, error) {
	m, err := w.at(ctx, at)
	if err != nil {
		return Week{}, err
	}
	b, err := w.bookOf(ctx, m, at)
	if err != nil {
		return Week{}, err
	}
	set := m.kept.thresholds()
	week := Week{Week: view.WeekOf(b, set.Threshold("status-stale", "age")), Book: b}
	for _, move := range advise.Moves(b, set, "cascade", "side-work") {
		if move.Rule == "cascade" {
			week.Cascade = append(week.Cascade, move)
		} else {
			week.SideWork = append(week.SideWork, move)
			week.Requests = append(week.Requests, declined(b, move)...)
		}
	}
	week.Suggestions, err = w.Suggestions(ctx, "")
	return week, err
}

// mostSuggestions is how many suggestions a catch-up asks about.
const mostSuggestions = 6

// Fits is the review to go through: whole or, after a gap, as much of it as five
// minutes hold; left is how much can wait for another day.
func (w Week) Fits() (fits Week, left int) {
	if !w.CatchUp {
		return w, 0
	}
	brief, left := w.Brief()
	left += max(len(w.Suggestions)-mostSuggestions, 0)
	w.Week, w.Suggestions = brief, w.Suggestions[:min(len(w.Suggestions), mostSuggestions)]
	return w, left
}

// declined are the open requests that a move rests on.
func declined(b *book.Book, move *advise.Move) (all []view.Requested) {
	for _, n := range move.Entries {
		if r, ok := view.RequestedOf(b, n); ok {
			all = append(all, r)
		}
	}
	return all
}
