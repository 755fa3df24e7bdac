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

// The headings of a win note: of what the first win is part, and the others.
const (
	headPartOf   = "Part of"
	headMoreWins = "And besides"
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
	if wins[0].Project != "" {
		parts = append(parts, part{headPartOf, Line{Text: sentence(wins[0].from(v)), Entries: first.Entries}, must})
	} else {
		d.once = append(d.once, Line{Entries: first.Entries})
	}
	for _, w := range wins[1:] {
		line := won(w.Work, Project{})
		if w.Project != "" {
			line.Text = clause(line.Text) + " (" + w.from(v) + ")."
		}
		parts = append(parts, part{headMoreWins, line, must})
	}
	d.fit(parts, []string{headPartOf, headMoreWins}, v.Reader.Words)
	return d
}

// from is a win's project with its day.
func (w Win) from(v View) string { return clause(w.Project) + ", " + shortDay(w.On, v.Day) }
