package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/journal"
	"headsup/internal/layout"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

func (a *app) journalCommand() *cobra.Command {
	var all bool
	var o viewOptions
	c := &cobra.Command{
		Use:     "journal [@person] [+project] [#entry] [FROM..TO] [words]",
		Aliases: []string{"search"},
		Short:   "look entries up",
		Long: `Prints the entries that everything given is true of: those that name the person,
the project or the entry, happened within the days, and hold each word somewhere
in the line, in any case. With nothing given it prints the whole journal.

Retracted entries are left out unless --all is given. With --at the journal is
as it stood on that day.` + viewText,
		Example: `  headsup journal @dana +atlas
  headsup journal 2026-01-01..2026-03-31 vendor late
  headsup journal "last month..today" win
  headsup --at "end of last quarter" journal +atlas`,
		GroupID: groupLook,
		RunE: func(c *cobra.Command, args []string) error {
			return a.journal(c.Context(), workbench.Search{Terms: args, At: a.flags.at, All: all}, o)
		},
		ValidArgsFunction: a.completeLine,
	}
	c.Flags().BoolVar(&all, "all", false, "retracted entries too")
	viewFlags(c, &o)
	return c
}

func (a *app) journal(ctx context.Context, s workbench.Search, o viewOptions) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	found, err := bench.Journal(ctx, s)
	if err != nil {
		return err
	}
	format, err := a.fileFormat(o)
	if err != nil {
		return err
	}
	if format != "" {
		return a.journalFile(ctx, bench, found, format, o)
	}
	switch sc := a.screen(); {
	case a.flags.json:
		return a.journalJSON(found)
	case sc.Width > 0:
		return a.journalTable(sc, found)
	}
	for f, err := range found {
		if err != nil {
			return err
		}
		a.print("%s%s\n", a.oneEntry(f.Entry), retracted(f))
	}
	return nil
}

// journalFile writes what was found in a format for files.
func (a *app) journalFile(ctx context.Context, bench *workbench.Workbench, found iter.Seq2[workbench.Found, error], format render.Format, o viewOptions) error {
	day, err := bench.Day(ctx, a.flags.at)
	if err != nil {
		return err
	}
	var entries []journal.Entry
	for f, err := range found {
		if err != nil {
			return err
		}
		entries = append(entries, f.Entry)
	}
	return a.writeView(layout.Journal(day, entries), format, o)
}

// oneEntry is an entry as a plain screen shows it: its number and its line.
func (a *app) oneEntry(e journal.Entry) string {
	var b strings.Builder
	b.WriteString("#" + strconv.FormatInt(e.Seq, 10) + " ")
	for i, line := range strings.Split(e.String(), "\n") {
		if i > 0 {
			b.WriteString("\n    ")
		}
		b.WriteString(render.Clean(line))
	}
	return b.String()
}

func retracted(f workbench.Found) string {
	if f.Retracted == 0 {
		return ""
	}
	return fmt.Sprintf("  (retracted by #%d)", f.Retracted)
}

// journalJSON writes the contract's form, entry by entry: a journal may be
// longer than memory.
func (a *app) journalJSON(found iter.Seq2[workbench.Found, error]) error {
	a.print(`{"entries":[`)
	encoder := json.NewEncoder(a.out)
	encoder.SetEscapeHTML(false)
	first := true
	for f, err := range found {
		if err != nil {
			return err
		}
		if !first {
			a.print(",")
		}
		first = false
		shown := workbench.Show(f.Entry)
		shown.Retracted = f.Retracted
		if err := encoder.Encode(shown); err != nil {
			return err
		}
	}
	a.print("]}\n")
	return nil
}

// journalTable is the journal on a terminal.
func (a *app) journalTable(sc render.Screen, found iter.Seq2[workbench.Found, error]) error {
	table := render.Table{Columns: []render.Column{
		{Align: render.Right}, {}, {}, {Flex: true, Wrap: true, Min: 16},
	}}
	for f, err := range found {
		if err != nil {
			return err
		}
		date, verb, rest := parts(f.Entry)
		style := render.Plain
		if f.Retracted != 0 {
			style = render.Dim
		}
		table.Row(
			render.Cell{Text: "#" + strconv.FormatInt(f.Seq, 10), Style: render.Dim},
			render.Cell{Text: date, Style: style},
			render.Cell{Text: verb, Style: verbStyle(f)},
			render.Cell{Text: rest + retracted(f), Style: style},
		)
	}
	a.print("%s", table.Print(sc))
	return nil
}

// parts are an entry's day and time, its verb and all that follows.
func parts(e journal.Entry) (date, verb, rest string) {
	date, verb = e.On.String(), e.Verb.String()
	if !e.At.IsZero() {
		date += " " + e.At.String()
	}
	return date, verb, strings.TrimPrefix(e.Body(), verb)
}

// verbStyle lets the state of a project stand out, and the verb.
func verbStyle(f workbench.Found) render.Style {
	switch {
	case f.Retracted != 0:
		return render.Dim
	case f.Verb == journal.Status && f.Named == journal.Green:
		return render.Green
	case f.Verb == journal.Status && f.Named == journal.Red:
		return render.Red
	case f.Verb == journal.Status && f.Named == journal.Amber:
		return render.Amber
	}
	return render.Bold
}
