package cli

import "github.com/spf13/cobra"

func (a *app) onepagerCommand() *cobra.Command {
	return a.documentCommand("onepager", "@reader [+project…]", "all major work on one page",
		`Writes all major projects and their numbers on one page: the state of each, what it
was on the reader's last one-pager, its date, its cause, and which way its numbers
go. A boss, your own team and others get each their version. What does not fit is
ranked out and counted.`,
		"  headsup onepager @dana\n  headsup onepager @core --format html --out team.html\n  headsup onepager @dana --send")
}
