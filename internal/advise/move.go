package advise

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// Move is one thing to do now, for whom and why. Its words are made when they
// are read, by Title, Why and Do: a day finds hundreds of moves and shows three.
type Move struct {
	Rule     string
	Person   string // by slug; "" for nobody
	About    string // "+slug", "#seq", a skill or ""
	Urgency  Urgency
	Score    float64 // 0 to 1, two decimals
	Entries  []int64
	Practice string
	Held     string // why it waits; "" if it does not
	Factors  Factors
	Act      Act
	Due      civil.Day
	Bundled  []*Move // what this one move does at once

	person           *book.Person
	project          *book.Project
	subject          string
	telling, trouble bool
	title, why       string
	say              func() (title, why string) // nil: they are said already
	projects         []string
	entry            int64
	place            int // among all moves of the day; see Arrange
}

// Title is what to do, as a clause: "Tell Dana Osei of a win".
func (m *Move) Title() string {
	title, _ := m.words()
	return title
}

// Why says why it should be done, in plain words.
func (m *Move) Why() string {
	_, why := m.words()
	return why
}

// Do is the command that does it.
func (m *Move) Do() string { return m.Act.String() }

func (m *Move) words() (title, why string) {
	if m.say != nil {
		return m.say()
	}
	return m.title, m.why
}

// Factors are what a score is made of, and nothing else is. Each is stated with
// its reason by `today --explain`.
type Factors struct {
	Harm      float64 // what it costs if ignored, 0 to 1
	Influence float64 // of the person, 0.2 to 1
	Nearness  float64 // of the day it hangs on, 0.3 to 1
	Stage     float64 // of the partnership: 1.2 for what it asks for first, 0.8 for what is early or late
	Effort    float64 // 1 for two minutes, more for more

	At book.Stage // the stage that was weighed; none where it makes no difference
}

// Score is harm × influence × nearness × stage ÷ effort, at most 1, rounded to
// two decimals.
func (f Factors) Score() float64 {
	score := f.Harm * f.Influence * f.Nearness * f.Stage / max(f.Effort, 0.5)
	return math.Round(100*min(score, 1)) / 100
}

// Moves are all moves of a book's day, after snoozing, the best first. Rules
// may be narrowed to some names; none means all.
func Moves(b *book.Book, set Settings, only ...string) []*Move {
	var moves []*Move
	lists := listsOf(b)
	for _, rule := range Rules() {
		if len(only) > 0 && !slices.Contains(only, rule.Name) {
			continue
		}
		for f := range rule.Find(Case{Book: b, rule: rule, set: set, lists: lists}) {
			m := moveOf(b, rule, &f)
			if !b.Snoozed(m.Rule, m.Person, m.projects, m.entry) {
				moves = append(moves, m)
			}
		}
	}
	rank(moves)
	return moves
}

func moveOf(b *book.Book, rule *Rule, f *Finding) *Move {
	m := &Move{Rule: rule.Name, Practice: rule.Practice, Urgency: f.Urgency, Entries: f.Entries, Act: f.Act, Due: f.Due,
		person: f.Person, project: f.Project, subject: f.Topic, telling: f.Telling, trouble: f.Trouble, title: f.Title, why: f.Why, say: f.Say}
	if f.Person != nil {
		m.Person = f.Person.Slug
	}
	switch {
	case f.Entry != nil:
		m.entry, m.About = f.Entry.Seq, "#"+strconv.FormatInt(f.Entry.Seq, 10)
		m.projects = slices.Collect(f.Entry.Projects())
	case f.Project != nil:
		m.About, m.projects = "+"+f.Project.Slug, []string{f.Project.Slug}
	}
	if f.Topic != "" {
		m.About = f.Topic
	}
	m.Factors = factorsOf(b, rule, f)
	m.Score = m.Factors.Score()
	return m
}

// factorsOf weighs a finding: who it is about counts by their influence, where
// none was given by the relation.
func factorsOf(b *book.Book, rule *Rule, f *Finding) Factors {
	factors := Factors{Harm: f.Harm, Influence: 0.4, Nearness: nearness(f, b.Day), Effort: max(f.Minutes, 1) / 2}
	factors.weighStage(b, rule.Name, f.Person)
	if f.Person != nil {
		factors.Influence = float64(f.Person.InfluenceOn(b.Day)) / 5
	}
	return factors
}

// The days in which what waits grows near, after which it is no nearer, and in
// which it then fades: what stood on the list for three months is wanted less
// than what came up this week.
const (
	growsFor = 21
	fadesAt  = 42
	goneBy   = 84
	farAhead = 30
)

// nearness is how near the day is that a finding hangs on.
func nearness(f *Finding, day civil.Day) float64 {
	switch f.Urgency {
	case Now:
		return 1
	case Today:
		return 0.8
	}
	if f.Due.IsZero() {
		return 0.5
	}
	days := float64(day - f.Due)
	if days < 0 {
		return 0.3 + 0.2*max(0, 1+days/farAhead)
	}
	near := 0.5 + 0.2*min(1, days/growsFor)
	if days > fadesAt {
		near -= 0.3 * min(1, (days-fadesAt)/(goneBy-fadesAt))
	}
	return near
}

// rank orders moves by score, of equal ones the more urgent first; what is equal
// then stays in the order of names, so that a list is the same every time.
func rank(moves []*Move) {
	type placed struct {
		*Move
		at int
	}
	all := make([]placed, len(moves))
	for i, m := range moves {
		all[i] = placed{m, i}
	}
	slices.SortFunc(all, func(a, b placed) int { return cmp.Or(a.compare(b.Move), cmp.Compare(a.at, b.at)) })
	for i := range all {
		moves[i] = all[i].Move
	}
}

func (m *Move) compare(other *Move) int {
	switch {
	case m.Score != other.Score:
		return cmp.Compare(other.Score, m.Score)
	case m.Urgency != other.Urgency:
		return cmp.Compare(m.Urgency.order(), other.Urgency.order())
	case m.Rule != other.Rule:
		return cmp.Compare(m.Rule, other.Rule)
	case m.Person != other.Person:
		return cmp.Compare(m.Person, other.Person)
	case m.entry != other.entry:
		return cmp.Compare(m.entry, other.entry)
	}
	return cmp.Compare(m.About, other.About)
}

func (u Urgency) order() int {
	switch u {
	case Now:
		return 0
	case Today:
		return 1
	}
	return 2
}
