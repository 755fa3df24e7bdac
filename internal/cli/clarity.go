package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) clarityCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "clarity",
		Short: "what is not clear yet, and whom to ask",
		Long: `Lists goals and projects without a reason, a measure, a date or an owner, projects
that serve no goal, requests that you have not said back, and decisions without a
day or a decider; each with the question that would clear it and whom to ask.`,
		Example: "  headsup clarity\n  headsup ask @dana clarity by which day it is needed +atlas",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.clarity(c.Context()) },
	}
}

func (a *app) clarity(ctx context.Context) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	v := view.ClarityOf(b)
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.Gaps) == 0 {
		a.say("Nothing is unclear: every goal and project has its reason, measure, date and owner. A new one begins with: headsup project +atlas Billing migration goal:+churn by:\"end of quarter\"")
		return nil
	}
	sc := a.screen()
	for i, gap := range v.Gaps {
		if i == 0 || v.Gaps[i-1].About != gap.About {
			if i > 0 {
				a.print("\n")
			}
			a.print("%s", render.Line(sc, "", "  ", render.Cell{Text: gap.Kind, Style: render.Dim},
				render.Cell{Text: gap.About + " " + gap.Title, Style: render.Bold}))
		}
		a.print("%s", render.Line(sc, fmt.Sprintf("  no %-13s", gap.Lacks), "                  ", render.Words(gap.Question), render.Cell{Text: "(" + gap.Whom() + ")", Style: render.Dim}))
	}
	return nil
}
