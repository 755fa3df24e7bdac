package render

import (
	"slices"
	"strings"
)

// Align says to which side a column leans.
type Align uint8

// The alignments; figures lean right.
const (
	Left Align = iota
	Right
)

// Column is one column of a Table.
type Column struct {
	Head  string
	Align Align
	Flex  bool // gives way first when the screen is too narrow
	Wrap  bool // goes on in the next line instead of being cut
	Hang  bool // and is set in there, where rows have no head or mark to tell them apart
	Min   int  // what a Flex column keeps; 0: 8
	Spare bool // is left out, the last one first, where there is no room for all
	Fixed int  // is so wide whatever stands in it; 0: as wide as it needs
}

// Cell is one field of a row. A cell with a State shows the state's mark and
// word before its text, in the state's colour.
type Cell struct {
	Text  string
	Style Style
	State string
}

// Words is a cell of plain words, the most common one.
func Words(s string) Cell { return Cell{Text: s} }

// Table is a small table for the terminal: columns two spaces apart, a
// hairline under the heads, nothing else. Its texts are cleaned when printed.
type Table struct {
	Columns []Column
	Rows    [][]Cell // a short row is filled with empty cells
}

// Row adds a row.
func (t *Table) Row(cells ...Cell) { t.Rows = append(t.Rows, cells) }

// gap is the space between two columns.
const gap = "  "

// Print sets the table for a screen: as wide as it wants to be, and no wider
// than the screen. Where it is too wide for that it does without its Spare
// columns, and in the end it becomes a list. A table without rows prints
// nothing.
func (t *Table) Print(sc Screen) string {
	if len(t.Rows) == 0 || len(t.Columns) == 0 {
		return ""
	}
	for lean, ok := *t, true; ok; lean, ok = lean.withoutSpare() {
		rows := lean.fields(sc)
		if widths, fits := lean.fit(rows, sc.Width); fits {
			return lean.print(sc, rows, widths)
		}
	}
	return t.list(sc)
}

// print sets the table in columns of these widths.
func (t *Table) print(sc Screen, rows [][]field, widths []int) string {
	var b strings.Builder
	if heads := t.heads(); heads != nil {
		t.printRow(&b, sc, heads, widths)
		rule := "─"
		if sc.ASCII {
			rule = "-"
		}
		rules := make([]string, len(widths))
		for i, w := range widths {
			rules[i] = sc.Paint(Dim, strings.Repeat(rule, w))
		}
		b.WriteString(strings.Join(rules, gap) + "\n")
	}
	for _, row := range rows {
		t.printRow(&b, sc, row, widths)
	}
	return b.String()
}

// fields are the cells as they will be shown, every row filled.
func (t *Table) fields(sc Screen) [][]field {
	rows := make([][]field, 0, len(t.Rows))
	for _, cells := range t.Rows {
		row := make([]field, len(t.Columns))
		for i := range min(len(cells), len(row)) {
			row[i] = sc.field(cells[i])
		}
		rows = append(rows, row)
	}
	return rows
}

// withoutSpare is the table without its last Spare column.
func (t *Table) withoutSpare() (Table, bool) {
	for i, c := range slices.Backward(t.Columns) {
		if !c.Spare {
			continue
		}
		smaller := Table{Columns: slices.Delete(slices.Clone(t.Columns), i, i+1)}
		for _, row := range t.Rows {
			if i < len(row) {
				row = slices.Delete(slices.Clone(row), i, i+1)
			}
			smaller.Rows = append(smaller.Rows, row)
		}
		return smaller, true
	}
	return Table{}, false
}

// field is a cell as it will be shown.
type field []span

func (f field) text() string {
	parts := make([]string, 0, len(f))
	for _, s := range f {
		parts = append(parts, s.text)
	}
	return strings.Join(parts, " ")
}

func (sc Screen) field(c Cell) field {
	var f field
	if c.State != "" {
		shown, style := sc.State(c.State)
		f = append(f, span{text: shown, style: style, solid: true})
	}
	if words := Clean(c.Text); words != "" {
		f = append(f, span{text: words, style: c.Style})
	}
	return f
}

// heads is the row of headings, nil if no column has one.
func (t *Table) heads() []field {
	row, any := make([]field, len(t.Columns)), false
	for i, c := range t.Columns {
		if head := Clean(c.Head); head != "" {
			row[i], any = field{span{text: head, style: Bold}}, true
		}
	}
	if !any {
		return nil
	}
	return row
}

// fit finds the columns' widths. Too wide a table takes one column at a time
// from the widest of the Flex columns, down to their Min; fits is false where
// that is not enough.
func (t *Table) fit(rows [][]field, screen int) (widths []int, fits bool) {
	widths = make([]int, len(t.Columns))
	total := len(gap) * (len(t.Columns) - 1)
	for i, c := range t.Columns {
		widths[i] = max(1, Width(Clean(c.Head)))
		for _, row := range rows {
			widths[i] = max(widths[i], Width(row[i].text()))
		}
		if c.Fixed > 0 {
			widths[i] = c.Fixed
		}
		total += widths[i]
	}
	if screen == 0 {
		return widths, true
	}
	floor := func(i int) int {
		switch c := t.Columns[i]; {
		case !c.Flex:
			return widths[i]
		case c.Min == 0:
			return 8
		default:
			return c.Min
		}
	}
	screen = clampWidth(screen)
	for ; total > screen; total-- {
		widest := -1
		for i := range widths {
			if widths[i] > floor(i) && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return nil, false
		}
		widths[widest]--
	}
	return widths, true
}

// printRow writes one row, over several lines if a cell wraps.
func (t *Table) printRow(b *strings.Builder, sc Screen, fields []field, widths []int) {
	cells, height := make([][]row, len(fields)), 1
	for i, f := range fields {
		cells[i] = t.Columns[i].set(sc, f, widths[i])
		height = max(height, len(cells[i]))
	}
	for n := range height {
		owed := 0 // spaces, written only when something follows
		for i, cell := range cells {
			free := widths[i]
			if n < len(cell) && cell[n].shown != "" {
				free = max(0, widths[i]-cell[n].width)
				if t.Columns[i].Align == Right {
					owed, free = owed+free, 0
				}
				b.WriteString(strings.Repeat(" ", owed) + cell[n].shown)
				owed = 0
			}
			owed += free + len(gap)
		}
		b.WriteByte('\n')
	}
}

// set sets one cell in its column: wrapped, or on one line and cut.
func (c Column) set(sc Screen, f field, width int) []row {
	if len(f) == 0 {
		return nil
	}
	if !c.Wrap {
		f = f.clip(width, sc.ellipsis())
	}
	rest := ""
	if c.Hang {
		rest = gap
	}
	return sc.flow(f, "", rest, width)
}

// clip cuts a field that is wider than its column and marks the cut.
func (f field) clip(width int, mark string) field {
	if Width(f.text()) <= width {
		return f
	}
	var out field
	for _, s := range f {
		if len(out) > 0 {
			width-- // the space between
		}
		if width <= 0 {
			break
		}
		s.solid = true
		if wide := Width(s.text); wide < width {
			width -= wide
			out = append(out, s)
			continue
		}
		s.text, _ = cut(s.text, width-Width(mark))
		s.text = strings.TrimRight(s.text, " ") + mark
		return append(out, s)
	}
	return out
}

// ellipsis marks a cut.
func (sc Screen) ellipsis() string {
	if sc.ASCII {
		return "~"
	}
	return "…"
}
