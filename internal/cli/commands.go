package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/journal"
)

// The groups that help lists commands in.
const (
	groupRecord = "record"
	groupLook   = "look"
	groupWrite  = "write"
	groupBring  = "bring"
	groupKeep   = "keep"
	groupOther  = "other"
)

// command is a command by its name, made when it is asked for.
type command struct {
	name string
	make func(*app) *cobra.Command
}

// commands are all commands but the verbs, in the order that help lists them.
func commands() []command {
	return []command{
		{"after", (*app).afterCommand},

		{"today", (*app).todayCommand},
		{"week", (*app).weekCommand},
		{"map", (*app).mapCommand},
		{"people", (*app).peopleCommand},
		{"work", (*app).workCommand},
		{"goals", (*app).goalsCommand},
		{"goodwill", (*app).goodwillCommand},
		{"issues", (*app).issuesCommand},
		{"decisions", (*app).decisionsCommand},
		{"asks", (*app).asksCommand},
		{"promises", (*app).promisesCommand},
		{"growth", (*app).growthCommand},
		{"match", (*app).matchCommand},
		{"resources", (*app).resourcesCommand},
		{"inventory", (*app).inventoryCommand},
		{"clarity", (*app).clarityCommand},
		{"worth", (*app).worthCommand},
		{"numbers", (*app).numbersCommand},
		{"questions", (*app).questionsCommand},
		{"questionnaire", (*app).questionnaireCommand},
		{"journal", (*app).journalCommand},
		{"serve", (*app).serveCommand},

		{"update", (*app).updateCommand},
		{"onepager", (*app).onepagerCommand},
		{"heads-up", (*app).headsUpCommand},
		{"win-note", (*app).winNoteCommand},
		{"brief", (*app).briefCommand},
		{"agenda", (*app).agendaCommand},
		{"review", (*app).reviewCommand},
		{"handover", (*app).handoverCommand},
		{"working-with-me", (*app).workingWithMeCommand},
		{"confirm", (*app).confirmCommand},
		{"ask-note", (*app).askNoteCommand},
		{"case", (*app).caseCommand},
		{"coach", (*app).coachCommand},
		{"share", (*app).shareCommand},
		{"check", (*app).checkCommand},
		{"send", (*app).sendCommand},
		{"outbox", (*app).outboxCommand},

		{"collect", (*app).collectCommand},
		{"import", (*app).importCommand},
		{"export", (*app).exportCommand},

		{"undo", (*app).undoCommand},
		{"config", (*app).configCommand},
		{"backup", (*app).backupCommand},
		{"restore", (*app).restoreCommand},
		{"doctor", (*app).doctorCommand},
		{"lock", (*app).lockCommand},
		{"unlock", (*app).unlockCommand},
		{"forget", (*app).forgetCommand},

		{"demo", (*app).demoCommand},
		{"completion", (*app).completionCommand},
		{"version", (*app).versionCommand},
		{"man", (*app).manCommand},
	}
}

// rootFor is the tree that a call needs: a command called by its name stands in
// it alone, since to make them all takes longer than many a look.
func (a *app) rootFor(words []string) *cobra.Command {
	asks := func(word string) bool { return word == "-h" || word == "--help" }
	if words[0] == "completion" || words[0] == "man" || slices.ContainsFunc(words, asks) {
		return a.root() // these speak of all of them
	}
	for _, c := range commands() {
		if c.name == words[0] {
			return a.tree(c.make(a))
		}
	}
	return a.root()
}

// root is the tree of all verbs, commands and topics.
func (a *app) root() *cobra.Command {
	var all []*cobra.Command
	for _, v := range journal.Verbs() {
		all = append(all, a.verbCommand(v))
	}
	for _, c := range commands() {
		all = append(all, c.make(a))
	}
	return a.tree(append(all, topics()...)...)
}

// tree is a tree of some commands.
func (a *app) tree(commands ...*cobra.Command) *cobra.Command {
	root := &cobra.Command{
		Use:           "headsup",
		Short:         "Keep the people above you informed, in five minutes a week",
		Long:          rootText,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          noWords,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },

		ValidArgsFunction: a.completeDated,
	}
	for _, g := range []cobra.Group{
		{ID: groupRecord, Title: "Record what happens:"},
		{ID: groupLook, Title: "Look:"},
		{ID: groupWrite, Title: "Write to somebody:"},
		{ID: groupBring, Title: "Bring in and take out:"},
		{ID: groupKeep, Title: "Look after the book:"},
		{ID: groupOther, Title: "And:"},
	} {
		if g.ID == groupRecord || g.ID == groupOther || slices.ContainsFunc(commands, func(c *cobra.Command) bool { return c.GroupID == g.ID }) {
			root.AddGroup(&g)
		}
	}
	for _, c := range commands {
		root.AddCommand(c)
		if c.Name() == "today" { // headsup alone is headsup today
			show := c.RunE
			c.RunE = func(c *cobra.Command, args []string) error {
				a.looks = true
				return show(c, args)
			}
			root.RunE = c.RunE
			root.Flags().AddFlagSet(c.Flags())
		}
	}
	root.PersistentFlags().StringVar(&a.flags.book, "book", a.flags.book, "the book: a file, or postgres://…")
	root.PersistentFlags().StringVar(&a.flags.at, "at", a.flags.at, "the day to stand on, such as 2026-03-05 or \"last fri\"")
	root.PersistentFlags().BoolVar(&a.flags.json, "json", a.flags.json, "answer in JSON")
	a.formatFlag(root)
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetOut(a.out)
	root.SetErr(a.Stderr)
	root.SetIn(a.Stdin)
	root.SetUsageFunc(func(c *cobra.Command) error { return a.usage(c) })
	root.SetHelpCommand(helpCommand())
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { a.help(c) })
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return fault.New(fault.Misread, "%w", err).Do("see `%s --help`", c.CommandPath())
	})
	return root
}

// execute runs the tree on arguments.
func (a *app) execute(ctx context.Context, root *cobra.Command, args []string) error {
	root.SetArgs(args)
	return root.ExecuteContext(ctx)
}

// noWords refuses words behind a command that takes none.
func noWords(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return meantVerb(c, fault.New(fault.Misread, "`%s` takes no words, and %q is one", c.CommandPath(), args[0]),
		"see `"+c.CommandPath()+" --help`")
}

// meantVerb ends an error about words behind a view that is named as a verb is,
// but for its plural: `issues The vendor is late` was meant to record an issue.
func meantVerb(c *cobra.Command, wrong *fault.Error, otherwise string) error {
	one := strings.TrimSuffix(c.Name(), "s")
	if _, ok := journal.VerbOf(one); ok && one != c.Name() {
		return wrong.Do("to record one, say `headsup %s …`", one)
	}
	return wrong.Do("%s", otherwise)
}

// words checks how many words stand behind a command.
func wordsBetween(least, most int, example string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return fault.New(fault.Misread, "`%s` needs a word more", c.CommandPath()).Do("for example: %s", example)
		case most >= 0 && len(args) > most:
			return fault.New(fault.Misread, "`%s` takes no more than %d words, and %q is one more", c.CommandPath(), most, args[most]).
				Do("for example: %s", example)
		}
		return nil
	}
}
