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

// wanted reports whether a project belongs into what this reader hears: the
// ones named; else what they may see and have a part in. The manager has a part
// in everything, the skip-level and a sponsor in every major project, the others
// in what they once heard of, what is for them, what they work on, and what
// serves their goals.
func wanted(b *book.Book, reader *book.Person, p *book.Project, named []string) bool {
	if !b.MayHear(reader, p) {
		return false
	}
	if len(named) > 0 {
		return slices.Contains(named, p.Slug)
	}
	heard := reader.LastTold(p.Slug)
	if !p.Open() && (heard == nil || p.Status().Before(heard.Pos())) {
		return false
	}
	switch reader.RelationOn(b.Day) {
	case book.Manager:
		return true
	case book.SkipLevel, book.Sponsor:
		if !p.Minor {
			return true
		}
	}
	goal := b.Project(p.Goal)
	return heard != nil || slices.Contains(p.For, reader.Slug) || worksOn(b, reader, p) || goal != nil && goal.Owner == reader.Slug
}

// worksOn reports whether a reader leads a project or works on it; of a group,
// whether one of its members does.
func worksOn(b *book.Book, reader *book.Person, p *book.Project) bool {
	who := append(slices.Clone(b.Members(reader)), reader.Slug)
	return slices.ContainsFunc(who, func(slug string) bool { return p.Lead == slug || slices.Contains(p.With, slug) })
}

// about reports whether an entry is about one of the projects named; with none
// named every entry is.
func about(it *book.Item, named []string) bool {
	if len(named) == 0 {
		return true
	}
	for slug := range it.Projects() {
		if slices.Contains(named, slug) {
			return true
		}
	}
	return false
}
