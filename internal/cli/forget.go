package cli

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/store/sqlite"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

func (a *app) forgetCommand() *cobra.Command {
	var yes bool
	c := &cobra.Command{
		Use:   "forget @person",
		Short: "erase a person's name for good",
		Long: `Replaces a person's name, in every form the book has recorded, by one that says
nothing: in all entries, tags, suggestions and messages. Messages to them are
deleted, also as files that were to be handed over, the old bytes are
overwritten, and the backups that headsup made by itself are deleted and begun
anew.

It cannot be undone. It cannot reach copies you made, exports, and mail that was
sent. To hide an entry and keep it, use ` + "`headsup retract 12`" + `.`,
		Example: "  headsup forget @dana",
		GroupID: groupKeep,
		Args:    wordsBetween(1, 1, "headsup forget @dana"),
		RunE: func(c *cobra.Command, args []string) error {
			return a.forget(c.Context(), args[0], yes)
		},
		ValidArgsFunction: a.completeLine,
	}
	c.Flags().BoolVar(&yes, "yes", false, "do it without asking")
	return c
}

func (a *app) forget(ctx context.Context, name string, yes bool) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	switch {
	case yes:
	case !a.interactive():
		return fault.New(fault.Misread, "erasing cannot be undone and wants your word").Do("headsup forget %s --yes", name)
	case !a.confirm(fmt.Sprintf("Erase %s from the book for good?", name)):
		a.say("nothing was changed")
		return nil
	}
	out, err := bench.Forget(ctx, name)
	if err != nil {
		return err
	}
	done := a.clearBeside(ctx, out)
	for _, left := range done.Left {
		a.say("%s", left)
	}
	if a.flags.json {
		return a.printJSON(forgottenForm(out, done.Backups))
	}
	a.print("@%s is %s now: %s, %s and %s changed, %s deleted\n", out.Person, out.As,
		count(out.Lines, "entry", "entries"), count(out.Suggestions, "suggestion", "suggestions"),
		count(out.Messages, "message", "messages"), count(out.Deleted, "message to them", "messages to them"))
	if out.Asked > 0 {
		a.say("%s changed", count(out.Asked, "questionnaire", "questionnaires"))
	}
	if done.Backups > 0 {
		a.say("%s deleted and one made anew", count(done.Backups, "backup", "backups"))
	}
	if len(out.Left) > 0 {
		a.say("look at %s: there is a word like the name left", entryList(out.Left))
	}
	a.say("out of reach: copies and backups you made yourself, exports, other machines, and mail that was sent")
	return nil
}

// clearBeside erases what lies beside the book and holds somebody who was
// forgotten: the backups, and the files that messages to them were handed over in.
// What could not be erased is said.
func (a *app) clearBeside(ctx context.Context, out workbench.Forgotten) (done web.Cleared) {
	var err error
	if done.Backups, err = a.anewBackups(ctx); err != nil {
		done.Left = append(done.Left, fmt.Sprintf("the backups beside the book still hold the name: %v", err))
	}
	for _, path := range out.Files {
		if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
			done.Left = append(done.Left, fmt.Sprintf("a message to them is still in a file: %v", err))
		}
	}
	for _, path := range out.Copies {
		if _, err := os.Stat(path); err == nil {
			done.Left = append(done.Left, fmt.Sprintf("look at %s: a message to somebody else names them", path))
		}
	}
	return done
}

// anewBackups deletes the backups headsup made and, if there were any, makes one.
func (a *app) anewBackups(ctx context.Context) (int, error) {
	book, ok := a.store.(*sqlite.Store)
	if !ok {
		return 0, nil
	}
	p, err := a.place()
	if err != nil {
		return 0, err
	}
	removed, err := p.removeBackups()
	if err != nil || removed == 0 {
		return removed, err
	}
	day, err := a.bench.Today(ctx)
	if err != nil {
		return removed, err
	}
	_, err = book.DailyBackup(ctx, p.backups(), day, sqlite.StandardKeep(), sqlite.BackupOptions{})
	return removed, err
}

// forgottenJSON is what forget answers to programs.
type forgottenJSON struct {
	Person      string  `json:"person"`
	As          string  `json:"as"`
	Entries     int     `json:"entries"`
	Suggestions int     `json:"suggestions"`
	Messages    int     `json:"messages"`
	Asked       int     `json:"questionnaires"`
	Deleted     int     `json:"deleted"`
	Backups     int     `json:"backups"`
	Left        []int64 `json:"left"`
}

func forgottenForm(out workbench.Forgotten, backups int) forgottenJSON {
	return forgottenJSON{Person: out.Person, As: out.As, Entries: out.Lines, Suggestions: out.Suggestions,
		Messages: out.Messages, Asked: out.Asked, Deleted: out.Deleted, Backups: backups, Left: append([]int64{}, out.Left...)}
}

// entryList is "#3, #9 and 12 more".
func entryList(seqs []int64) string {
	const most = 12
	var names []string
	for i, seq := range seqs {
		if i == most {
			return strings.Join(names, ", ") + fmt.Sprintf(" and %d more", len(seqs)-most)
		}
		names = append(names, fmt.Sprintf("#%d", seq))
	}
	return strings.Join(names, ", ")
}
