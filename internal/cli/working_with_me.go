package cli

import "github.com/spf13/cobra"

func (a *app) workingWithMeCommand() *cobra.Command {
	return a.documentCommand("working-with-me", "@reader", "one page on how to work with you",
		`Writes what you say of yourself (me focus …, me absorb …, drivers, setbacks,
strengths, duties) as one page to share, beside the reader's own ways as far as
they told you when you asked (know @dana ways … source:asked). What you want to
grow in and what you only observed stay in the book.`,
		"  headsup working-with-me @dana\n  headsup working-with-me @dana --format html --out me.html")
}
