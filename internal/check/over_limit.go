package check

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func overLimit() *Rule {
	return &Rule{
		Name: "over-limit", Level: Warning, needsBook: true, needsReader: true,
		Reports: "the reader was told max: times or more in this week, Monday to Sunday, the day included",
		Why:     "they said how many messages they take; the next one is read with less good will",
		Mend:    "wait until Monday, or put it into the next update",
		find:    findOverLimit,
	}
}

func findOverLimit(r *reading) iter.Seq[Finding] {
	had := toldThisWeek(r.Book, r.Reader)
	return one(whole(fmt.Sprintf("%s takes %d a week and was told %d times already", r.Reader.GivenName(), r.Reader.Max, had)),
		r.Reader.Max > 0 && had >= r.Reader.Max)
}

// toldThisWeek counts what a person was told in the book's week. What was said
// in a meeting is no message.
func toldThisWeek(b *book.Book, p *book.Person) int {
	n := 0
	for it := range p.Tellings() {
		via, _ := it.Tag(journal.Via)
		if it.Verb == journal.Told && via != "meeting" && it.On >= b.Day.Monday() {
			n++
		}
	}
	return n
}
