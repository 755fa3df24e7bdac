package book

import (
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
	f := Feedback{Item: it, From: it.Person(), Score: it.number(journal.Score)}
	f.Skill, _ = it.Tag(journal.About)
	if from, ok := it.Tag(journal.From); ok && from != "" {
		f.From = bare(from)
	}
	return f
}
