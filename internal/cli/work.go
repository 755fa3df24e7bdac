package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/layout"
	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) workCommand() *cobra.Command {
	var o viewOptions
	c := &cobra.Command{
		Use:     "work",
		Aliases: []string{"projects"},
		Short:   "the projects: state and trend, date, who was told",
		Long: `Lists the projects, open ones first: the state at the end of each of the last
twelve weeks and the words behind the present one, the date and how often it
slipped, the numbers against their targets, who was last told and what has
changed since then. What ended more than 90 days ago is only counted.

The marks: ● green, ▲ amber, ■ red, ‖ paused, ✓ done, □ stopped, · no state yet.` + viewText,
		Example: "  headsup work\n  headsup work --json\n  headsup work --out work.xlsx",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.work(c.Context(), o) },
	}
	viewFlags(c, &o)
	return c
}

func (a *app) work(ctx context.Context, o viewOptions) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	v := view.WorkOf(b)
	if done, err := a.asFile(o, func() render.Overview { return layout.Work(v) }); done {
		return err
	}
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.Projects) == 0 {
		a.say("No project yet: headsup project +atlas Billing migration by:\"end of quarter\"")
		return nil
	}
	sc := a.screen()
	var ended []view.ProjectRow
	for i, p := range v.Projects {
		if p.State == "done" || p.State == "stopped" {
			ended = append(ended, p)
			continue
		}
		if i > 0 {
			a.print("\n")
		}
		a.printProject(sc, v, p)
	}
	a.printEnded(sc, v, ended)
	return nil
}

// lately is how many days ago an ended project may have ended to be named.
const lately = 90

// printEnded shows what has ended lately, one line each, and counts the rest.
func (a *app) printEnded(sc render.Screen, v view.Work, ended []view.ProjectRow) {
	if len(ended) > 0 && len(ended) < len(v.Projects) {
		a.print("\n")
	}
	before := 0
	for _, p := range ended {
		if v.Day-p.Since > lately {
			before++
			continue
		}
		mark, style := sc.Mark(p.State)
		a.print("%s", render.Line(sc, "", "  ", render.Cell{Text: mark, Style: style}, render.Words("+"+p.Project+" "+p.Title),
			render.Cell{Text: p.State + " since " + p.Since.String(), Style: render.Dim}))
	}
	if before > 0 {
		a.print("%s\n", sc.Paint(render.Dim, count(before, "project", "projects")+" ended longer ago: headsup work --json"))
	}
}

func (a *app) printProject(sc render.Screen, v view.Work, p view.ProjectRow) {
	mark, style := sc.Mark(p.State)
	if mark == "" {
		mark, style = sc.Mark("none")
	}
	const rest = "  "
	line := func(cells ...render.Cell) { a.print("%s", render.Line(sc, rest, rest+rest, cells...)) }
	a.print("%s", render.Line(sc, "", rest, render.Cell{Text: mark, Style: style}, render.Cell{Text: "+" + p.Project + " " + p.Title, Style: render.Bold}))
	state := render.Cell{Text: "no state yet;", Style: render.Dim}
	if p.State != "" {
		state = render.Cell{Text: p.State + " since " + p.Since.String() + ";", Style: style}
	}
	line(render.Words(sc.Strip(p.Trend)), state, dueCell(v, p), about(p))
	line(render.Words(p.Cause))
	for _, m := range p.Metrics {
		line(metricCells(sc, m)...)
	}
	line(render.Cell{Text: toldOf(p), Style: render.Dim}, render.Words(changedSince(sc, p)))
}

// dueCell is a date with how often it slipped, in red once it has passed; it ends
// in a semicolon where more is said behind it.
func dueCell(v view.Work, p view.ProjectRow) render.Cell {
	end := ""
	if about(p).Text != "" {
		end = ";"
	}
	if p.By.IsZero() {
		return render.Cell{Text: "no date" + end, Style: render.Dim}
	}
	due := render.Words("due " + p.By.String())
	if n := len(p.Slips); n > 0 {
		due.Text += fmt.Sprintf(" after %s from %s", count(n, "slip", "slips"), p.Slips[0].From)
	}
	if p.By < v.Day {
		due.Style = render.Red
	}
	due.Text += end
	return due
}

// about is what else a project is: whose goal it serves, who leads it, who may
// hear of it.
func about(p view.ProjectRow) render.Cell {
	var said []string
	if p.Goal != "" {
		said = append(said, "goal +"+p.Goal)
	}
	if p.Lead != "" {
		said = append(said, "lead @"+p.Lead)
	}
	if !p.Major {
		said = append(said, "minor")
	}
	if p.Visible != "all" {
		said = append(said, "visible:"+p.Visible)
	}
	if len(said) == 0 {
		return render.Cell{}
	}
	return render.Cell{Text: strings.Join(said, ", "), Style: render.Dim}
}

func metricCells(sc render.Screen, m view.MetricRow) []render.Cell {
	cells := []render.Cell{render.Words(strings.TrimSpace(m.Name + " " + m.Value))}
	if m.Target != "" {
		cells = append(cells, render.Cell{Text: "target " + m.Target, Style: render.Dim})
	}
	if len(m.Values) > 1 {
		cells = append(cells, render.Words(sc.Spark(m.Values)))
	}
	return cells
}

// toldOf says who last heard of a project.
func toldOf(p view.ProjectRow) string {
	if p.Heard == nil {
		return "nobody was told of it yet"
	}
	return "told @" + strings.Join(p.Heard.People, ", @") + " on " + p.Heard.On.String() + ";"
}

// changedSince says what is new since then, the wins and the troubles counted.
func changedSince(sc render.Screen, p view.ProjectRow) string {
	if p.Heard == nil {
		return ""
	}
	var said []string
	counted := map[string]int{}
	var credit []string
	for _, c := range p.Changed {
		switch c.What {
		case "state", "date", "metric":
			said = append(said, turned(sc, c))
		default:
			counted[c.What]++
			for _, slug := range c.Credit {
				if !slices.Contains(credit, "@"+slug) {
					credit = append(credit, "@"+slug)
				}
			}
		}
	}
	for _, n := range []struct{ what, one, many string }{{"win", "win", "wins"}, {"issue", "new issue", "new issues"}, {"ended", "issue over", "issues over"}} {
		if counted[n.what] > 0 {
			said = append(said, count(counted[n.what], n.one, n.many))
			if n.what == "win" && len(credit) > 0 {
				said[len(said)-1] += " with " + strings.Join(credit, ", ")
			}
		}
	}
	if len(said) == 0 {
		return "nothing new since"
	}
	return "since then " + strings.Join(said, "; ")
}

// turned says what became of what.
func turned(sc render.Screen, c view.Change) string {
	what, from, to := strings.TrimSpace(c.Text), c.From, c.To
	if c.What == "date" {
		what = "due"
	}
	if from == "" {
		from = "none"
	}
	if to == "" {
		to = "none"
	}
	arrow := "→"
	if sc.ASCII {
		arrow = "->"
	}
	return strings.TrimSpace(what + " " + from + " " + arrow + " " + to)
}

func sigil(mark, slug string) string {
	if slug == "" {
		return ""
	}
	return mark + slug
}
