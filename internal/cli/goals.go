package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) goalsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "goals",
		Short: "what serves what: goals with their projects",
		Long: `Shows the goals as a tree, from the company's to yours, with the projects that
serve each and how far they are; then the projects that serve none, whose goals
the work of the last 30 days served, the goals of your manager that nothing of
yours serves, and your own next steps with who has heard of what they need.`,
		Example: "  headsup goals\n  headsup --at \"end of last quarter\" goals",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.goals(c.Context()) },
	}
}

func (a *app) goals(ctx context.Context) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	v := view.GoalsOf(b)
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.Goals)+len(v.Orphans) == 0 {
		a.say("No goal yet: headsup goal +churn Cut churn to 2%% owner:@dana by:\"end of year\"")
		return nil
	}
	sc := a.screen()
	table := render.Table{Columns: []render.Column{{Head: "Goal or project", Flex: true, Wrap: true, Min: 24}, {Head: "Whose"},
		{Head: "State"}, {Head: "Due"}, {Head: "Done", Spare: true}, {Head: "Level", Spare: true}}}
	for _, g := range v.Goals {
		goalRows(&table, g, 0)
	}
	if len(v.Orphans) > 0 {
		table.Row(render.Cell{Text: "Under no goal", Style: render.Dim})
		for _, p := range v.Orphans {
			projectRows(&table, p, 1)
		}
	}
	a.print("%s", table.Print(sc))
	a.printServing(sc, v.Work)
	if len(v.Unserved) > 0 {
		a.print("\n%s\n", sc.Paint(render.Bold, "No open project that you lead serves"))
		for _, g := range v.Unserved {
			a.print("%s", render.Line(sc, "  ", "    ", render.Words("+"+g.Goal+" "+g.Title), render.Cell{Text: sigil("@", g.Owner), Style: render.Dim}))
		}
	}
	for _, step := range v.Steps {
		a.printStep(sc, step)
	}
	return nil
}

// goalRows adds a goal with what is under it. A goal without a state of its own
// shows the worst of its open projects.
func goalRows(t *render.Table, g view.GoalNode, depth int) {
	state, done := g.State, ""
	if state == "" {
		state = g.Progress.Worst
	}
	if g.Progress.Projects > 0 {
		done = fmt.Sprintf("%d of %d", g.Progress.Done, g.Progress.Projects)
	}
	t.Row(render.Cell{Text: indent(depth) + g.Title, Style: render.Bold}, render.Words(sigil("@", g.Owner)),
		render.Cell{State: state}, render.Words(g.By.String()), render.Words(done), render.Cell{Text: g.Level, Style: render.Dim})
	for _, sub := range g.Goals {
		goalRows(t, sub, depth+1)
	}
	for _, p := range g.Projects {
		projectRows(t, p, depth+1)
	}
}

func projectRows(t *render.Table, p view.ProjectRow, depth int) {
	t.Row(render.Words(indent(depth)+"+"+p.Project+" "+p.Title), render.Words(sigil("@", p.Lead)), render.Cell{State: p.State}, render.Words(p.By.String()))
}

// printServing shows whose goals the last weeks' work served.
func (a *app) printServing(sc render.Screen, w view.Serving) {
	if w.Entries == 0 {
		return
	}
	a.print("\n%s\n", sc.Paint(render.Bold, "Whom the work since "+w.From.String()+" served"))
	table := render.Table{Columns: []render.Column{{Flex: true, Min: 10}, {}, {Align: render.Right}, {Align: render.Right}}}
	bar := func(name string, n int, spent float64, style render.Style) {
		table.Row(render.Cell{Text: name, Style: style}, render.Words(sc.Bar(float64(n)/float64(w.Entries), bars(sc))),
			render.Words(fmt.Sprintf("%d of %d", n, w.Entries)), render.Words(hours(spent)))
	}
	for _, s := range w.Whose {
		name := s.Name
		switch s.Person {
		case "":
			name = "goals of nobody"
		case book.Owner:
			name = "your own goals"
		}
		bar(name, s.Entries, s.Hours, render.Plain)
	}
	if len(w.Orphans) > 0 {
		bar("no goal", len(w.Orphans), 0, render.Amber)
	}
	a.print("%s", table.Print(sc))
}

// printStep shows a next step of one's own: what it needs, and who of those who
// decide has not heard of it.
func (a *app) printStep(sc render.Screen, step view.NextStep) {
	title := "Next step: " + step.Title
	if !step.By.IsZero() {
		title += ", by " + step.By.String()
	}
	a.print("\n%s", render.Line(sc, "", "  ", render.Cell{Text: title, Style: render.Bold}))
	if len(step.Decides) > 0 {
		a.print("%s", render.Hang(sc, "  ", "decided by @"+strings.Join(step.Decides, ", @")))
	}
	for _, n := range step.Needs {
		said := n.Need + ": "
		if len(n.Evidence) == 0 {
			said += "nothing shows it yet"
		} else {
			said += "shown by " + strings.Trim(view.Cited(n.Evidence), "[]")
		}
		if len(n.Unheard) > 0 {
			said += "; not heard by @" + strings.Join(n.Unheard, ", @")
		}
		a.print("%s", render.Hang(sc, "  ", render.Clean(said)))
	}
}

// indent draws the depth in a tree; cleaning would take plain spaces away.
func indent(depth int) string { return strings.Repeat("· ", depth) }
