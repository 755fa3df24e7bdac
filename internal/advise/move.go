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
	Bundled  []Move    `json:"-"` // what this one move does at once

	finding  Finding
	projects []string
	entry    int64
}

// Factors are what a score is made of. Each is stated with its reason by
// `today --explain`.
type Factors struct {
	Harm      float64 // what it costs if ignored, 0 to 1
	Influence float64 // of the person, 0.2 to 1
	Nearness  float64 // of the day it hangs on, 0.4 to 1
	Effort    float64 // 1 for two minutes, more for more
}

// Score is harm × influence × nearness ÷ effort, rounded to two decimals.
func (f Factors) Score() float64 {
	return math.Round(100*f.Harm*f.Influence*f.Nearness/max(f.Effort, 0.5)) / 100
}

// Moves are all moves of a book's day, after snoozing, the best first. Rules
// may be narrowed to some names; none means all.
func Moves(b *book.Book, set Settings, only ...string) []Move {
	var moves []Move
	for _, rule := range Rules() {
		if len(only) > 0 && !slices.Contains(only, rule.Name) {
			continue
		}
		for f := range rule.Find(Case{Book: b, rule: rule, set: set}) {
			m := moveOf(b, rule, f)
			if !b.Snoozed(m.Rule, m.Person, m.projects, m.entry) {
				moves = append(moves, m)
			}
		}
	}
	rank(moves)
	return moves
}

func moveOf(b *book.Book, rule *Rule, f Finding) Move {
	m := Move{Rule: rule.Name, Practice: rule.Practice, Urgency: f.Urgency, Title: f.Title, Why: f.Why, Entries: f.Entries,
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
	m.Factors = factorsOf(b, f)
	m.Score = m.Factors.Score()
	return m
}

// factorsOf weighs a finding: who it is about counts by their influence, where
// none was given by the relation; what is overdue is as near as can be.
func factorsOf(b *book.Book, f Finding) Factors {
	factors := Factors{Harm: f.Harm, Influence: 0.4, Nearness: 0.6, Effort: max(f.Minutes, 1) / 2}
	if f.Person != nil {
		factors.Influence = float64(f.Person.InfluenceOn(b.Day)) / 5
	}
	switch {
	case f.Urgency == Now:
		factors.Nearness = 1
	case f.Urgency == Today:
		factors.Nearness = 0.85
	case !f.Due.IsZero():
		// What waits in the past grows nearer by the day for three weeks.
		factors.Nearness = 0.5 + 0.3*min(1, math.Abs(float64(b.Day-f.Due))/21)
	}
	return factors
}

// rank orders moves by urgency, then score; what is equal stays in the order of
// names, so that a list is the same every time.
func rank(moves []Move) {
	slices.SortStableFunc(moves, func(a, b Move) int {
		return cmp.Or(cmp.Compare(a.Urgency.order(), b.Urgency.order()), cmp.Compare(b.Score, a.Score),
			cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Person, b.Person), cmp.Compare(a.entry, b.entry), cmp.Compare(a.About, b.About))
	})
}

func (u Urgency) order() int {
	return slices.Index([]Urgency{Now, Today, Week}, u)
}
