package cli

import "github.com/spf13/cobra"

func (a *app) askNoteCommand() *cobra.Command {
	return a.documentCommand("ask-note", "@reader [N]", "ask one thing, or say a courteous no",
		`Writes a note about the ask with that number, or the only one that is open with the
reader: what you want, by when, what it is about; where you ask for people or
money, where they go already. For a request of theirs it is a courteous no: what
would give way, when instead, who else.`,
		"  headsup ask-note 58 @petra\n  headsup ask-note @dana 63 --send")
}
