package web

import (
	"context"
	"net/url"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/fault"
)

// periodOf is the period that a query asks for; the last days where it names none. If
// it cannot be read those are shown, and bad says what is wrong with it.
func (s *Server) periodOf(ctx context.Context, b *book.Book, q url.Values, days int) (period civil.Span, bad string, err error) {
	period, err = s.bench.Period(ctx, b, between(q.Get("from"), q.Get("to")), s.at, days)
	if fault.Is(err, fault.Misread) {
		bad = said(err)
		period, err = s.bench.Period(ctx, b, "", s.at, days)
	}
	return period, bad, err
}

// between is a period as it is said, of two days as fields give them; "" where both
// are empty.
func between(from, to string) string {
	if from+to == "" {
		return ""
	}
	return from + ".." + to
}
