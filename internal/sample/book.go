// Package sample makes books that could be somebody's: ten years of one owner
// with bosses who come and go, projects that slip, and what was told to whom.
// They serve to try headsup out and to measure it.
//
// The same options give the same lines on every machine. Books of every size
// tell the same story: the same people, projects and troubles, and the same last
// 400 days to the letter, but for the numbers of entries. What a larger book has
// more is the work of every day, long ago. A book too small for the whole story
// has the end of it, and what that rests on.
//
// The package knows the grammar and the calendar. It does not know what a book
// makes of the lines, nor where they are kept.
package sample

import (
	"iter"
	"strconv"
	"strings"

	"headsup/internal/civil"
)

// Options choose a book.
type Options struct {
	Entries int       // how many lines
	Seed    uint64    // which book
	End     civil.Day // its last day
	Years   int       // how far it goes back; 0 is ten
}

// Book yields the lines of a book in the order of days, as the journal stores
// them: the nth is entry #n.
func Book(o Options) iter.Seq[string] {
	if o.Years == 0 {
		o.Years = 10
	}
	return func(yield func(string) bool) {
		w := newWorld(o.Seed, o.End, o.Years)
		lines := tell(w, o.Seed)
		kept := ending(lines, o.Entries)
		b := binder{world: w, lines: lines, kept: kept, numbers: make([]int, len(lines)), yield: yield}
		b.bind(o.Seed, o.Entries-count(kept))
	}
}

// binder puts a story and the work of old days together and numbers the lines.
type binder struct {
	*world
	lines   []line
	kept    []bool // which lines of the story the book has
	numbers []int  // theirs, once they have one
	yield   func(string) bool
	written int
}

// bind yields the book; more is how many lines it has beside the story.
func (b *binder) bind(seed uint64, more int) {
	at, filled := 0, 0
	for day := b.start; day <= b.end; day++ {
		for ; at < len(b.lines) && b.lines[at].on == day; at++ {
			if b.kept[at] && !b.tell(at) {
				return
			}
		}
		if day >= b.recent || more == 0 {
			continue
		}
		sc, c := b.on(day), chanceOf(seed, 3, uint64(day))
		for due := share(more, b.start, b.recent-1, day); filled < due; filled++ {
			b.written++
			if !b.yield(day.String() + " " + everyday(c, sc)) {
				return
			}
		}
	}
}

// tell yields a line of the story with the numbers it names.
func (b *binder) tell(at int) bool {
	l := &b.lines[at]
	b.written++
	b.numbers[at] = b.written
	line := append(l.on.AppendTo(make([]byte, 0, 160)), ' ')
	rest := l.words
	for _, name := range l.names {
		before, after, _ := strings.Cut(rest, "#")
		line = append(append(line, before...), '#')
		line = strconv.AppendInt(line, int64(b.numbers[name]), 10)
		rest = after
	}
	return b.yield(string(append(line, rest...)))
}

func count(kept []bool) int {
	n := 0
	for _, k := range kept {
		if k {
			n++
		}
	}
	return n
}
