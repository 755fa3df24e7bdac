package compose

import (
	"slices"
	"strings"

	"headsup/internal/journal"
)

// grid is the sheet in columns, for programs that calculate: every row, however
// little its reader reads, with a column left free for their word where it is
// asked for.
func (v InventoryView) grid() Grid {
	g := Grid{Name: "Work inventory", Columns: []string{"Kind", "What", "State", "Due", "Led by", "For", "Serves", "Why", "Hours", "Pieces",
		"Last worked on", "You said", "Said on", "Pieces since the stop", "Keep, raise or stop?"}}
	for _, head := range sheetHeads {
		for _, d := range v.ranked(head[0]) {
			state := ""
			if d.State != journal.NoState {
				state = d.State.String()
			}
			g.Rows = append(g.Rows, []Value{{Text: head[1]}, {Text: capital(d.Title)}, {Text: state}, {Day: d.By}, {Text: d.Lead}, {Text: strings.Join(d.For, ", ")},
				{Text: d.Goal}, {Text: capital(d.Why)}, amount(d.Hours), amount(float64(d.Work)), {Day: d.Last}, {Text: d.Mark.Word}, {Day: d.Mark.On},
				amount(float64(d.GoesOn)), {}})
		}
	}
	if n := v.Others.Open; n > 0 {
		row := make([]Value, len(g.Columns))
		row[0], row[1], row[8], row[9] = Value{Text: headBesides}, Value{Text: "What others wait for"}, amount(v.Others.Hours), amount(float64(n))
		g.Rows = append(g.Rows, row)
	}
	if !v.Marks {
		g.cut(len(g.Columns) - 1)
	}
	if said := slices.ContainsFunc(v.Rows, func(d Doing) bool { return d.Mark.Word != "" || d.GoesOn > 0 }); !said && !v.Marks {
		g.cut(slices.Index(g.Columns, "You said"))
	}
	return g
}

// cut takes the columns from one on off the grid.
func (g *Grid) cut(from int) {
	g.Columns = g.Columns[:from]
	for i := range g.Rows {
		g.Rows[i] = g.Rows[i][:from]
	}
}

// amount is a number in a grid; none at all leaves its place free.
func amount(n float64) Value {
	if n == 0 {
		return Value{}
	}
	return Value{Number: &n}
}
