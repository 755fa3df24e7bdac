package cli

import (
	"github.com/spf13/cobra"

	"headsup/internal/render"
	"headsup/internal/workbench"
)

func (a *app) exportCommand() *cobra.Command {
	format := string(workbench.ExportText)
	c := &cobra.Command{
		Use:   "export [--format text|jsonl]",
		Short: "write the whole book to standard output",
		Long: `Writes every entry of the book, in the order of their numbers, retracted ones too.

As text it is the journal itself: entry n of it is #n. JSON Lines (--format
jsonl) carry each entry's id, the instant it was recorded, what it names as ids,
and the messages that were sent; nothing is lost, and importing them into a book
that has some of them already adds the rest.`,
		Example: "  headsup export > book.journal\n  headsup export --format jsonl > book.jsonl",
		GroupID: groupBring,
		Args:    noWords,
		RunE: func(c *cobra.Command, _ []string) error {
			bench, err := a.open(c.Context())
			if err != nil {
				return err
			}
			if a.flags.json && !c.Flags().Changed("format") || format == string(render.JSON) {
				format = string(workbench.ExportLines)
			}
			return bench.Export(c.Context(), a.out, workbench.ExportFormat(format))
		},
	}
	c.Flags().StringVar(&format, "format", format, "text or jsonl")
	completeFlag(c, "format", string(workbench.ExportText), string(workbench.ExportLines))
	return c
}
