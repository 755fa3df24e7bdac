package advise

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// Move is one thing to do now, for whom and why.
type Move struct {
	Rule     string    `json:"rule"`
	Person   string    `json:"person"` // by slug; "" for nobody
	About    string    `json:"about"`  // "+slug", "#seq", a skill or ""
	Urgency  Urgency   `json:"urgency"`
	Title    string    `json:"title"`
	Score    float64   `json:"score"` // 0 to 1, two decimals
	Why      string    `json:"why"`
	Entries  []int64   `json:"entries"`
	Do       string    `json:"do"`
	Practice string    `json:"practice"`
	Held     string    `json:"held,omitempty"` // why it waits; "" if it does not
	Factors  Factors   `json:"-"`
	Act      Act       `json:"-"`
	Due      civil.Day `json:"-"`
	Bundled  []*Move   `json:"-"` // what this one move does at once

	finding  *Finding
	projects []string
	entry    int64
	place    int // among all moves of the day; see Arrange
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
	for _, rule := range Rules() {
		if len(only) > 0 && !slices.Contains(only, rule.Name) {
			continue
		}
		for f := range rule.Find(Case{Book: b, rule: rule, set: set}) {
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
	m := &Move{Rule: rule.Name, Practice: rule.Practice, Urgency: f.Urgency, Title: f.Title, Why: f.Why, Entries: f.Entries,
		Do: f.Act.String(), Act: f.Act, Due: f.Due, finding: f}
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
	slices.SortStableFunc(moves, func(a, b *Move) int {
		if a.Score != b.Score {
			return cmp.Compare(b.Score, a.Score)
		}
		return cmp.Or(cmp.Compare(a.Urgency.order(), b.Urgency.order()), cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Person, b.Person), cmp.Compare(a.entry, b.entry), cmp.Compare(a.About, b.About))
	})
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
