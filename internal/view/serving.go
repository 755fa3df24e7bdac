package view

import (
	"cmp"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Serving is whose goals the work of the last weeks served, and how much of it
// served none.
type Serving struct {
	From    civil.Day `json:"from"`
	Entries int       `json:"entries"` // logs and wins in all
	Hours   float64   `json:"hours"`
	Orphans []int64   `json:"orphans"` // those that serve no goal
	Share   float64   `json:"share"`   // of the orphans in all, 0 to 1
	Whose   []Served  `json:"whose"`   // whose goals the others serve, the most served first
}

// Served is how much work went into the goals of one person. Work that serves
// several people counts for each.
type Served struct {
	Person  string  `json:"person"` // "" goals that nobody owns
	Name    string  `json:"name"`
	Entries int     `json:"entries"`
	Hours   float64 `json:"hours"`
}

// recentWork is how many days back work is counted.
const recentWork = 30

func servingOf(b *book.Book) Serving {
	v := Serving{From: b.Day - recentWork, Orphans: []int64{}, Whose: []Served{}}
	for it := range workOf(b, civil.Span{From: v.From, To: b.Day}) {
		v.Entries++
		v.Hours += it.Hours()
		if !b.Linked(it) {
			v.Orphans = append(v.Orphans, it.Seq)
			continue
		}
		for _, owner := range ownersServed(b, it) {
			v.Whose = credit(b, v.Whose, owner, it)
		}
	}
	if v.Entries > 0 {
		v.Share = float64(len(v.Orphans)) / float64(v.Entries)
	}
	slices.Sort(v.Orphans)
	slices.SortStableFunc(v.Whose, func(a, c Served) int { return cmp.Compare(c.Entries, a.Entries) })
	return v
}

// workOf yields the logs, then the wins of a span of days.
func workOf(b *book.Book, span civil.Span) iter.Seq[*book.Item] {
	return func(yield func(*book.Item) bool) {
		for _, verb := range []journal.Verb{journal.Log, journal.Win} {
			for it := range b.Items(verb) {
				if span.Contains(it.On) && !yield(it) {
					return
				}
			}
		}
	}
}

// ownersServed are the owners of the goals that work serves, each once: of every
// goal the nearest above that has one.
func ownersServed(b *book.Book, it *book.Item) (owners []string) {
	for slug := range b.GoalsOf(it) {
		if owner := ownerAbove(b, slug); !slices.Contains(owners, owner) {
			owners = append(owners, owner)
		}
	}
	return owners
}

// ownerAbove is whose a goal is: its owner, or that of the nearest goal above it
// that has one; "" nobody's.
func ownerAbove(b *book.Book, slug string) string {
	seen := map[string]bool{}
	for goal := b.Project(slug); goal != nil && !seen[goal.Slug]; goal = b.Project(goal.Under) {
		if goal.Owner != "" {
			return goal.Owner
		}
		if goal.Mine() {
			return book.Owner
		}
		seen[goal.Slug] = true
	}
	return ""
}

func credit(b *book.Book, all []Served, owner string, it *book.Item) []Served {
	at := slices.IndexFunc(all, func(s Served) bool { return s.Person == owner })
	if at < 0 {
		at = len(all)
		all = append(all, Served{Person: owner, Name: nameOf(b, owner)})
	}
	all[at].Entries++
	all[at].Hours += it.Hours()
	return all
}

// nameOf is what somebody is called; "" for nobody.
func nameOf(b *book.Book, slug string) string {
	if p := b.Person(slug); p != nil {
		return p.Called()
	}
	return ""
}
