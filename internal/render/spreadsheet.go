package render

import (
	"cmp"

	"headsup/internal/compose"
	"headsup/internal/render/sheet"
)

// spreadsheet is a document as tables: its own where it has some, else one row
// for each of its lines under the part it stands in, what is asked first.
func spreadsheet(doc compose.Document, o Options) sheet.Book {
	b := sheet.Book{Title: doc.Title, Author: doc.Signature, Day: doc.Day}
	b.Sheets = gridSheets(doc.Grids)
	if len(b.Sheets) == 0 {
		b.Sheets = []sheet.Sheet{linesSheet(doc, o)}
	}
	return b
}

// gridSheets are tables in columns, each value a cell of its own type.
func gridSheets(grids []compose.Grid) (sheets []sheet.Sheet) {
	for _, g := range grids {
		s := sheet.Sheet{Name: Clean(g.Name)}
		for _, head := range g.Columns {
			s.Columns = append(s.Columns, Clean(head))
		}
		for _, row := range g.Rows {
			var cells []sheet.Cell
			for _, v := range row {
				cells = append(cells, cellOf(v))
			}
			s.Rows = append(s.Rows, cells)
		}
		sheets = append(sheets, s)
	}
	return sheets
}

func cellOf(v compose.Value) sheet.Cell {
	switch {
	case v.Number != nil:
		return sheet.Number(*v.Number)
	case !v.Day.IsZero():
		return sheet.Day(v.Day)
	}
	return sheet.Words(Clean(v.Text))
}

// linesSheet is a document's lines in one table.
func linesSheet(doc compose.Document, o Options) sheet.Sheet {
	s := sheet.Sheet{Name: doc.Title, Columns: []string{"Part", "State", "Line"}}
	if o.Cite {
		s.Columns = append(s.Columns, "Entries")
	}
	add := func(part, state, text string, entries []int64) {
		if text != "" || state != "" {
			s.Rows = append(s.Rows, []sheet.Cell{sheet.Words(part), sheet.Words(state), sheet.Words(text), sheet.Words(o.cite(entries))})
		}
	}
	add("Bottom line", "", doc.BottomLine, doc.Bottom)
	for _, ask := range doc.Asks {
		add("Asked of you", ask.State, ask.Text, ask.Entries)
	}
	add("Reply", "", doc.Contract, nil)
	for _, b := range doc.Blocks {
		for _, l := range b.Lines {
			add(b.Heading, l.State, cmp.Or(l.Whole, l.Text), l.Entries) // rows are sorted and filtered
		}
		if b.More > 0 {
			add(b.Heading, "", more(b.More)[1:], nil) // without its plus, which is a formula's beginning
		}
	}
	return s
}
