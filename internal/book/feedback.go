package book

import (
	"cmp"
	"iter"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Feedback is what somebody said of the owner's work, or how the owner rates it.
type Feedback struct {
	*Item
	From  string // by slug; Owner: a rating of one's own
	Skill string // what it is about; "" if it was not said
	Score int    // 1 to 5; 0: none
}

// Feedbacks yields the feedback got, and the owner's own ratings, in order.
func (b *Book) Feedbacks() iter.Seq[Feedback] { return b.FeedbacksSince(0) }

// FeedbacksSince yields the same from a day on.
func (b *Book) FeedbacksSince(day civil.Day) iter.Seq[Feedback] {
	return func(yield func(Feedback) bool) {
		for it := range b.ItemsFrom(journal.Feedback, Pos{On: day}) {
			if !yield(FeedbackOf(it)) {
				return
			}
		}
	}
}

// FeedbackOf reads an entry as feedback.
func FeedbackOf(it *Item) Feedback {
	f := Feedback{Item: it}
	person, from := "", ""
	for i := range it.Tokens { // once for all: there may be hundreds
		switch t := &it.Tokens[i]; {
		case t.Of == journal.OfPerson && person == "":
			person = t.Text
		case t.Of != journal.OfTag:
		case t.Tag == journal.Score:
			f.Score = atoi(t.Text)
		case t.Tag == journal.About:
			f.Skill = t.Text
		case t.Tag == journal.From:
			from = bare(t.Text)
		}
	}
	f.From = cmp.Or(from, person)
	return f
}
