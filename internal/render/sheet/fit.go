package sheet

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// A column is so many figures wide. Of these a cell gives some away: to the
// space in front of its words and to its edges, and a head to the button of the
// filter besides.
const (
	edges  = 2
	button = 3
)

// widths are those of the columns in figures: of each its longest line, within
// bounds that keep the sheet on a screen.
func (s Sheet) widths() []int {
	most := 80
	if len(s.Columns) > 6 {
		most = 28
	}
	widths := make([]int, len(s.Columns))
	for i, head := range s.Columns {
		longest := headWidth(head)
		for _, row := range s.Rows {
			if i < len(row) {
				longest = max(longest, whole(tenths(row[i].String()))+edges+1)
			}
		}
		widths[i] = min(max(longest, 8), most)
	}
	return widths
}

// headWidth is how wide a column is for its head's sake: a long one goes over two
// lines, but no word of it is broken.
func headWidth(head string) int {
	wide, least := whole(bold(head))+edges+button, 14
	for word := range strings.FieldsSeq(head) {
		least = max(least, whole(bold(word))+edges+button)
	}
	for wide > least && linesOf(head, 10*(wide-1-edges-button), bold) <= 2 {
		wide--
	}
	return wide
}

// lineHeight is how high a line of a cell is, in points.
const lineHeight = 15

// headHeight is the attribute of the row of heads.
func headHeight(heads []string, widths []int) string {
	most := 1
	for i, head := range heads {
		most = max(most, linesOf(head, 10*(widths[i]-edges-button), bold))
	}
	return height(most)
}

// rowHeight is the attribute of a row of cells.
func rowHeight(row []Cell, widths []int) string {
	most := 1
	for i := range min(len(row), len(widths)) {
		most = max(most, linesOf(row[i].String(), 10*(widths[i]-edges), tenths))
	}
	return height(most)
}

// height is the attribute of a row of so many lines: not every program reckons
// that out by itself. Those that do may, so that a row grows with what somebody
// writes into it. One line needs none.
func height(lines int) string {
	if lines == 1 {
		return ""
	}
	return fmt.Sprintf(` ht="%d"`, lines*lineHeight)
}

// linesOf is over how many lines a text goes that is wrapped between its words,
// in a column of so many tenths of a figure.
func linesOf(text string, room int, measure func(string) int) (lines int) {
	room = max(room, 10)
	space := measure(" ")
	for paragraph := range strings.SplitSeq(text, "\n") {
		used := 0
		lines++
		for word := range strings.FieldsSeq(paragraph) {
			n := measure(word)
			switch {
			case used == 0:
				used = n
			case used+space+n <= room:
				used += space + n
			default:
				lines, used = lines+1, n
			}
			for ; used > room; used -= room { // a word wider than the column
				lines++
			}
		}
	}
	return min(lines, 27) // a row is 409 points high at most
}

// tenths is how wide a text is, in tenths of a figure. Which typeface stands
// there only the reader's program knows; the classes hold for those that
// spreadsheets come with, and are rather too wide than too narrow, since a line
// too many is empty and a line too few is not there.
func tenths(s string) (n int) {
	for _, r := range s {
		n += letterTenths(r)
	}
	return n
}

func letterTenths(r rune) int {
	switch {
	case strings.ContainsRune(" ijlI.,:;!|'’‘", r):
		return 5
	case strings.ContainsRune("frt-()[]/\"“”", r):
		return 7
	case strings.ContainsRune("mwMW@%…—", r):
		return 15
	case r < 0x300:
		if unicode.IsUpper(r) {
			return 12
		}
		return 10
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 21
	}
	return 12
}

// bold is how wide a text is in bold letters.
func bold(s string) int { return tenths(s) * 11 / 10 }

// whole are the figures that so many tenths fill.
func whole(tenths int) int { return (tenths + 9) / 10 }
