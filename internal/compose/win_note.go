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

// The headings of a win note: the project and the day of the win that the bottom
// line tells, and the other wins.
const (
	headPartOf   = "Part of"
	headMoreWins = "More wins"
)

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
		heading := headMoreWins
		switch {
		case i == 0: // the bottom line says the rest, and once is enough
			d.BottomLine, d.Bottom = line.Text, line.Entries
			if w.Project == "" {
				d.once.Entries = append(d.once.Entries, w.Entry)
				continue
			}
			heading, line.Text = headPartOf, sentence(w.Project+" ("+shortDay(w.On, v.Day)+")")
		case w.Project != "":
			line.Text = strings.TrimSuffix(line.Text, ".") + " (" + w.Project + ", " + shortDay(w.On, v.Day) + ")."
		}
		parts = append(parts, part{heading, line, must})
	}
	d.fit(parts, []string{headPartOf, headMoreWins}, v.Reader.Words)
	return d
}
