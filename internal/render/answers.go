package render

import (
	"html"
	"strings"
)

// AnswerGroup is some answers that a reader gives with a tap, below a letter.
type AnswerGroup struct {
	Title   string
	Answers []Answer
	Small   bool // it is about the letters and not about their matter
}

// Answer is one of them: what it is called, and the mail it begins.
type Answer struct {
	Label string
	Mail  string // a mailto: address; anything else is not written
}

// isMail reports whether an address begins a mail and can do nothing else.
func (a Answer) isMail() bool {
	return strings.HasPrefix(a.Mail, "mailto:") && isClean(a.Mail) && !strings.ContainsAny(a.Mail, " \"'<>\\`")
}

// onPage is what the way to a reader's page is called.
const onPage = "Answer with one tap"

// page is the way to the reader's page in HTML.
func (w *htmlWriter) page(address string) {
	if !IsWeb(address) || !isClean(address) {
		return
	}
	w.open("p", "ink", lookAnswers)
	w.WriteString(`<a href="` + html.EscapeString(address) + `" rel="noreferrer" class="tap line" style="` + lookAnswer + `">` + onPage + "</a></p>\n")
}

// answers are taps in HTML, one under another so that a thumb hits the right
// one; what is about the letters stands in one small line.
func (w *htmlWriter) answers(groups []AnswerGroup) {
	for _, g := range groups {
		if len(g.Answers) == 0 {
			continue
		}
		class, heading, look := "ink", lookHeading, lookAnswers
		if g.Small {
			class, heading, look = "soft", lookDialHeading, lookDial
		}
		w.words("p", "soft", heading, Clean(g.Title))
		w.open("p", class, look)
		for i, a := range g.Answers {
			if !a.isMail() {
				continue
			}
			link, before := lookAnswer, ""
			if g.Small {
				link, before = lookTurn, " · "
			}
			if i > 0 {
				w.WriteString(before)
			}
			w.WriteString(`<a href="` + html.EscapeString(a.Mail) + `" class="tap line" style="` + link + `">` + html.EscapeString(Clean(a.Label)) + "</a>\n")
		}
		w.WriteString("</p>\n")
	}
}

// answers are taps in plain text: what each is called and the mail it begins,
// which mail programs make a link of.
func (w *textWriter) answers(page string, groups []AnswerGroup) {
	first, how := true, "To answer, write back, or open one of these:"
	if IsWeb(page) && isClean(page) {
		w.part(span{text: "--------"})
		w.WriteString(onPage + ":\n" + page + "\n")
		first, how = false, ""
	}
	for _, g := range groups {
		if len(g.Answers) == 0 {
			continue
		}
		if first {
			w.part(span{text: "--------"})
			w.line("", "", span{text: how})
		}
		first = false
		w.blank()
		w.line("", "", span{text: Clean(g.Title)})
		for _, a := range g.Answers {
			if a.isMail() {
				w.WriteString("- " + Clean(a.Label) + ":\n  " + a.Mail + "\n")
			}
		}
	}
}
