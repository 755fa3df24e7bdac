package render

import (
	"html"
	"strconv"
	"strings"

	"headsup/internal/compose"
)

// htmlPage writes a document as one file that mail programs show as a browser
// does: tables for the frame, inline styles for everything, a style sheet only
// for what may be missing (the dark colours). Nothing is fetched, nothing
// runs, and every word of people is escaped.
func htmlPage(doc compose.Document, o Options) string {
	w := htmlWriter{Options: o}
	w.head(doc)
	small := longDay(doc)
	if !o.Letter {
		small = strings.Trim(doc.Title+" · "+small, " ·")
	}
	w.words("p", "soft", lookSmall, small)
	w.words("p", "ink", lookText, doc.Greeting)
	look := lookTitle
	if Width(doc.BottomLine) > 140 {
		look = lookLongTitle
	}
	w.words("h1", "ink", look, doc.BottomLine, w.entries(doc.Bottom))
	w.asks(doc)
	for _, b := range doc.Blocks {
		if len(b.Lines) == 0 && b.More == 0 {
			continue
		}
		w.words("h2", "soft", lookHeading, b.Heading)
		switch doc.Form {
		case compose.Prose:
			w.paragraph(b)
		case compose.Table:
			w.table(b)
		default:
			w.bullets(b)
		}
		w.blockPicture(b)
	}
	w.words("p", "ink", lookSignature, doc.Signature)
	w.page(o.Page)
	w.answers(o.Answers)
	w.WriteString("</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n")
	return w.String()
}

// htmlWriter collects the page. Its class names only serve the dark colours.
type htmlWriter struct {
	strings.Builder
	Options
}

func (w *htmlWriter) head(doc compose.Document) {
	lang := w.Lang
	if lang == "" {
		lang = "en"
	}
	w.WriteString("<!doctype html>\n<html lang=\"" + html.EscapeString(Clean(lang)) + "\">\n<head>\n" + metas)
	title := doc.Title
	if title == "" {
		title = doc.BottomLine
	}
	w.WriteString("<title>" + html.EscapeString(title) + "</title>\n<style>" + darkSheet + w.chartsSheet(doc) + "</style>\n</head>\n" + frame)
}

// raw is HTML that the writer made itself.
type raw string

// words writes an element that holds a person's words and then raw additions;
// without words there is no element.
func (w *htmlWriter) words(tag, class, look, text string, after ...raw) {
	if text == "" {
		return
	}
	w.open(tag, class, look)
	w.WriteString(html.EscapeString(text))
	for _, r := range after {
		w.WriteString(string(r))
	}
	w.WriteString("</" + tag + ">\n")
}

// open begins an element; the words' own direction is found by the browser.
func (w *htmlWriter) open(tag, class, look string) {
	w.WriteString("<" + tag + ` dir="auto" class="` + class + `" style="` + look + `">`)
}

// entries cites what a line rests on.
func (w *htmlWriter) entries(seqs []int64) raw {
	cited := w.cite(seqs)
	if cited == "" {
		return ""
	}
	return raw(` <span class="soft" style="` + lookCite + `">` + cited + `</span>`)
}

// state is a state's mark in its colour; the words of the line say it too.
func (w *htmlWriter) state(state, after string) raw {
	if state == "" {
		return ""
	}
	mark, _, style := stateLook(state)
	class, colour := stateColour(style)
	return raw(`<span class="` + class + `" style="color:` + colour + `" aria-hidden="true">` + mark + "</span>" + after)
}

// asks is the box with what the reader is asked and the reply contract.
func (w *htmlWriter) asks(doc compose.Document) {
	if len(doc.Asks) == 0 && doc.Contract == "" {
		return
	}
	if len(doc.Asks) == 0 {
		w.words("p", "soft", lookQuiet, doc.Contract)
		return
	}
	w.WriteString(askBox)
	if len(doc.Asks) == 1 {
		w.open("p", "ink", lookAsk)
		w.line(doc.Asks[0], " ")
		w.WriteString("</p>\n")
	} else {
		list := "ul"
		if doc.Counted() {
			list = "ol"
		}
		w.WriteString("<" + list + ` class="ink" style="` + lookAskList + `">` + "\n")
		for _, ask := range doc.Asks {
			w.item(ask)
		}
		w.WriteString("</" + list + ">\n")
	}
	w.words("p", "soft", lookContract, doc.Contract)
	w.WriteString("</td></tr></table>\n")
}

func (w *htmlWriter) bullets(b compose.Block) {
	list := "ul"
	if counts(b) {
		list = "ol"
	}
	w.WriteString("<" + list + ` class="ink" style="` + lookList + `">` + "\n")
	for _, l := range b.Lines {
		if list == "ol" {
			_, l.Text = numbered(l)
		}
		w.item(l)
	}
	if b.More > 0 {
		w.words("li", "soft", lookItem+soft, more(b.More))
	}
	w.WriteString("</" + list + ">\n")
}

// counts reports whether the lines of a block are those of a list that counts: 1,
// 2, 3 and nothing else.
func counts(b compose.Block) bool {
	for i, l := range b.Lines {
		if number, _ := numbered(l); number != strconv.Itoa(i+1)+"." {
			return false
		}
	}
	return len(b.Lines) > 0 && b.More == 0
}

func (w *htmlWriter) item(l compose.Line) {
	w.open("li", "ink", lookItem)
	w.line(l, " ")
	w.WriteString("</li>\n")
}

func (w *htmlWriter) paragraph(b compose.Block) {
	w.open("p", "ink", lookText)
	for i, l := range b.Lines {
		if i > 0 {
			w.WriteByte(' ')
		}
		l.Text, l.Weeks = sentence(l.Text), nil // see prose of PDF
		w.line(l, "&nbsp;")
	}
	if b.More > 0 {
		w.WriteString(` <span class="soft" style="` + soft + `">` + more(b.More) + ".</span>")
	}
	w.WriteString("</p>\n")
}

// line writes a line's state, words and entries; between parts state and words.
func (w *htmlWriter) line(l compose.Line, between string) {
	w.WriteString(string(w.state(l.State, between)) + linked(l) + string(w.picture(l)+w.entries(l.Entries)))
}

func (w *htmlWriter) table(b compose.Block) {
	states := hasState(b)
	w.WriteString(`<table width="100%" cellpadding="0" cellspacing="0" border="0" style="` + lookTable + `">` + "\n")
	row := func(state raw, cell func()) {
		w.WriteString("<tr>")
		if states {
			w.WriteString(`<td class="ink line" style="` + lookStateCell + `">` + string(state) + "</td>")
		}
		w.open("td", "ink line", lookCell)
		cell()
		w.WriteString("</td></tr>\n")
	}
	for _, l := range b.Lines {
		row(w.state(l.State, ""), func() {
			w.WriteString(linked(l) + string(w.picture(l)+w.entries(l.Entries)))
		})
	}
	if b.More > 0 {
		row("", func() { w.WriteString(`<span class="soft" style="` + soft + `">` + more(b.More) + "</span>") })
	}
	w.WriteString("</table>\n")
}
