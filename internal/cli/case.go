package cli

import "github.com/spf13/cobra"

func (a *app) caseCommand() *cobra.Command {
	return a.documentCommand("case", "@reader [+goal] [N…]", "make the case for a next step of yours",
		`Writes the case for a next step of your own (goal … level:me decides:@dana,@raj
needs:"…") for one who decides about it: each need beside the wins and the
feedback that show it, who of those who decide has heard of it, and how the
reader rates it. Those who gave feedback are not named and their ratings stay
out; --name names them. What you name by its number stands in it however short
the reader likes it.`,
		"  headsup case @dana\n  headsup case @raj +twoteams --cite\n  headsup case @dana --name --send")
}
