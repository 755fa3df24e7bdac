package compose

import (
	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// The headings of a coaching note.
const (
	headSituation = "Situation"
	headEffect    = "Effect"
)

// CoachView is feedback for its reader. Of View it has the day, the owner and the
// reader alone.
type CoachView struct {
	View
	Entry                       int64
	Situation, Effect, Proposal string
}

func writeCoach(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	if len(s.Entries) > 1 {
		return Document{}, fault.New(fault.Misread, "feedback is given one at a time, and #%d would be a second", s.Entries[1]).Do("write one for each")
	}
	it, err := toCoach(b, reader, s.Entries)
	if err != nil {
		return Document{}, err
	}
	v := CoachView{View: viewOf(b, reader), Entry: it.Seq, Situation: b.Sentence(it)}
	v.Effect, _ = it.Tag(journal.Effect)
	v.Proposal, _ = it.Tag(journal.Proposal)
	for issue := range b.OpenIssues() {
		if issue.Seq == it.Seq && v.Proposal == "" {
			v.Proposal = issue.WayOut()
		}
	}
	if v.Situation == "" || v.Effect == "" || v.Proposal == "" {
		return Document{}, fault.New(fault.Misread, "#%d does not say what happened, what it led to and what would be better", it.Seq).
			Do("add what is missing").By("headsup amend %d effect:\"…\" proposal:\"…\"", it.Seq)
	}
	return Coach(v), nil
}

// toCoach is the entry that feedback is written from: the one named, else the last
// that was recorded for the reader and not written to them yet.
func toCoach(b *book.Book, reader *book.Person, entries []int64) (*book.Item, error) {
	if len(entries) > 0 {
		it := b.Item(entries[0])
		switch {
		case it.Hidden() || it.Verb != journal.Gave && it.Verb != journal.Issue, it.Verb == journal.Gave && !b.Reaches(it, reader.Slug):
			return nil, fault.New(fault.Misread, "#%d is no feedback for @%s", it.Seq, reader.Slug).
				Do("record it first").By("headsup gave @%s what happened effect:\"…\" proposal:\"…\"", reader.Slug)
		case !b.MayHearItem(reader, it):
			return nil, fault.New(fault.Refused, "#%d is about work that is not for @%s", it.Seq, reader.Slug).
				Do("`headsup work` shows the project and its visible:")
		}
		return it, nil
	}
	for it := range b.Newest(journal.Gave) {
		_, proposes := it.Tag(journal.Proposal)
		if proposes && b.Reaches(it, reader.Slug) && b.MayHearItem(reader, it) && reader.ToldItem(it) == nil {
			return it, nil
		}
	}
	return nil, fault.New(fault.Misread, "there is no feedback for @%s to write down", reader.Slug).
		Do("record it first").By("headsup gave @%s what happened effect:\"…\" proposal:\"…\"", reader.Slug)
}

// Coach is feedback to somebody above, after it was said in person: what happened,
// what it led to, what I propose. It blames nobody and wants nothing at once.
func Coach(v CoachView) Document {
	d := v.letter("coach", "A thought for you")
	d.BottomLine, d.Bottom = "My proposal: "+sentence(clause(v.Proposal)), []int64{v.Entry}
	d.Contract = "For you alone. No reply needed; I am glad to talk about it when we next meet."
	d.fit([]part{
		{headSituation, Line{Text: sentence(clause(v.Situation)), Entries: []int64{v.Entry}}, must},
		{headEffect, Line{Text: sentence(clause(v.Effect)), Entries: []int64{v.Entry}}, must},
	}, []string{headSituation, headEffect}, v.Reader.Words)
	return d
}
