package cli

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/fault"
	"headsup/internal/layout"
	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) inventoryCommand() *cobra.Command {
	words := takes{command: "inventory", what: "days", example: "headsup inventory 2026-01-01..2026-03-31", days: true}
	var o documentOptions
	c := &cobra.Command{
		Use:   "inventory [@reader] [FROM..TO]",
		Short: "everything you do, as one sheet",
		Long: `Shows everything you do on one sheet: projects, your goals, duties, what you
promised and what was asked of you; for whom and why, the hours of the last 30
days or of the days given, who said keep, raise or stop and when, and where work
went on although somebody had said stop.

With a reader it becomes a document for them: what they may hear of it, their own
word on each beside it, and the question what to keep, to raise and to stop. What
others wait for stands on it as an amount.` + documentText,
		Example: "  headsup inventory\n  headsup inventory \"last month..today\"\n  headsup inventory --out work.xlsx\n  headsup inventory @dana --send\n  headsup mark +atlas keep @dana",
		GroupID: groupLook,
		RunE: func(c *cobra.Command, args []string) error {
			if forReader(args) {
				return a.writeDocument(c.Context(), "inventory", args, o)
			}
			about, err := words.read(args)
			if err != nil {
				return err
			}
			if o.send || o.cite || o.edit {
				return fault.New(fault.Misread, "your own sheet goes nowhere").Do("name its reader: headsup inventory @dana --send")
			}
			return a.inventory(c.Context(), about.days, viewOptions{o.format, o.out})
		},
		ValidArgsFunction: a.completeLine,
	}
	documentFlags(c, "inventory", &o)
	return c
}

// forReader reports whether somebody is named among the words.
func forReader(args []string) bool {
	return slices.ContainsFunc(strings.Fields(strings.Join(args, " ")), func(word string) bool { return strings.HasPrefix(word, "@") })
}

func (a *app) inventory(ctx context.Context, days string, o viewOptions) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	period, err := a.period(ctx, b, days, 30)
	if err != nil {
		return err
	}
	v := view.InventoryOf(b, period)
	if done, err := a.asFile(o, func() render.Overview { return layout.Inventory(v) }); done {
		return err
	}
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.Rows) == 0 {
		a.say("Nothing to list yet: headsup project +atlas Billing migration, headsup me duties the weekly invoices")
		return nil
	}
	sc := a.screen()
	table := render.Table{Columns: []render.Column{{Head: "What", Flex: true, Wrap: true, Min: 26}, {Head: "State"}, {Head: "Due"},
		{Head: "For", Flex: true, Wrap: true, Min: 8}, {Head: "Hours", Align: render.Right}, {Head: "Mark", Flex: true, Wrap: true, Min: 11}, {Head: "Why", Flex: true, Wrap: true, Min: 20, Spare: true}}}
	kind := ""
	for _, row := range v.Rows {
		if row.Kind != kind {
			kind = row.Kind
			table.Row(render.Cell{Text: row.Heading(), Style: render.Dim})
		}
		table.Row(render.Words(indent(1)+strings.TrimSpace(row.About+" "+row.Title)), render.Cell{State: row.State}, render.Words(row.By.String()),
			render.Words(row.ForWhom()), render.Words(hours(row.Hours)), markCell(row), render.Words(row.Why))
	}
	a.print("%s", table.Print(sc))
	for _, row := range v.Rows {
		if row.GoesOn > 0 {
			a.print("\n%s", render.Line(sc, "", "  ", render.Cell{Text: row.About + " goes on:", Style: render.Red}, render.Words(row.SaysGoesOn())))
		}
	}
	return nil
}

func markCell(row view.InventoryRow) render.Cell {
	if row.Mark == "" {
		return render.Cell{}
	}
	cell := render.Words(row.Mark + " @" + row.MarkedBy + " " + row.MarkedOn.String())
	if row.Mark == "stop" {
		cell.Style = render.Red
	}
	return cell
}
