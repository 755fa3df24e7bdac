package web

import (
	"context"
	"math"
	"net/http"
	"strconv"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/render/chart"
)

// peoplePage is who matters, how close they are, and how contact is spread.
type peoplePage struct {
	People   []personRow
	Known    []personRow // those who are only known by name
	Coverage []coverageRow
	Shares   []shareRow
	Contacts int    // meetings and tellings with those who decide
	Most     string // who has too much of it; "" nobody
	Picture  string // influence against closeness, as SVG
	Empty    *emptyState
}

// personRow is one person at a glance.
type personRow struct {
	Slug, Name, Relation string
	Weight               int
	Closeness            string
	Met, Updated         string
	Next                 string // when the next update is due
	Due                  bool   // that day has come
	Neglected            bool   // contact falls due
	Away                 bool
}

// coverageRow is how many of a relation were in touch lately.
type coverageRow struct {
	Relation string
	People   int
	Covered  int
}

// shareRow is how much of the contact with those who decide is with one of them.
type shareRow struct {
	Slug, Name string
	Percent    int
}

// tooMuch is from which share on contact hangs on one person, and fewContacts below
// how many contacts nothing is said of it.
const (
	tooMuch     = 80
	fewContacts = 10
)

func (s *Server) people(ctx context.Context, _ *http.Request) (filled, error) {
	v, err := s.bench.People(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	var p peoplePage
	var dots []chart.Person
	for _, tie := range v.People {
		row := personRow{Slug: tie.Person, Name: render.Clean(tie.Name), Relation: string(tie.Relation), Weight: tie.Weight,
			Closeness: strconv.FormatFloat(tie.Closeness, 'f', 1, 64), Met: short(tie.Met, v.Day), Updated: short(tie.Updated, v.Day),
			Next: short(tie.NextUpdate, v.Day), Due: !tie.NextUpdate.IsZero() && tie.NextUpdate <= v.Day, Neglected: tie.Neglected, Away: tie.Away}
		if tie.Relation == book.Unrelated {
			p.Known = append(p.Known, row)
			continue
		}
		p.People = append(p.People, row)
		dots = append(dots, chart.Person{Name: row.Name, Influence: float64(tie.Weight), Closeness: tie.Closeness / 5, Neglected: tie.Neglected && tie.Weight >= 3})
		if tie.Senior && v.Senior > 0 {
			p.Shares = append(p.Shares, shareRow{Slug: tie.Person, Name: row.Name, Percent: int(math.Round(100 * tie.Share))})
		}
	}
	for _, c := range v.Coverage {
		if c.People > 0 {
			p.Coverage = append(p.Coverage, coverageRow{Relation: string(c.Relation), People: c.People, Covered: c.Covered})
		}
	}
	p.Contacts = v.Senior
	for _, share := range p.Shares {
		if share.Percent > tooMuch && v.Senior >= fewContacts {
			p.Most = share.Name
		}
	}
	if len(dots) > 0 {
		p.Picture = chart.Closeness(dots).SVG()
	}
	if len(p.People) == 0 {
		p.Empty = &emptyState{What: "Nobody is in the book yet.", Why: "Begin with the person you report to; whoever decides about your work comes next.",
			Do: "Add your manager", Line: "person @dana Dana Osei relation:manager", Form: toForm("person") + "?tag-relation=manager"}
	}
	return filled{title: "People", body: peopleOf(p)}, nil
}
