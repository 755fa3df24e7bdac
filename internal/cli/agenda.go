package cli

import "github.com/spf13/cobra"

func (a *app) agendaCommand() *cobra.Command {
	return a.documentCommand("agenda", "@reader [N] [+project…]", "prepare the next meeting with somebody",
		`Writes the agenda of the next meeting that is planned with a person, or of the one
with that number: the choices they have to make, what they do not know yet, what
was on the last agenda and not reached, what you want of them, what each of you
has promised the other, and three good questions, in the order they like.`,
		"  headsup agenda @dana\n  headsup agenda @dana 41 --send")
}
