package render

import "strings"

// Hang sets a paragraph of clean text for a screen, every line behind the same
// indent, ending in a line break. Without a terminal it is one line.
func Hang(sc Screen, indent, text string) string {
	if sc.Width == 0 {
		return indent + strings.TrimSpace(text) + "\n"
	}
	var b strings.Builder
	for _, r := range sc.flow([]span{{text: text}}, indent, indent, min(sc.Width, 100)) {
		b.WriteString(r.shown + "\n")
	}
	return b.String()
}
