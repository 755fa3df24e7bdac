package advise

import (
	"headsup/internal/book"
	"headsup/internal/civil"
)

// remembered reports whether an entry that passes is recent enough to count.
func (c Case) remembered(it *book.Item) bool { return c.Age(it.On) <= memory }

// quietSince is the day from which something has been missing with somebody, and
// the entry that says so: its last time or, where that never was, their beginning.
func (c Case) quietSince(last *book.Item, p *book.Person) (civil.Day, int64) {
	if last != nil {
		return last.On, last.Seq
	}
	return p.Since(c.Day), p.FirstLine().Seq
}

// later is the later of two items; either may be nil.
func later(a, b *book.Item) *book.Item {
	if a == nil || b != nil && a.Pos().Before(b.Pos()) {
		return b
	}
	return a
}

// lastly says when something was last, or that it never was.
func (c Case) lastly(was, never string, last *book.Item) string {
	if last == nil {
		return never
	}
	return was + " " + c.ago(last.On)
}
