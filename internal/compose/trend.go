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
// first one on in which it had a state; none where it had the same all along.
func weeksOf(p *book.Project, day civil.Day) []Week {
	var weeks []Week
	turned := false
	for n := weeksShown - 1; n >= 0; n-- {
		monday := day.Monday() - civil.Day(7*n)
		state := ""
		for _, change := range p.States() {
			if change.On < monday+7 {
				state = change.State.String()
			}
		}
		if state == "" && len(weeks) == 0 {
			continue
		}
		turned = turned || len(weeks) > 0 && weeks[0].State != state
		weeks = append(weeks, Week{monday, state})
	}
	if !turned {
		return nil
	}
	return weeks
}
