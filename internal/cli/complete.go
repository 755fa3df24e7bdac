package cli

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
)

// completeLine completes a word of a line: the book's own people, projects and
// entries, the words a verb begins with, tags and their closed values.
func (a *app) completeLine(c *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	const plain = cobra.ShellCompDirectiveNoFileComp
	switch {
	case strings.HasPrefix(word, "@"), strings.HasPrefix(word, "+"):
		return a.completeNames(c, word), plain
	case strings.HasPrefix(word, "#"):
		return a.completeEntries(c, "#"), plain
	}
	verb, isVerb := journal.VerbOf(c.Name())
	if !isVerb {
		return nil, plain
	}
	if key, value, ok := strings.Cut(word, ":"); ok {
		return a.completeValue(c, key, value), plain | cobra.ShellCompDirectiveNoSpace
	}
	var out []cobra.Completion
	spec := verb.Spec()
	if spec.Plain && len(args) == 0 {
		out = append(out, a.completeEntries(c, "")...)
	}
	if spec.Lead != journal.LeadsText && !hasWord(args) {
		out = append(out, spec.Words...)
	}
	for _, t := range tagsOf(verb) {
		key := t.String()
		if t.Spec().Counts {
			key += "1"
		}
		out = append(out, cobra.CompletionWithDesc(key+":", t.Spec().Means))
	}
	return out, plain | cobra.ShellCompDirectiveNoSpace
}

// completeDated completes a line with a date in front: its verb, and then as
// behind the verb alone.
func (a *app) completeDated(c *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
	const plain = cobra.ShellCompDirectiveNoFileComp
	_, used, ok, err := civil.Phrase(args, civil.Date(2000, 1, 1), civil.English())
	if err != nil || !ok {
		return nil, plain
	}
	rest := args[used:]
	if len(rest) > 0 {
		if _, clock := civil.ParseClock(rest[0]); clock {
			rest = rest[1:]
		}
	}
	if len(rest) > 0 {
		verb, _, err := c.Root().Find(rest[:1])
		if err != nil {
			return nil, plain
		}
		verb.SetContext(c.Context())
		return a.completeLine(verb, rest[1:], word)
	}
	var out []cobra.Completion
	for _, v := range journal.Verbs() {
		if strings.HasPrefix(v.String(), word) {
			out = append(out, cobra.CompletionWithDesc(v.String(), "record "+v.Spec().Records))
		}
	}
	return out, plain
}

// tagsOf are the tags worth offering on a verb; an amendment takes any.
func tagsOf(v journal.Verb) []journal.Tag {
	if v == journal.Amend {
		return journal.Tags()
	}
	return v.Spec().Tags
}

// hasWord reports whether a plain word stands among the arguments.
func hasWord(args []string) bool {
	for _, arg := range args {
		if arg != "" && !strings.ContainsAny(arg[:1], "@+#") && !strings.Contains(arg, ":") {
			return true
		}
	}
	return false
}

// completeNames offers the book's names with a prefix. A book that cannot be
// read completes nothing: there is no place to say why.
func (a *app) completeNames(c *cobra.Command, prefix string) []cobra.Completion {
	bench, err := a.open(c.Context())
	if err != nil {
		return nil
	}
	names, err := bench.Names(c.Context(), strings.ToLower(prefix))
	if err != nil {
		return nil
	}
	return names
}

// completions is how many entries are offered at most: the last ones.
const completions = 50

// completeEntries offers the last entries by number.
func (a *app) completeEntries(c *cobra.Command, sigil string) []cobra.Completion {
	bench, err := a.open(c.Context())
	if err != nil {
		return nil
	}
	last, err := bench.Last(c.Context(), completions)
	if err != nil {
		return nil
	}
	var out []cobra.Completion
	for _, e := range last {
		first, _, _ := strings.Cut(e.String(), "\n")
		out = append(out, cobra.CompletionWithDesc(sigil+strconv.FormatInt(e.Seq, 10), shorten(render.Clean(first))))
	}
	return out
}

// completeValue offers the values of a tag: a closed set, or the book's names.
func (a *app) completeValue(c *cobra.Command, key, value string) []cobra.Completion {
	var out []cobra.Completion
	for _, t := range journal.Tags() {
		spec := t.Spec()
		if spec.Name != strings.TrimRight(key, "0123456789") {
			continue
		}
		switch spec.Value {
		case journal.ValueWord:
			for _, w := range spec.Words {
				out = append(out, key+":"+w)
			}
		case journal.ValueYes:
			out = append(out, key+":yes", key+":no")
		case journal.ValueScore:
			for n := 1; n <= 5; n++ {
				out = append(out, key+":"+strconv.Itoa(n))
			}
		case journal.ValueCadence:
			for _, w := range []string{"daily", "weekly", "biweekly", "monthly", "quarterly", "none"} {
				out = append(out, key+":"+w)
			}
		case journal.ValueDate:
			for _, w := range []string{"today", "tomorrow", "fri", "2w", "eow", "eom"} {
				if _, used, ok, err := civil.Phrase([]string{w}, civil.Date(2026, 3, 5), civil.English()); ok && err == nil && used == 1 {
					out = append(out, key+":"+w)
				}
			}
		case journal.ValuePerson, journal.ValuePeople, journal.ValueProject:
			out = append(out, a.completeNameValue(c, key, value, spec.Value)...)
		}
	}
	return out
}

// completeNameValue offers names behind key: and, where several may stand
// there, behind the ones that do.
func (a *app) completeNameValue(c *cobra.Command, key, value string, of journal.Value) []cobra.Completion {
	before := ""
	if i := strings.LastIndexByte(value, ','); i >= 0 && of == journal.ValuePeople {
		before, value = value[:i+1], value[i+1:]
	}
	sigil := "@"
	if of == journal.ValueProject {
		sigil = "+"
	}
	var out []cobra.Completion
	for _, name := range a.completeNames(c, sigil+strings.TrimPrefix(value, sigil)) {
		out = append(out, key+":"+before+name)
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
