package layout

import (
	"headsup/internal/compose"
	"headsup/internal/render"
	"headsup/internal/view"
)

// Work is the projects and their numbers.
func Work(v view.Work) render.Overview {
	projects := compose.Grid{Name: "Projects", Columns: []string{"Project", "Title", "State", "Since", "Due", "Slips", "First date", "Goal", "Led by", "Major", "Visible", "Cause", "Last entry", "Manager told", "Anybody told", "New since"}}
	metrics := compose.Grid{Name: "Numbers", Columns: []string{"Project", "Number", "Value", "Target", "Measured"}}
	for _, p := range v.Projects {
		heard, first := compose.Value{}, compose.Value{}
		if p.Heard != nil {
			heard = day(p.Heard.On)
		}
		if len(p.Slips) > 0 {
			first = day(p.Slips[0].From)
		}
		projects.Rows = append(projects.Rows, []compose.Value{words(p.Project), words(p.Title), words(p.State), day(p.Since), day(p.By), some(float64(len(p.Slips))), first,
			words(p.Goal), words(p.Lead), yes(p.Major), words(p.Visible), words(p.Cause), day(p.Last), day(p.Told), heard, some(float64(len(p.Changed)))})
		for _, m := range p.Metrics {
			metrics.Rows = append(metrics.Rows, []compose.Value{words(p.Project), words(m.Name), words(m.Value), words(m.Target), some(float64(len(m.Values)))})
		}
	}
	return render.Overview{Title: "Work", Day: v.Day, Grids: []compose.Grid{projects, metrics}}
}
