package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) worthCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "worth @person [FROM..TO]",
		Short: "what of the week to tell somebody, and what not",
		Long: `Sorts what happened in the last seven days, or in the days given, for one person:
what to tell them now, what to keep for the next 1:1, what is not for them, each
with the reason.

It goes by what the book says: whether it touches a goal or a concern of theirs,
whether the project is for them or they work on it, what they are to you, how bad
it is and what it changed, what they have heard already. Notes, what you know
about people, feedback, what passed between you and others and what visible:
keeps from them are never for them; nor is trouble that names a colleague, which
can be told without the name.`,
		Example: "  headsup worth @dana\n  headsup worth @raj \"last month..today\"",
		GroupID: groupLook,
		RunE: func(c *cobra.Command, args []string) error {
			slug, days, err := aboutOne("worth", args)
			if err != nil {
				return err
			}
			return a.worth(c.Context(), slug, days)
		},
		ValidArgsFunction: a.completeLine,
	}
}

func (a *app) worth(ctx context.Context, slug, days string) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	p, err := someone(b, "worth", slug)
	if err != nil {
		return err
	}
	period, err := a.period(ctx, b, days, 7)
	if err != nil {
		return err
	}
	v := view.WorthOf(b, p, period)
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.Tell)+len(v.Keep)+len(v.NotForThem) == 0 {
		a.say("Nothing happened in these days: headsup log Moved the first 500 accounts +atlas")
		return nil
	}
	sc := a.screen()
	a.print("%s\n", sc.Paint(render.Bold, render.Clean(fmt.Sprintf("For %s, %s to %s", v.Name, v.From, v.To))))
	a.worthRows(sc, "Tell now", v.Tell)
	a.worthRows(sc, "Keep for the 1:1", v.Keep)
	a.worthRest(sc, v.NotForThem)
	return nil
}

func (a *app) worthRows(sc render.Screen, heading string, rows []view.WorthRow) {
	if len(rows) == 0 {
		return
	}
	a.print("\n%s\n", sc.Paint(render.Bold, heading))
	for _, row := range rows {
		a.print("%s", worthLine(sc, row))
		rest := strings.Repeat(" ", len(worthNumber(row)))
		a.print("%s", render.Line(sc, rest, rest, render.Cell{Text: row.Reason, Style: render.Dim}))
	}
}

// worthRest shows what is not for somebody under its reason, since many entries
// share one; of many the first few.
func (a *app) worthRest(sc render.Screen, rows []view.WorthRow) {
	const most = 5
	for i, one := range view.ByReason(rows) {
		if i == 0 {
			a.print("\n%s\n", sc.Paint(render.Bold, "Not for them"))
		}
		a.print("%s", render.Line(sc, "", "  ", render.Cell{Text: one.Reason + ":", Style: render.Dim}))
		all := one.Rows
		for _, row := range all[:min(most, len(all))] {
			a.print("  %s", worthLine(sc, row))
		}
		if more := len(all) - most; more > 0 {
			a.print("  %s\n", sc.Paint(render.Dim, count(more, "entry more", "entries more")))
		}
	}
}

// worthLine is an entry as the triage shows it.
func worthLine(sc render.Screen, row view.WorthRow) string {
	return render.Line(sc, worthNumber(row), strings.Repeat(" ", len(worthNumber(row))+2),
		render.Cell{Text: strings.TrimSpace(row.Verb + " " + sigil("+", row.Project)), Style: render.Dim}, render.Cell{State: row.State}, render.Words(row.Text))
}

func worthNumber(row view.WorthRow) string { return fmt.Sprintf("#%d ", row.Entry) }
