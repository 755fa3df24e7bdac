package cli

import "github.com/spf13/cobra"

func (a *app) reviewCommand() *cobra.Command {
	return a.documentCommand("review", "@reader [+project…] [FROM..TO]", "write a review packet: a period's results by goal",
		`Writes what a performance review is prepared from, of the last 180 days or of the
days given, however long ago: results by goal with what they changed and where
that can be seen, numbers at both ends, credit given and got, what others said,
how you and others rate your skills, and what the evidence does not show. Those
who gave feedback are not named; --name names them.`,
		"  headsup review @dana\n  headsup review @dana 2026-01-01..2026-06-30 --cite\n  headsup review @dana \"last year..today\" --name --out review.md")
}
