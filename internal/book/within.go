package book

import (
	"slices"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Horizon is how many days back entries that pass are read.
const Horizon = 400

// Within chooses the entries that a book as of a day is made of: everything
// that lasts; of what passes the last 400 days, and before them the latest
// telling of each project and of each such entry to each person, what said a
// request back, everybody's last update, the last two different targets of each
// metric, and whatever one of those names by number. What it leaves out changes
// no move.
func Within(entries []journal.Entry, day civil.Day) []journal.Entry {
	from := day - Horizon
	passed := func(e *journal.Entry) bool { return !e.Verb.Lasts() && e.On < from }
	if !slices.ContainsFunc(entries, func(e journal.Entry) bool { return passed(&e) }) {
		return entries
	}
	var near []journal.Entry
	for i := range entries {
		if !passed(&entries[i]) {
			near = append(near, entries[i])
		}
	}
	s := NewSieve(near, day)
	for i := range entries {
		if passed(&entries[i]) {
			s.Add(entries[i])
		}
	}
	return named(entries, s.Entries())
}

// named adds to the chosen entries those that they name by number, and what
// those name.
func named(entries, chosen []journal.Entry) []journal.Entry {
	at := make(map[int64]int, len(entries))
	for i := range entries {
		at[entries[i].Seq] = i
	}
	for i := range chosen {
		delete(at, chosen[i].Seq)
	}
	for i := 0; i < len(chosen); i++ {
		for n := range chosen[i].Refs() {
			if j, left := at[n]; left {
				delete(at, n)
				chosen = append(chosen, entries[j])
			}
		}
	}
	if !slices.IsSortedFunc(chosen, InOrder) {
		slices.SortFunc(chosen, InOrder)
	}
	return chosen
}

// Sieve keeps, of entries from before the horizon that come one by one and in
// any order, those that Within would: so that nobody needs to hold them all.
type Sieve struct {
	from    civil.Day
	kept    []journal.Entry
	near    map[int64]bool   // the numbers of those that are kept in any case
	touched map[int64]bool   // what is amended or retracted: it is kept by its number, and stands in for nothing
	groups  map[string][]Pos // where a group's members may have changed
	told    map[matter]*journal.Entry
	targets map[[2]string][]*journal.Entry
}

// matter is what somebody was told of: a project, an entry by number, or a kind
// of telling that counts as an update. A group counts as itself between two
// changes of its members.
type matter struct {
	person  string
	epoch   int
	project string
	entry   int64
	confirm bool // it said the entry back
	update  journal.Verb
}

// NewSieve makes a sieve for a day. It takes all entries that last, and those
// that pass within the horizon; it keeps them all, in the slice that it is given.
func NewSieve(near []journal.Entry, day civil.Day) *Sieve {
	s := &Sieve{from: day - Horizon, kept: near, near: make(map[int64]bool, len(near)), touched: map[int64]bool{},
		groups: map[string][]Pos{}, told: map[matter]*journal.Entry{}, targets: map[[2]string][]*journal.Entry{}}
	lines := map[string][]Pos{}   // the lines that define somebody, and what changed a group
	defines := map[int64]string{} // and whom each defines
	for i := range near {
		e := &near[i]
		s.near[e.Seq] = true
		if e.Verb == journal.Person {
			lines[e.Person()] = append(lines[e.Person()], posOf(e))
			defines[e.Seq] = e.Person()
		}
	}
	for i := range near {
		e := &near[i]
		_, group := e.Tag(journal.With)
		switch {
		case e.Verb == journal.Person && group:
			s.groups[e.Person()] = lines[e.Person()]
		case e.Verb == journal.Amend, e.Verb == journal.Retract:
			for n := range e.Refs() {
				s.touched[n] = true
				if who, ok := defines[n]; ok && group {
					lines[who] = append(lines[who], posOf(e))
					s.groups[who] = lines[who]
				}
			}
		}
	}
	return s
}

// Misses reports whether entries that were recorded after others were chosen for
// a day may make some count that were left out: where one takes back or changes
// an old one that stood in for others, or says who was in a group.
func Misses(chosen []journal.Entry, day civil.Day, late []journal.Entry) bool {
	from := day - Horizon
	touched := map[int64]bool{}
	for i := range late {
		e := &late[i]
		_, group := e.Tag(journal.With)
		switch {
		case e.Verb == journal.Person && group && e.On < from:
			return true
		case e.Verb == journal.Amend, e.Verb == journal.Retract:
			for n := range e.Refs() {
				touched[n] = true
			}
			if group {
				return true
			}
		}
	}
	return len(touched) > 0 && slices.ContainsFunc(chosen, func(e journal.Entry) bool {
		return touched[e.Seq] && e.On < from && !e.Verb.Lasts()
	})
}

// Add takes an entry that passed before the horizon.
func (s *Sieve) Add(e journal.Entry) {
	if s.touched[e.Seq] {
		return
	}
	var own *journal.Entry // a copy that holds no more than itself
	copied := func() *journal.Entry {
		if own == nil {
			e := e
			e.Tokens = slices.Clone(e.Tokens)
			own = &e
		}
		return own
	}
	switch e.Verb {
	case journal.Told, journal.Met:
		for m := range s.matters(&e) {
			if last := s.told[m]; last == nil || posOf(last).Before(posOf(&e)) {
				s.told[m] = copied()
			}
		}
	case journal.Metric:
		if target, ok := e.Tag(journal.Target); ok {
			name, _ := e.Metric()
			for project := range e.Projects() {
				series := [2]string{project, name}
				s.targets[series] = lastTwo(s.targets[series], target, copied())
			}
		}
	}
}

// matters yields whatever a telling or a meeting told of to each it names.
func (s *Sieve) matters(e *journal.Entry) func(func(matter) bool) {
	return func(yield func(matter) bool) {
		for person := range e.People() {
			m := matter{person: person, epoch: s.epoch(person, posOf(e))}
			for project := range e.Projects() {
				m.project = project
				if !yield(m) {
					return
				}
			}
			m.project, m.confirm = "", e.Kind == "confirm"
			for n := range e.Refs() {
				if m.entry = n; s.near[n] && !yield(m) {
					return
				}
			}
			m.entry, m.confirm = 0, false
			if m.update = e.Verb; updates(e) && !yield(m) {
				return
			}
		}
	}
}

// updates reports whether an entry is an update to some: a meeting is one to
// those whom one tells in meetings.
func updates(e *journal.Entry) bool {
	if e.Verb == journal.Met {
		return e.Kind == "1:1" && e.Project() != ""
	}
	return e.Kind == "update" || e.Kind == "onepager"
}

// epoch counts the changes of a group up to a place.
func (s *Sieve) epoch(slug string, at Pos) int {
	n := 0
	for _, change := range s.groups[slug] {
		if change.Compare(at) <= 0 {
			n++
		}
	}
	return n
}

// lastTwo adds a metric with a target to the latest of each of the last two
// different targets.
func lastTwo(last []*journal.Entry, target string, e *journal.Entry) []*journal.Entry {
	for i, other := range last {
		if said, _ := other.Tag(journal.Target); said == target {
			if posOf(e).Before(posOf(other)) {
				return last
			}
			last = slices.Delete(last, i, i+1)
			break
		}
	}
	last = append(last, e)
	slices.SortFunc(last, func(a, b *journal.Entry) int { return posOf(a).Compare(posOf(b)) })
	return last[max(len(last)-2, 0):]
}

// Entries are those the sieve kept, in order. It gives them once.
func (s *Sieve) Entries() []journal.Entry {
	all := s.kept
	seen := map[int64]bool{}
	keep := func(e *journal.Entry) {
		if !seen[e.Seq] {
			seen[e.Seq] = true
			all = append(all, *e)
		}
	}
	for _, e := range s.told {
		keep(e)
	}
	for _, last := range s.targets {
		for _, e := range last {
			keep(e)
		}
	}
	slices.SortFunc(all, InOrder)
	return all
}

// InOrder compares entries by day, then by number: the order of a book, in which
// Fold takes them best.
func InOrder(a, b journal.Entry) int { return posOf(&a).Compare(posOf(&b)) }

func posOf(e *journal.Entry) Pos { return Pos{e.On, e.Seq} }
