package workbench

import (
	"context"

	"headsup/internal/civil"
)

// BeginsWithDate reports whether words begin with a date in the book's
// language; one that was meant and does not exist counts.
func (w *Workbench) BeginsWithDate(ctx context.Context, words []string) (bool, error) {
	m, err := w.moment(ctx)
	if err != nil {
		return false, err
	}
	_, _, ok, err := civil.Phrase(words, m.today, m.lang)
	return ok || err != nil, nil
}
