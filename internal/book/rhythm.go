package book

import "headsup/internal/civil"

// NextUpdate is the day on which a person's next update is due, seen from the
// updates they were given; zero if they have no cadence. A late update leaves
// the next due day standing if that is at least half a period away; an early
// one in the second half of the period covers the coming day. Without a day of
// its own a cadence counts from the last update.
func (p *Person) NextUpdate(day civil.Day) civil.Day {
	anchor := p.Since(day)
	last := p.LastUpdate()
	if last == nil || last.On < anchor && p.Cadence.HasDay() {
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
