package question

import (
	"fmt"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// is reports whether the person is one of these to the owner.
func (l Look) is(relations ...book.Relation) bool {
	return slices.Contains(relations, l.Person.RelationOn(l.Day))
}

// senior reports whether the person is senior.
func (l Look) senior() bool { return l.Person.SeniorOn(l.Day) }

// who is what one calls the person in a sentence.
func (l Look) who() string { return l.Person.GivenName() }

// age is how many days ago a day was.
func (l Look) age(day civil.Day) int { return int(l.Day - day) }

// lately reports whether a day was within the last n days.
func (l Look) lately(day civil.Day, n int) bool {
	return !day.IsZero() && day <= l.Day && l.age(day) <= n
}

// soon reports whether a day is within the next n days, today included.
func (l Look) soon(day civil.Day, n int) bool { return l.Day <= day && int(day-l.Day) <= n }

// heardSince reports whether the person was told of a project from a place on,
// so that asking about it is no news to them.
func (l Look) heardSince(p *book.Project, at book.Pos) bool {
	told := l.Person.LastTold(p.Slug)
	return told != nil && at.Before(told.Pos())
}

// fact is the newest thing known about the person on a topic; nil if there is
// none.
func (l Look) fact(topic string) (newest *book.Item) {
	for it := range l.Person.Facts() {
		if it.Kind == topic && !it.Dropped() {
			newest = it
		}
	}
	return newest
}

// asked is the last ask of a kind to the person; nil if there is none.
func (l Look) asked(kind string) (last *book.Item) {
	for ask := range l.Asks() {
		if ask.Of == l.Person.Slug && ask.Kind == kind {
			last = ask.Item
		}
	}
	return last
}

// met is the last meeting with somebody that is remembered; nil if there is none.
func (l Look) met(p *book.Person) *book.Item {
	for it := range p.NewestTellings() {
		if !l.lately(it.On, book.Horizon) {
			break
		}
		if it.Verb == journal.Met {
			return it
		}
	}
	return nil
}

// since says from when on somebody has been what they are.
func since(p *book.Person, day civil.Day) civil.Day { return p.Became(day) }

// line is the number of somebody's first line, for what rests on nothing else.
func line(p *book.Person) []int64 { return []int64{p.FirstLine().Seq} }

// once makes a state that holds at most once for a person.
func once(test func(Look) (Fit, bool)) func(Look) []Fit {
	return func(l Look) []Fit {
		fit, ok := test(l)
		if !ok {
			return nil
		}
		if fit.Since.IsZero() {
			fit.Since = since(l.Person, l.Day)
		}
		if fit.Entries == nil {
			fit.Entries = line(l.Person)
		}
		return []Fit{fit}
	}
}

// ofProjects makes a state of each major project for which a test holds.
func ofProjects(test func(Look, *book.Project) (Fit, bool)) func(Look) []Fit {
	return func(l Look) []Fit {
		var fits []Fit
		for p := range l.Projects() {
			if p.Minor {
				continue
			}
			if fit, ok := test(l, p); ok {
				fits = append(fits, about(fit, p))
			}
		}
		return fits
	}
}

// ofGoals makes a state of each goal for which a test holds.
func ofGoals(test func(Look, *book.Project) (Fit, bool)) func(Look) []Fit {
	return func(l Look) []Fit {
		var fits []Fit
		for g := range l.Goals() {
			if fit, ok := test(l, g); ok {
				fits = append(fits, about(fit, g))
			}
		}
		return fits
	}
}

// about fills in what a fit says by being about a project or a goal.
func about(fit Fit, p *book.Project) Fit {
	fit.Project = p
	if fit.Since.IsZero() {
		fit.Since = p.FirstLine().On
	}
	if fit.Entries == nil {
		fit.Entries = []int64{p.FirstLine().Seq}
	}
	return fit
}

// entry makes a fit that is about an entry and rests on it.
func entry(it *book.Item, format string, args ...any) Fit {
	return Fit{Entry: it, Since: it.On, Entries: []int64{it.Seq}, Why: fmt.Sprintf(format, args...)}
}

// because makes a fit of its reason alone.
func because(format string, args ...any) Fit { return Fit{Why: fmt.Sprintf(format, args...)} }

// on makes a fit that rests on an entry it is not about.
func on(it *book.Item, format string, args ...any) Fit {
	return Fit{Since: it.On, Entries: []int64{it.Seq}, Why: fmt.Sprintf(format, args...)}
}
