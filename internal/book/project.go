package book

import (
	"iter"
	"slices"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Project is a project or a goal: they share the sigil, the states and the
// dates. A name that no `goal` line defines is a project.
type Project struct {
	Slug   string
	IsGoal bool
	Title  string // "" if it was never given

	Goal    string // the goal a project serves, by slug
	Under   string // the goal above a goal
	Owner   string // whose goal it is
	Level   string
	Lead    string // who leads a project
	With    []string
	For     []string // who must hear of it
	Visible Visibility
	Minor   bool // major:no
	Measure string
	Why     string
	Decides []string
	Needs   []string

	serves Pos // where it was put under its goal
	states []StateChange
	dates  []DateChange
	lines  []*Item // project, goal and status lines about it
	items  []*Item // every entry that names it

	of        *Book // whose day says how far back what passes is looked at
	nr, seats int32 // while a book is folded: the number among all, and how many items it will list
}

// Visibility is who may hear of a project.
type Visibility string

// The visibilities; everyone is the default.
const (
	Everyone    Visibility = "all"
	ManagerOnly Visibility = "manager"
	TeamOnly    Visibility = "team"
	Private     Visibility = "private"
)

// StateChange is a status line, or an amendment that put another state into
// it: the state and where it was set.
type StateChange struct {
	Pos
	State journal.State
	Item  *Item // the line
}

// DateChange is a place at which the date of a project became another.
type DateChange struct {
	Pos
	By   civil.Day // zero: the date was taken away
	Item *Item     // the line or the amendment that set it
}

// project finds or makes a project; only a fold may.
func (b *Book) project(slug string) *Project {
	lately := b.lately.project(slug)
	if *lately != nil && (*lately).Slug == slug {
		return *lately
	}
	p, ok := b.projects[slug]
	if !ok {
		p = &Project{Slug: slug, Visible: Everyone, of: b, nr: int32(len(b.works))}
		b.projects[slug] = p
		b.works = append(b.works, p)
	}
	*lately = p
	return p
}

// Project finds a project or a goal by slug; nil if the book does not know it.
func (b *Book) Project(slug string) *Project { return b.projects[slug] }

// Projects yields the projects, by first line; Goals the goals. Both leave out
// names that stand in tags alone.
func (b *Book) Projects() iter.Seq[*Project] { return b.declared(false) }

// Goals yields the goals, by first line.
func (b *Book) Goals() iter.Seq[*Project] { return b.declared(true) }

func (b *Book) declared(goals bool) iter.Seq[*Project] {
	return func(yield func(*Project) bool) {
		for _, p := range b.works {
			if p.IsGoal == goals && !p.FirstLine().IsZero() && !yield(p) {
				return
			}
		}
	}
}

// Called is the title; where there is none, the slug written as a name.
func (p *Project) Called() string {
	if p.Title != "" {
		return p.Title
	}
	return asName(p.Slug)
}

// FirstLine is the place of the first project, goal or status line about it; of a
// name that no such line speaks of that of the first entry within the horizon that
// names it, since naming makes a project. It is zero if there is none of these.
func (p *Project) FirstLine() Pos {
	for it := range visible(p.lines) {
		return it.Pos()
	}
	for it := range past(p.items) {
		if p.of.within(it) {
			return it.Pos()
		}
	}
	return Pos{}
}

// Items yields the entries that name the project, in order, retracted ones and
// plans left out.
func (p *Project) Items() iter.Seq[*Item] { return past(p.items) }

// State is the present state.
func (p *Project) State() journal.State { return p.Status().State }

// Status is the present state with its line; the Item is nil if there is none.
func (p *Project) Status() StateChange {
	if n := len(p.states); n > 0 {
		return p.states[n-1]
	}
	return StateChange{}
}

// StateAt is the state that held at a place, that place included.
func (p *Project) StateAt(at Pos) StateChange {
	return lastUpTo(p.states, at, func(c StateChange) Pos { return c.Pos })
}

// States are all status lines in order, an amendment of the state after its line.
func (p *Project) States() []StateChange { return p.states }

// ServesSince is the place at which the project was put under its present goal.
func (p *Project) ServesSince() Pos { return p.serves }

// Open reports whether the project is neither done nor stopped.
func (p *Project) Open() bool { return p.State().Open() }

// By is the present date; zero if there is none.
func (p *Project) By() civil.Day {
	if n := len(p.dates); n > 0 {
		return p.dates[n-1].By
	}
	return 0
}

// ByAt is the date that was believed at a place, that place included.
func (p *Project) ByAt(at Pos) civil.Day {
	return lastUpTo(p.dates, at, func(c DateChange) Pos { return c.Pos }).By
}

// lastUpTo is the last of an ordered list's elements up to a place; the zero
// element if there is none.
func lastUpTo[T any](list []T, at Pos, pos func(T) Pos) (last T) {
	n, found := slices.BinarySearchFunc(list, at, func(c T, at Pos) int { return pos(c).Compare(at) })
	if found {
		n++
	}
	if n > 0 {
		last = list[n-1]
	}
	return last
}

// Dates are all changes of the date in order, the first setting included.
func (p *Project) Dates() []DateChange { return p.dates }

// isLine reports whether an item that names the project is a line about it.
func (p *Project) isLine(it *Item) bool {
	switch it.Verb {
	case journal.Project, journal.Goal:
		return it.Project() == p.Slug
	}
	return it.Verb == journal.Status
}

// resolve finds the lines about the project anew and reads them.
func (p *Project) resolve() {
	p.lines = p.lines[:0]
	for _, it := range p.items {
		if p.isLine(it) {
			p.lines = append(p.lines, it)
		}
	}
	p.readLines()
}

// readLines reads the project off its lines and what amended them.
func (p *Project) readLines() {
	*p = Project{Slug: p.Slug, Visible: Everyone, items: p.items, lines: p.lines, states: p.states[:0], of: p.of, nr: p.nr}
	for it, line := range sayings(p.lines) {
		switch {
		case line.Verb != journal.Status:
			p.read(it)
		case it == line:
			p.turn(it)
		}
	}
	p.dates = changesOf(p.lines)
}

// read lays what one line or amendment says over what was said before.
func (p *Project) read(it *Item) {
	e := it.written
	if it.Verb == journal.Goal {
		p.IsGoal = true
	}
	if title := e.Words(); title != "" {
		p.Title = title
	}
	needs := it.Verb == journal.Amend // which adds to what the line says
	for i := range e.Tokens {
		t := &e.Tokens[i]
		if t.Of != journal.OfTag {
			continue
		}
		switch t.Tag {
		case journal.GoalTag:
			if goal := bare(t.Text); goal != p.Goal {
				p.Goal, p.serves = goal, it.Pos()
			}
		case journal.Under:
			p.Under = bare(t.Text)
		case journal.Owner:
			p.Owner = bare(t.Text)
		case journal.Level:
			p.Level = t.Text
		case journal.LeadTag:
			p.Lead = bare(t.Text)
		case journal.With:
			p.With = slugList(t.Text)
		case journal.For:
			p.For = slugList(t.Text)
		case journal.Decides:
			p.Decides = slugList(t.Text)
		case journal.Visible:
			p.Visible = Visibility(t.Text)
			if t.Text == "" {
				p.Visible = Everyone
			}
		case journal.Major:
			p.Minor = t.Text == "no"
		case journal.Measure:
			p.Measure = t.Text
		case journal.Why:
			p.Why = t.Text
		case journal.NeedsTag:
			if !needs || t.Text == "" {
				p.Needs, needs = nil, true
			}
			if t.Text != "" {
				p.Needs = append(p.Needs, t.Text)
			}
		}
	}
}

// turn adds a status line. Another state that an amendment puts into it holds
// from the amendment's own day on, until the next line: what was told meanwhile
// was told as it stood then.
func (p *Project) turn(it *Item) {
	for n := len(p.states); n > 0 && it.Pos().Before(p.states[n-1].Pos); n-- {
		p.states = p.states[:n-1]
	}
	if len(it.life()) == 0 {
		p.states = append(p.states, StateChange{it.Pos(), it.Named, it})
		return
	}
	p.states = append(p.states, StateChange{it.Pos(), it.AsOf(it.Pos()).Named, it})
	for change := range it.Life(journal.Amend) {
		if named := it.AsOf(change.Pos()).Named; named != p.State() {
			p.states = append(p.states, StateChange{change.Pos(), named, it})
		}
	}
}

// bare takes the sigil off one name.
func bare(name string) string {
	if name != "" && (name[0] == '@' || name[0] == '+') {
		return name[1:]
	}
	return name
}

// changesOf follows the date through the lines and their amendments: whichever
// spoke of it last rules, from its own day on. An amendment of a line that a
// later one had overruled moves the date like any other.
func changesOf(lines []*Item) []DateChange {
	var changes []DateChange
	present := civil.Day(0)
	for it := range sayings(lines) {
		value, says := it.written.Tag(journal.By)
		if by, _ := civil.ParseISO(value); says && by != present {
			present = by
			changes = append(changes, DateChange{Pos: it.Pos(), By: by, Item: it})
		}
	}
	return changes
}
