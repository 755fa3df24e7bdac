package compose

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// Quote is feedback got, in the words it was given in.
type Quote struct {
	Entry int64
	On    civil.Day
	Text  string // "" where there are none, or where they say themselves whose they are
	Skill string // "" if it was not said
	Score int    // 1 to 5; 0: none
	From  string // who gave it, by name, or "you"; "" where it stays out
}

// quoteOf copies feedback for a reader, with its giver only where the owner
// wants them named. It is not ok where the reader may not hear of what it is
// about.
func quoteOf(b *book.Book, reader *book.Person, got book.Feedback, name bool) (q Quote, ok bool) {
	if got.From == book.Owner || !b.MayHearItem(reader, got.Item) {
		return Quote{}, false
	}
	q = Quote{Entry: got.Seq, On: got.On, Text: b.Sentence(got.Item), Skill: got.Skill, Score: got.Score}
	giver := b.Person(got.From)
	switch {
	case giver == reader:
		q.From = you
	case name && giver != nil:
		q.From = giver.Called()
	case giver != nil && names(q.Text, giver):
		q.Text = ""
	}
	return q, true
}

// names reports whether a text names somebody: the whole name, or a part of it
// that stands as a word of its own.
func names(text string, p *book.Person) bool {
	text, called := strings.ToLower(text), strings.ToLower(p.Called())
	if strings.Contains(text, called) || strings.Contains(text, "@"+p.Slug) {
		return true
	}
	if p.IsGroup() {
		return false
	}
	letter := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }
	parts := strings.Fields(called)
	for word := range strings.FieldsFuncSeq(text, letter) {
		if word == p.Slug || slices.Contains(parts, word) {
			return true
		}
	}
	return false
}

// said says what somebody said, what it is about and when.
func (v View) said(q Quote) Line {
	text := "“" + clause(q.Text) + "”"
	if q.Text == "" {
		text = "Feedback"
	}
	switch {
	case q.From != "" && q.Text == "":
		text += " from " + q.From
	case q.From != "":
		text = capital(q.From) + ": " + text
	}
	var about []string
	if q.Skill != "" {
		about = append(about, q.Skill)
	}
	if q.Score > 0 {
		about = append(about, fmt.Sprintf("%d/5", q.Score))
	}
	about = append(about, shortDay(q.On, v.Day))
	return Line{Text: text + " (" + strings.Join(about, ", ") + ").", Entries: []int64{q.Entry}}
}
