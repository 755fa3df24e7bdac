package render

import (
	"html"
	"strings"
	"time"

	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/fault"
	"headsup/internal/render/chart"
	"headsup/internal/render/sheet"
)

// Overview is a view of the owner's as it goes into a file: its pictures, and its
// tables in columns.
type Overview struct {
	Title    string
	Day      civil.Day
	Note     string // what is to be known of its numbers; "" nothing
	Pictures []Picture
	Grids    []compose.Grid
}

// Picture is a chart with what stands over it.
type Picture struct {
	Head string // "" nothing
	chart.Drawing
}

// ViewFormats are the formats of a view: those of a document without pages to
// print, for a view goes to nobody.
func ViewFormats() []Format { return []Format{Text, Markdown, HTML, XLSX, CSV, JSON} }

// ParseViewFormat reads the name of a view's format: a Misread fault if a view has
// no such one.
func ParseViewFormat(name string) (Format, error) {
	var names []string
	for _, f := range ViewFormats() {
		if string(f) == name {
			return f, nil
		}
		names = append(names, string(f))
	}
	return "", fault.New(fault.Misread, "a view has no format %q", Clean(name)).Do("choose one of %s", strings.Join(names, ", "))
}

// Write writes the view in a format that is made for files.
func (v Overview) Write(format Format) ([]byte, error) {
	switch format {
	case Markdown:
		return []byte(v.markdown()), nil
	case HTML:
		return []byte(v.html()), nil
	case XLSX:
		return v.sheets().XLSX()
	case CSV:
		return v.sheets().CSV()
	}
	return nil, fault.New(fault.Misread, "%q is no format for a file", string(format)).Do("choose one of md, html, xlsx, csv")
}

func (v Overview) sheets() sheet.Book {
	return sheet.Book{Title: Clean(v.Title), Day: v.Day, Sheets: gridSheets(v.filled())}
}

// filled are the tables in which something stands; the first one always, since its
// heads say what there could be.
func (v Overview) filled() (grids []compose.Grid) {
	for i, g := range v.Grids {
		if i == 0 || len(g.Rows) > 0 {
			grids = append(grids, g)
		}
	}
	return grids
}

// said is a day as a heading has it.
func (v Overview) said() string {
	if v.Day.IsZero() {
		return ""
	}
	return v.Day.In(time.UTC).Format("Monday, 2 January 2006")
}

func (v Overview) markdown() string {
	parts := []string{"# " + escapeMD(Clean(v.Title))}
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	add(escapeMD(v.said()))
	add(escapeMD(Clean(v.Note)))
	for _, p := range v.Pictures { // in words: Markdown cannot draw
		add(escapeMD(Clean(p.Says)))
	}
	for _, g := range v.filled() {
		if len(v.Grids) > 1 {
			add("## " + escapeMD(Clean(g.Name)))
		}
		lines := []string{"|", "|"}
		for _, head := range g.Columns {
			lines[0] += " " + escapeMD(Clean(head)) + " |"
			lines[1] += " --- |"
		}
		for _, row := range g.Rows {
			line := "|"
			for _, cell := range row {
				line += " " + escapeMD(cellOf(cell).String()) + " |"
			}
			lines = append(lines, line)
		}
		add(strings.Join(lines, "\n"))
	}
	return strings.Join(parts, "\n\n") + "\n"
}

// html is one file with its pictures in it, which fetches nothing. A table that is
// wider than the screen is pushed aside within its own place.
func (v Overview) html() string {
	var b strings.Builder
	title := html.EscapeString(Clean(v.Title))
	b.WriteString("<!doctype html>\n<html lang=\"en\">\n<head>\n" + metas + "<title>" + title + "</title>\n<style>" + overviewSheet + chartSheet + "</style>\n</head>\n<body>\n<main>\n")
	b.WriteString("<h1>" + title + "</h1>\n")
	for _, words := range []string{v.said(), Clean(v.Note)} {
		if words != "" {
			b.WriteString("<p class=\"soft\">" + html.EscapeString(words) + "</p>\n")
		}
	}
	for _, p := range v.Pictures {
		b.WriteString("<figure>")
		if p.Head != "" {
			b.WriteString(`<figcaption dir="auto">` + html.EscapeString(Clean(p.Head)) + "</figcaption>")
		}
		b.WriteString(`<div class="wide">` + p.SVG() + "</div></figure>\n")
	}
	for _, g := range v.filled() {
		if len(v.Grids) > 1 {
			b.WriteString("<h2>" + html.EscapeString(Clean(g.Name)) + "</h2>\n")
		}
		b.WriteString(`<div class="wide" tabindex="0"><table><thead><tr>`)
		for _, head := range g.Columns {
			b.WriteString(`<th scope="col">` + html.EscapeString(Clean(head)) + "</th>")
		}
		b.WriteString("</tr></thead>\n<tbody>\n")
		for _, row := range g.Rows {
			b.WriteString("<tr>")
			for _, cell := range row {
				b.WriteString(cellHTML(cell))
			}
			b.WriteString("</tr>\n")
		}
		b.WriteString("</tbody></table></div>\n")
	}
	b.WriteString("</main>\n</body>\n</html>\n")
	return b.String()
}

// cellHTML sets numbers under each other, and lets long words go on in a new line.
func cellHTML(v compose.Value) string {
	text := html.EscapeString(cellOf(v).String())
	switch {
	case v.Number != nil:
		return `<td class="number">` + text + "</td>"
	case len(v.Text) > 40:
		return `<td class="long" dir="auto">` + text + "</td>"
	}
	return `<td dir="auto">` + text + "</td>"
}
