package advise

import (
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// aimed is a series against its present target.
type aimed struct {
	*book.Series
	aim    book.Aim
	bound  journal.Bound
	side   byte            // '<', '>', or 0 where nothing tells which side is right
	values []book.Measured // those still remembered, in order; never empty
}

// aimedAt reads a series against its target; not ok where there is no target, or
// no value that is still remembered.
func (c Case) aimedAt(s *book.Series) (a aimed, ok bool) {
	a = aimed{Series: s, aim: s.Aim(), values: s.Values}
	for len(a.values) > 0 && !c.remembered(a.values[0].Item) {
		a.values = a.values[1:]
	}
	if a.bound, ok = journal.ParseBound(a.aim.Target); !ok || len(a.values) == 0 {
		return a, false
	}
	if a.side = a.bound.Side; a.side == 0 {
		a.side = a.way()
	}
	return a, true
}

// plain reports whether the target has no side of its own.
func (a aimed) plain() bool { return a.bound.Side == 0 }

// way is the side a plain target must lie on: the side away from the first value
// that was off the target of its time.
func (a aimed) way() byte {
	for _, v := range a.values {
		bound, okBound := journal.ParseBound(a.AimAt(v.Pos()).Target)
		q, ok := journal.ParseQuantity(v.Value)
		switch {
		case !ok || !okBound || !q.Comparable(bound.Quantity) || q.Value == bound.Value:
			continue
		case q.Value < bound.Value:
			return '>'
		default:
			return '<'
		}
	}
	return 0
}

// wrong reports whether a value is on the wrong side of the present target; the
// target itself is right. A value in another unit is not comparable.
func (a aimed) wrong(v book.Measured) (wrong, comparable bool) {
	q, ok := journal.ParseQuantity(v.Value)
	if !ok || !q.Comparable(a.bound.Quantity) {
		return false, false
	}
	switch a.side {
	case '<':
		return q.Value > a.bound.Value, true
	case '>':
		return q.Value < a.bound.Value, true
	}
	return q.Value != a.bound.Value, true
}

// last is the present value.
func (a aimed) last() book.Measured { return a.values[len(a.values)-1] }

// wrongSince is the day from which the values have been on the wrong side; zero
// if they are not. Lost reports whether the target had been reached before.
func (a aimed) wrongSince() (since civil.Day, lost bool) {
	at := len(a.values)
	for at > 0 {
		if wrong, _ := a.wrong(a.values[at-1]); !wrong {
			break
		}
		at--
	}
	if at == len(a.values) {
		return 0, false
	}
	for _, v := range a.values[:at] {
		wrong, comparable := a.wrong(v)
		lost = lost || comparable && !wrong && a.aim.Compare(v.Pos()) <= 0
	}
	return max(a.values[at].On, a.aim.On), lost
}

// stoodSince is where the present value was first reached.
func (a aimed) stoodSince() book.Pos {
	at := len(a.values) - 1
	for at > 0 && sameValue(a.values[at-1].Value, a.last().Value) {
		at--
	}
	return a.values[at].Pos()
}

func sameValue(a, b string) bool {
	p, ok := journal.ParseQuantity(a)
	q, okToo := journal.ParseQuantity(b)
	if ok && okToo {
		return p == q
	}
	return a == b
}

// once holds what was said of a line to somebody already: a line that measures two projects
// is one matter.
type once map[said]bool

type said struct {
	to *book.Person // nil: to nobody in particular
	of *book.Item
}

// before reports whether it was said before, and remembers that it is said now.
func (o once) before(to *book.Person, of *book.Item) bool {
	was := o[said{to, of}]
	o[said{to, of}] = true
	return was
}
