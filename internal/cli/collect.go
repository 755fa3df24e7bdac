package cli

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

const collectText = `

What is found are suggestions, numbered in the order they are listed; nothing is
recorded until you keep it. At a terminal each is asked about. Else, and with the
flags, --keep takes all or numbers (1,3-5), --refuse the same for what is never
to be offered again, and --edit opens all of them in your editor ($VISUAL or
$EDITOR). What was kept or refused does not come back.`

// fateOptions say what becomes of the suggestions that are listed.
type fateOptions struct {
	keep   string
	refuse string
	edit   bool
	list   bool
}

func (o *fateOptions) flags(c *cobra.Command) {
	c.Flags().StringVar(&o.keep, "keep", "", "record these: all, or numbers such as 1,3-5")
	c.Flags().StringVar(&o.refuse, "refuse", "", "never offer these again: all, or numbers")
	c.Flags().BoolVar(&o.edit, "edit", false, "choose and change them in your editor")
	c.Flags().BoolVar(&o.list, "list", false, "list them and ask nothing")
}

func (a *app) collectCommand() *cobra.Command {
	var o fateOptions
	c := &cobra.Command{
		Use:   "collect",
		Short: "turn real work into suggested lines",
		Long: `Collects what happened elsewhere: ` + "`collect git`" + ` from the history of clones,
` + "`collect ics`" + ` from calendar files, ` + "`collect share`" + ` from what your team shares with you.
Alone it shows the suggestions that still await your word, wherever they came
from.` + collectText,
		Example: "  headsup collect git ~/src/atlas +atlas\n  headsup collect ics calendar.ics\n  headsup collect --keep all",
		GroupID: groupBring,
		Args:    noWords,
		RunE: func(c *cobra.Command, _ []string) error {
			return a.decide(c.Context(), func(journal.Suggestion) bool { return true }, o)
		},
	}
	o.flags(c)
	c.AddCommand(a.collectGitCommand(), a.collectICSCommand(), a.collectShareCommand())
	return c
}

// decide lists the suggestions of some sources and does with them what the
// options, or the person at the terminal, say.
func (a *app) decide(ctx context.Context, of func(journal.Suggestion) bool, o fateOptions) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	all, err := bench.Suggestions(ctx, "")
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(s journal.Suggestion) bool { return !of(s) })
	keep, err := chosen(o.keep, len(all))
	if err != nil {
		return err
	}
	refuse, err := chosen(o.refuse, len(all))
	if err != nil {
		return err
	}
	for n := range keep {
		if refuse[n] {
			return fault.New(fault.Misread, "%d cannot be kept and refused", n+1).Do("take it out of one of the two")
		}
	}
	switch {
	case len(all) == 0:
		if a.flags.json {
			return a.printJSON(decidedJSON{Suggestions: []suggestionJSON{}, Recorded: recordedForm(workbench.Recorded{})})
		}
		a.say("nothing new to suggest")
		return nil
	case o.edit:
		return a.decideInEditor(ctx, bench, all)
	case len(keep)+len(refuse) > 0:
		return a.settle(ctx, bench, all, keep, refuse)
	case a.interactive() && !o.list && !a.flags.json:
		return a.decideOneByOne(ctx, bench, all)
	}
	return a.listSuggestions(all)
}

// chosen reads numbers such as 1,3-5, or all; places count from 0.
func chosen(words string, of int) (map[int]bool, error) {
	picked := map[int]bool{}
	if words == "" {
		return picked, nil
	}
	if words == "all" {
		for i := range of {
			picked[i] = true
		}
		return picked, nil
	}
	for word := range strings.SplitSeq(words, ",") {
		from, to, span := strings.Cut(strings.TrimSpace(word), "-")
		if !span {
			to = from
		}
		first, err := strconv.Atoi(from)
		last, err2 := strconv.Atoi(to)
		if err != nil || err2 != nil || first < 1 || last < first {
			return nil, fault.New(fault.Misread, "%q names no suggestions", word).Do("write all, or numbers such as 1,3-5")
		}
		if last > of {
			return nil, fault.New(fault.Misread, "there is no suggestion %d", last).Do("there are %d: look at the list again", of)
		}
		for n := first; n <= last; n++ {
			picked[n-1] = true
		}
	}
	return picked, nil
}

