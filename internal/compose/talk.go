package compose

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/compose/question"
	"headsup/internal/journal"
)

// Talk is what there is to speak of with one person, as they may hear it.
type Talk struct {
	View
	Meeting   Meeting   // the zero Meeting: none is planned
	Left      []Carried // what the last agenda had and the meeting did not reach
	Owed      []Due     // what they owe the owner
	Questions []Asking
}

// Carried is something that was on the last agenda and still waits: a project, or
// an entry.
type Carried struct {
	Project string // by slug; "" if it is an entry
	Entry   int64
	Text    string
}

// Asking is a good question to put to somebody. What makes it fit is the owner's
// own affair and stays out.
type Asking struct {
	Text    string
	Entries []int64 // of what it is about, as far as they may hear of it
}

// TalkFor copies what there is to speak of with a reader at a meeting; plan may be
// nil.
func TalkFor(b *book.Book, reader *book.Person, plan *book.Item, s Scope) Talk {
	t := Talk{View: ViewFor(b, reader, Scope{Projects: s.Projects}), Left: leftFor(b, reader)}
	for i := range t.Projects { // what they know of is no news
		t.Projects[i].Troubles = slices.DeleteFunc(t.Projects[i].Troubles, func(t Trouble) bool { return t.Known })
	}
	if plan != nil {
		t.Meeting = meetingOf(plan)
	}
	for d := range b.Owed() {
		if d.Of == reader.Slug && d.Open() && b.MayHearItem(reader, d.Item) && about(d.Item, s.Projects) {
			t.Owed = append(t.Owed, Due{Entry: d.Seq, Text: b.Sentence(d.Item), By: d.By})
		}
	}
	t.Questions = questionsFor(b, reader, 3)
	return t
}

// questionsFor are the best few questions to ask a reader now.
func questionsFor(b *book.Book, reader *book.Person, most int) (asking []Asking) {
	for _, offer := range question.Best(question.For(b, reader), most) {
		q := Asking{Text: offer.Text}
		for _, n := range offer.Entries {
			if it := b.Item(n); it != nil && !it.Hidden() && sharable(it) && b.MayHearItem(reader, it) {
				q.Entries = append(q.Entries, n)
			}
		}
		if len(q.Entries) == 0 {
			q.Entries = cite(nil, reader.FirstLine().Seq)
		}
		asking = append(asking, q)
	}
	return asking
}

// sharable reports whether an entry is of a kind that may be named to others at
// all: what is known, felt, noted or said in confidence is not.
func sharable(it *book.Item) bool {
	switch it.Verb {
	case journal.Know, journal.Me, journal.Note, journal.Feedback, journal.Gave, journal.Surprised, journal.Snooze:
		return false
	}
	return true
}

// leftFor is what the last agenda told a reader of and no meeting since has
// reached: projects it named, and entries of theirs that are still open.
func leftFor(b *book.Book, reader *book.Person) (left []Carried) {
	last, reached := lastAgenda(reader)
	if last == nil || len(reached) == 0 {
		return nil
	}
	for slug := range last.Projects() {
		p := b.Project(slug)
		if p != nil && !p.IsGoal && p.Open() && !p.FirstLine().IsZero() && b.MayHear(reader, p) &&
			!slices.ContainsFunc(reached, func(met *book.Item) bool { return met.Concerns(slug) }) {
			left = append(left, Carried{Project: slug, Entry: p.FirstLine().Seq, Text: p.Called()})
		}
	}
	for n := range last.Refs() {
		it := b.Item(n)
		if it == nil || it.Hidden() || !waits(b, reader, it) || slices.ContainsFunc(reached, func(met *book.Item) bool { return met.Touches(it) }) {
			continue
		}
		left = append(left, Carried{Entry: n, Text: b.Sentence(it)})
	}
	return left
}

// lastAgenda is the last agenda a reader was sent before a talk that took place,
// with the meetings held from its day on; nil if there is none, or no meeting
// followed.
func lastAgenda(reader *book.Person) (last *book.Item, reached []*book.Item) {
	for it := range reader.NewestTellings() {
		switch {
		case it.Verb == journal.Met:
			reached = append(reached, it)
		case it.Kind == "agenda" && len(reached) > 0:
			return it, reached
		}
	}
	return nil, nil
}

// waits reports whether an entry that stood on an agenda is still open between
// the owner and the reader.
func waits(b *book.Book, reader *book.Person, it *book.Item) bool {
	if it.Ended() != nil || it.FirstAnswer() != nil || !b.MayHearItem(reader, it) {
		return false
	}
	switch it.Verb {
	case journal.Issue:
		return true
	case journal.Decision:
		from, _ := it.Tag(journal.From)
		return from == "@"+reader.Slug
	case journal.Ask, journal.Promise, journal.Request, journal.Owes:
		return it.Person() == reader.Slug
	}
	return false
}
