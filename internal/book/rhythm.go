package book

import "headsup/internal/civil"

// Rhythm is a cadence with the days on which it was somebody's, both ends included; a zero
// end is open.
type Rhythm struct {
	civil.Cadence
	civil.Span
}

// beat begins a rhythm with the cadence that a day's line gave, unless it only says again
// what was so.
func (p *Person) beat(on civil.Day) {
	last := len(p.rhythms) - 1
	switch {
	case last >= 0 && p.rhythms[last].Cadence == p.Cadence:
		return
	case last >= 0 && p.rhythms[last].From == on:
		p.rhythms[last].Cadence = p.Cadence
		return
	case last >= 0:
		p.rhythms[last].To = on - 1
	}
	p.rhythms = append(p.rhythms, Rhythm{p.Cadence, civil.Span{From: on}})
}

// Rhythms are the cadences that the person had by a day, in order. The first day of each is
// the one from which its due days are counted.
func (p *Person) Rhythms(day civil.Day) []Rhythm {
	since := p.Since(day)
	var out []Rhythm
	for _, r := range p.rhythms {
		if r.From = max(r.From, since); r.To.IsZero() || r.From <= r.To {
			out = append(out, r)
		}
	}
	return out
}

// Anchor is the day from which the due days of the present cadence are counted: the later
// of the day that things are counted from and the day it became the cadence.
func (p *Person) Anchor(day civil.Day) civil.Day {
	since := p.Since(day)
	if n := len(p.rhythms); n > 0 {
		return max(since, p.rhythms[n-1].From)
	}
	return since
}

// NextUpdate is the day on which a person's next update is due, seen from the
// updates they were given; zero if they have no cadence. A late update leaves
// the next due day standing if that is at least half a period away; an early
// one in the second half of the period covers the coming day. Without a day of
// its own a cadence counts from the last update. Another cadence counts from its own day.
func (p *Person) NextUpdate(day civil.Day) civil.Day {
	anchor := p.Anchor(day)
	last := p.LastUpdate()
	changed := anchor > p.Since(day) // and an update of before says nothing of its days
	if last == nil || last.On < anchor && (changed || p.Cadence.HasDay()) {
		return p.Cadence.Next(anchor, anchor)
	}
	if !p.Cadence.HasDay() {
		return p.Cadence.Next(last.On, anchor)
	}
	due := p.Cadence.OnOrAfter(last.On, anchor)
	before := dueBefore(p.Cadence, due, anchor)
	if 2*int(due-last.On) < int(due-before) {
		return p.Cadence.Next(due, anchor)
	}
	return due
}

// dueBefore is the due day before a due day.
func dueBefore(cadence civil.Cadence, due, anchor civil.Day) civil.Day {
	before := due - civil.Day(cadence.Period())
	for at := due - 2*civil.Day(cadence.Period()) - 7; ; {
		next := cadence.Next(at, anchor-civil.Day(3*cadence.Period()))
		if next >= due || next.IsZero() {
			return before
		}
		before, at = next, next
	}
}
