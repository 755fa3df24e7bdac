package render

import (
	"strconv"
	"strings"

	"headsup/internal/compose"
)

// markdown writes a document as CommonMark; a table is GitHub's extension. One
// paragraph is one line, so that no wrapping can bring a hostile character to
// the start of a line.
func markdown(doc compose.Document, o Options) string {
	if doc.Edited != "" { // what the owner wrote goes out as they wrote it
		return strings.TrimRight(doc.Edited, "\n") + "\n"
	}
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if !o.Letter && doc.Title != "" {
		add("# " + escapeMD(doc.Title))
		add(escapeMD(longDay(doc)))
	}
	add(escapeMD(doc.Greeting))
	add(strings.TrimSpace(strong(doc.BottomLine) + " " + escapeMD(o.cite(doc.Bottom))))
	add(o.mdAsks(doc))
	for _, b := range doc.Blocks {
		if len(b.Lines) == 0 && b.More == 0 {
			continue
		}
		if b.Heading != "" {
			add("## " + escapeMD(b.Heading))
		}
		switch doc.Form {
		case compose.Prose:
			add(o.mdParagraph(b))
		case compose.Table:
			add(o.mdTable(b))
		default:
			add(o.mdBullets(b))
		}
	}
	add(escapeMD(doc.Signature))
	return strings.Join(parts, "\n\n") + "\n"
}

// mdAsks sets what is asked and the reply contract apart as a quotation.
func (o Options) mdAsks(doc compose.Document) string {
	var lines []string
	for i, ask := range doc.Asks {
		number := ""
		switch {
		case doc.Counted():
			number = strconv.Itoa(i+1) + ". "
		case len(doc.Asks) > 1:
			number = "- "
		}
		lines = append(lines, "> "+number+join(mdState(ask.State), strong(ask.Text), escapeMD(o.cite(ask.Entries))))
	}
	if doc.Contract != "" {
		if len(lines) > 0 {
			lines = append(lines, ">")
		}
		lines = append(lines, "> "+escapeMD(doc.Contract))
	}
	return strings.Join(lines, "\n")
}

func (o Options) mdBullets(b compose.Block) string {
	var lines []string
	for _, l := range b.Lines {
		mark := "-"
		if number, rest := numbered(l); number != "" {
			mark, l.Text = number, rest
		}
		lines = append(lines, mark+" "+o.mdLine(l))
	}
	if b.More > 0 {
		lines = append(lines, "- "+escapeMD(more(b.More)))
	}
	return strings.Join(lines, "\n")
}

// held is the space between a mark and its words inside a paragraph: no line ends
// there, and whoever reads the paragraph back knows the mark by it.
const held = "\u00a0"

func (o Options) mdParagraph(b compose.Block) string {
	var parts []string
	for _, l := range b.Lines {
		state := mdState(l.State)
		if state != "" {
			state += held
		}
		parts = append(parts, state+join(mdWords(sentence(l.Text), l.Links), escapeMD(o.cite(l.Entries))))
	}
	if b.More > 0 {
		parts = append(parts, escapeMD(more(b.More)+"."))
	}
	return strings.Join(parts, " ")
}

// mdTable has the block's heading above it; an empty head is how Markdown
// spells a table without heads.
func (o Options) mdTable(b compose.Block) string {
	states := hasState(b)
	row := func(state, text string) string {
		if states {
			return "| " + state + " | " + text + " |"
		}
		return "| " + text + " |"
	}
	lines := []string{row("", ""), row("---", "---")}
	for _, l := range b.Lines {
		lines = append(lines, row(mdState(l.State), join(mdWords(l.Text, l.Links), escapeMD(o.cite(l.Entries)))))
	}
	if b.More > 0 {
		lines = append(lines, row("", escapeMD(more(b.More))))
	}
	return strings.Join(lines, "\n")
}

func (o Options) mdLine(l compose.Line) string {
	return join(mdState(l.State), mdWords(l.Text, l.Links), escapeMD(o.cite(l.Entries)))
}

// mdState is a state's mark: "■". The words of a line say the state itself.
func mdState(state string) string {
	if state == "" {
		return ""
	}
	mark, _, _ := stateLook(state)
	return mark
}

// strong makes words bold; no words stay none.
func strong(s string) string {
	if s == "" {
		return ""
	}
	return "**" + escapeMD(s) + "**"
}

// join sets the pieces that hold something side by side.
func join(pieces ...string) string {
	var some []string
	for _, p := range pieces {
		if p != "" {
			some = append(some, p)
		}
	}
	return strings.Join(some, " ")
}
