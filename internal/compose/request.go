package compose

import (
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Request is what a reader asked of the owner, in their own words.
type Request struct {
	Entry    int64
	On       civil.Day
	Words    string
	By       civil.Day
	About    []string // the projects and goals it is about, by title
	Promises []Due    // what was promised on it
}

// requestOf copies a request of the reader's own.
func requestOf(b *book.Book, reader *book.Person, it *book.Item) Request {
	r := Request{Entry: it.Seq, On: it.On, By: it.Day(journal.By), About: titles(b, reader, it),
		Words: strings.Trim(strings.TrimSpace(b.Sentence(it)), `"“”`)}
	for p := range b.Promises() {
		if p.Verb == journal.Promise && p.To == reader.Slug && p.Open() && p.Refers(it.Seq) && b.MayHearItem(reader, p.Item) {
			r.Promises = append(r.Promises, Due{Entry: p.Seq, Text: b.Sentence(p.Item), By: p.By})
		}
	}
	return r
}
