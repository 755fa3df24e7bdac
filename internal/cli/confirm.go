package cli

import "github.com/spf13/cobra"

func (a *app) confirmCommand() *cobra.Command {
	return a.documentCommand("confirm", "@reader [N…]", "say a request back",
		`Writes what somebody asked of you in the words they used, with the day, and what
you take it to mean, so that a misunderstanding comes out before the work. Without
a number it says back all that was not said back yet.`,
		"  headsup confirm 12 @dana\n  headsup confirm @dana --send")
}
