package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
)

// dispatch finds out whether the arguments record a line or call a command.
// Recording is looked at first and by hand: flags are only read before its
// first word, so that a text may hold "--force", and it does not wait for the
// tree of commands to be built.
func (a *app) dispatch(ctx context.Context) error {
	words, help, err := a.leadingFlags(a.Args)
	if err != nil {
		return err
	}
	if len(words) == 1 && !help {
		// A person in one pair of quotes is shown as well.
		if quoted := strings.Fields(words[0]); len(quoted) == 2 {
			if slug, _, ok := shownPerson(quoted[0], quoted[1:]); ok {
				return a.showPerson(ctx, slug)
			}
		}
	}
	if len(words) > 0 && !help {
		if _, ok := journal.VerbOf(words[0]); ok {
			return a.verb(ctx, words)
		}
	}
	if len(words) == 1 && words[0] == "--version" {
		return a.execute(ctx, a.root(), []string{"version"}) // as other programs take it
	}
	if len(words) == 0 || help || strings.HasPrefix(words[0], "-") {
		return a.execute(ctx, a.root(), a.Args)
	}
	root := a.rootFor(words)
	if isCommand(root, words[0]) {
		if saysDateAndVerb(words) {
			return a.record(ctx, words)
		}
		return a.execute(ctx, root, a.Args)
	}
	dated, err := a.beginsWithDate(ctx, words)
	if err != nil {
		return err
	}
	if dated {
		return a.record(ctx, words)
	}
	return unknownCommand(root, words)
}

// leadingFlags reads the flags that every command knows as far as they stand in
// front, and gives the words behind them. Another flag is left where it is, for
// the commands to judge.
func (a *app) leadingFlags(args []string) (words []string, help bool, err error) {
	for len(args) > 0 {
		name, value, given := strings.Cut(args[0], "=")
		switch name {
		case "--":
			return args[1:], help, nil
		case "-h", "--help":
			help = true
		case "--json":
			a.flags.json = true
		case "--format":
			if !given && len(args) > 1 {
				value = args[1]
			}
			if value != string(render.JSON) {
				return args, help, nil
			}
			a.flags.json = true
			if !given {
				args = args[1:]
			}
		case "--book", "--at":
			if !given {
				if len(args) < 2 {
					return nil, false, fault.New(fault.Misread, "%s needs a value", name).Do("for example: %s", flagExample(name))
				}
				args, value = args[1:], args[1]
			}
			if name == "--book" {
				a.flags.book = value
			} else {
				a.flags.at = value
			}
		default:
			return args, help, nil
		}
		args = args[1:]
	}
	return args, help, nil
}

func flagExample(name string) string {
	if name == "--at" {
		return `headsup --at "last fri" log Shipped the form`
	}
	return "headsup --book ~/work.headsup today"
}

// verb records a line that begins with a verb; flags may follow the verb as
// long as no other word does.
func (a *app) verb(ctx context.Context, words []string) error {
	rest, help, err := a.leadingFlags(words[1:])
	if err != nil {
		return err
	}
	if help {
		return a.execute(ctx, a.root(), []string{"help", words[0]})
	}
	dashed := len(rest) < len(words)-1 && words[len(words)-len(rest)-1] == "--"
	if len(rest) > 0 && !dashed && isFlag(rest[0]) {
		return fault.New(fault.Misread, "unknown flag %s", render.Clean(rest[0])).
			Do("text that begins with a dash stands behind --: headsup %s -- %s …", words[0], render.Clean(rest[0]))
	}
	if slug, json, ok := shownPerson(words[0], rest); ok {
		a.flags.json = a.flags.json || json
		return a.showPerson(ctx, slug)
	}
	return a.record(ctx, append([]string{words[0]}, rest...))
}

// isFlag reports whether a word in front of a text is meant as a flag: "-5
// degrees" and a lone dash are text.
func isFlag(word string) bool {
	name := strings.TrimLeft(word, "-")
	return len(word) > len(name) && name != "" && ('a' <= name[0] && name[0] <= 'z' || 'A' <= name[0] && name[0] <= 'Z') &&
		!strings.ContainsAny(word, " \t\n")
}

// saysDateAndVerb reports whether words begin with a date and then a verb. It
// is asked where the first word is a command as well: "today" alone is the
// command, "today win …" a line.
func saysDateAndVerb(words []string) bool {
	all := strings.Fields(journal.JoinArgs(words))
	_, used, ok, err := civil.Phrase(all, civil.Date(2000, 1, 1), civil.English())
	if err != nil || !ok || used == len(all) {
		return false
	}
	all = all[used:]
	if _, ok := civil.ParseClock(all[0]); ok && len(all) > 1 {
		all = all[1:]
	}
	_, ok = journal.VerbOf(all[0])
	return ok
}

// beginsWithDate reports whether words begin with a date in the book's
// language, or with one that was meant as such.
func (a *app) beginsWithDate(ctx context.Context, words []string) (bool, error) {
	all := strings.Fields(journal.JoinArgs(words))
	if len(all) == 0 {
		return true, nil // nothing but white space: the grammar says so best
	}
	if _, ok := journal.VerbOf(all[0]); ok {
		return true, nil // a whole line in quotes
	}
	if _, _, ok, err := civil.Phrase(all, civil.Date(2000, 1, 1), civil.English()); ok || err != nil {
		return true, nil
	}
	if p, err := a.place(); err == nil && p.path != "" && !isFile(p.path) {
		return false, nil // a slip of the finger makes no book
	}
	bench, err := a.open(ctx)
	if err != nil {
		return false, err
	}
	return bench.BeginsWithDate(ctx, all)
}

// isCommand reports whether a word calls a command.
func isCommand(root *cobra.Command, word string) bool {
	switch word {
	case "help", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd:
		return true
	}
	for _, c := range root.Commands() {
		if c.Name() == word || c.HasAlias(word) {
			return true
		}
	}
	return false
}

func unknownCommand(root *cobra.Command, words []string) error {
	word := words[0]
	var names []string
	for _, c := range root.Commands() {
		if !c.Hidden {
			names = append(names, c.Name())
		}
	}
	wrong := fault.New(fault.Misread, "unknown command `%s`", shorten(render.Clean(word)))
	if near := journal.Nearest(strings.ToLower(word), names); near != "" {
		return wrong.Do("did you mean `%s`?", near)
	}
	if len(words) > 1 || strings.Contains(word, " ") {
		return wrong.Do("a line begins with a verb: `headsup log …`; `headsup help` lists them all")
	}
	return wrong.Do("`headsup help` lists what there is")
}

func shorten(word string) string {
	if letters := []rune(word); len(letters) > 40 {
		return string(letters[:39]) + "…"
	}
	return word
}
