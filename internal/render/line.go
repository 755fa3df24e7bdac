package render

import "strings"

// Line sets cells one behind another for a screen, over as many lines as they
// take, ending in a line break: the first behind one indent, the others behind
// the rest's. Without a terminal it is one line, and without a word none.
func Line(sc Screen, first, rest string, cells ...Cell) string {
	var all field
	for _, c := range cells {
		all = append(all, sc.field(c)...)
	}
	if len(all) == 0 {
		return ""
	}
	width := min(sc.Width, 120)
	if sc.Width == 0 {
		width = Width(first + all.text())
	}
	var b strings.Builder
	for _, r := range sc.flow(all, first, rest, width) {
		b.WriteString(r.shown + "\n")
	}
	return b.String()
}
