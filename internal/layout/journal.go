package layout

import (
	"slices"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/journal"
	"headsup/internal/render"
)

// Journal is entries, a row each, as of a day.
func Journal(on civil.Day, entries []journal.Entry) render.Overview {
	grid := compose.Grid{Name: "Journal", Columns: []string{"Entry", "Date", "Time", "Verb", "Text", "People", "Projects", "Line"}}
	for _, e := range entries {
		clock := ""
		if !e.At.IsZero() {
			clock = e.At.String()
		}
		grid.Rows = append(grid.Rows, []compose.Value{number(float64(e.Seq)), day(e.On), words(clock), words(e.Verb.String()), words(e.Text()),
			list(slices.Collect(e.People())), list(slices.Collect(e.Projects())), words(strings.ReplaceAll(e.String(), "\n", " "))})
	}
	return render.Overview{Title: "Journal", Day: on, Grids: []compose.Grid{grid}}
}
