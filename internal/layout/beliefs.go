package layout

import (
	"slices"
	"strings"
	"time"

	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/render"
	"headsup/internal/render/chart"
	"headsup/internal/view"
)

// abreast is how many people one picture of the map has room for; more stand on
// the next.
const abreast = 5

// Beliefs is who last heard what of which project, and the map of it.
func Beliefs(v view.Beliefs) render.Overview {
	grid := compose.Grid{Name: "Who believes what", Columns: []string{"Project", "Title", "State", "Since", "Due", "Person", "Belief", "Last heard", "Date they heard", "Told on", "By", "Heard on", "News since", "Telling"}}
	for _, row := range v.Rows {
		for _, c := range row.Cells {
			grid.Rows = append(grid.Rows, []compose.Value{words(row.Project), words(row.Title), words(row.State), day(row.Since), day(row.By), words(c.Person),
				words(string(c.Belief)), words(c.Last), day(c.LastBy), day(c.Told), words(c.How), day(c.Heard), some(float64(len(c.News))), some(float64(c.Entry))})
		}
	}
	o := render.Overview{Title: "Who believes what", Day: v.Day, Grids: []compose.Grid{grid}}
	for people := range slices.Chunk(v.People, abreast) {
		if rows := beliefRows(v, people); len(rows) > 0 {
			o.Pictures = append(o.Pictures, render.Picture{Drawing: chart.BeliefMap(sigils("@", people), rows)})
		}
	}
	return o
}

// beliefRows are the projects that are some of these people's business.
func beliefRows(v view.Beliefs, people []string) (rows []chart.BeliefRow) {
	for _, row := range v.Rows {
		drawn := chart.BeliefRow{Project: row.Title, State: row.State}
		theirs := false
		for _, slug := range people {
			cell := chart.Belief{}
			if i := slices.IndexFunc(row.Cells, func(c view.BeliefCell) bool { return c.Person == slug }); i >= 0 {
				cell, theirs = chart.Belief{Is: string(row.Cells[i].Belief), Last: lastHeard(row.Cells[i])}, true
			}
			drawn.Beliefs = append(drawn.Beliefs, cell)
		}
		if theirs {
			rows = append(rows, drawn)
		}
	}
	return rows
}

// lastHeard is what somebody last heard, in few words.
func lastHeard(c view.BeliefCell) string {
	if c.Told.IsZero() {
		return "never told"
	}
	return strings.TrimPrefix(c.Last+", "+shortDay(c.Told), ", ")
}

func shortDay(d civil.Day) string { return d.In(time.UTC).Format("2 Jan") }

func sigils(sigil string, slugs []string) (all []string) {
	for _, slug := range slugs {
		all = append(all, sigil+slug)
	}
	return all
}
