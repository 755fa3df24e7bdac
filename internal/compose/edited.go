package compose

import (
	"slices"
	"strings"
)

// Keep gives an edited document back what it rests on: each line that still
// stands, or was reworded, keeps the entries of the line it was; what the editor
// took out is told no more, and what they added rests on nothing.
func (d Document) Keep(edited Document) Document {
	edited.Asks = keep(edited.Asks, d.Asks)
	var all []Line
	for _, block := range d.Blocks {
		all = append(all, block.Lines...)
	}
	for i := range edited.Blocks {
		edited.Blocks[i].Lines = keep(edited.Blocks[i].Lines, all)
	}
	if !alike(edited.BottomLine, d.BottomLine) {
		edited.Bottom, edited.once = nil, nil
	}
	edited.unheard = d.unheard
	edited.Words = edited.count()
	return edited
}

// keep finds for each line the one it was: the same words, else the one that
// shares most of them. A paragraph is taken apart into the lines it was made of.
func keep(lines, was []Line) []Line {
	out := []Line{}
	for _, line := range lines {
		for _, piece := range apart(line, was) {
			out = append(out, resting(piece, was))
		}
	}
	return out
}

// apart takes a paragraph into the lines that stand in it word for word, and what
// stands between them.
func apart(line Line, was []Line) (pieces []Line) {
	rest := line.Text
	for {
		at, found := -1, ""
		for _, w := range was {
			said := clause(w.Text)
			if i := strings.Index(rest, said); said != "" && i >= 0 && (at < 0 || i < at || i == at && len(said) > len(found)) {
				at, found = i, said
			}
		}
		if at < 0 {
			break
		}
		if before := strings.TrimSpace(rest[:at]); before != "" {
			pieces = append(pieces, Line{Text: before})
		}
		end := at + len(found)
		for end < len(rest) && rest[end] == '.' {
			end++
		}
		pieces = append(pieces, Line{Text: rest[at:end]})
		rest = rest[end:]
	}
	if rest = strings.TrimSpace(rest); rest != "" {
		pieces = append(pieces, Line{Text: rest})
	}
	return pieces
}

// resting gives a line the evidence of the one it was.
func resting(line Line, was []Line) Line {
	line.Entries = []int64{}
	best, most := -1, 0
	for i, w := range was {
		if clause(w.Text) == clause(line.Text) {
			best = i
			break
		}
		if n := inCommon(line.Text, w.Text); n > most && alike(line.Text, w.Text) {
			best, most = i, n
		}
	}
	if best >= 0 {
		w := was[best]
		line.State, line.Entries, line.Projects, line.LeftOut, line.Untold = w.State, w.Entries, w.Projects, w.LeftOut, w.Untold
	}
	return line
}

// alike reports whether two texts share half of the words of the shorter one.
func alike(a, b string) bool {
	least := min(countWords(a), countWords(b))
	return least > 0 && 2*inCommon(a, b) >= least
}

// inCommon counts the words that stand in both texts.
func inCommon(a, b string) int {
	n := 0
	others := strings.Fields(strings.ToLower(b))
	for word := range strings.FieldsSeq(strings.ToLower(a)) {
		if slices.Contains(others, word) {
			n++
		}
	}
	return n
}
