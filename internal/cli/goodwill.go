package cli

import (
	"context"
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/advise"
	"headsup/internal/civil"
	"headsup/internal/layout"
	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) goodwillCommand() *cobra.Command {
	var o viewOptions
	c := &cobra.Command{
		Use:   "goodwill [@person]",
		Short: "what was put in, what was taken out, what can be asked",
		Long: `Shows the goodwill with everybody who matters: the balance as it fades, how it
went, the last deposit and withdrawal. With a person it shows the account: what is
safe to ask for now, whether an open ask is covered and what would cover it, and
every line, the newest first, with the entry it comes from. A group stands for its
members.

The amounts are your own estimate and can be set: headsup config goodwill.thanks 15
makes thanks worth 1.5, goodwill.half-life says how fast they fade.` + viewText,
		Example: "  headsup goodwill\n  headsup goodwill @dana\n  headsup goodwill @dana --out dana.html\n  headsup --at 2026-03-31 goodwill @dana --json",
		GroupID: groupLook,
		RunE: func(c *cobra.Command, args []string) error {
			slug, err := personWord(c, args)
			if err != nil {
				return err
			}
			return a.goodwill(c.Context(), slug, o)
		},
		ValidArgsFunction: a.completeLine,
	}
	viewFlags(c, &o)
	return c
}

func (a *app) goodwill(ctx context.Context, slug string, o viewOptions) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	rates, err := bench.Rates(ctx)
	if err != nil {
		return err
	}
	b, err := bench.Deep(ctx, a.flags.at, 7*view.GoodwillWeeks)
	if err != nil {
		return err
	}
	only, err := maybePerson(b, slug)
	if err != nil {
		return err
	}
	v := view.GoodwillOf(b, rates, only)
	if done, err := a.asFile(o, func() render.Overview { return layout.Goodwill(v) }); done {
		return err
	}
	switch {
	case a.flags.json:
		return a.printJSON(v)
	case len(v.People) == 0:
		a.say("Nobody is in the book yet: headsup person @dana Dana Osei relation:manager")
	case only != nil && len(v.People) == 1:
		a.printAccount(v.Day, v.People[0])
	default:
		a.printAccounts(v)
	}
	return nil
}

// trendWeeks are the weeks whose trend stands in the list of everybody.
const trendWeeks = 13

func (a *app) printAccounts(v view.Goodwill) {
	sc := a.screen()
	table := render.Table{Columns: []render.Column{{Head: "Person"}, {Head: "Name", Flex: true, Min: 10, Spare: true}, {Head: "Relation", Flex: true, Min: 10, Spare: true},
		{Head: "Balance", Align: render.Right}, {Head: "13 weeks"}, {Head: "Last in"}, {Head: "Last out"}, {Head: "Covers"}}}
	for _, p := range v.People {
		table.Row(render.Words("@"+p.Person), render.Words(p.Name), render.Words(string(p.Relation)), points(p.Balance),
			render.Words(trend(sc, p, trendWeeks)), dim(p.LastIn), dim(p.LastOut), render.Words(p.Covers()))
	}
	a.print("%s\n%s", table.Print(sc), render.Hang(sc, "", view.Estimate))
}

// trend draws the last weeks of an account, from the first that had something in
// it.
func trend(sc render.Screen, p view.Account, weeks int) string {
	var values []float64
	for _, at := range p.Series[max(0, len(p.Series)-weeks):] {
		if len(values) > 0 || at.Balance != 0 {
			values = append(values, at.Balance)
		}
	}
	return sc.Spark(values)
}

func (a *app) printAccount(day civil.Day, p view.Account) {
	sc := a.screen()
	a.print("%s  %s\n", sc.Paint(render.Bold, render.Clean(p.Name)), sc.Paint(render.Dim, render.Clean(strings.TrimSpace("@"+p.Person+" "+string(p.Relation)))))
	a.print("%s", render.Hang(sc, "", fmt.Sprintf("Goodwill %.1f on %s. %s", p.Balance, day, p.SaysSafe())))
	if drawn := trend(sc, p, view.GoodwillWeeks); drawn != "" {
		low, high := 0.0, 0.0
		for _, at := range p.Series {
			low, high = math.Min(low, at.Balance), math.Max(high, at.Balance)
		}
		a.print("%s  %s\n", drawn, sc.Paint(render.Dim, fmt.Sprintf("by week, %.1f to %.1f", low, high)))
	}
	a.section(sc, "Asked and not answered", len(p.Asks), func(t *render.Table) {
		for _, ask := range p.Asks {
			covered := render.Cell{Text: fmt.Sprintf("costs %.1f, covered by %.1f", ask.Cost, ask.Before), Style: render.Green}
			if !ask.Covered {
				covered = render.Cell{Text: fmt.Sprintf("costs %.1f, only %.1f there; %s", ask.Cost, ask.Before, view.Covering(ask.Cover)), Style: render.Red}
			}
			t.Row(render.Cell{Text: fmt.Sprintf("#%d %s", ask.Entry, ask.Kind), Style: render.Dim}, render.Words(ask.Text), covered)
		}
	})
	a.section(sc, "What you could put in", len(p.Deposits), func(t *render.Table) {
		for _, d := range p.Deposits {
			t.Row(render.Words(fmt.Sprintf("%+.1f %s", d.Amount, d.Reason)), render.Words(d.Text), render.Cell{Text: advise.Deposit(p.Person, d).String(), Style: render.Green})
		}
	})
	if len(p.Lines) > 0 {
		table := render.Table{Columns: []render.Column{{Head: "Date"}, {Head: "Worth", Align: render.Right}, {Head: "Now", Align: render.Right},
			{Head: "For", Flex: true, Wrap: true, Min: 14}, {Head: "Entry"}, {Head: "What", Flex: true, Min: 12, Spare: true}}}
		for _, line := range p.Lines {
			table.Row(dim(line.Date), render.Words(fmt.Sprintf("%+.1f", line.Amount)), points(line.Now), render.Words(line.Reason),
				render.Cell{Text: fmt.Sprintf("#%d", line.Entry), Style: render.Dim}, render.Words(line.Text))
		}
		a.print("\n%s", table.Print(sc))
	}
	a.print("\n%s", render.Hang(sc, "", fmt.Sprintf("%s Half is left after %.0f days.", view.Estimate, p.HalfLife)))
}

// points is a balance to one decimal, red below zero.
func points(n float64) render.Cell {
	if n < 0 {
		return render.Cell{Text: fmt.Sprintf("%.1f", n), Style: render.Red}
	}
	return render.Words(fmt.Sprintf("%.1f", n))
}
