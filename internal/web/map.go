package web

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strconv"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/render"
	"headsup/internal/view"
)

// mapPage is the belief map: people across, projects down, in each field what one
// last heard of the other beside what is so.
type mapPage struct {
	Lead    string
	People  []mapHead
	Rows    []mapRow
	Told    *toldCell // the field that was clicked; nil none
	Latency string
	Empty   *emptyState
}

type mapHead struct{ Slug, Name, Relation string }

type mapRow struct {
	Slug, Title string
	State       string
	Since, By   string
	Cells       []mapCell
}

// mapCell is one field; Belief is "" where the project is no business of theirs.
type mapCell struct {
	Belief string
	Told   string // what they heard, where it is not so any more, and when; "" never
	Href   string
}

// toldCell is all that is known of one field, and how to tell them now.
type toldCell struct {
	Name, Slug string
	Title      string
	Belief     string
	State      string // as it is
	Since      string
	Cause      string
	Last       string // as they heard it
	LastBy     string
	Told       string
	How        string
	Heard      string
	Entry      int64
	News       []int64
	Draft      string // to tell them; "" where they know
	Line       string // the line that records that it was told
	SoEntry    int64
}

func (s *Server) beliefs(ctx context.Context, r *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	v := view.BeliefsOf(b, view.Focus{})
	var p mapPage
	for _, slug := range v.People {
		person := b.Person(slug)
		p.People = append(p.People, mapHead{Slug: slug, Name: render.Clean(person.Called()), Relation: string(person.RelationOn(v.Day))})
	}
	wrong := map[string]bool{}
	who, what := r.URL.Query().Get("person"), r.URL.Query().Get("project")
	for _, row := range v.Rows {
		out := mapRow{Slug: row.Project, Title: render.Clean(row.Title), State: row.State, Since: short(row.Since, v.Day), By: short(row.By, v.Day)}
		for _, slug := range v.People {
			c, ok := row.Cell(slug)
			if !ok {
				out.Cells = append(out.Cells, mapCell{})
				continue
			}
			if c.Belief == belief.Wrong {
				wrong[slug] = true
			}
			out.Cells = append(out.Cells, cellOf(row, c, v.Day))
			if slug == who && row.Project == what {
				p.Told = toldOf(b, row, c)
			}
		}
		p.Rows = append(p.Rows, out)
	}
	p.Lead = wrongLead(len(wrong))
	p.Latency = latency(v.Latency.Pace)
	switch {
	case len(v.People) == 0:
		p.Empty = &emptyState{What: "Nobody who is to hear of your work is in the book yet.", Why: "The map shows what each of them last heard of each project, beside what is so.",
			Do: "Add your manager", Line: "person @dana Dana Osei relation:manager"}
	case len(v.Rows) == 0:
		p.Empty = &emptyState{What: "No project yet.", Why: "The map shows what each person last heard of each project, beside what is so.",
			Do: "Add a project", Line: `project +atlas Billing migration by:"end of quarter"`}
	}
	return filled{title: "Map", body: beliefMap(p)}, nil
}

// wrongLead is how many people build on what is no longer so.
func wrongLead(n int) string {
	switch n {
	case 0:
		return "Nobody believes anything that is no longer so."
	case 1:
		return "One person believes something that is no longer so."
	}
	return fmt.Sprintf("%d people believe something that is no longer so.", n)
}

func cellOf(row view.BeliefRow, c view.BeliefCell, today civil.Day) mapCell {
	cell := mapCell{Belief: string(c.Belief), Href: "/map?" + url.Values{"person": {c.Person}, "project": {row.Project}}.Encode() + "#told"}
	if !c.Told.IsZero() {
		cell.Told = short(c.Told, today)
		if c.Last != row.State && c.Belief != belief.Knows {
			cell.Told = cmp.Or(c.Last, "no state") + ", " + cell.Told
		}
	}
	return cell
}

func toldOf(b *book.Book, row view.BeliefRow, c view.BeliefCell) *toldCell {
	t := &toldCell{Name: render.Clean(b.Person(c.Person).Called()), Slug: c.Person, Title: render.Clean(row.Title), Belief: string(c.Belief),
		State: row.State, Since: short(row.Since, b.Day), Cause: render.Clean(row.Cause), SoEntry: row.Entry,
		Last: c.Last, LastBy: short(c.LastBy, b.Day), How: c.How, Heard: short(c.Heard, b.Day), Entry: c.Entry, News: c.News}
	if !c.Told.IsZero() {
		t.Told = c.Told.Long()
	}
	if c.Belief != belief.Knows {
		t.Draft = "/draft/update?" + url.Values{"for": {c.Person}, "project": {row.Project}}.Encode()
		t.Line = "told @" + c.Person + " <words> +" + row.Project
	}
	return t
}

// latency is how fast bad news travels.
func latency(p view.Pace) string {
	if p.KnownToTold == nil {
		return ""
	}
	said := "Bad news is told after " + days(*p.KnownToTold) + " (the median)"
	if p.Waiting > 0 {
		said += fmt.Sprintf("; %d not told yet, the oldest for %s", p.Waiting, days(float64(p.LongestWaits)))
	}
	return said + "."
}

func days(n float64) string {
	if n == 1 {
		return "1 day"
	}
	return strconv.FormatFloat(n, 'f', -1, 64) + " days"
}
