package book

import (
	"iter"
	"slices"
	"sort"

	"headsup/internal/journal"
)

// Newest yields the entries that name the project from the last one back,
// retracted ones and plans left out.
func (p *Project) Newest() iter.Seq[*Item] { return newest(p.items) }

// NewestTellings yields the tellings and meetings that reached the person from
// the last one back.
func (p *Person) NewestTellings() iter.Seq[*Item] { return newest(p.tellings) }

// ItemsFrom yields the entries that name the project from a place on, as Items
// does.
func (p *Project) ItemsFrom(at Pos) iter.Seq[*Item] { return past(p.items[firstFrom(p.items, at):]) }

// ItemsFrom yields the entries of a verb from a place on, as Items does.
func (b *Book) ItemsFrom(verb journal.Verb, at Pos) iter.Seq[*Item] {
	list := b.byVerb[verb]
	return past(list[firstFrom(list, at):])
}

// TellingsFrom yields what reached the person from a place on, as Tellings does.
func (p *Person) TellingsFrom(at Pos) iter.Seq[*Item] {
	return past(p.tellings[firstFrom(p.tellings, at):])
}

// firstFrom is the index of the first item of an ordered list that does not
// stand before a place.
func firstFrom(list []*Item, at Pos) int {
	return sort.Search(len(list), func(i int) bool { return !list[i].Pos().Before(at) })
}

// Newest yields the entries of a verb from the last one back, retracted ones
// and plans left out.
func (b *Book) Newest(verb journal.Verb) iter.Seq[*Item] { return newest(b.byVerb[verb]) }

func newest(list []*Item) iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for _, it := range slices.Backward(list) {
			if !it.hidden && !it.Plan && !yield(it) {
				return
			}
		}
	}
}

// Count says how many entries of a verb the book holds, retracted ones and plans
// among them.
func (b *Book) Count(verb journal.Verb) int { return len(b.byVerb[verb]) }

// Concerns reports whether an entry names a project.
func (it *Item) Concerns(project string) bool { return names(it, project) }

// Refers reports whether an entry names another by number.
func (it *Item) Refers(seq int64) bool { return namesEntry(it, seq) }
