package web

import (
	"cmp"
	"context"
	"net/http"
	"strconv"
	"strings"

	"headsup/internal/render"
	"headsup/internal/view"
)

// workPage is the projects with how they came to where they are, and the goals
// that they serve.
type workPage struct {
	Open  []projectCard
	Ended []projectCard
	Goals []goalNode
	Loose []goalNode // open projects under no goal
	Empty *emptyState
}

// projectCard is one project.
type projectCard struct {
	Slug, Title string
	State       string
	Since       string
	Cause       string
	Trend       []string // twelve weeks, the oldest first; "" no state
	Trended     string   // the same in words
	By          string
	Late        bool
	Slips       int
	First       string // the date before the first slip
	Metrics     []metricRow
	Told        string // when anybody last was
	Changed     int    // what is new since then
	Line        string // to report on it
	Search      string
}

// standing is since when a project is in its state, when it is due, and how often
// that slipped.
func (c projectCard) standing() string {
	slipped := ""
	if c.Slips > 0 {
		slipped = "slipped " + counted(c.Slips, "time", "times") + " from " + c.First
	}
	return about(since(c.Since), cmp.Or(dueOn(c.By), "no date"), slipped)
}

type metricRow struct{ Name, Value, Target string }

// goalNode is a goal, or a project under one, with what stands under it.
type goalNode struct {
	Title string
	Slug  string
	Goal  bool
	State string
	About string // whose, by when, how far
	Under []goalNode
}

func (s *Server) work(ctx context.Context, _ *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	v, goals := view.WorkOf(b), view.GoalsOf(b)
	var p workPage
	for _, row := range v.Projects {
		card := projectOf(row, v)
		if row.State == "done" || row.State == "stopped" {
			p.Ended = append(p.Ended, card)
		} else {
			p.Open = append(p.Open, card)
		}
	}
	for _, g := range goals.Goals {
		p.Goals = append(p.Goals, goalOf(g))
	}
	for _, row := range goals.Orphans {
		p.Loose = append(p.Loose, leafOf(row))
	}
	if len(v.Projects) == 0 {
		p.Empty = &emptyState{What: "No project yet.", Why: "A project has a date, a state and people it is for; what changes on it is what they should hear.",
			Do: "Add a project", Line: `project +atlas Billing migration by:"end of quarter"`}
	}
	return filled{title: "Work", body: workOf(p)}, nil
}

func projectOf(row view.ProjectRow, v view.Work) projectCard {
	card := projectCard{Slug: row.Project, Title: render.Clean(row.Title), State: row.State, Since: row.Since.String(), Cause: render.Clean(row.Cause),
		Trend: row.Trend, Trended: trended(row.Trend), By: row.By.String(), Late: !row.By.IsZero() && row.By < v.Day, Slips: len(row.Slips),
		Changed: len(row.Changed), Line: "status +" + row.Project + " <state> <words>", Search: toSearch("+" + row.Project)}
	if len(row.Slips) > 0 {
		card.First = row.Slips[0].From.String()
	}
	for _, m := range row.Metrics {
		card.Metrics = append(card.Metrics, metricRow{render.Clean(m.Name), render.Clean(m.Value), render.Clean(m.Target)})
	}
	if row.Heard != nil {
		card.Told = "@" + strings.Join(row.Heard.People, ", @") + " on " + row.Heard.On.String()
	}
	return card
}

// trended says a trend in words: how many weeks of which state, one after the
// other.
func trended(trend []string) string {
	var said []string
	for i := 0; i < len(trend); {
		n := i
		for n < len(trend) && trend[n] == trend[i] {
			n++
		}
		state := trend[i]
		if state == "" {
			state = "without a state"
		}
		said = append(said, strconv.Itoa(n-i)+" "+state)
		i = n
	}
	return "The last twelve weeks: " + strings.Join(said, ", ")
}

func goalOf(g view.GoalNode) goalNode {
	done, idle, state := "", "", g.State
	if state == "" {
		state = g.Progress.Worst
	}
	if g.Progress.Projects > 0 {
		done = strconv.Itoa(g.Progress.Done) + " of " + strconv.Itoa(g.Progress.Projects) + " done"
	}
	if !g.Served {
		idle = "nothing open of yours serves it"
	}
	node := goalNode{Title: render.Clean(g.Title), Slug: g.Goal, Goal: true, State: state, About: about(g.Level, at(g.Owner), dueOn(g.By.String()), done, idle)}
	for _, sub := range g.Goals {
		node.Under = append(node.Under, goalOf(sub))
	}
	for _, row := range g.Projects {
		node.Under = append(node.Under, leafOf(row))
	}
	return node
}

func leafOf(row view.ProjectRow) goalNode {
	return goalNode{Title: render.Clean(row.Title), Slug: row.Project, State: row.State, About: about(at(row.Lead), dueOn(row.By.String()))}
}
