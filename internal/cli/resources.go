package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/layout"
	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) resourcesCommand() *cobra.Command {
	words := takes{command: "resources", what: "people and projects", example: "headsup resources @ana +atlas", people: true, projects: true}
	var o viewOptions
	c := &cobra.Command{
		Use:   "resources [@person…] [+project…]",
		Short: "where people and their time go",
		Long: `Shows where people's time goes, from the alloc lines that hold and the hours of
the last 30 days: by person with what is free or too much, by project, by goal;
then what each open ask for people or time would come on top of. People and
projects, or goals with what is under them, narrow it.` + viewText,
		Example: "  headsup resources\n  headsup resources +atlas\n  headsup resources --out time.html\n  headsup alloc +atlas @ana 50%",
		GroupID: groupLook,
		RunE: func(c *cobra.Command, args []string) error {
			about, err := words.read(args)
			if err != nil {
				return err
			}
			return a.resources(c.Context(), about, o)
		},
		ValidArgsFunction: a.completeLine,
	}
	viewFlags(c, &o)
	return c
}

func (a *app) resources(ctx context.Context, about terms, o viewOptions) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	if err := about.known(b); err != nil {
		return err
	}
	v := view.ResourcesOf(b, view.ResourceScope{People: about.people, Projects: about.projects})
	if done, err := a.asFile(o, func() render.Overview { return layout.Resources(v) }); done {
		return err
	}
	if a.flags.json {
		return a.printJSON(v)
	}
	if !hasShares(v) && len(v.Projects)+len(v.Asks) == 0 {
		a.say("Nobody's time is recorded here yet: headsup alloc +atlas @ana 50%%")
		return nil
	}
	sc := a.screen()
	a.printLoads(sc, v)
	a.printEfforts(sc, v)
	for _, ask := range v.Asks {
		a.printResourceAsk(sc, ask)
	}
	return nil
}

func hasShares(v view.Resources) bool {
	for _, p := range v.People {
		if p.Known || p.Hours > 0 {
			return true
		}
	}
	return false
}

// bars is how many columns a bar takes: a cut one would tell a wrong part.
func bars(sc render.Screen) int {
	if sc.Width > 0 && sc.Width < 80 {
		return 8
	}
	return 20
}

func (a *app) printLoads(sc render.Screen, v view.Resources) {
	table := render.Table{Columns: []render.Column{{Head: "Person"}, {Head: "Time given"}, {Head: "", Align: render.Right},
		{Head: "Left"}, {Head: "Hours", Align: render.Right, Spare: true}, {Head: "On", Flex: true, Wrap: true, Min: 12}}}
	for _, p := range v.People {
		var on []string
		for _, s := range p.Shares {
			on = append(on, fmt.Sprintf("+%s %.4g%%", s.Project, s.Percent))
		}
		left := render.Cell{Text: fmt.Sprintf("%.4g%% free", p.Free)}
		switch {
		case !p.Known:
			left = render.Cell{Text: "not known", Style: render.Dim}
		case p.Over > 0:
			left = render.Cell{Text: fmt.Sprintf("%.4g%% too much", p.Over), Style: render.Red}
		case p.Away:
			left = render.Cell{Text: "on leave", Style: render.Amber}
		}
		given := fmt.Sprintf("%.4g%%", p.Percent)
		if !p.Known {
			given = ""
		}
		table.Row(render.Words("@"+p.Person), render.Words(sc.Bar(p.Percent/100, bars(sc))), render.Words(given), left,
			render.Words(hours(p.Hours)), render.Words(strings.Join(on, ", ")))
	}
	a.print("%s", table.Print(sc))
}

// printEfforts shows the projects goal by goal: what goes to each.
func (a *app) printEfforts(sc render.Screen, v view.Resources) {
	if len(v.Projects) == 0 {
		return
	}
	most := 0.0
	for _, g := range v.Goals {
		most = max(most, g.Percent)
	}
	part := func(percent float64) string {
		if most == 0 {
			return ""
		}
		return sc.Bar(percent/most, bars(sc))
	}
	table := render.Table{Columns: []render.Column{{Head: "Goal or project", Flex: true, Wrap: true, Min: 16}, {Head: "People's time"},
		{Head: "", Align: render.Right}, {Head: "Hours", Align: render.Right}, {Head: "Who", Flex: true, Wrap: true, Min: 12}}}
	for _, g := range v.Goals {
		title := g.Title
		if title == "" {
			title = "Under no goal"
		}
		table.Row(render.Cell{Text: title, Style: render.Bold}, render.Words(part(g.Percent)), render.Words(fmt.Sprintf("%.4g%%", g.Percent)),
			render.Words(hours(g.Hours)), render.Cell{Text: sigil("@", g.Owner), Style: render.Dim})
		for _, p := range v.Projects {
			if p.Goal != g.Goal {
				continue
			}
			var who []string
			for _, s := range p.Shares {
				who = append(who, fmt.Sprintf("@%s %.4g%%", s.Person, s.Percent))
			}
			table.Row(render.Words(indent(1)+"+"+p.Project+" "+p.Title), render.Words(part(p.Percent)), render.Words(fmt.Sprintf("%.4g%%", p.Percent)),
				render.Words(hours(p.Hours)), render.Words(strings.Join(who, ", ")))
		}
	}
	a.print("\n%s", table.Print(sc))
}

// printResourceAsk shows an ask for more beside what is there.
func (a *app) printResourceAsk(sc render.Screen, ask view.ResourceAsk) {
	a.print("\n%s", render.Line(sc, "", "  ", render.Cell{Text: fmt.Sprintf("#%d asked of @%s: %s", ask.Entry, ask.Of, ask.Text), Style: render.Bold}))
	on := "everything"
	if len(ask.Projects) > 0 {
		on = "+" + strings.Join(ask.Projects, ", +")
	}
	a.print("%s", render.Hang(sc, "  ", render.Clean(fmt.Sprintf("It would come on top of %.4g%% of a person on %s; %.4g%% are given in all, and %.4g%% are free.",
		ask.OnTop, on, ask.Given, ask.Free))))
}

// hours says how long something took; nothing where it is not known.
func hours(n float64) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%.4g h", n)
}
