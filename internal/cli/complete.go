package cli

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// completeLine completes a word behind a command: the book's own people, projects
// and entries, and behind a verb its words, tags and their closed values.
func (a *app) completeLine(c *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	verb, isVerb := journal.VerbOf(c.Name())
	if !isVerb {
		verb = 0
	}
	return completions(workbench.Complete(c.Context(), shelled{a}, verb, args, word))
}

// completeDated completes a line with a date in front: its verb, and then as
// behind the verb alone.
func (a *app) completeDated(c *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	_, _, ok, err := civil.Phrase(args, civil.Date(2000, 1, 1), civil.English())
	if err != nil || !ok {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return completions(workbench.CompleteLine(c.Context(), shelled{a}, args, word))
}

// completions are offers as a shell takes them. Behind a word that may go on, a
// space is the owner's.
func completions(offers []workbench.Offer) (out []cobra.Completion, how cobra.ShellCompDirective) {
	how = cobra.ShellCompDirectiveNoFileComp
	for _, o := range offers {
		word := o.Word
		if o.Means != "" {
			word = cobra.CompletionWithDesc(word, o.Means)
		}
		if out = append(out, word); !o.Ends {
			how |= cobra.ShellCompDirectiveNoSpace
		}
	}
	return out, how
}

// shelled is the book as the completion of a shell looks things up in it: only when
// it must.
type shelled struct{ *app }

// Named offers the book's names with a prefix.
func (a shelled) Named(ctx context.Context, prefix string) []workbench.Offer {
	bench, err := a.open(ctx)
	if err != nil {
		return nil
	}
	names, err := bench.Names(ctx, prefix)
	if err != nil {
		return nil
	}
	var out []workbench.Offer
	for _, name := range names {
		out = append(out, workbench.Offer{Word: name, Ends: true})
	}
	return out
}

// mostOffered is how many entries are offered at most: the last ones.
const mostOffered = 50

// Newest offers the last entries by number.
func (a shelled) Newest(ctx context.Context, sigil string) []workbench.Offer {
	bench, err := a.open(ctx)
	if err != nil {
		return nil
	}
	last, err := bench.Last(ctx, mostOffered)
	if err != nil {
		return nil
	}
	var out []workbench.Offer
	for _, e := range last {
		first, _, _ := strings.Cut(e.String(), "\n")
		out = append(out, workbench.Offer{Word: sigil + strconv.FormatInt(e.Seq, 10), Means: shorten(render.Clean(first)), Ends: true})
	}
	return out
}

// fixed completes one of a few words.
func fixed(words ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
}

// completeFlag completes the value of a command's flag from a few words.
func completeFlag(c *cobra.Command, flag string, words ...string) {
	if err := c.RegisterFlagCompletionFunc(flag, fixed(words...)); err != nil {
		panic(err) // the command has no such flag
	}
}

func (a *app) completionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: "print the script that completes headsup in a shell",
		Long: `Prints a script for your shell. With it the tab key completes commands, verbs,
tags and their values, and the book's own people, projects and entry numbers.`,
		Example: `  headsup completion bash > ~/.local/share/bash-completion/completions/headsup
  headsup completion zsh > "${fpath[1]}/_headsup"
  headsup completion fish > ~/.config/fish/completions/headsup.fish
  headsup completion powershell | Out-String | Invoke-Expression`,
		GroupID:           groupOther,
		Args:              wordsBetween(1, 1, "headsup completion bash"),
		ValidArgsFunction: fixed("bash", "zsh", "fish", "powershell"),
		RunE: func(c *cobra.Command, args []string) error {
			switch root := c.Root(); args[0] {
			case "bash":
				return root.GenBashCompletionV2(a.out, true)
			case "zsh":
				return root.GenZshCompletion(a.out)
			case "fish":
				return root.GenFishCompletion(a.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(a.out)
			}
			return unknownShell(args[0])
		},
	}
}

func unknownShell(name string) error {
	return fault.New(fault.Misread, "there is no completion for the shell %q", name).
		Do("it is made for bash, zsh, fish and powershell")
}
