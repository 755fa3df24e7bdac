package view

import (
	"headsup/internal/book"
	"headsup/internal/civil"
)

// Work is every project with its state, its date and when it was last told of.
type Work struct {
	Day      civil.Day    `json:"day"`
	Projects []ProjectRow `json:"projects"`
}

// ProjectRow is one project at a glance.
type ProjectRow struct {
	Project string    `json:"project"`
	Title   string    `json:"title"`
	State   string    `json:"state"` // "" none
	Since   civil.Day `json:"since"` // of the present state
	Cause   string    `json:"cause"`
	By      civil.Day `json:"by"`
	Goal    string    `json:"goal"`
	Lead    string    `json:"lead"` // "" the owner
	Major   bool      `json:"major"`
	Visible string    `json:"visible"`
	Last    civil.Day `json:"last"` // the last entry that names it
	Told    civil.Day `json:"told"` // when the manager last heard of it
	Entries int       `json:"entries"`
}

// WorkOf makes the view: open projects first, in the order of their beginning;
// then the ended ones.
func WorkOf(b *book.Book) Work {
	v := Work{Day: b.Day, Projects: []ProjectRow{}}
	for _, open := range []bool{true, false} {
		for p := range b.Projects() {
			if p.Open() == open {
				v.Projects = append(v.Projects, projectRow(b, p))
			}
		}
	}
	return v
}

func projectRow(b *book.Book, p *book.Project) ProjectRow {
	row := ProjectRow{Project: p.Slug, Title: p.Called(), State: p.State().String(), By: p.By(), Goal: p.Goal, Lead: p.Lead,
		Major: !p.Minor, Visible: string(p.Visible)}
	if status := p.Status(); status.Item != nil {
		row.Since, row.Cause = stateSince(p), b.Sentence(status.Item)
	}
	for it := range p.Items() {
		row.Last = it.On
		row.Entries++
	}
	for _, manager := range b.Managers() {
		if told := manager.LastTold(p.Slug); told != nil {
			row.Told = max(row.Told, told.On)
		}
	}
	return row
}

// stateSince is the day from which the present state has held without a break.
func stateSince(p *book.Project) civil.Day {
	states := p.States()
	at := len(states) - 1
	for at > 0 && states[at-1].State == states[at].State {
		at--
	}
	return states[at].On
}
