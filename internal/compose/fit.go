package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// part is a line that may go into a document: under which heading, and how much
// it matters against the others. Marks of 100 and more are never left out.
type part struct {
	heading string
	line    Line
	mark    int
}

// must is the mark from which a line is never ranked out.
const must = 100

// fit puts the parts that matter most under their headings until the reader's
// words are used up, and counts what was left out. Headings come in the order
// given, lines in the order of parts. Saying what was left out takes words of
// its own, so that it may need a second try that only counts it, and a tighter one.
func (d *Document) fit(parts []part, headings []string, words int) {
	all := rank(parts)
	for room := words; ; room -= max(1, d.Words-words) {
		for named := headsNamed; named >= 0; named -= headsNamed {
			d.Blocks = []Block{}
			if d.Words = d.place(all, headings, room, named); d.Words <= words {
				return
			}
		}
		if room <= 0 {
			return
		}
	}
}

// ranked are parts with what each costs in words, and in the order in which they
// get their place.
type ranked struct {
	parts []part
	costs []int
	order []int
}

func rank(parts []part) ranked {
	r := ranked{parts, make([]int, len(parts)), make([]int, len(parts))}
	for i, p := range parts {
		r.costs[i], r.order[i] = p.words(), i
	}
	slices.SortStableFunc(r.order, func(a, b int) int { return cmp.Compare(parts[b].mark, parts[a].mark) })
	return r
}

// headsNamed is how many headings that were left out whole are named: where they are
// many, their names would take the place of something said.
const headsNamed = 2

// place is one try at fit, within room words and with so many headings named that
// were left out whole; it gives the document's words.
func (d *Document) place(all ranked, headings []string, room, named int) int {
	parts := all.parts
	used := d.frame()
	in := make([]bool, len(parts))
	seen := map[string]bool{}
	left := map[string]bool{}
	short := false // something was left out that says more than work does
	for _, i := range all.order {
		cost := all.costs[i]
		if !seen[parts[i].heading] {
			cost += countWords(parts[i].heading)
		}
		if !left[parts[i].heading] {
			cost += 3 // "+4 more", or its name among what is left out
		}
		work := parts[i].heading == headWork && !parts[i].line.Untold // how much there was of it costs no more than saying that it is left out
		if parts[i].mark < must && (used+cost > room || work && short) {
			left[parts[i].heading] = true
			short = short || !work
			continue
		}
		in[i], used = true, used+cost
		seen[parts[i].heading] = true
		left[parts[i].heading] = true
	}
	var gone []string // headings of which nothing fits
	var told []string // and of how many lines each
	for _, heading := range headings {
		block := Block{Heading: heading, Lines: []Line{}}
		for i, p := range parts {
			switch {
			case p.heading != heading:
			case in[i]:
				block.Lines = append(block.Lines, p.line)
			default:
				block.More++
			}
		}
		if len(block.Lines) > 0 {
			d.Blocks = append(d.Blocks, block)
		} else if block.More > 0 {
			gone, told = append(gone, heading), append(told, fmt.Sprintf("%s (%d)", heading, block.More))
		}
	}
	d.leaveOut(parts, in, gone, told, named)
	if d.Form == Prose {
		d.headOnce()
	}
	return d.count()
}

// headOnce leaves out the title that a line begins with where the one before it, in
// the same paragraph, began with it too.
func (d *Document) headOnce() {
	for _, block := range d.Blocks {
		last := ""
		for i := range block.Lines {
			line := &block.Lines[i]
			head, rest, ok := strings.Cut(line.Text, ": ")
			if ok && head == last && len(line.Projects) > 0 {
				line.Whole, line.Text = line.Text, capital(rest)
			}
			last = head
		}
	}
}

// leaveOut says in one line which headings were left out whole; where they are more
// than may be named, only how many lines stood under them.
func (d *Document) leaveOut(parts []part, in []bool, gone, told []string, named int) {
	if len(gone) == 0 {
		return
	}
	line := Line{Text: sentence(list(told)), LeftOut: true}
	cited := map[int64]bool{} // it may be a great many
	lines := 0
	for i, p := range parts {
		if in[i] || !slices.Contains(gone, p.heading) {
			continue
		}
		lines++
		for _, n := range p.line.Entries {
			if len(gone) <= named && n != 0 && !cited[n] {
				cited[n] = true
				line.Entries = append(line.Entries, n)
			}
		}
	}
	block := Block{Heading: "Left out for length", Lines: []Line{line}}
	if len(gone) > named {
		block.Lines, block.More = []Line{}, lines
	}
	d.Blocks = append(d.Blocks, block)
}

// words is what a line costs: its text and the word its state is shown by.
func (p part) words() int {
	n := countWords(p.line.Text)
	if p.line.State != "" {
		n++
	}
	return n
}

// frame counts the words around the blocks: the title, the day, the greeting,
// the bottom line, what is asked, the contract, the signature.
func (d *Document) frame() int {
	n := countWords(d.Title) + 4 + countWords(d.Greeting) + countWords(d.BottomLine) + countWords(d.Contract) + countWords(d.Signature)
	for _, ask := range d.Asks {
		n += countWords(ask.Text)
	}
	return n
}

// count counts every word of the document.
func (d *Document) count() int {
	n := d.frame()
	for _, block := range d.Blocks {
		n += countWords(block.Heading)
		for _, line := range block.Lines {
			n += part{line: line}.words()
		}
		if block.More > 0 {
			n += 2
		}
	}
	return n
}
