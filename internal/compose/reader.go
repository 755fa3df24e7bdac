package compose

import (
	"headsup/internal/book"
	"headsup/internal/civil"
)

// Reader is who reads and how they like it.
type Reader struct {
	Slug, Name, Given string
	Senior            bool
	Form              Form
	First             string    // problems, wins, numbers
	Words             int       // how many they read
	Since             civil.Day // their last update; zero: none yet
}

// readerOf is a person as a reader: medium length and bullets, trouble first,
// unless they like it otherwise.
func readerOf(b *book.Book, p *book.Person) Reader {
	r := Reader{Slug: p.Slug, Name: p.Called(), Given: p.GivenName(), Senior: p.SeniorOn(b.Day), Form: Bullets, First: p.First, Words: 250}
	switch p.Format {
	case "prose", "table":
		r.Form = Form(p.Format)
	}
	switch p.Length {
	case "short":
		r.Words = 100
	case "long":
		r.Words = 500
	}
	if r.First == "" {
		r.First = "problems"
	}
	if last := p.LastUpdate(); last != nil {
		r.Since = last.On
	}
	return r
}

// brief reports whether the reader likes it short, so that every word counts.
func (r Reader) brief() bool { return r.Words <= 100 }

// you is the reader's name in a document of theirs.
const you = "you"

// leadOf is who leads a project, by name, or "you"; "" the owner, or nobody.
func leadOf(b *book.Book, reader *book.Person, p *book.Project) string {
	switch lead := b.Person(p.Lead); {
	case lead == nil, p.Lead == book.Owner:
		return ""
	case lead == reader:
		return you
	default:
		return lead.Called()
	}
}
