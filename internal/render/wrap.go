package render

import (
	"strings"
	"unicode/utf8"
)

// span is a piece of a line in one style. A solid span is never broken unless
// it is wider than the whole line, and a mark never ends a line that goes on.
type span struct {
	text  string
	style Style
	solid bool
	mark  bool
}

// word is a piece that stands on one line, and whether a space parts it from
// the one before.
type word struct {
	text  string
	style Style
	space bool
	mark  bool // it goes with the word after it
}

// row is one line ready to be shown, and the columns it takes.
type row struct {
	shown string
	width int
}

// flow sets spans, one space between them, as rows of at most width columns.
// The first row begins with first, the others with rest, which count.
func (sc Screen) flow(spans []span, first, rest string, width int) []row {
	var rows []row
	line, used, indent := []word(nil), 0, first
	room := max(1, width-Width(indent))
	end := func() {
		var carried []word
		if n := len(line) - 1; n > 0 && line[n].mark {
			line, carried = line[:n], []word{{text: line[n].text, style: line[n].style}}
			used -= 1 + Width(carried[0].text)
		}
		rows = append(rows, row{indent + sc.paintWords(line), Width(indent) + used})
		line, used, indent = carried, 0, rest
		for _, w := range carried {
			used = Width(w.text)
		}
		room = max(1, width-Width(indent))
	}
	for _, w := range words(spans) {
		for w.text != "" {
			gap := 0
			if w.space && used > 0 {
				gap = 1
			}
			head, tail := cut(w.text, room-used-gap) // looks no further than the line
			if tail == "" {
				line = append(line, w)
				used += gap + Width(w.text)
				break
			}
			if used > 0 {
				end()
				w.space = used > 0
				continue
			}
			if head == "" { // a wide letter on a line of one column
				n := clusterLen(w.text)
				head, tail = w.text[:n], w.text[n:]
			}
			line, used = append(line, word{text: head, style: w.style}), Width(head)
			w.text, w.space = tail, false
		}
	}
	if len(line) > 0 || len(rows) == 0 {
		end()
	}
	return rows
}

// paintWords joins a line's words, each run of one style painted as a whole.
func (sc Screen) paintWords(line []word) string {
	var b strings.Builder
	for i := 0; i < len(line); {
		run := line[i].text
		j := i + 1
		for ; j < len(line) && line[j].style == line[i].style; j++ {
			if line[j].space {
				run += " "
			}
			run += line[j].text
		}
		if i > 0 && line[i].space {
			b.WriteByte(' ')
		}
		b.WriteString(sc.Paint(line[i].style, run))
		i = j
	}
	return b.String()
}

// words splits spans at their spaces and, where letters are wide, between
// letters, since Chinese and Japanese are written without spaces.
func words(spans []span) []word {
	var out []word
	for _, s := range spans {
		if s.text == "" {
			continue
		}
		if s.solid {
			out = append(out, word{s.text, s.style, true, s.mark})
			continue
		}
		for piece := range strings.SplitSeq(s.text, " ") {
			space := true
			for piece != "" {
				n := wideBreak(piece)
				out = append(out, word{text: piece[:n], style: s.style, space: space})
				piece, space = piece[n:], false
			}
		}
	}
	return out
}

// wideBreak is where the text may first be broken beside a wide letter, or its
// length. Closing punctuation stays with the letter before it.
func wideBreak(s string) int {
	prev := 0
	for at := 0; at < len(s); {
		r, _ := utf8.DecodeRuneInString(s[at:])
		w := runeWidth(r)
		if at > 0 && (w == 2 || prev == 2) && !strings.ContainsRune("、。，．・：；？！）」』】〕》〉ー々…,.:;?!)]}%", r) {
			return at
		}
		prev = w
		at += clusterLen(s[at:])
	}
	return len(s)
}
