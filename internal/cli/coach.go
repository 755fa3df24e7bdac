package cli

import "github.com/spf13/cobra"

func (a *app) coachCommand() *cobra.Command {
	return a.documentCommand("coach", "@reader [N]", "write feedback to somebody above you, after you said it",
		`Writes down feedback: what happened, what it led to, what you propose. It is made
of what you recorded (gave @dana … effect:"…" proposal:"…"), the last that was
not written yet or the one you name, and stays yours until you send it. Feedback
is said in person first: if no meeting names it (met @dana 1:1 #N), --send wants a
word on when that was, or why not, which is kept.`,
		"  headsup coach @dana\n  headsup coach @dana 161 --send --reason \"said it on Tuesday\"")
}
