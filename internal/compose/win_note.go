package compose

import (
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

// The headings of a win note: the project and the day of the win that the bottom
// line tells, and the other wins.
const (
	headPartOf   = "Part of"
	headMoreWins = "More wins"
)

// WinNote tells of wins: what was reached, who shared in it, what it changed. The
// first stands in the bottom line, and once is enough.
func WinNote(v View, wins []Win) Document {
	title := "A win"
	if len(wins) > 1 {
		title = "Wins"
	}
	d := v.letter("win-note", title)
	d.Contract = "For information. No reply needed."
	first := won(wins[0].Work, Project{})
	d.BottomLine, d.Bottom = first.Text, first.Entries
	var parts []part
	if from := wins[0].Project; from != "" {
		parts = append(parts, part{headPartOf, Line{Text: sentence(from + " (" + shortDay(wins[0].On, v.Day) + ")"), Entries: first.Entries}, must})
	} else {
		d.once = append(d.once, Line{Entries: first.Entries})
	}
	for _, w := range wins[1:] {
		line := won(w.Work, Project{})
		if w.Project != "" {
			line.Text = clause(line.Text) + " (" + w.Project + ", " + shortDay(w.On, v.Day) + ")."
		}
		parts = append(parts, part{headMoreWins, line, must})
	}
	d.fit(parts, []string{headPartOf, headMoreWins}, v.Reader.Words)
	return d
}
