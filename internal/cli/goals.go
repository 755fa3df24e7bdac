package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) goalsCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "goals",
		Short:   "what serves what: goals with their projects",
		Long:    "Shows the goals as a tree, from the company's to yours, with the projects that\nserve each; then the projects that serve none.",
		Example: "  headsup goals",
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
	table := render.Table{Columns: []render.Column{{Head: "Goal or project", Flex: true, Wrap: true, Min: 20}, {Head: "Owner or lead"}, {Head: "State"}, {Head: "Due"}}}
	for _, g := range v.Goals {
		goalRows(&table, g, 0)
	}
	if len(v.Orphans) > 0 {
		table.Row(render.Cell{Text: "Under no goal", Style: render.Dim})
		for _, p := range v.Orphans {
			projectRows(&table, p, 1)
		}
	}
	a.print("%s", table.Print(a.screen()))
	return nil
}

func goalRows(t *render.Table, g view.GoalNode, depth int) {
	t.Row(render.Cell{Text: indent(depth) + g.Title, Style: render.Bold}, render.Words(sigil("@", g.Owner)),
		render.Cell{State: g.State}, render.Words(g.By.String()))
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

// indent draws the depth in a tree; cleaning would take plain spaces away.
func indent(depth int) string { return strings.Repeat("· ", depth) }
