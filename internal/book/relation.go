package book

import (
	"slices"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Relation is what somebody is to the owner.
type Relation string

// The relations.
const (
	Unrelated    Relation = ""
	Manager      Relation = "manager"
	SkipLevel    Relation = "skip-level"
	ManagersPeer Relation = "managers-peer"
	Sponsor      Relation = "sponsor"
	Peer         Relation = "peer"
	Report       Relation = "report"
	Customer     Relation = "customer"
	Team         Relation = "team"
	Other        Relation = "other"
)

// Span is a relation with the days it holds, both ends included; a zero end is
// open.
type Span struct {
	Relation Relation
	civil.Span

	given civil.Day // the last since: that was given, be it for the relation before
}

// RelationOn is what the person is to the owner on a day.
func (p *Person) RelationOn(day civil.Day) Relation {
	if at := p.spanOn(day); at >= 0 {
		return p.relations[at].Relation
	}
	return Unrelated
}

// PresentOn reports whether somebody has not gone: a relation holds on the day,
// or none was ever given.
func (p *Person) PresentOn(day civil.Day) bool {
	return len(p.relations) == 0 || p.RelationOn(day) != Unrelated
}

func (p *Person) spanOn(day civil.Day) int {
	for i, s := range slices.Backward(p.relations) {
		if s.From <= day && (s.To.IsZero() || day <= s.To) {
			return i
		}
	}
	return -1
}

// Relations are all relations in order, those past and to come included.
func (p *Person) Relations() []Span { return slices.Clone(p.relations) }

// SeniorOn reports whether the person is senior on a day: manager, skip-level,
// manager's peer or sponsor then, or senior by the owner's word, which needs no
// relation and ends with the last.
func (p *Person) SeniorOn(day civil.Day) bool {
	switch p.RelationOn(day) {
	case Manager, SkipLevel, ManagersPeer, Sponsor:
		return true
	case Unrelated:
		return p.Senior && len(p.relations) == 0
	}
	return p.Senior
}

// Since is the day from which things that never happened are counted: the later
// of the person's since: and their first line. That they became something else
// without a since: of its own does not begin it anew.
func (p *Person) Since(day civil.Day) civil.Day {
	first := p.FirstLine().On
	if at := p.spanOn(day); at >= 0 {
		return max(first, p.relations[at].given)
	}
	return first
}

// relate reads relation:, since: and until: of one line or amendment. Another
// relation ends the one before on the eve of its beginning; the same one again,
// or none, changes the present one's days.
func (p *Person) relate(e *journal.Entry) {
	relation, named := e.Tag(journal.Relation)
	since, until := e.Day(journal.Since), e.Day(journal.Until)
	last := len(p.relations) - 1
	if named && relation != "" && (last < 0 || p.relations[last].Relation != Relation(relation) || p.relations[last].ended(e.On) && !since.IsZero()) {
		span := Span{Relation: Relation(relation), Span: civil.Span{From: since, To: until}, given: since}
		if last >= 0 {
			if since.IsZero() {
				span.given = p.relations[last].given
			}
			if span.From.IsZero() {
				span.From = e.On
			}
			if before := &p.relations[last]; before.To.IsZero() || before.To >= span.From {
				before.To = span.From - 1
			}
		}
		p.relations = append(p.relations, span)
		return
	}
	if last < 0 {
		return
	}
	if !since.IsZero() {
		p.relations[last].From, p.relations[last].given = since, since
	}
	if value, ok := e.Tag(journal.Until); ok {
		p.relations[last].To = until
		if value == "" {
			p.relations[last].To = 0
		}
	}
}

func (s Span) ended(day civil.Day) bool { return !s.To.IsZero() && s.To < day }
