package layout

import (
	"headsup/internal/compose"
	"headsup/internal/render"
	"headsup/internal/render/chart"
	"headsup/internal/view"
)

// Resources is where people's time goes, by person, project and goal, and the
// bars of those whose shares are known.
func Resources(v view.Resources) render.Overview {
	people := compose.Grid{Name: "People", Columns: []string{"Person", "Name", "Given %", "Free %", "Too much %", "Hours", "Away"}}
	shares := compose.Grid{Name: "Shares", Columns: []string{"Person", "Project", "Title", "Share %", "Until", "Entry"}}
	projects := compose.Grid{Name: "Projects", Columns: []string{"Project", "Title", "State", "Goal", "Given %", "Hours"}}
	goals := compose.Grid{Name: "Goals", Columns: []string{"Goal", "Title", "Owner", "Given %", "Hours"}}
	asks := compose.Grid{Name: "Asked for", Columns: []string{"Entry", "Asked on", "Of", "Text", "By", "For", "On top of %", "Given %", "Free %"}}
	var bars []chart.Load
	for _, p := range v.People {
		given, free := compose.Value{}, compose.Value{}
		if p.Known {
			given, free = number(p.Percent), number(p.Free)
		}
		people.Rows = append(people.Rows, []compose.Value{words(p.Person), words(p.Name), given, free, some(p.Over), some(p.Hours), yes(p.Away)})
		load := chart.Load{Name: p.Name}
		for _, s := range p.Shares {
			shares.Rows = append(shares.Rows, []compose.Value{words(s.Person), words(s.Project), words(s.Title), number(s.Percent), day(s.Until), number(float64(s.Entry))})
			load.Parts = append(load.Parts, chart.Part{Name: s.Title, Share: s.Percent / 100})
		}
		if p.Known {
			bars = append(bars, load)
		}
	}
	for _, p := range v.Projects {
		projects.Rows = append(projects.Rows, []compose.Value{words(p.Project), words(p.Title), words(p.State), words(p.Goal), some(p.Percent), some(p.Hours)})
	}
	for _, g := range v.Goals {
		goals.Rows = append(goals.Rows, []compose.Value{words(g.Goal), words(g.Title), words(g.Owner), some(g.Percent), some(g.Hours)})
	}
	for _, ask := range v.Asks {
		asks.Rows = append(asks.Rows, []compose.Value{number(float64(ask.Entry)), day(ask.On), words(ask.Of), words(ask.Text), day(ask.By), list(ask.Projects),
			number(ask.OnTop), number(ask.Given), number(ask.Free)})
	}
	o := render.Overview{Title: "Where time goes", Day: v.Day, Grids: []compose.Grid{people, shares, projects, goals, asks}}
	if len(bars) > 0 {
		o.Pictures = []render.Picture{{Head: "By person", Drawing: chart.ResourceBars(bars, chart.Full)}}
	}
	return o
}
