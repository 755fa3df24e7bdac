package view

import (
	"cmp"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Asks are what the owner wants of others: what waits, by person, and how well
// asking went by each channel.
type Asks struct {
	Day      civil.Day    `json:"day"`
	People   []AskedOf    `json:"people"` // whoever was asked, those that owe an answer first
	Channels []AskSuccess `json:"channels"`
	Kinds    []AskSuccess `json:"kinds"`
}

// AskedOf is what one person was asked.
type AskedOf struct {
	Person string    `json:"person"`
	Name   string    `json:"name"`
	Open   []OpenAsk `json:"open"` // the longest waiting first
	AskCount
}

// OpenAsk is an ask that waits.
type OpenAsk struct {
	Open
	Age     int    `json:"age"`
	Late    bool   `json:"late"` // past its date or, without one, waiting for too long
	Channel string `json:"channel"`
	Nudges  int    `json:"nudges"` // how often it was repeated
	Next    string `json:"next"`   // nudge, channel, default; "" while there is time
}

// The steps for an ask that is not answered.
const (
	Nudge          = "nudge"   // ask again, with a day
	AnotherChannel = "channel" // ask by another way
	TakeDefault    = "default" // say what one does without an answer
)

// AskCount is how many of the asks of the last year were answered.
type AskCount struct {
	Asked    int      `json:"asked"`
	Answered int      `json:"answered"`
	Days     *float64 `json:"days"` // the median to an answer; null without one

	took []int
}

// AskSuccess is an AskCount of one channel or kind.
type AskSuccess struct {
	Name string `json:"name"` // "" unknown
	AskCount
}

// AsksOf makes the view of one person, or with nobody of all. An ask without a
// date is late after so many days.
func AsksOf(b *book.Book, only *book.Person, wait int) Asks {
	v := Asks{Day: b.Day, People: []AskedOf{}, Channels: []AskSuccess{}, Kinds: []AskSuccess{}}
	for ask := range b.Asks() {
		if only != nil && !b.Reaches(ask.Item, only.Slug) || ask.Of == "" {
			continue
		}
		reply, channel := b.Reply(ask), channelOf(b, ask)
		waits := ask.Ended() == nil && reply == nil
		passed := b.Day-ask.On > book.Horizon
		if passed && (!waits || ask.Kind == "feedback") {
			continue // and feedback that answered it may be forgotten
		}
		at := slices.IndexFunc(v.People, func(p AskedOf) bool { return p.Person == ask.Of })
		if at < 0 {
			at = len(v.People)
			v.People = append(v.People, AskedOf{Person: ask.Of, Name: b.Person(ask.Of).Called(), Open: []OpenAsk{}})
		}
		if p := &v.People[at]; waits {
			p.Open = append(p.Open, openAsk(b, ask, channel, wait))
		}
		if !passed && (reply != nil || !ask.Dropped()) {
			v.People[at].count(ask, reply)
			counted(&v.Channels, channel).count(ask, reply)
			counted(&v.Kinds, ask.Kind).count(ask, reply)
		}
	}
	for i := range v.People {
		v.People[i].Days = median(v.People[i].took)
	}
	for _, list := range [][]AskSuccess{v.Channels, v.Kinds} {
		for i := range list {
			list[i].Days = median(list[i].took)
		}
		slices.SortStableFunc(list, func(a, c AskSuccess) int { return cmp.Compare(c.Asked, a.Asked) })
	}
	slices.SortStableFunc(v.People, func(a, c AskedOf) int { return cmp.Compare(min(1, len(c.Open)), min(1, len(a.Open))) })
	return v
}

// count adds one ask; it counts as answered where it was done with as well.
func (c *AskCount) count(ask book.Ask, reply *book.Item) {
	c.Asked++
	if reply == nil {
		reply = ask.Ended()
	}
	if reply != nil {
		c.Answered++
		c.took = append(c.took, max(0, int(reply.On-ask.On)))
	}
}

// counted finds the count of a name, or begins it.
func counted(list *[]AskSuccess, name string) *AskSuccess {
	at := slices.IndexFunc(*list, func(s AskSuccess) bool { return s.Name == name })
	if at < 0 {
		at = len(*list)
		*list = append(*list, AskSuccess{Name: name})
	}
	return &(*list)[at]
}

// channelOf is the way an ask went: the one it names, else the person's own.
func channelOf(b *book.Book, ask book.Ask) string {
	if via, ok := ask.Tag(journal.Via); ok {
		return via
	}
	return b.Person(ask.Of).Channel
}

func openAsk(b *book.Book, ask book.Ask, channel string, wait int) OpenAsk {
	row := OpenAsk{Open: open(b, ask.Item), Age: int(b.Day - ask.On), Channel: channel, Nudges: len(ask.Nudges(b.Person(ask.Of)))}
	row.Late = row.Age >= wait
	if !ask.By.IsZero() {
		row.Late = ask.By < b.Day
	}
	if row.Late {
		row.Next = []string{Nudge, AnotherChannel, TakeDefault}[min(row.Nudges, 2)]
	}
	return row
}
