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

	aims []Aim
}

// Aim is a place at which the target of a series became another.
type Aim struct {
	Pos
	Target string
	Item   *Item // the line that says it, also where an amendment changed the line
}

// Series yields the metrics of the projects and goals that are wanted, in the
// order of their first lines. A line counts for every name it gives.
func (b *Book) Series(wanted func(*Project) bool) iter.Seq[*Series] {
	return func(yield func(*Series) bool) {
		var all []*Series
		for _, p := range b.works {
			if wanted(p) {
				all = slices.AppendSeq(all, p.Series())
			}
		}
		slices.SortFunc(all, func(s, t *Series) int { return s.Values[0].Pos().Compare(t.Values[0].Pos()) })
		for _, s := range all {
			if !yield(s) {
				return
			}
		}
	}
}

// Series yields the metrics of the project in the order of their first lines.
func (p *Project) Series() iter.Seq[*Series] {
	return func(yield func(*Series) bool) {
		var all []*Series
		for it := range p.Items() {
			if it.Verb != journal.Metric {
				continue
			}
			name, value := it.Metric()
			at := slices.IndexFunc(all, func(s *Series) bool { return s.Name == name })
			if at < 0 {
				at = len(all)
				all = append(all, &Series{Of: p, Name: name})
			}
			target, _ := it.Tag(journal.Target)
			all[at].Values = append(all[at].Values, Measured{Item: it, Name: name, Value: value, Target: target})
		}
		for _, s := range all {
			if !yield(s) {
				return
			}
		}
	}
}

// Aim is the present target; zero if there is none.
func (s *Series) Aim() Aim {
	if n := len(s.Aims()); n > 0 {
		return s.aims[n-1]
	}
	return Aim{}
}

// AimAt is the target that held at a place, that place included.
func (s *Series) AimAt(at Pos) Aim {
	return lastUpTo(s.Aims(), at, func(a Aim) Pos { return a.Pos })
}

// Aims are the changes of the target in order, the first one included. They
// follow the lines and their amendments in the order in which they were
// believed: the last line that gives a target rules, and an amendment changes
// what its line says from its own day on.
func (s *Series) Aims() []Aim {
	if s.aims != nil {
		return s.aims
	}
	if !s.amended() { // as most are not: then each line says what it said
		for _, v := range s.Values {
			if n := len(s.aims); v.Target != "" && (n == 0 || s.aims[n-1].Target != v.Target) {
				s.aims = append(s.aims, Aim{v.Pos(), v.Target, v.Item})
			}
		}
		return s.aims
	}
	var said []Aim // what each line says by now
	for _, it := range s.events() {
		target, ok := it.written.Tag(journal.Target)
		if !ok || target == "" {
			continue
		}
		if it.Verb == journal.Amend {
			for _, v := range s.Values {
				if namesEntry(it, v.Seq) {
					said = say(said, Aim{v.Pos(), target, v.Item})
				}
			}
		} else {
			said = say(said, Aim{it.Pos(), target, it})
		}
		last := said[len(said)-1]
		if n := len(s.aims); n == 0 || s.aims[n-1].Target != last.Target {
			s.aims = append(s.aims, Aim{it.Pos(), last.Target, last.Item})
		}
	}
	return s.aims
}

// amended reports whether a line of the series was amended.
func (s *Series) amended() bool {
	return slices.ContainsFunc(s.Values, func(v Measured) bool { return len(v.life()) > 0 })
}

// events are the lines of the series and their amendments in order.
func (s *Series) events() []*Item {
	events := make([]*Item, 0, len(s.Values))
	for _, v := range s.Values {
		events = insert(events, v.Item)
		for change := range v.Life(journal.Amend) {
			events = insert(events, change)
		}
	}
	return events
}

// say puts what a line says into the order of lines.
func say(said []Aim, what Aim) []Aim {
	if n := len(said); n == 0 || said[n-1].Before(what.Pos) {
		return append(said, what)
	}
	at, found := slices.BinarySearchFunc(said, what.Pos, func(a Aim, p Pos) int { return a.Compare(p) })
	if found {
		said[at] = what
		return said
	}
	return slices.Insert(said, at, what)
}
