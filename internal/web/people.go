package web

import (
	"context"
	"math"
	"net/http"
	"strconv"

	"headsup/internal/render"
	"headsup/internal/view"
)

// peoplePage is who matters, and how close they are.
type peoplePage struct {
	People   []personRow
	Coverage []coverageRow
	Picture  picture
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

// picture is influence against closeness: who weighs much and is far stands at
// the top left. The table beside it says the same in words.
type picture struct {
	Dots []dot
}

// dot is one place of the picture with whoever stands there.
type dot struct {
	X, Y  int
	Names string
}

func (s *Server) people(ctx context.Context, _ *http.Request) (filled, error) {
	v, err := s.bench.People(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	var p peoplePage
	for _, tie := range v.People {
		p.People = append(p.People, personRow{Slug: tie.Person, Name: render.Clean(tie.Name), Relation: string(tie.Relation), Weight: tie.Weight,
			Closeness: strconv.FormatFloat(tie.Closeness, 'f', 1, 64), Met: tie.Met.String(), Updated: tie.Updated.String(),
			Next: tie.NextUpdate.String(), Due: !tie.NextUpdate.IsZero() && tie.NextUpdate <= v.Day, Neglected: tie.Neglected, Away: tie.Away})
	}
	for _, c := range v.Coverage {
		if c.People > 0 {
			p.Coverage = append(p.Coverage, coverageRow{Relation: string(c.Relation), People: c.People, Covered: c.Covered})
		}
	}
	p.Picture = pictureOf(v.People)
	if len(p.People) == 0 {
		p.Empty = &emptyState{What: "Nobody is in the book yet.", Why: "Begin with the person you report to; whoever decides about your work comes next.",
			Do: "Add your manager", Line: "person @dana Dana Osei relation:manager"}
	}
	return filled{title: "People", body: peopleOf(p)}, nil
}

// The picture's field: closeness goes right, influence goes up.
const (
	fieldLeft, fieldTop = 40, 16
	fieldWide           = 520
	fieldHigh           = 220
	most                = 5 // of closeness and of influence
)

// pictureOf sets those who have a relation in their places; who stand at the same
// place share its label.
func pictureOf(people []view.PersonTie) picture {
	var p picture
	at := map[[2]int]int{}
	for _, tie := range people {
		if tie.Relation == "" {
			continue
		}
		x := fieldLeft + int(math.Round(tie.Closeness/most*fieldWide))
		y := fieldTop + fieldHigh - (tie.Weight-1)*fieldHigh/(most-1)
		place := [2]int{x / 110, y} // names need room
		if i, taken := at[place]; taken {
			p.Dots[i].Names += ", @" + tie.Person
			continue
		}
		at[place] = len(p.Dots)
		p.Dots = append(p.Dots, dot{X: x, Y: y, Names: "@" + tie.Person})
	}
	return p
}
