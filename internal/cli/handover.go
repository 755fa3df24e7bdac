package cli

import "github.com/spf13/cobra"

func (a *app) handoverCommand() *cobra.Command {
	return a.documentCommand("handover", "@reader [+project…]", "show a new boss what you look after",
		`Writes the hand-over for a new boss: the goals, each open project with its state,
its date and its risks, who works on what, the promises that are to be confirmed
anew, the decisions that are open, how they will hear from you, and good questions
for the first weeks.`,
		"  headsup handover @raj\n  headsup handover @raj --format html --out handover.html")
}
