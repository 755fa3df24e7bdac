package cli

import (
	"context"
	"fmt"
	"strings"

	"headsup/internal/journal"
	"headsup/internal/workbench"
)

// record records the words as one line.
func (a *app) record(ctx context.Context, words []string) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	out, err := bench.Record(ctx, workbench.Said{Line: journal.JoinArgs(words), At: a.flags.at, Shell: true})
	if flag := lateFlag(words); flag != "" {
		out.Notices = append(out.Notices, journal.Notice{What: fmt.Sprintf("%s is kept as text; as a flag it stands before the words: headsup %s …", flag, flag)})
	}
	if shown := a.answer(out); shown != nil {
		return also(err, shown)
	}
	return err
}

// lateFlag is a flag of every command that came too late to be one, "" if none
// did: behind the first word of a text everything is text.
func lateFlag(words []string) string {
	for _, word := range words[min(2, len(words)):] {
		switch name, _, _ := strings.Cut(word, "="); name {
		case "--json", "--at", "--book":
			return name
		}
	}
	return ""
}

// recordedJSON is what recording answers to programs.
type recordedJSON struct {
	Entries []workbench.Shown   `json:"entries"`
	New     []workbench.NewName `json:"new"`
	Notices []string            `json:"notices"`
}

// answer says what was recorded: each entry with its number, which names are
// new, and what else is worth a word.
func (a *app) answer(out workbench.Recorded) error {
	if len(out.Entries) == 0 {
		return nil
	}
	if a.flags.json {
		return a.printJSON(recordedForm(out))
	}
	for _, e := range out.Entries {
		a.print("%s\n", a.oneEntry(e))
	}
	for _, n := range out.Notices {
		a.note(n)
	}
	for _, n := range out.New {
		a.newName(n)
	}
	return nil
}

func recordedForm(out workbench.Recorded) recordedJSON {
	form := recordedJSON{Entries: []workbench.Shown{}, New: []workbench.NewName{}, Notices: []string{}}
	for _, e := range out.Entries {
		form.Entries = append(form.Entries, workbench.Show(e))
	}
	form.New = append(form.New, out.New...)
	for _, n := range out.Notices {
		form.Notices = append(form.Notices, n.What)
	}
	return form
}

func (a *app) note(n journal.Notice) {
	if n.Where != "" {
		a.say("%s: %s", n.Where, n.What)
		return
	}
	a.say("note: %s", n.What)
}

func (a *app) newName(n workbench.NewName) {
	if n.Like != "" {
		a.say("new %s %s: did you mean %s? `headsup undo` takes it back", n.What, n.Name, n.Like)
		return
	}
	a.say("new %s %s", n.What, n.Name)
}
