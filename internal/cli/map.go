package cli

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/layout"
	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) mapCommand() *cobra.Command {
	var o viewOptions
	c := &cobra.Command{
		Use:   "map [@person] [+project]",
		Short: "who believes what: last heard against what is so",
		Long: `Shows for each person and project how what they last heard compares with what is
so: they know, are behind (something newer came since), are wrong (it is worse
than they believe, or was stopped), or are unaware (they were never told). What
was told and answered, or met about, counts as heard.

With a person it says what they last heard of each project, when and by what;
with a project, what each person heard of it. Below stands how long bad news took
from the day it was known until it was told.` + viewText,
		Example: "  headsup map\n  headsup map @dana\n  headsup map +atlas\n  headsup map --out map.html\n  headsup --at \"end of last quarter\" map --json",
		GroupID: groupLook,
		RunE:    func(c *cobra.Command, args []string) error { return a.beliefs(c.Context(), args, o) },

		ValidArgsFunction: a.completeLine,
	}
	viewFlags(c, &o)
	return c
}

func (a *app) beliefs(ctx context.Context, args []string, o viewOptions) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	focus, err := focusOf(b, "map", args)
	if err != nil {
		return err
	}
	v := view.BeliefsOf(b, focus)
	if done, err := a.asFile(o, func() render.Overview { return layout.Beliefs(v) }); done {
		return err
	}
	switch {
	case a.flags.json:
		return a.printJSON(v)
	case len(v.People) == 0:
		a.say("Nobody who is to hear of your work is in the book yet: headsup person @dana Dana Osei relation:manager")
	case len(v.Rows) == 0:
		a.say("No project yet: headsup project +atlas Billing migration by:\"end of quarter\"")
	case len(focus.People) == 1:
		a.mapOfPerson(v, focus.People[0])
	case len(focus.Projects) == 1:
		a.mapOfProject(v, v.Rows[0])
	default:
		a.mapOfAll(v)
	}
	return nil
}

// mapOfAll prints the grid, as many people at a time as stand beside each other,
// and what its signs mean.
func (a *app) mapOfAll(v view.Beliefs) {
	sc := a.screen()
	parts := abreast(v, sc.Width)
	for i, people := range parts {
		if i > 0 {
			a.print("\n")
		}
		table := render.Table{Columns: []render.Column{{Head: "Project"}, {Head: "Now"}}}
		if len(parts) == 1 {
			table.Columns = append(table.Columns, render.Column{Head: "Due", Spare: true})
		}
		for _, slug := range people {
			table.Columns = append(table.Columns, render.Column{Head: "@" + slug})
		}
		for _, row := range v.Rows {
			if !slices.ContainsFunc(row.Cells, func(c view.BeliefCell) bool { return slices.Contains(people, c.Person) }) {
				continue // private, or nothing to these
			}
			cells := []render.Cell{render.Words("+" + row.Project), {State: row.State}}
			if len(parts) == 1 {
				cells = append(cells, dim(row.By))
			}
			for _, slug := range people {
				cells = append(cells, beliefCell(sc, row, slug))
			}
			table.Row(cells...)
		}
		a.print("%s", table.Print(sc))
	}
	a.print("\n%s", legend(sc, v))
	a.print("%s%s", render.Hang(sc, "", latencyLine(v.Latency.Pace)), latencyHistory(sc, v.Latency.Quarters))
}

// abreast parts the people into as many at a time as a screen has room for.
func abreast(v view.Beliefs, width int) (parts [][]string) {
	const state, word, gap = 9, 10, 2 // the widest are "■ stopped" and "< behind ✓"
	left := len("Project") + gap + state
	for _, row := range v.Rows {
		left = max(left, 1+len(row.Project)+gap+state)
	}
	used := 0
	for _, slug := range v.People {
		wide := gap + max(word, 1+len(slug))
		if len(parts) == 0 || width > 0 && left+used+wide > width {
			parts, used = append(parts, nil), 0
		}
		last := len(parts) - 1
		parts[last] = append(parts[last], slug)
		used += wide
	}
	return parts
}

// beliefCell is one field of the grid; a dash where the project is no business
// of theirs.
func beliefCell(sc render.Screen, row view.BeliefRow, person string) render.Cell {
	c, ok := row.Cell(person)
	if !ok {
		return render.Cell{Text: "-", Style: render.Dim}
	}
	text, style := sc.Belief(string(c.Belief))
	if !c.Heard.IsZero() {
		text += " " + sc.Heard()
	}
	return render.Cell{Text: text, Style: style}
}

