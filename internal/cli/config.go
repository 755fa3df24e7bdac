package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

func (a *app) configCommand() *cobra.Command {
	var reset bool
	c := &cobra.Command{
		Use:   "config [SETTING [VALUE]]",
		Short: "list, show or change the settings of the book",
		Long: `Without words it lists the settings of the book with their values; with one it
prints that setting's value; with a value behind it, it sets it. --reset puts the
default back. The owner's time zone is no setting but a fact, and is said as one:
` + "`headsup person @me zone:Europe/Madrid`" + `.`,
		Example: "  headsup config\n  headsup config language de\n  headsup config --reset language",
		GroupID: groupKeep,
		Args:    wordsBetween(0, 2, "headsup config language de"),
		RunE: func(c *cobra.Command, args []string) error {
			bench, err := a.open(c.Context())
			if err != nil {
				return err
			}
			switch {
			case reset && len(args) != 1:
				return fault.New(fault.Misread, "--reset takes the name of one setting").Do("for example: headsup config --reset language")
			case reset:
				return bench.Configure(c.Context(), args[0], "")
			case len(args) == 2 && args[1] == "":
				return fault.New(fault.Misread, "a setting cannot be empty").Do("headsup config --reset %s puts its default back", args[0])
			case len(args) == 2:
				return bench.Configure(c.Context(), args[0], args[1])
			case len(args) == 1:
				set, err := bench.Setting(c.Context(), args[0])
				if err != nil {
					return err
				}
				return a.printSettings([]workbench.Set{set}, true)
			}
			all, err := bench.Config(c.Context())
			if err != nil {
				return err
			}
			return a.printSettings(all, false)
		},
		ValidArgsFunction: a.completeSettings,
	}
	c.Flags().BoolVar(&reset, "reset", false, "put the setting's default back")
	return c
}

// settingJSON is a setting as programs read it.
type settingJSON struct {
	Key     string `json:"key"`
	Value   string `json:"value"`
	Default string `json:"default"`
	Own     bool   `json:"own"`
}

func (a *app) printSettings(all []workbench.Set, one bool) error {
	if a.flags.json {
		form := []settingJSON{}
		for _, s := range all {
			form = append(form, settingJSON{Key: s.Key, Value: s.Value, Default: s.Default, Own: s.Own})
		}
		return a.printJSON(map[string][]settingJSON{"settings": form})
	}
	if one {
		a.print("%s\n", all[0].Value)
		return nil
	}
	table := render.Table{Columns: []render.Column{{}, {}, {Flex: true, Wrap: true, Min: 16}}}
	for _, s := range all {
		means := s.Means
		if len(s.Words) > 0 {
			means += ": " + strings.Join(s.Words, ", ")
		}
		style := render.Plain
		if s.Own {
			style = render.Bold
		}
		table.Row(render.Words(s.Key), render.Cell{Text: s.Value, Style: style}, render.Words(means))
	}
	a.print("%s", table.Print(a.screen()))
	return nil
}

// completeSettings completes a setting's name, one for each person where it is made
// for one, then its value.
func (a *app) completeSettings(c *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	const plain = cobra.ShellCompDirectiveNoFileComp
	var out []cobra.Completion
	for _, s := range workbench.Settings() {
		front, each := s.ForEach()
		switch {
		case len(args) == 0 && !each:
			out = append(out, cobra.CompletionWithDesc(s.Key, s.Means))
		case len(args) == 0 && strings.HasPrefix(word, front):
			for _, name := range (shelled{a}).Named(c.Context(), strings.ToLower(word[len(front):])) {
				if strings.HasPrefix(name.Word, "@") {
					out = append(out, front+name.Word)
				}
			}
		case len(args) == 0:
			out = append(out, cobra.CompletionWithDesc(front+"@", s.Means))
		case len(args) == 1 && (args[0] == s.Key || each && strings.HasPrefix(args[0], front+"@")):
			out = append(out, s.Words...)
		}
	}
	if len(args) == 0 {
		return out, plain | cobra.ShellCompDirectiveNoSpace
	}
	return out, plain
}
