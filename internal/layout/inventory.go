package layout

import (
	"strings"

	"headsup/internal/compose"
	"headsup/internal/render"
	"headsup/internal/view"
)

// Inventory is everything the owner does, a row each.
func Inventory(v view.Inventory) render.Overview {
	grid := compose.Grid{Name: "Work inventory", Columns: []string{"Kind", "Name", "What", "State", "Due", "Led by", "For", "Serves", "Goal of", "Why", "Hours", "Pieces",
		"Last worked on", "Mark", "Marked by", "Marked on", "All marks", "Pieces since the stop", "Entry"}}
	for _, r := range v.Rows {
		grid.Rows = append(grid.Rows, []compose.Value{words(r.Kind), words(strings.TrimPrefix(r.About, "+")), words(r.Title), words(r.State), day(r.By), words(r.Lead), words(r.For), words(r.Goal),
			words(r.GoalOwner), words(r.Why), some(r.Hours), some(float64(r.Entries)), day(r.Last), words(r.Mark), words(r.MarkedBy), day(r.MarkedOn), words(r.Marks),
			some(float64(r.GoesOn)), some(float64(r.Entry))})
	}
	return render.Overview{Title: "Work inventory", Day: v.Day, Grids: []compose.Grid{grid}}
}
