package render

import (
	"slices"
	"strconv"
	"strings"

	"headsup/internal/compose"
)

// text writes a document for a terminal, or as the plain part of a letter.
func text(doc compose.Document, o Options) string {
	if o.Width == 0 {
		o.Width = 80
	}
	w := textWriter{Options: o, width: clampWidth(o.Width)}
	if !o.Letter {
		w.part(span{text: doc.Title, style: Bold})
		w.line("", "", span{text: longDay(doc), style: Dim})
	}
	w.part(span{text: doc.Greeting})
	w.part(span{text: doc.BottomLine, style: Bold}, w.entries(doc.Bottom))
	w.asks(doc)
	for _, b := range doc.Blocks {
		if len(b.Lines) == 0 && b.More == 0 {
			continue
		}
		if b.Heading == "" {
			w.blank()
		}
		w.part(span{text: b.Heading, style: Bold})
		switch doc.Form {
		case compose.Prose:
			w.paragraph(b)
		case compose.Table:
			w.table(b)
		default:
			w.bullets(b)
		}
	}
	w.part(span{text: doc.Signature})
	w.answers(o.Page, o.Answers)
	return w.String()
}

// clampWidth holds a width within what can be read: 40 to 200 columns.
func clampWidth(width int) int { return min(200, max(40, width)) }

// textWriter collects the lines of a document.
type textWriter struct {
	strings.Builder
	Options
	width int
}

// part begins a new part of the document with a line, if it has words.
func (w *textWriter) part(spans ...span) {
	if spans[0].text == "" {
		return
	}
	w.blank()
	w.line("", "", spans...)
}

// blank leaves one line free between parts.
func (w *textWriter) blank() {
	if w.Len() > 0 {
		w.WriteByte('\n')
	}
}

// line sets spans over as many lines as they need.
func (w *textWriter) line(first, rest string, spans ...span) {
	if len(words(spans)) == 0 {
		return
	}
	for _, r := range w.flow(spans, first, rest, w.width) {
		w.WriteString(r.shown + "\n")
	}
}

func (w *textWriter) entries(seqs []int64) span {
	return span{text: w.cite(seqs), style: Dim}
}

// asks shows what the reader is asked, and below it the reply contract.
func (w *textWriter) asks(doc compose.Document) {
	if len(doc.Asks) == 0 && doc.Contract == "" {
		return
	}
	w.blank()
	for i, ask := range doc.Asks {
		first := "→ "
		if w.ASCII {
			first = "> "
		}
		if doc.Counted() {
			first = strconv.Itoa(i+1) + ". "
		}
		shown, style := w.Mark(ask.State)
		w.line(first, strings.Repeat(" ", Width(first)),
			span{shown, style, true, true}, span{text: ask.Text, style: Bold}, w.entries(ask.Entries))
	}
	w.line("", "", span{text: doc.Contract})
}

func (w *textWriter) bullets(b compose.Block) {
	for _, l := range b.Lines {
		shown, style := w.Mark(l.State)
		first := "- "
		if number, rest := numbered(l); number != "" {
			first, l.Text = number+" ", rest
		}
		w.line(first, strings.Repeat(" ", len(first)), span{shown, style, true, true}, span{text: l.Text}, w.entries(l.Entries))
	}
	if b.More > 0 {
		w.line("- ", "  ", span{text: more(b.More), style: Dim})
	}
}

func (w *textWriter) paragraph(b compose.Block) {
	var spans []span
	for _, l := range b.Lines {
		if shown, style := w.Mark(l.State); shown != "" {
			spans = append(spans, span{shown, style, true, true})
		}
		spans = append(spans, span{text: sentence(l.Text)}, w.entries(l.Entries))
	}
	if b.More > 0 {
		spans = append(spans, span{text: more(b.More) + ".", style: Dim})
	}
	w.line("", "", spans...)
}

// table shows a block's lines in columns: mark, words, entries. The heading
// stands above them, so the columns need no heads. Where a row has no mark to
// begin with, what goes on in a second line is set in.
func (w *textWriter) table(b compose.Block) {
	hang := slices.ContainsFunc(b.Lines, func(l compose.Line) bool { return l.State == "" })
	t := Table{Columns: []Column{{}, {Flex: true, Wrap: true, Hang: hang, Min: 16}, {Flex: true, Wrap: true, Min: 6}}}
	row := t.Row
	if !hasState(b) {
		t.Columns = t.Columns[1:]
		row = func(cells ...Cell) { t.Row(cells[1:]...) }
	}
	for _, l := range b.Lines {
		shown, style := w.Mark(l.State)
		row(Cell{Text: shown, Style: style}, Words(l.Text), Cell{Text: w.cite(l.Entries), Style: Dim})
	}
	if b.More > 0 {
		row(Cell{}, Cell{Text: more(b.More), Style: Dim})
	}
	w.WriteString(t.Print(Screen{w.width, w.Colour, w.ASCII}))
}

// hasState reports whether a column for states would hold anything.
func hasState(b compose.Block) bool {
	for _, l := range b.Lines {
		if l.State != "" {
			return true
		}
	}
	return false
}
