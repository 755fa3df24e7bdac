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

// commands are all commands but the verbs, in the order that help lists them.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.afterCommand(),

		a.todayCommand(),
		a.weekCommand(),
		a.mapCommand(),
		a.peopleCommand(),
		a.workCommand(),
		a.goalsCommand(),
		a.goodwillCommand(),
		a.issuesCommand(),
		a.decisionsCommand(),
		a.asksCommand(),
		a.promisesCommand(),
		a.growthCommand(),
		a.matchCommand(),
		a.resourcesCommand(),
		a.inventoryCommand(),
		a.clarityCommand(),
		a.worthCommand(),
		a.numbersCommand(),
		a.questionsCommand(),
		a.questionnaireCommand(),
		a.journalCommand(),
		a.serveCommand(),

		a.updateCommand(),
		a.onepagerCommand(),
		a.headsUpCommand(),
		a.winNoteCommand(),
		a.briefCommand(),
		a.agendaCommand(),
		a.reviewCommand(),
		a.handoverCommand(),
		a.workingWithMeCommand(),
		a.confirmCommand(),
		a.askNoteCommand(),
		a.caseCommand(),
		a.coachCommand(),
		a.shareCommand(),
		a.checkCommand(),
		a.sendCommand(),
		a.outboxCommand(),

		a.collectCommand(),
		a.importCommand(),
		a.exportCommand(),

		a.undoCommand(),
		a.configCommand(),
		a.backupCommand(),
		a.restoreCommand(),
		a.doctorCommand(),
		a.lockCommand(),
		a.unlockCommand(),
		a.forgetCommand(),

		a.demoCommand(),
		a.completionCommand(),
		a.versionCommand(),
		a.manCommand(),
	}
}

// root is the tree of commands.
func (a *app) root() *cobra.Command {
	commands := a.commands()
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
	for _, v := range journal.Verbs() {
		root.AddCommand(a.verbCommand(v))
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
	for _, c := range topics() {
		root.AddCommand(c)
	}
	root.PersistentFlags().StringVar(&a.flags.book, "book", a.flags.book, "the book: a file, or postgres://…")
	root.PersistentFlags().StringVar(&a.flags.at, "at", a.flags.at, "the day to stand on, such as 2026-03-05 or \"last fri\"")
	root.PersistentFlags().BoolVar(&a.flags.json, "json", a.flags.json, "answer in JSON")
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
