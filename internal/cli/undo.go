package cli

import (
	"github.com/spf13/cobra"

	"headsup/internal/workbench"
)

func (a *app) undoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "undo",
		Short: "take the last entry back",
		Long: `Takes back the last entry that still stands, by recording that it is retracted.
The journal keeps both, so that nothing is lost: ` + "`headsup journal --all`" + ` shows
what was taken back. A second undo goes one entry further.

To take back another entry, retract it by its number: ` + "`headsup retract 12`" + `.
To erase somebody's name for good, see ` + "`headsup help forget`" + `.`,
		Example: "  headsup undo",
		GroupID: groupKeep,
		Args:    noWords,
		RunE: func(c *cobra.Command, _ []string) error {
			bench, err := a.open(c.Context())
			if err != nil {
				return err
			}
			undone, err := bench.Undo(c.Context())
			if err != nil {
				return err
			}
			if a.flags.json {
				return a.printJSON(map[string]workbench.Shown{
					"undone": workbench.Show(undone.Entry), "by": workbench.Show(undone.By)})
			}
			a.print("taken back: %s\n", a.oneEntry(undone.Entry))
			return nil
		},
	}
}
