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
	if l.person.RelationOn(l.Day) == book.Unrelated {
		return
	}
	for _, r := range l.person.Rhythms(l.Day) {
		if r.To.IsZero() {
			r.To = l.Day
		}
		if !r.Cadence.IsZero() {
			l.updatesIn(r)
		}
	}
}

// updatesIn counts those of one rhythm. What was due when it ended counts as neither.
func (l *ledger) updatesIn(r book.Rhythm) {
	anchor, from := r.From, l.from
	due := r.Next(anchor, anchor)
	if anchor < from {
		due = r.Next(from+civil.Day(r.Period()), anchor)
	}
	for t := range l.person.Tellings() {
		if !l.person.IsUpdate(t) || t.On < max(from, anchor) || t.On > r.To {
			continue
		}
		due = l.missed(r, due, t.On-1)
		next := r.Next(due, anchor)
		period := int(next - due)
		switch early := int(due - t.On); {
		case early > 0 && 2*early >= period:
			next = due
		case early >= 0:
			l.add(UpdateOnTime, t.Seq, t.On, dueSince(r, due))
		default:
			l.add(UpdateLate, t.Seq, t.On, dueSince(r, due))
			if 2*int(next-t.On) < period {
				next = r.Next(next, anchor)
			}
		}
		if due = next; !r.HasDay() {
			due = r.Next(t.On, anchor)
		}
	}
	l.missed(r, due, r.To)
}

// missed counts the due days whose next one came by a day without an update, and
// returns the one that is still to be met.
func (l *ledger) missed(r book.Rhythm, due, day civil.Day) civil.Day {
	for next := r.Next(due, r.From); !next.IsZero() && next <= day; next = r.Next(due, r.From) {
		l.add(UpdateMissed, l.person.FirstLine().Seq, next, dueSince(r, due))
		due = next
	}
	return due
}

// dueSince is the day that must be remembered for a due day to count: the eve of
// its period, or the beginning if that was later.
func dueSince(r book.Rhythm, due civil.Day) civil.Day {
	return max(r.From, due-civil.Day(r.Period())-1)
}
