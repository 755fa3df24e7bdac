package book

import (
	"iter"
	"slices"
	"strings"

	"headsup/internal/journal"
)

// Answers yields the answers to an item that say more than that it was seen, in
// order.
func (it *Item) Answers() iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for answer := range it.Life(journal.Answer) {
			if !answer.isSeen() && !yield(answer) {
				return
			}
		}
	}
}

// isSeen reports whether an answer says no more than that something was seen.
// Most have several words, which need not be put together to be told from it.
func (it *Item) isSeen() bool {
	words := 0
	for _, t := range it.Said() {
		if !t.Glued {
			words++
		}
		if words > 1 {
			return false
		}
	}
	return it.Text() == "seen"
}

// FirstAnswer is the first of the answers; nil if there is none.
func (it *Item) FirstAnswer() *Item {
	for answer := range it.Answers() {
		return answer
	}
	return nil
}

// Dropped reports whether the item was dropped: that closes anything.
func (it *Item) Dropped() bool {
	for range it.Life(journal.Drop) {
		return true
	}
	return false
}

// Answerer is who answered an item: the one the answer names, else the one the
// item was addressed to, of a decision who takes it; by slug.
func Answerer(asked, answer *Item) string {
	if who := answer.Person(); who != "" {
		return who
	}
	if asked.Verb == journal.Decision {
		from, _ := asked.Tag(journal.From)
		return strings.TrimPrefix(from, "@")
	}
	return asked.Person()
}

// Reaches reports whether an item names a person, or a group they were in at
// that place.
func (b *Book) Reaches(it *Item, slug string) bool {
	for name := range it.People() {
		if name == slug {
			return true
		}
		if p := b.Person(name); p != nil && p.IsGroup() && slices.Contains(p.MembersAt(it.Pos()), slug) {
			return true
		}
	}
	return false
}