// settle keeps and refuses what was chosen.
func (a *app) settle(ctx context.Context, bench *workbench.Workbench, all []journal.Suggestion, keep, refuse map[int]bool) error {
	var choices []workbench.Choice
	var refused []journal.Suggestion
	for i, s := range all {
		switch {
		case keep[i]:
			choices = append(choices, workbench.Choice{Suggestion: s})
		case refuse[i]:
			refused = append(refused, s)
		}
	}
	return a.keepAndRefuse(ctx, bench, choices, refused, len(all)-len(choices)-len(refused))
}

func (a *app) keepAndRefuse(ctx context.Context, bench *workbench.Workbench, choices []workbench.Choice, refused []journal.Suggestion, left int) error {
	out, err := bench.Keep(ctx, choices)
	if err != nil {
		return err
	}
	if len(refused) > 0 {
		if err := bench.Refuse(ctx, refused); err != nil {
			return err
		}
	}
	if a.flags.json {
		return a.printJSON(decidedJSON{Suggestions: []suggestionJSON{}, Recorded: recordedForm(out), Refused: len(refused), Left: left})
	}
	if err := a.answer(out); err != nil {
		return err
	}
	a.say("%s, %d refused, %d left for later", count(len(out.Entries), "recorded", "recorded"), len(refused), left)
	return nil
}

// suggestionJSON is a suggestion as programs read it.
type suggestionJSON struct {
	Number int    `json:"number"`
	Source string `json:"source"`
	Key    string `json:"key"`
	Line   string `json:"line"`
	Why    string `json:"why"`
}

func suggestionForms(all []journal.Suggestion) []suggestionJSON {
	forms := []suggestionJSON{}
	for i, s := range all {
		forms = append(forms, suggestionJSON{Number: i + 1, Source: s.Source, Key: s.Key, Line: s.Line, Why: s.Why})
	}
	return forms
}

// decidedJSON is what collecting answers to programs.
type decidedJSON struct {
	Suggestions []suggestionJSON `json:"suggestions"`
	Recorded    recordedJSON     `json:"recorded"`
	Refused     int              `json:"refused"`
	Left        int              `json:"left"`
}

func (a *app) listSuggestions(all []journal.Suggestion) error {
	if a.flags.json {
		return a.printJSON(decidedJSON{Suggestions: suggestionForms(all), Recorded: recordedForm(workbench.Recorded{}), Left: len(all)})
	}
	sc := a.screen()
	for i, s := range all {
		a.printSuggestion(sc, i+1, s)
	}
	a.say("%s; record them with --keep all or --keep 1,3", count(len(all), "suggestion", "suggestions"))
	return nil
}

// printSuggestion shows what would be recorded, and why.
func (a *app) printSuggestion(sc render.Screen, n int, s journal.Suggestion) {
	table := render.Table{Columns: []render.Column{{Align: render.Right, Min: 3}, {Flex: true, Wrap: true, Min: 16}}}
	table.Row(render.Cell{Text: strconv.Itoa(n), Style: render.Bold}, render.Words(s.Line))
	if s.Why != "" {
		table.Row(render.Cell{}, render.Cell{Text: s.Why, Style: render.Dim})
	}
	if sc.Width == 0 { // a pipe: one line for the line
		a.print("%d\t%s\n", n, render.Clean(s.Line))
		if s.Why != "" {
			a.print("\t%s\n", render.Clean(s.Why))
		}
		return
	}
	a.print("%s", table.Print(sc))
}

// from is a test for the suggestions of some sources.
func from(sources ...string) func(journal.Suggestion) bool {
	return func(s journal.Suggestion) bool { return slices.Contains(sources, s.Source) }
}

// percent is how far something is.
func percent(done, total int) string {
	if total <= 0 {
		return ""
	}
	return fmt.Sprintf("%d%%", min(100, done*100/total))
}
