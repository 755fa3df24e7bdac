package layout

import (
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/render/chart"
	"headsup/internal/view"
)

// Work is the projects and their numbers, and a picture of each that is open: how
// it stood week by week, and the course of its numbers.
func Work(v view.Work) render.Overview {
	o := render.Overview{Title: "Work", Day: v.Day}
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
		o.Pictures = append(o.Pictures, courseOf(p, v.Day)...)
		for _, m := range p.Metrics {
			metrics.Rows = append(metrics.Rows, []compose.Value{words(p.Project), words(m.Name), words(m.Value), words(m.Target), some(float64(len(m.Values)))})
		}
	}
	o.Grids = []compose.Grid{projects, metrics}
	return o
}

// courseOf are the pictures of a project: none of one that has ended, nor of what
// has no course yet.
func courseOf(p view.ProjectRow, day civil.Day) (pictures []render.Picture) {
	if state, _ := journal.StateOf(p.State); !state.Open() {
		return nil
	}
	head := p.Title
	add := func(d chart.Drawing) {
		pictures = append(pictures, render.Picture{Head: head, Drawing: d})
		head = "" // the next ones stand below the same words
	}
	if weeks := weeksOf(p.Trend, day); len(weeks) > 0 {
		add(chart.StateStrip(p.Title, weeks))
	}
	for _, m := range p.Metrics {
		if len(m.Values) < 3 {
			continue
		}
		s := chart.Series{Name: m.Name, Values: m.Values, Last: m.Name + " " + m.Value}
		now, _ := journal.ParseQuantity(m.Value)
		if aim, ok := journal.ParseBound(m.Target); ok && now.Comparable(aim.Quantity) {
			s.Target, s.Aim = &aim.Value, m.Target
		}
		add(chart.Sparkline(s))
	}
	return pictures
}

// weeksOf are the states at the end of each week, from the first on that had one.
func weeksOf(trend []string, day civil.Day) (weeks []chart.Week) {
	for i, state := range trend {
		if state != "" || len(weeks) > 0 {
			weeks = append(weeks, chart.Week{From: day - civil.Day(7*(len(trend)-1-i)), State: state})
		}
	}
	return weeks
}
