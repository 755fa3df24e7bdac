package compose

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
	"headsup/internal/view"
)

// Wish is an ask as the one who is asked may see it.
type Wish struct {
	View
	Want   Want
	Asked  civil.Day
	About  []string
	Behind []Trouble
	Before []Matter // what it comes back to: asked of this reader before, or owed by them
	Spent  []Share  // where the time goes now, if it is time or money that is asked for
}

// Matter is something that an ask names because it comes back to it.
type Matter struct {
	Entry int64
	Verb  journal.Verb // ask or owes
	On    civil.Day
	Text  string
	By    civil.Day
}

// Share is how much of somebody's time goes to a project.
type Share struct {
	Entry         int64
	Who, Project  string
	PercentOfTime float64
}

// Refusal is a courteous no to a request: what would give way, when instead, who
// else.
type Refusal struct {
	View
	Request  Request
	GivesWay Project   // the zero Project: none has a date
	Instead  civil.Day // when it could begin
	Else     string    // who may be free sooner, by name; "" nobody
	ElseLine int64     // the line about them
}

// WishFor copies an ask of a reader.
func WishFor(b *book.Book, reader *book.Person, it *book.Item) Wish {
	w := Wish{View: viewOf(b, reader), Asked: it.On, About: titles(b, reader, it), Behind: behind(b, reader, it),
		Want: Want{Entry: it.Seq, Kind: it.Kind, Text: b.Sentence(it), By: it.Day(journal.By)}}
	w.Before = beforeIt(b, reader, it)
	for _, m := range w.Before {
		for _, title := range titles(b, reader, b.Item(m.Entry)) {
			if !slices.Contains(w.About, title) {
				w.About = append(w.About, title)
			}
		}
	}
	w.Meetings = meetingsWith(b, reader)
	if it.Kind == "resource" && decidesAbout(b, reader) {
		w.Spent = sharesFor(b, reader)
	}
	return w
}

// decidesAbout reports whether a reader is one to weigh whose time goes where: a
// customer is not, however senior.
func decidesAbout(b *book.Book, reader *book.Person) bool {
	return reader.SeniorOn(b.Day) && reader.RelationOn(b.Day) != book.Customer
}

// beforeIt is what an entry names of what was asked of the reader, or what they
// owe.
func beforeIt(b *book.Book, reader *book.Person, it *book.Item) (before []Matter) {
	for n := range it.Refs() {
		m := b.Item(n)
		if m == nil || m.Hidden() || m.Verb != journal.Ask && m.Verb != journal.Owes || m.Person() != reader.Slug || !b.MayHearItem(reader, m) {
			continue
		}
		before = append(before, Matter{Entry: n, Verb: m.Verb, On: m.On, Text: b.Sentence(m), By: m.Day(journal.By)})
	}
	return before
}

// behind are the troubles that an entry names, as far as the reader may hear of
// them.
func behind(b *book.Book, reader *book.Person, it *book.Item) (troubles []Trouble) {
	for n := range it.Refs() {
		if issue := b.Item(n); issue != nil && issue.Verb == journal.Issue && !issue.Hidden() && b.MayHearItem(reader, issue) {
			troubles = append(troubles, Trouble{Entry: issue.Seq, On: issue.On, Text: b.Sentence(issue)})
		}
	}
	return troubles
}

// sharesFor is where the time of the owner and those who report to them goes, on
// work the reader may hear of.
func sharesFor(b *book.Book, reader *book.Person) (shares []Share) {
	for _, s := range b.Shares(b.Day - book.Horizon) {
		who := b.Person(s.Of)
		if who == nil || s.Of != book.Owner && who.RelationOn(b.Day) != book.Report || !b.MayHearItem(reader, s.Item) {
			continue
		}
		share := Share{Entry: s.Item.Seq, Who: who.Called(), Project: s.Project.Called(), PercentOfTime: s.Percent}
		if s.Of == book.Owner {
			share.Who = "I"
		}
		shares = append(shares, share)
	}
	return shares
}

// RefusalFor copies what a no to a request of the reader's can say.
func RefusalFor(b *book.Book, reader *book.Person, it *book.Item) Refusal {
	no := view.DeclineOf(b, reader, it)
	r := Refusal{View: viewOf(b, reader), Request: requestOf(b, reader, it), Instead: no.Instead}
	if p := b.Project(no.GivesWay); p != nil {
		r.GivesWay = Project{Slug: p.Slug, Title: p.Called(), Entry: p.FirstLine().Seq, By: p.By()}
		if dates := p.Dates(); len(dates) > 0 {
			r.GivesWay.DateEntry = dates[len(dates)-1].Seq
		}
	}
	if other := b.Person(no.Else); other != nil {
		r.Else, r.ElseLine = other.Called(), other.FirstLine().Seq
	}
	return r
}
