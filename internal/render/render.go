// Package render turns a compose.Document into the formats people read: text
// for a terminal or a plain letter, Markdown, HTML that is safe in mail, pages
// of PDF, tables for a spreadsheet, JSON. It also writes the small tables of
// the command line.
//
// It knows how things look and nothing of what they mean: no book, no reader's
// preferences, no clock. Whatever stands in a document may have been written
// by a stranger, so every format takes its words from one cleaned copy (Clean)
// and escapes them for itself.
package render

import (
	"io/fs"
	"slices"
	"strings"
	"time"

	"headsup/internal/compose"
	"headsup/internal/fault"
)

// Format is one way to write a document.
type Format string

// The formats, by the names that --format takes.
const (
	Text     Format = "text"
	Markdown Format = "md"
	HTML     Format = "html"
	PDF      Format = "pdf"
	XLSX     Format = "xlsx"
	CSV      Format = "csv"
	JSON     Format = "json"
)

// Formats lists them all, for help and completion.
func Formats() []Format { return []Format{Text, Markdown, HTML, PDF, XLSX, CSV, JSON} }

// ParseFormat reads a format's name: a Misread fault if there is no such one.
func ParseFormat(name string) (Format, error) {
	if f := Format(name); slices.Contains(Formats(), f) {
		return f, nil
	}
	return "", fault.New(fault.Misread, "there is no format %q", Clean(name)).
		Do("choose one of %s", FormatNames(", "))
}

// FormatNames are the names of all formats in a row.
func FormatNames(between string) string {
	var names []string
	for _, f := range Formats() {
		names = append(names, string(f))
	}
	return strings.Join(names, between)
}

// Binary reports whether a format is for programs only: a screen would show it
// as rubbish.
func (f Format) Binary() bool { return f == PDF || f == XLSX }

// Screen says what the place of the text can do. The zero Screen is a plain
// file: no colour, all of Unicode, the width that the text likes.
type Screen struct {
	Width  int  // display columns, held within 40 and 200; 0: 80 for documents, no limit for tables
	Colour bool // ANSI colours; the caller has asked NO_COLOR and the terminal
	ASCII  bool // headsup's own marks in ASCII; the words of people stay as they are
}

// Options say how a document is written.
type Options struct {
	Screen        // for Text only
	Cite   bool   // append to each line the entries it rests on: [#12 #15]
	Letter bool   // leave out the title, which a letter carries as its subject
	Lang   string // the language of the words, for HTML and PDF; "": en

	// Fonts are folders of fonts for PDF, for letters that Inter lacks; none: such
	// words are marked, and stand behind the mark.
	Fonts []fs.FS

	Answers []AnswerGroup // what a letter's reader may answer with a tap; for Text and HTML
	Page    string        // where they may answer in a browser; "": nowhere
}

// Document writes a document in a format. The result ends in a line break.
func Document(doc compose.Document, format Format, o Options) ([]byte, error) {
	doc = tidy(doc)
	switch format {
	case Text:
		return []byte(text(doc, o)), nil
	case Markdown:
		return []byte(markdown(doc, o)), nil
	case HTML:
		return []byte(htmlPage(doc, o)), nil
	case PDF:
		return pdfFile(doc, o)
	case XLSX:
		return spreadsheet(doc, o).XLSX()
	case CSV:
		return spreadsheet(doc, o).CSV()
	case JSON:
		return jsonObject(doc)
	}
	_, err := ParseFormat(string(format))
	return nil, err
}

// tidy is a copy of the document in which every word is clean and no list is
// nil, so that no format has to remember to do it.
func tidy(doc compose.Document) compose.Document {
	for _, s := range []*string{&doc.Kind, &doc.Reader, &doc.Title, &doc.Greeting,
		&doc.BottomLine, &doc.Contract, &doc.Signature} {
		*s = Clean(*s)
	}
	doc.Asks = tidyLines(doc.Asks)
	blocks := make([]compose.Block, 0, len(doc.Blocks))
	for _, b := range doc.Blocks {
		b.Heading, b.Lines = Clean(b.Heading), tidyLines(b.Lines)
		blocks = append(blocks, b)
	}
	doc.Blocks = blocks
	return doc
}

// tidyLines leaves out lines that say nothing.
func tidyLines(lines []compose.Line) []compose.Line {
	out := make([]compose.Line, 0, len(lines))
	for _, l := range lines {
		l.Text, l.State = Clean(l.Text), Clean(l.State)
		if l.Text == "" && l.State == "" {
			continue
		}
		l.Entries = append([]int64{}, l.Entries...)
		links := make([]string, 0, len(l.Links))
		for _, link := range l.Links {
			links = append(links, Clean(link))
		}
		l.Links = links
		out = append(out, l)
	}
	return out
}

// numbered takes the number off a line that has one of its own: "1." and the rest.
func numbered(l compose.Line) (number, rest string) {
	number, rest, ok := strings.Cut(l.Text, " ")
	if !l.Numbered || !ok {
		return "", l.Text
	}
	return number, rest
}

// longDay is the document's day as a letter has it; the zone does not matter to
// a civil day.
func longDay(doc compose.Document) string {
	if doc.Day.IsZero() {
		return ""
	}
	return doc.Day.In(time.UTC).Format("Monday, 2 January 2006")
}

// sentence closes a line with a full stop where it has no end of its own, so
// that lines can be joined to a paragraph.
func sentence(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:;") {
		return s
	}
	for _, end := range []string{"…", "。", "！", "？", ".”", "!”", "?”", ".)", "!)", "?)"} {
		if strings.HasSuffix(s, end) {
			return s
		}
	}
	return s + "."
}
