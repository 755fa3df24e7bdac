package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/render"
)

// formatFlag lets every command take --format json for --json. Those that write
// files too have a flag of this name of their own, which stands before this one.
func (a *app) formatFlag(root *cobra.Command) {
	name := "format"
	root.PersistentFlags().StringVar(&a.flags.format, name, "", "text or json")
	if err := root.PersistentFlags().MarkHidden(name); err != nil {
		panic(err) // it was just made
	}
	root.PersistentPreRunE = func(*cobra.Command, []string) error {
		switch a.flags.format {
		case "", string(render.Text):
		case string(render.JSON):
			a.flags.json = true
		default:
			return fault.New(fault.Misread, "this has no format %q", render.Clean(a.flags.format)).Do("choose text or json")
		}
		return nil
	}
}

// takeJSON takes the wish for JSON off the end of some words, however it is said.
func takeJSON(words []string) (rest []string, wished bool) {
	for _, wish := range []string{"--json", "--format json", "--format=json"} {
		n := len(words) - 1 - strings.Count(wish, " ")
		if n >= 0 && strings.Join(words[n:], " ") == wish {
			return words[:n], true
		}
	}
	return words, false
}
