package view

import (
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Inventory is everything the owner does, as one sheet: every row is flat, so
// that a spreadsheet can be made of it.
type Inventory struct {
	Day  civil.Day      `json:"day"`
	From civil.Day      `json:"from"` // the period that hours and entries are of
	To   civil.Day      `json:"to"`
	Rows []InventoryRow `json:"rows"`
}

// InventoryRow is one thing to do, or one kind of it.
type InventoryRow struct {
	Kind      string    `json:"kind"`  // project, goal, duty, promise, request, other (work of no project)
	About     string    `json:"about"` // "+slug", "#seq" or ""
	Title     string    `json:"title"`
	State     string    `json:"state"`
	By        civil.Day `json:"by"`
	Lead      string    `json:"lead"`       // "" the owner
	For       string    `json:"for"`        // whom it is for, by slug; several with commas
	Goal      string    `json:"goal"`       // the goal it serves, by slug
	GoalOwner string    `json:"goal_owner"` // whose that goal is
	Why       string    `json:"why"`        // its own reason, else that of its goal
	Hours     float64   `json:"hours"`
	Entries   int       `json:"entries"` // logs and wins of the period
	Last      civil.Day `json:"last"`    // the last of them, ever
	Mark      string    `json:"mark"`    // keep, raise, stop: the last word of a senior person
	MarkedBy  string    `json:"marked_by"`
	MarkedOn  civil.Day `json:"marked_on"`
	Marks     string    `json:"marks"`   // the last word of everybody who gave one: "stop raj 2026-05-12; keep dana 2026-02-18"
	GoesOn    int       `json:"goes_on"` // logs and wins since it was marked stop, or was stopped
	Entry     int64     `json:"entry"`   // where it begins; 0 for other work
}

// InventoryOf makes the sheet with the work of a period: projects, open ones and
// those that were worked on, goals of the owner's, duties, what was promised and
// requested, and the work that belongs to none of them.
func InventoryOf(b *book.Book, period civil.Span) Inventory {
	v := Inventory{Day: b.Day, From: period.From, To: period.To, Rows: []InventoryRow{}}
	spent := spentOn(b, period)
	for p := range b.Projects() {
		if row := projectLine(b, p, spent[p.Slug]); p.Open() || row.Entries > 0 || row.GoesOn > 0 {
			v.Rows = append(v.Rows, row)
		}
	}
	for g := range b.Goals() {
		if row := projectLine(b, g, spent[g.Slug]); g.Open() && g.Mine() || row.Entries > 0 {
			row.Kind, row.Goal, row.GoalOwner = "goal", g.Under, ownerAbove(b, g.Under)
			v.Rows = append(v.Rows, row)
		}
	}
	for it := range b.Items(journal.Me) {
		if it.Kind == "duties" && it.Ended() == nil {
			v.Rows = append(v.Rows, InventoryRow{Kind: "duty", About: number(it), Title: b.Sentence(it), Entry: it.Seq})
		}
	}
	for promise := range b.Promises() {
		if promise.Open() {
			v.Rows = append(v.Rows, promiseLine(b, promise, spent))
		}
	}
	if other := spent[""]; other.entries > 0 {
		v.Rows = append(v.Rows, InventoryRow{Kind: "other", Title: "Work of no project", Hours: other.hours, Entries: other.entries, Last: other.last})
	}
	return v
}

func projectLine(b *book.Book, p *book.Project, s spent) InventoryRow {
	row := InventoryRow{Kind: "project", About: "+" + p.Slug, Title: p.Called(), State: p.State().String(), By: p.By(), Lead: p.Lead,
		For: strings.Join(p.For, ","), Goal: p.Goal, GoalOwner: ownerAbove(b, p.Goal), Why: p.Why, Hours: s.hours, Entries: s.entries,
		Entry: p.FirstLine().Seq}
	if goal := b.Project(p.Above()); row.Why == "" && goal != nil {
		row.Why = goal.Why
	}
	for it := range p.WorkSince(book.Pos{}) {
		row.Last = it.On
		break
	}
	row.Marks = marksOf(p)
	mark, by := b.LastMark(p)
	if mark != nil {
		row.Mark, row.MarkedBy, row.MarkedOn = mark.Kind, by.Slug, mark.On
	}
	if stop := stoppedAt(p, mark); !stop.IsZero() {
		for range p.WorkSince(stop) {
			row.GoesOn++
		}
	}
	return row
}

// marksOf is everybody's last word on the priority of a project, the latest first.
func marksOf(p *book.Project) string {
	var said []string
	seen := map[string]bool{}
	for it := range p.Newest() {
		if it.Verb == journal.Mark && !seen[it.Person()] {
			seen[it.Person()] = true
			said = append(said, strings.Join(strings.Fields(it.Kind+" "+it.Person()+" "+it.On.String()), " "))
		}
	}
	return strings.Join(said, "; ")
}

// stoppedAt is from where on there should be no work on a project: the last mark
// on it, if that says stop, or the line that stopped it, whichever came first.
func stoppedAt(p *book.Project, mark *book.Item) (stop book.Pos) {
	if mark != nil && mark.Kind == "stop" {
		stop = mark.Pos()
	}
	if p.State() == journal.Stopped {
		if ended := p.Turn().To.Pos; stop.IsZero() || ended.Before(stop) {
			stop = ended
		}
	}
	return stop
}

func promiseLine(b *book.Book, p book.Promise, spent map[string]spent) InventoryRow {
	kind := "promise"
	if p.Verb == journal.Request {
		kind = "request"
	}
	row := InventoryRow{Kind: kind, About: number(p.Item), Title: b.Sentence(p.Item), By: p.By, For: p.To, Entry: p.Seq}
	if project := b.Project(p.Project()); project != nil {
		row.Goal, row.GoalOwner = project.Goal, ownerAbove(b, project.Goal)
	}
	s := spent[row.About]
	row.Hours, row.Entries, row.Last = s.hours, s.entries, s.last
	return row
}

// spent is how much work went into something.
type spent struct {
	hours   float64
	entries int
	last    civil.Day
}

// spentOn is the work of a period by project slug, by the number of the request
// or promise that it names, and under "" what belongs to neither. An entry of
// several is shared among them in equal parts of its hours, so that the sheet
// adds up.
func spentOn(b *book.Book, period civil.Span) map[string]spent {
	all := map[string]spent{}
	for it := range workOf(b, period) {
		var places []string
		for slug := range it.Projects() {
			if p := b.Project(slug); !p.FirstLine().IsZero() && !slices.Contains(places, slug) {
				places = append(places, slug)
			}
		}
		for n := range it.Refs() {
			if target := b.Item(n); target != nil && (target.Verb == journal.Request || target.Verb == journal.Promise) && target.Ended() == nil {
				places = append(places, number(target))
			}
		}
		if len(places) == 0 {
			places = []string{""}
		}
		for _, place := range places {
			s := all[place]
			s.hours += it.Hours() / float64(len(places))
			s.entries++
			s.last = max(s.last, it.On)
			all[place] = s
		}
	}
	return all
}
