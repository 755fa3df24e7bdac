package book

import (
	"iter"

	"headsup/internal/journal"
)

// Holds yields what keeps an issue in somebody's hands: the asks, requests,
// promises, debts and decisions that name it and were not dropped.
func (i Issue) Holds() iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for it := range i.Naming() {
			switch it.Verb {
			case journal.Ask, journal.Owes, journal.Request, journal.Promise, journal.Decision:
				if !it.Dropped() && !yield(it) {
					return
				}
			}
		}
	}
}

// Held reports whether anybody holds the issue.
func (i Issue) Held() bool {
	for range i.Holds() {
		return true
	}
	return false
}

// Holder is whose turn it is by something that holds an issue: whoever was asked,
// owes or is to decide, by slug; the owner for what they promised or were asked
// for. "" where a decision names nobody.
func Holder(hold *Item) string {
	switch hold.Verb {
	case journal.Promise, journal.Request:
		return Owner
	case journal.Decision:
		return decisionOf(hold).From
	}
	return hold.Person()
}
