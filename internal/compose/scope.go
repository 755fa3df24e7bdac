package compose

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// days are the days of the period; where none was given, so many up to today.
func (s Scope) days(today civil.Day, back int) civil.Span {
	span := s.Period
	if span == (civil.Span{}) {
		span.From = today - civil.Day(back)
	}
	if span.To.IsZero() || span.To > today {
		span.To = today
	}
	return span
}

// when says the days of the period in words; where none was given, as is usual.
func (s Scope) when(span civil.Span, usual string) string {
	if s.Period == (civil.Span{}) {
		return usual
	}
	return spanName(span)
}

// names reports whether a project is one of those named; with none named every
// project is.
func (s Scope) names(p *book.Project) bool {
	return len(s.Projects) == 0 || slices.Contains(s.Projects, p.Slug)
}
