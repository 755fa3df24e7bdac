package view

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Given is feedback that the owner gave.
type Given struct {
	Entry    int64     `json:"entry"`
	On       civil.Day `json:"on"`
	To       string    `json:"to"`
	Skill    string    `json:"skill"`
	Text     string    `json:"text"`
	Effect   string    `json:"effect"`
	Proposal string    `json:"proposal"`
}

// givenOf is what feedback the owner gave, the newest first.
func givenOf(b *book.Book) []Given {
	given := []Given{}
	for it := range b.Items(journal.Gave) {
		row := Given{Entry: it.Seq, On: it.On, To: it.Person(), Text: b.Sentence(it)}
		row.Skill, _ = it.Tag(journal.About)
		row.Effect, _ = it.Tag(journal.Effect)
		row.Proposal, _ = it.Tag(journal.Proposal)
		given = append(given, row)
	}
	slices.Reverse(given)
	return given
}

// Became says what became of feedback that was got.
func (f FeedbackGot) Became() string {
	switch {
	case f.Answered.IsZero() && f.Acted.IsZero():
		return "waits for an answer"
	case f.Acted.IsZero():
		return "answered"
	case f.Answered.IsZero():
		return "acted on, not answered"
	}
	return "answered and acted on"
}
