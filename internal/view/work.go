package view

import (
	"headsup/internal/book"
	"headsup/internal/civil"
)

// Work is every project with its state and how it came to it, its date and what
// somebody was last told of it.
type Work struct {
	Day      civil.Day    `json:"day"`
	Projects []ProjectRow `json:"projects"`
}

// ProjectRow is one project at a glance.
type ProjectRow struct {
	Project string      `json:"project"`
	Title   string      `json:"title"`
	State   string      `json:"state"` // "" none
	Since   civil.Day   `json:"since"` // of the present state
	Trend   []string    `json:"trend"` // the state at the end of each of the last twelve weeks, the oldest first
	Cause   string      `json:"cause"` // the latest words on its state
	By      civil.Day   `json:"by"`
	Slips   []Slip      `json:"slips"`
	Goal    string      `json:"goal"`
	Lead    string      `json:"lead"` // "" the owner
	Major   bool        `json:"major"`
	Visible string      `json:"visible"`
	Metrics []MetricRow `json:"metrics"`
	Last    civil.Day   `json:"last"`      // the last entry that names it
	Told    civil.Day   `json:"told"`      // when the manager last heard of it
	Heard   *LastTold   `json:"last_told"` // when anybody last did; null: nobody ever
	Changed []Change    `json:"changed"`   // what is new since then
	Entries int         `json:"entries"`
}

// Slip is a move of a date to a later one.
type Slip struct {
	On    civil.Day `json:"on"`
	From  civil.Day `json:"from"`
	To    civil.Day `json:"to"`
	Entry int64     `json:"entry"`
}

// WorkOf makes the view: open projects first, in the order of their beginning;
// then the ended ones.
func WorkOf(b *book.Book) Work {
	v := Work{Day: b.Day, Projects: []ProjectRow{}}
	metrics := metricsOf(b)
	for _, open := range []bool{true, false} {
		for p := range b.Projects() {
			if p.Open() == open {
				v.Projects = append(v.Projects, projectRow(b, p, metrics))
			}
		}
	}
	return v
}

func projectRow(b *book.Book, p *book.Project, metrics metrics) ProjectRow {
	row := ProjectRow{Project: p.Slug, Title: p.Called(), State: p.State().String(), Trend: trendOf(b, p), By: p.By(), Slips: slipsOf(p),
		Goal: p.Goal, Lead: p.Lead, Major: !p.Minor, Visible: string(p.Visible), Metrics: metrics.of(p), Changed: []Change{}}
	if status := p.Status(); status.Item != nil {
		row.Since, row.Cause = stateSince(p), causeOf(b, p)
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
	var since book.Pos
	if told := lastTelling(p); told != nil {
		row.Heard = &LastTold{On: told.On, Entry: told.Seq, People: append([]string{}, b.Reached(told)...)}
		since = told.Pos()
	}
	row.Changed = changesOf(b, p, since)
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

// causeOf are the latest words on the present state: a line that repeats it
// without a word leaves the words before standing.
func causeOf(b *book.Book, p *book.Project) string {
	states := p.States()
	for at := len(states) - 1; at >= 0 && states[at].State == p.State(); at-- {
		if said := b.Sentence(states[at].Item); said != "" {
			return said
		}
	}
	return ""
}

// trendWeeks is how many weeks a trend strip shows.
const trendWeeks = 12

// trendOf is the state at the end of each of the last weeks, counted back from
// the book's day.
func trendOf(b *book.Book, p *book.Project) []string {
	trend := make([]string, trendWeeks)
	states := p.States()
	for week := range trend {
		end := b.Day - civil.Day(7*(trendWeeks-1-week))
		for _, s := range states {
			if s.On > end {
				break
			}
			trend[week] = s.State.String()
		}
	}
	return trend
}

func slipsOf(p *book.Project) []Slip {
	slips := []Slip{}
	for _, s := range p.Slips() {
		slips = append(slips, Slip{On: s.On, From: s.From, To: s.To, Entry: s.Item.Seq})
	}
	return slips
}
