package render

import "strings"

// list sets a table that is too wide for the screen: each row under its first
// cell, every other cell on a line of its own behind its column's head; without
// heads each row as a paragraph. Nothing is cut.
func (t *Table) list(sc Screen) string {
	width, label, headed := clampWidth(sc.Width), 0, t.heads() != nil
	for _, c := range t.Columns[1:] {
		label = max(label, Width(Clean(c.Head)))
	}
	label = min(label, width/3)
	var b strings.Builder
	lines := func(f field, first, rest string) {
		for _, line := range sc.flow(f, first, rest, width) {
			b.WriteString(line.shown + "\n")
		}
	}
	for n, row := range t.fields(sc) {
		if !headed {
			var all field
			for _, f := range row {
				all = append(all, f...)
			}
			lines(all, "", gap)
			continue
		}
		if n > 0 {
			b.WriteByte('\n')
		}
		lines(row[0], "", gap)
		for i, f := range row {
			if i == 0 || len(f) == 0 {
				continue
			}
			head, _ := cut(Clean(t.Columns[i].Head), label)
			rest := strings.Repeat(" ", len(gap)+label+len(gap))
			lines(f, gap+head+rest[len(gap)+Width(head):], rest)
		}
	}
	return b.String()
}
