package view

import (
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// After is what one goes through after a meeting with somebody: the meeting, what
// was to be spoken of, and earlier meetings of which nothing was said.
type After struct {
	Day       civil.Day     `json:"day"`
	Person    string        `json:"person"`
	Name      string        `json:"name"`
	Meeting   Meeting       `json:"meeting"`   // today's; entry 0: none is known
	Passed    []Meeting     `json:"passed"`    // planned, gone by, and nothing said of them
	Kept      []Open        `json:"kept"`      // kept for the 1:1
	Unheard   []Open        `json:"unheard"`   // what else they have not heard
	Asked     []Open        `json:"asked"`     // of them by the owner
	Promised  []Open        `json:"promised"`  // by the owner to them
	Requests  []Requested   `json:"requests"`  // by them of the owner
	Owed      []Open        `json:"owed"`      // by them to the owner
	Decisions []ChoiceToAsk `json:"decisions"` // theirs to make
	Unknown   []string      `json:"unknown"`   // what is not known of them, where they are senior
}

// Meeting is one with somebody, planned or held.
type Meeting struct {
	Entry   int64       `json:"entry"`
	On      civil.Day   `json:"on"`
	At      civil.Clock `json:"-"`
	Time    string      `json:"time"`
	Kind    string      `json:"kind"`
	Text    string      `json:"text"`
	People  []string    `json:"people"`
	Planned bool        `json:"planned"` // no line of its own says that it was held
}

// RequestedOf is an open request with a no to it; ok is false where an entry is
// none.
func RequestedOf(b *book.Book, entry int64) (r Requested, ok bool) {
	it := b.Item(entry)
	if it == nil || it.Verb != journal.Request || it.Hidden() || it.Ended() != nil || b.Person(it.Person()) == nil {
		return r, false
	}
	return requested(b, b.Person(it.Person()), open(b, it), true), true
}

// Requested is an open request, with what a courteous no could say where there is
// too much to do.
type Requested struct {
	Open
	Decline *Decline `json:"decline,omitempty"`
}

// requested is an open request, where it is too much with a no to it.
func requested(b *book.Book, asker *book.Person, o Open, tooMuch bool) Requested {
	r := Requested{Open: o}
	if tooMuch {
		d := DeclineOf(b, asker, b.Item(o.Entry))
		r.Decline = &d
	}
	return r
}

// ChoiceToAsk is a decision that waits for somebody.
type ChoiceToAsk struct {
	Open
	Options   []string `json:"options"`
	Recommend int      `json:"recommend"`
}

// lookBack is how many days back meetings are asked about: after a month nobody
// remembers.
const lookBack = 30

// AfterOf makes the view.
func AfterOf(b *book.Book, p *book.Person) After {
	v := After{Day: b.Day, Person: p.Slug, Name: p.Called(), Meeting: meetingToday(b, p), Passed: []Meeting{}, Kept: []Open{},
		Unheard: []Open{}, Requests: []Requested{}, Decisions: []ChoiceToAsk{}}
	for it := range b.Passed(p, b.Day-lookBack) {
		v.Passed = append(v.Passed, meetingOf(b, it, true))
	}
	kept := keptFor(b, p)
	for it := range untold(b, p) {
		if !slices.Contains(kept, it) {
			v.Unheard = append(v.Unheard, news(b, it))
		}
	}
	for _, it := range kept {
		v.Kept = append(v.Kept, news(b, it))
	}
	is := PersonOf(b, p)
	v.Asked, v.Owed, v.Unknown, v.Promised = is.Asked, is.Owed, is.Unknown, []Open{}
	for _, o := range is.Promised {
		if it := b.Item(o.Entry); it.Verb == journal.Request {
			v.Requests = append(v.Requests, requested(b, p, o, tooMuch(b)))
		} else {
			v.Promised = append(v.Promised, o)
		}
	}
	for d := range b.Decisions() {
		if d.Open() && d.From == p.Slug {
			v.Decisions = append(v.Decisions, ChoiceToAsk{Open: open(b, d.Item), Options: append([]string{}, d.Options...), Recommend: d.Recommend})
		}
	}
	return v
}

// meetingToday is today's meeting with somebody: one that was planned and has no
// line of its own, else the last that was held.
func meetingToday(b *book.Book, p *book.Person) (m Meeting) {
	for it := range b.Planned() {
		if it.On == b.Day && b.Reaches(it, p.Slug) && !b.HeldAgain(it) {
			return meetingOf(b, it, true)
		}
	}
	for it := range p.Tellings() {
		if it.Verb == journal.Met && it.On == b.Day {
			m = meetingOf(b, it, false)
		}
	}
	if m.People == nil {
		m.People = []string{}
	}
	return m
}

func meetingOf(b *book.Book, it *book.Item, planned bool) Meeting {
	return Meeting{Entry: it.Seq, On: it.On, At: it.At, Time: it.At.String(), Kind: it.Kind, Text: b.Sentence(it),
		People: slices.Collect(it.People()), Planned: planned}
}

// keptFor are the entries that notes since the last meeting keep for the next one
// and that somebody has not heard of.
func keptFor(b *book.Book, p *book.Person) (kept []*book.Item) {
	var met book.Pos
	for it := range p.NewestTellings() {
		if it.Verb == journal.Met && it.On < b.Day {
			met = it.Pos()
			break
		}
	}
	for note := range b.Items(journal.Note) {
		if note.Pos().Before(met) || !b.Reaches(note, p.Slug) || !strings.HasPrefix(note.Text(), ForMeeting) {
			continue
		}
		for n := range note.Refs() {
			it := b.Item(n)
			if it != nil && !it.Hidden() && !slices.Contains(kept, it) && p.ToldItem(it) == nil && b.MayHearItem(p, it) {
				kept = append(kept, it)
			}
		}
	}
	return kept
}
