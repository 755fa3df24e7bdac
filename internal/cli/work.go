package cli

import (
	"context"

	"github.com/spf13/cobra"

	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) workCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "work",
		Aliases: []string{"projects"},
		Short:   "the projects: state, date, who was told",
		Long:    "Lists the projects, open ones first, each with its state and since when, its\ndate, its goal and when the manager last heard of it.",
		Example: "  headsup work\n  headsup work --json",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.work(c.Context()) },
	}
}

func (a *app) work(ctx context.Context) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	v := view.WorkOf(b)
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.Projects) == 0 {
		a.say("No project yet: headsup project +atlas Billing migration by:\"end of quarter\"")
		return nil
	}
	table := render.Table{Columns: []render.Column{{Head: "Project"}, {Head: "Title", Flex: true, Min: 12}, {Head: "State"},
		{Head: "Since", Spare: true}, {Head: "Due"}, {Head: "Goal", Spare: true}, {Head: "Lead", Spare: true}, {Head: "Told"}}}
	for _, p := range v.Projects {
		due := render.Words(p.By.String())
		if !p.By.IsZero() && p.By < v.Day && p.State != "done" && p.State != "stopped" {
			due.Style = render.Red
		}
		table.Row(render.Words("+"+p.Project), render.Words(p.Title), render.Cell{State: p.State}, dim(p.Since), due,
			render.Words(sigil("+", p.Goal)), render.Words(sigil("@", p.Lead)), dim(p.Told))
	}
	a.print("%s", table.Print(a.screen()))
	return nil
}

func sigil(mark, slug string) string {
	if slug == "" {
		return ""
	}
	return mark + slug
}
