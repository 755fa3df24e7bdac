package book

import (
	"iter"
	"slices"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Newest yields the entries that name the project from the last one back,
// retracted ones and plans left out.
func (p *Project) Newest() iter.Seq[*Item] { return newest(p.items) }

// NewestTellings yields the tellings and meetings that reached the person from
// the last one back.
func (p *Person) NewestTellings() iter.Seq[*Item] { return newest(p.tellings) }

// Newest yields the entries of a verb from the last one back, retracted ones
// and plans left out.
func (b *Book) Newest(verb journal.Verb) iter.Seq[*Item] { return newest(b.byVerb[verb]) }

// Since yields the entries of a verb from a day on, in order, retracted ones and
// plans left out.
func (b *Book) Since(verb journal.Verb, day civil.Day) iter.Seq[*Item] {
	return past(after(b.byVerb[verb], Pos{On: day}))
}

func newest(list []*Item) iter.Seq[*Item] {
	return func(yield func(*Item) bool) {
		for _, it := range slices.Backward(list) {
			if !it.hidden && !it.Plan && !yield(it) {
				return
			}
		}
	}
}

// Concerns reports whether an entry names a project.
func (it *Item) Concerns(project string) bool { return names(it, project) }

// Refers reports whether an entry names another by number.
func (it *Item) Refers(seq int64) bool { return namesEntry(it, seq) }