// legend says what the signs mean that stand in the grid.
func legend(sc render.Screen, v view.Beliefs) string {
	present, heard, theirs := map[belief.Word]bool{}, false, true
	for _, row := range v.Rows {
		for _, c := range row.Cells {
			present[c.Belief] = true
			heard = heard || !c.Heard.IsZero()
		}
		theirs = theirs && len(row.Cells) == len(v.People)
	}
	var says []string
	for _, sign := range []struct {
		word  belief.Word
		means string
	}{
		{belief.Wrong, "worse than they believe, or stopped"},
		{belief.Behind, "something newer came since"},
		{belief.Unaware, "never told"},
		{belief.Knows, "nothing is newer"},
	} {
		if present[sign.word] {
			text, _ := sc.Belief(string(sign.word))
			says = append(says, text+": "+sign.means)
		}
	}
	if heard {
		says = append(says, sc.Heard()+" heard, not only told")
	}
	if !theirs {
		says = append(says, "- not theirs to know")
	}
	return render.Hang(sc, "", strings.Join(says, "; ")+".")
}

// mapOfPerson says what one person last heard of each project.
func (a *app) mapOfPerson(v view.Beliefs, p *book.Person) {
	sc := a.screen()
	a.print("%s  %s\n\n", sc.Paint(render.Bold, render.Clean(p.Called())), sc.Paint(render.Dim, "@"+p.Slug+" "+string(p.RelationOn(v.Day))))
	table := render.Table{Columns: []render.Column{{Head: "Project"}, {Head: "Belief"}, {Head: "Last heard", Flex: true, Wrap: true, Min: 16},
		{Head: "What is so", Flex: true, Wrap: true, Min: 16}, {Head: "Not heard", Flex: true, Wrap: true, Min: 9}}}
	for _, row := range v.Rows {
		c, ok := row.Cell(p.Slug)
		if !ok {
			continue
		}
		word, style := sc.Belief(string(c.Belief))
		table.Row(render.Words("+"+row.Project), render.Cell{Text: word, Style: style}, lastHeard(c), asItIs(row), render.Words(entryNames(c.News)))
	}
	if len(table.Rows) == 0 {
		a.print("There is nothing for %s to know of: no project is visible to them.\n", render.Clean(p.GivenName()))
		return
	}
	a.print("%s\n", table.Print(sc))
	a.print("%s%s", render.Hang(sc, "", latencyLine(v.Latency.Pace)), latencyHistory(sc, v.Latency.Quarters))
}

// mapOfProject says how one project is, and what each person last heard of it.
func (a *app) mapOfProject(v view.Beliefs, row view.BeliefRow) {
	sc := a.screen()
	a.print("%s  %s\n", sc.Paint(render.Bold, render.Clean(row.Title)), sc.Paint(render.Dim, "+"+row.Project))
	if now := asItIs(row); now.State != "" || now.Text != "" {
		state, style := sc.State(now.State)
		a.print("%s", render.Hang(sc, "", strings.TrimSpace(sc.Paint(style, state)+" "+render.Clean(now.Text))))
	}
	a.print("\n")
	table := render.Table{Columns: []render.Column{{Head: "Person"}, {Head: "Belief"}, {Head: "Last heard", Flex: true, Wrap: true, Min: 20},
		{Head: "Not heard", Flex: true, Wrap: true, Min: 9}}}
	for _, c := range row.Cells {
		word, style := sc.Belief(string(c.Belief))
		table.Row(render.Words("@"+c.Person), render.Cell{Text: word, Style: style}, lastHeard(c), render.Words(entryNames(c.News)))
	}
	if len(table.Rows) == 0 {
		a.print("Nobody may hear of it.\n")
		return
	}
	a.print("%s\n", table.Print(sc))
	a.print("%s%s", render.Hang(sc, "", latencyLine(v.Latency.Pace)), latencyHistory(sc, v.Latency.Quarters))
}

// lastHeard is what somebody heard, when, by what, and whether they took it in.
func lastHeard(c view.BeliefCell) render.Cell {
	if c.Told.IsZero() {
		return render.Cell{Text: "never told", Style: render.Dim}
	}
	said := ""
	if c.Last == "" {
		said = "no state, "
	}
	if !c.LastBy.IsZero() {
		said += "due " + c.LastBy.String() + ", "
	}
	said += fmt.Sprintf("on %s by %s #%d", c.Told, c.How, c.Entry)
	switch {
	case c.Heard.IsZero():
		said += ", no answer"
	case c.Heard > c.Told:
		said += ", heard " + c.Heard.String()
	default:
		said += ", heard"
	}
	return render.Cell{State: c.Last, Text: said}
}

// asItIs is how a project is.
func asItIs(row view.BeliefRow) render.Cell {
	var says []string
	if !row.Since.IsZero() {
		says = append(says, "since "+row.Since.String())
	}
	if !row.By.IsZero() {
		says = append(says, "due "+row.By.String())
	}
	said := strings.Join(says, ", ")
	if row.Cause != "" {
		said += ": " + row.Cause
	}
	return render.Cell{State: row.State, Text: said}
}

// entryNames names entries by number: "#12 #15".
func entryNames(numbers []int64) string {
	names := make([]string, 0, len(numbers))
	for _, n := range numbers {
		names = append(names, "#"+strconv.FormatInt(n, 10))
	}
	return strings.Join(names, " ")
}
