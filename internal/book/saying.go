package book

import (
	"iter"
	"slices"

	"headsup/internal/journal"
)

// sayings yields the lines of a list and what amended them, in order, retracted
// ones left out: what was said of somebody or something, as it came to be
// believed. Each is to be read as it was written; with it comes the line that
// it is, or amends.
func sayings(lines []*Item) iter.Seq2[*Item, *Item] {
	return func(yield func(it, line *Item) bool) {
		if !slices.ContainsFunc(lines, func(it *Item) bool { return len(it.life()) > 0 }) { // as most were never touched
			for _, it := range lines {
				if !it.hidden && !yield(it, it) {
					return
				}
			}
			return
		}
		var all []saying
		for it := range visible(lines) {
			all = withAmendments(append(all, saying{it, it}), it, it)
		}
		slices.SortFunc(all, func(a, b saying) int { return a.Pos().Compare(b.Pos()) })
		for _, s := range all {
			if !yield(s.Item, s.of) {
				return
			}
		}
	}
}

// saying is a line, or an amendment of one.
type saying struct {
	*Item
	of *Item // the line
}

// withAmendments adds the amendments of an item, and theirs in turn.
func withAmendments(all []saying, it, line *Item) []saying {
	for change := range it.Life(journal.Amend) {
		all = withAmendments(append(all, saying{change, line}), change, line)
	}
	return all
}
