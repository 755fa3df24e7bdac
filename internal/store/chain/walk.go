package chain

import (
	"fmt"
	"time"

	"headsup/internal/store"
)

// Walk checks a book's lines, given one by one in the order they are stored.
type Walk struct {
	Chain *Chain

	last   int64
	prev   Hash
	when   time.Time
	breaks []store.Break
}

// Step looks at the next line and the hash kept with it.
func (w *Walk) Step(l store.Line, kept Hash) {
	if l.Seq != w.last+1 {
		w.found(l.Seq, "the line before it is not #%d, but #%d", l.Seq-1, w.last)
	}
	if l.Recorded.Before(w.when) {
		w.found(l.Seq, "it was recorded before the line above it")
	}
	if w.Chain.Next(w.prev, l) != kept {
		w.found(l.Seq, "its hash does not fit its text and the lines above it")
	}
	// The walk goes on from the hash that was kept: one changed line is one
	// break, not a break at every line below it.
	w.last, w.prev, w.when = l.Seq, kept, l.Recorded
}

// End compares the end of the walk with the book's own row and returns every
// break found.
func (w *Walk) End(head store.Head) []store.Break {
	if head.Seq != w.last {
		w.found(0, "the book counts %d lines, the last one is #%d", head.Seq, w.last)
	}
	if head.Chain != w.prev {
		w.found(0, "the book's hash is not that of its last line")
	}
	if !head.Recorded.Equal(w.when) {
		w.found(0, "the book's last instant is not that of its last line")
	}
	return w.breaks
}

func (w *Walk) found(seq int64, format string, args ...any) {
	w.breaks = append(w.breaks, store.Break{Seq: seq, What: fmt.Sprintf(format, args...)})
}
