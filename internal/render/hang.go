package render

import "strings"

// Headline sets a title behind its number in bold for a screen, with a mark in
// red behind it, ending in a line break. Without a terminal it is one line.
func Headline(sc Screen, number, title, mark string) string {
	width := sc.Width
	if width == 0 {
		width = Width(number+title+mark) + 1
	}
	spans := []span{{text: number + title, style: Bold}}
	if mark = strings.TrimSpace(mark); mark != "" {
		spans = append(spans, span{text: mark, style: Red})
	}
	var b strings.Builder
	for _, r := range sc.flow(spans, "", strings.Repeat(" ", Width(number)), width) {
		b.WriteString(r.shown + "\n")
	}
	return b.String()
}

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
