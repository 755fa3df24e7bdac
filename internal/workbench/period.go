package workbench

import (
	"context"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/fault"
)

// Period reads the days a view is of, as of a day that is said in words; nothing
// said is so many days back from the book's own, and an open end reaches as far as
// the book does. Days before the horizon are refused: a sum of them would be wrong
// and look right.
func (w *Workbench) Period(ctx context.Context, b *book.Book, said, at string, back int) (civil.Span, error) {
	if said == "" {
		return civil.Span{From: b.Day - civil.Day(back), To: b.Day}, nil
	}
	span, err := w.Span(ctx, said, at)
	if err != nil {
		return civil.Span{}, err
	}
	first := b.Day - book.Horizon
	switch {
	case span.From.IsZero():
		span.From = first
	case span.From < first:
		return civil.Span{}, fault.New(fault.Misread, "what passes is read %d days back, and %s lies before that", book.Horizon, span.From).
			Do("stand nearer to those days").By("headsup --at %s inventory %s", max(span.From, span.To), span)
	}
	if span.To.IsZero() {
		span.To = b.Day
	}
	return span, nil
}
