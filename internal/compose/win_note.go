package compose

import (
	"headsup/internal/book"
	"headsup/internal/fault"
)

func writeWinNote(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	wins := WinsFor(b, reader, s.Entries)
	if len(wins) == 0 {
		return Document{}, fault.New(fault.Misread, "a win note is about a win that @%s may hear of", reader.Slug).
			Do("name it by number: headsup win-note @%s 12", reader.Slug)
	}
	return WinNote(ViewFor(b, reader, s), wins), nil
}

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
		if i == 0 {
			d.BottomLine, d.Bottom = line.Text, line.Entries
		}
		if w.Project != "" {
			line.Text += " (" + w.Project + ", " + shortDay(w.On, v.Day) + ")"
		}
		parts = append(parts, part{headWins, line, must})
	}
	d.fit(parts, []string{headWins}, v.Reader.Words)
	return d
}
