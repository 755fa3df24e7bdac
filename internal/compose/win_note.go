package compose

import (
	"strings"

	"headsup/internal/book"
	"headsup/internal/fault"
)

func writeWinNote(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	wins := WinsFor(b, reader, s.Entries)
	if len(wins) == 0 {
		return Document{}, fault.New(fault.Misread, "a win note is about a win that @%s may hear of", reader.Slug).
			Do("name it by number").By("headsup win-note @%s 12", reader.Slug)
	}
	return WinNote(ViewFor(b, reader, s), wins), nil
}

// headPartOf is the heading of the project and the day of a single win.
const headPartOf = "Part of"

// WinNote tells of wins: what was reached, who shared in it, what it changed.
func WinNote(v View, wins []Win) Document {
	title := "A win"
	if len(wins) > 1 {
		title = "Wins"
	}
	d := v.letter("win-note", title)
	d.Contract = "For information. No reply needed."
	var parts []part
	for i, w := range wins {
		line := Line{Text: won(w.Work, Project{}).Text, Entries: []int64{w.Entry}}
		heading, from := headWins, ""
		if w.Project != "" {
			from = w.Project + " (" + shortDay(w.On, v.Day) + ")"
		}
		if i == 0 {
			d.BottomLine, d.Bottom = line.Text, line.Entries
		}
		switch {
		case len(wins) > 1 && from != "":
			line.Text = strings.TrimSuffix(line.Text, ".") + " (" + w.Project + ", " + shortDay(w.On, v.Day) + ")."
		case len(wins) == 1 && from != "": // the bottom line says the rest, and once is enough
			heading, line.Text = headPartOf, sentence(from)
		case len(wins) == 1:
			d.once.Entries = append(d.once.Entries, w.Entry)
			continue
		}
		parts = append(parts, part{heading, line, must})
	}
	d.fit(parts, []string{headWins, headPartOf}, v.Reader.Words)
	return d
}
