package compose

import (
	"headsup/internal/book"
	"headsup/internal/journal"
)

// Proposal is a choice as the one who makes it may see it.
type Proposal struct {
	View
	Choice Choice
	Ways   []Way
	About  []string  // the projects and goals it is about, by title
	Behind []Trouble // the troubles it comes from
}

// Way is one option of a choice.
type Way struct {
	Text       string
	Pros, Cons []string
}

// ProposalFor copies a decision for a reader.
func ProposalFor(b *book.Book, reader *book.Person, d book.Decision) Proposal {
	p := Proposal{View: viewOf(b, reader), Choice: choiceOf(b, d), About: titles(b, reader, d.Item), Behind: behind(b, reader, d.Item)}
	p.Meetings = meetingsWith(b, reader)
	for i, option := range d.Options {
		p.Ways = append(p.Ways, Way{Text: option, Pros: d.Points(journal.Pro, i+1), Cons: d.Points(journal.Con, i+1)})
	}
	return p
}
