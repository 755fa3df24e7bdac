package layout

import (
	"math"

	"headsup/internal/book"
	"headsup/internal/compose"
	"headsup/internal/render"
	"headsup/internal/render/chart"
	"headsup/internal/view"
)

// closest is the closeness that the picture has at its right edge; see
// view.PersonTie.
const closest = 5

// People is everybody with their rhythm and how close they are, and those who are
// related to the owner by influence and closeness.
func People(v view.People) render.Overview {
	grid := compose.Grid{Name: "People", Columns: []string{"Person", "Name", "Relation", "Senior", "Influence", "Channel", "Cadence", "Met", "Updated", "Next update",
		"Closeness", "Contact due", "Neglected", "Share of senior contact %", "Meetings", "Tellings", "Words", "Minutes"}}
	var drawn []chart.Person
	for _, p := range v.People {
		share := compose.Value{}
		if p.Senior {
			share = number(math.Round(100 * p.Share))
		}
		grid.Rows = append(grid.Rows, []compose.Value{words(p.Person), words(p.Name), words(string(p.Relation)), yes(p.Senior), some(float64(p.Influence)),
			words(p.Channel), words(p.Cadence), day(p.Met), day(p.Updated), day(p.NextUpdate), number(p.Closeness), day(p.ContactDue), yes(p.Neglected), share,
			some(float64(p.Spent.Meetings)), some(float64(p.Spent.Tellings)), some(float64(p.Spent.Words)), some(float64(p.Spent.MeetingMinutes + p.Spent.ReadingMinutes))})
		if p.Relation != book.Unrelated {
			drawn = append(drawn, chart.Person{Name: p.Name, Influence: float64(p.Weight), Closeness: p.Closeness / closest, Neglected: p.Neglected})
		}
	}
	o := render.Overview{Title: "People", Day: v.Day, Grids: []compose.Grid{grid}}
	if len(drawn) > 0 {
		o.Pictures = []render.Picture{{Head: "Influence and closeness", Drawing: chart.Closeness(drawn)}}
	}
	return o
}
