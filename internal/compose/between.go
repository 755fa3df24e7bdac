package compose

import (
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// What stands open between the owner and a reader: choices, asks, promises,
// meetings. Each is the reader's own; what others were asked never enters.

// Choice is a decision that waits for this reader.
type Choice struct {
	Entry     int64
	Text      string
	Options   []string
	Recommend int
	Default   int
	By        civil.Day
	Cost      string
}

// Want is something the owner asked of this reader.
type Want struct {
	Entry int64
	Kind  string // feedback, advice, help …
	Text  string
	By    civil.Day
}

// Due is something that this reader waits for.
type Due struct {
	Entry int64
	Verb  journal.Verb // promise, request, or ask: an offer they took
	Text  string       // a request in the words it was made in, between quotes
	By    civil.Day
}

// dueOf copies what was promised.
func dueOf(b *book.Book, p book.Promise) Due {
	d := Due{Entry: p.Seq, Verb: p.Verb, Text: b.Sentence(p.Item), By: p.By}
	if p.Verb == journal.Request {
		d.Text = "“" + clause(strings.Trim(strings.TrimSpace(d.Text), `"“”`)) + "”"
	}
	return d
}

// lead says how it came to be owed.
func (d Due) lead() string {
	switch d.Verb {
	case journal.Request:
		return "You asked: "
	case journal.Ask:
		return "I offered: "
	}
	return "Promised to you: "
}

// Meeting is one that is planned with this reader.
type Meeting struct {
	Entry int64
	On    civil.Day
	Kind  string
}

// choicesFor are the open decisions that the reader makes, about the projects
// named.
func choicesFor(b *book.Book, reader *book.Person, projects []string) (choices []Choice) {
	for d := range b.Decisions() {
		if d.Open() && d.From == reader.Slug && b.MayHearItem(reader, d.Item) && about(d.Item, projects) {
			choices = append(choices, choiceOf(b, d))
		}
	}
	return choices
}

func choiceOf(b *book.Book, d book.Decision) Choice {
	return Choice{Entry: d.Seq, Text: b.Sentence(d.Item), Options: d.Options,
		Recommend: d.Recommend, Default: d.Default, By: d.By, Cost: d.Cost}
}

// wantsFor are the open asks of the reader.
func wantsFor(b *book.Book, reader *book.Person, projects []string) (wants []Want) {
	for a := range b.Asks() {
		if a.Of == reader.Slug && b.OpenAsk(a) && b.MayHearItem(reader, a.Item) && about(a.Item, projects) {
			wants = append(wants, Want{Entry: a.Seq, Kind: a.Kind, Text: b.Sentence(a.Item), By: a.By})
		}
	}
	return wants
}

// duesFor is what the reader was promised and still waits for.
func duesFor(b *book.Book, reader *book.Person, projects []string) (dues []Due) {
	for p := range b.Promises() {
		if p.To == reader.Slug && p.Open() && b.MayHearItem(reader, p.Item) && about(p.Item, projects) {
			dues = append(dues, dueOf(b, p))
		}
	}
	return dues
}

// meetingsWith are the meetings planned with somebody within two weeks.
func meetingsWith(b *book.Book, reader *book.Person) (meetings []Meeting) {
	for it := range b.Plans() {
		if it.On <= b.Day+14 && slices.Contains(b.Reached(it), reader.Slug) {
			meetings = append(meetings, meetingOf(it))
		}
	}
	return meetings
}

func meetingOf(it *book.Item) Meeting {
	kind := it.Kind
	if kind == "" {
		kind = "meeting"
	}
	return Meeting{Entry: it.Seq, On: it.On, Kind: kind}
}
