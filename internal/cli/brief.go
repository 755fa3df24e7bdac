package cli

import "github.com/spf13/cobra"

func (a *app) briefCommand() *cobra.Command {
	return a.documentCommand("brief", "@reader [N] [+project…]", "lay a choice before the one who makes it",
		`Writes a decision brief: what is to be decided and by when, what you recommend,
each option with what speaks for it and against it, what waiting costs, and what
you do without a word. It is about the decision with that number, or about the
only one the reader has to make.`,
		"  headsup brief 17 @dana\n  headsup brief @dana +atlas --send")
}
