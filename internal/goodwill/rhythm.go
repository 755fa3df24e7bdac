package goodwill

import (
	"headsup/internal/book"
	"headsup/internal/civil"
)

// updates counts the days on which an update fell due to somebody: met on time,
// late, or missed, which is when the next one fell due first. An early update
// in the second half of the period covers the coming day; a late one uses up
// the next day only if that is less than half a period away. Without a day of
// its own a cadence counts from the last update. Days of which the book might
// not hold the update any more are left out.
func (l *ledger) updates() {
	p := l.person
	if p.Cadence.IsZero() || p.RelationOn(l.Day) == book.Unrelated {
		return
	}
	anchor, from := p.Since(l.Day), l.from
	due := p.Cadence.Next(anchor, anchor)
	if anchor < from {
		due = p.Cadence.Next(from+civil.Day(p.Cadence.Period()), anchor)
	}
	for t := range p.Tellings() {
		if !p.IsUpdate(t) || t.On < max(from, anchor) {
			continue
		}
		due = l.missed(due, anchor, t.On-1)
		next := p.Cadence.Next(due, anchor)
		period := int(next - due)
		switch early := int(due - t.On); {
		case early > 0 && 2*early >= period:
			next = due
		case early >= 0:
			l.add(UpdateOnTime, t.Seq, t.On, l.dueSince(due, anchor))
		default:
			l.add(UpdateLate, t.Seq, t.On, l.dueSince(due, anchor))
			if 2*int(next-t.On) < period {
				next = p.Cadence.Next(next, anchor)
			}
		}
		if due = next; !p.Cadence.HasDay() {
			due = p.Cadence.Next(t.On, anchor)
		}
	}
	l.missed(due, anchor, l.Day)
}

// missed counts the due days whose next one came by a day without an update, and
// returns the one that is still to be met.
func (l *ledger) missed(due, anchor, day civil.Day) civil.Day {
	for next := l.person.Cadence.Next(due, anchor); !next.IsZero() && next <= day; next = l.person.Cadence.Next(due, anchor) {
		l.add(UpdateMissed, l.person.FirstLine().Seq, next, l.dueSince(due, anchor))
		due = next
	}
	return due
}

// dueSince is the day that must be remembered for a due day to count: the eve of
// its period, or the beginning if that was later.
func (l *ledger) dueSince(due, anchor civil.Day) civil.Day {
	return max(anchor, due-civil.Day(l.person.Cadence.Period())-1)
}
