package question

import (
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Waiting is a question of the bank that was asked and has no answer yet, with
// the two commands that keep one: what was learned, and that the ask is done.
type Waiting struct {
	Entry  int64     `json:"entry"`
	On     civil.Day `json:"on"`
	Key    string    `json:"key"`
	Text   string    `json:"text"` // as it was asked; "" if the ask has no words
	Record string    `json:"record"`
	Close  string    `json:"close"`

	Answer Command `json:"-"`
	Done   Command `json:"-"`
}

// WaitingFor are the questions of the bank asked of a person that still wait, the
// oldest first.
func WaitingFor(b *book.Book, p *book.Person) []Waiting {
	l := Look{b, p, keys()}
	waiting := []Waiting{}
	for ask := range b.Asks() {
		q := l.keys[l.keyOf(ask.Item)]
		if ask.Of != p.Slug || q == nil || !b.OpenAsk(ask) {
			continue
		}
		answer := l.record(*q, l.fitOf(ask.Item))
		done := Command{journal.Done.String(), number(ask.Seq)}
		waiting = append(waiting, Waiting{Entry: ask.Seq, On: ask.On, Key: q.Key, Text: ask.Text(), Record: answer.String(), Close: done.String(), Answer: answer, Done: done})
	}
	return waiting
}

// fitOf reads what an ask is about off the names it bears.
func (l Look) fitOf(ask *book.Item) (fit Fit) {
	if p := l.Project(ask.Project()); p != nil && !p.FirstLine().IsZero() {
		fit.Project = p
	}
	for seq := range ask.Refs() {
		fit.Entry = l.Item(seq)
	}
	for slug := range ask.People() {
		if slug != l.Person.Slug {
			fit.Other = l.Book.Person(slug)
		}
	}
	return fit
}
