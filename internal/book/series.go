package book

import (
	"iter"
	"slices"

	"headsup/internal/journal"
)

// Series is one metric of a project or goal: its values in order, and how its
// target changed.
type Series struct {
	Of     *Project
	Name   string
	Values []Measured
	Aims   []Aim // in order; the last one holds

	lines []*Item
}

// Aim is a place at which the target of a series became another.
type Aim struct {
	Pos
	Target string
	Item   *Item // the line that says it, also where an amendment changed the line
}

// AllSeries yields every metric that a target was ever set for or a value
// measured of, in the order of first lines.
func (b *Book) AllSeries() iter.Seq[*Series] {
	return func(yield func(*Series) bool) {
		type key struct{ project, name string }
		at := map[key]*Series{}
		var all []*Series
		for it := range b.Items(journal.Metric) {
			name, value := it.Metric()
			k := key{it.Project(), name}
			if b.Project(k.project) == nil {
				continue
			}
			s := at[k]
			if s == nil {
				s = &Series{Of: b.Project(k.project), Name: name}
				at[k] = s
				all = append(all, s)
			}
			target, _ := it.Tag(journal.Target)
			s.lines = append(s.lines, it)
			s.Values = append(s.Values, Measured{Item: it, Name: name, Value: value, Target: target})
		}
		for _, s := range all {
			s.Aims = aimsOf(s.lines)
			if !yield(s) {
				return
			}
		}
	}
}

// Aim is the present target; zero if there is none.
func (s *Series) Aim() Aim {
	if n := len(s.Aims); n > 0 {
		return s.Aims[n-1]
	}
	return Aim{}
}

// AimAt is the target that held at a place, that place included.
func (s *Series) AimAt(at Pos) Aim {
	return lastUpTo(s.Aims, at, func(a Aim) Pos { return a.Pos })
}

// aimsOf follows the target through the lines and their amendments, in the
// order in which they were believed: the last line that gives one rules, and an
// amendment changes what its line says from its own day on.
func aimsOf(lines []*Item) []Aim {
	events := slices.Clone(lines)
	for _, line := range lines {
		for change := range line.Life(journal.Amend) {
			if target, ok := change.Tag(journal.Target); ok && target != "" {
				events = insert(events, change)
			}
		}
	}
	var aims []Aim
	var said []Aim // what each line says by now
	for _, it := range events {
		target, ok := it.written.Tag(journal.Target)
		switch {
		case !ok || target == "":
			continue
		case it.Verb == journal.Amend:
			for _, line := range lines {
				if namesEntry(it, line.Seq) {
					said = say(said, Aim{line.Pos(), target, line})
				}
			}
		default:
			said = say(said, Aim{it.Pos(), target, it})
		}
		if n := len(said); n > 0 {
			last := said[n-1]
			if m := len(aims); m == 0 || aims[m-1].Target != last.Target {
				aims = append(aims, Aim{it.Pos(), last.Target, last.Item})
			}
		}
	}
	return aims
}

// say puts what a line says into the order of lines.
func say(said []Aim, what Aim) []Aim {
	at, found := slices.BinarySearchFunc(said, what.Pos, func(a Aim, p Pos) int { return a.Compare(p) })
	if found {
		said[at] = what
		return said
	}
	return slices.Insert(said, at, what)
}
