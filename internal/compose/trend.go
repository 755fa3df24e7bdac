package compose

import (
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Trend is a number over time beside its line, for formats that draw.
type Trend struct {
	Name        string
	Values      []float64 // the oldest first
	First, Last string    // as they were written
	Target      *float64
	Aim         string // the target as it was written
}

// trendOf is the course of a metric in the unit of its latest value; none where
// fewer than three values make no course.
func trendOf(s *book.Series) *Trend {
	latest := s.Values[len(s.Values)-1]
	unit, ok := journal.ParseQuantity(latest.Value)
	if !ok {
		return nil
	}
	t := Trend{Name: s.Name, Last: latest.Value}
	for _, v := range s.Values {
		q, ok := journal.ParseQuantity(v.Value)
		if !ok || q.Unit != unit.Unit {
			continue
		}
		if t.First == "" {
			t.First = v.Value
		}
		t.Values = append(t.Values, q.Value)
	}
	if bound, ok := journal.ParseBound(s.Aim().Target); ok && bound.Unit == unit.Unit {
		t.Target, t.Aim = &bound.Value, s.Aim().Target
	}
	if len(t.Values) < 3 {
		return nil
	}
	return &t
}

// Week is how a project stood in a week, for formats that draw.
type Week struct {
	From  civil.Day
	State string
}

// weeksShown is how far a line looks back: a quarter.
const weeksShown = 13

// weeksOf is how a project stood at the end of each of the last weeks, from the
// first one on in which it had a state to the one in which it ended. Where the
// state turned once or not at all there are none: a line says that itself.
func weeksOf(p *book.Project, day civil.Day) []Week {
	var weeks []Week
	turns, before := 0, journal.NoState
	for n := weeksShown - 1; n >= 0; n-- {
		monday := day.Monday() - civil.Day(7*n)
		state := journal.NoState
		for _, change := range p.States() {
			if change.On < monday+7 {
				state = change.State
			}
		}
		if len(weeks) > 0 && state != before {
			turns++
		}
		if len(weeks) > 0 && !state.Open() && state == before {
			break
		}
		if before = state; state != journal.NoState {
			weeks = append(weeks, Week{monday, state.String()})
		}
	}
	if turns < 2 {
		return nil
	}
	return weeks
}
