package answer

import (
	"fmt"
	"slices"

	"headsup/internal/book"
	"headsup/internal/compose"
	"headsup/internal/journal"
)

// Sheet is what one message asks: its questions and the projects whose priority
// it asks for, each under the number that the codes of its answers bear. It is
// kept with the message, and its codes say nothing of the book.
type Sheet struct {
	Asked    []int64  `json:"asked,omitempty"`    // decisions and asks, counted from 1
	Projects []string `json:"projects,omitempty"` // likewise, by slug
}

// SheetOf finds what a document asks of its reader. Priorities are asked for by
// an ask of that kind: of the projects it names, or else of all that stand in
// the document. An inventory asks for them by itself, of the projects whose lines
// its question rests on.
func SheetOf(b *book.Book, d compose.Document) Sheet {
	var s Sheet
	priorities := false
	var named []string
	for _, line := range d.Asks {
		for _, n := range line.Entries {
			it := b.Item(n)
			if it != nil && it.Verb == journal.Project {
				priorities = true
				named = slices.AppendSeq(named, it.Projects())
				continue
			}
			if it == nil || it.Verb != journal.Decision && it.Verb != journal.Ask || slices.Contains(s.Asked, n) {
				continue
			}
			s.Asked = append(s.Asked, n)
			if it.Verb == journal.Ask && it.Kind == "priority" {
				priorities = true
				named = slices.AppendSeq(named, it.Projects())
			}
		}
	}
	if !priorities {
		return s
	}
	if len(named) == 0 {
		named = d.Shows()
	}
	for _, slug := range named {
		if b.Project(slug) != nil && !slices.Contains(s.Projects, slug) {
			s.Projects = append(s.Projects, slug)
		}
	}
	return s
}

// Group is some offers that belong together, under what they answer.
type Group struct {
	Title  string // "" for the answers to the whole
	Offers []Offer
	Dial   bool // it is about how the reader is written to
}

// Offer is one answer that takes a tap.
type Offer struct {
	Code  string // what comes back: "seen", "1.2"
	Label string // what the tap is called: "Seen", "2. Keep Norda"
}

// The codes that mean the same in every message.
const (
	Seen  = "seen"
	Talk  = "talk"
	Words = "words"
)

// Offers are the answers that a message offers its reader, the dial last.
func (s Sheet) Offers(b *book.Book, reader *book.Person) []Group {
	var all []Group
	for i, n := range s.Asked {
		if g := question(b, n, i+1); len(g.Offers) > 0 {
			all = append(all, g)
		}
	}
	for i, slug := range s.Projects {
		p := b.Project(slug)
		if p == nil {
			continue
		}
		g := Group{Title: p.Called()}
		for _, word := range marks {
			g.Offers = append(g.Offers, Offer{fmt.Sprintf("m%d.%s", i+1, word), labels[word]})
		}
		all = append(all, g)
	}
	all = append(all, Group{Offers: []Offer{{Seen, "Seen"}, {Talk, "Let’s talk"}, {Words, "Answer in words"}}})
	return append(all, dial(reader))
}

// question offers the options of a decision, or an answer to an ask in words.
func question(b *book.Book, n int64, nth int) Group {
	for d := range b.Decisions() {
		if d.Seq != n {
			continue
		}
		g := Group{Title: b.Sentence(d.Item)}
		for i, option := range d.Options {
			g.Offers = append(g.Offers, Offer{fmt.Sprintf("%d.%d", nth, i+1), fmt.Sprintf("%d. %s", i+1, option)})
		}
		return g
	}
	it := b.Item(n)
	if it == nil || it.Kind == "priority" {
		return Group{}
	}
	return Group{Title: b.Sentence(it), Offers: []Offer{{fmt.Sprint(nth), "Answer this"}}}
}

var (
	marks  = []string{"keep", "raise", "stop"}
	labels = map[string]string{"keep": "Keep", "raise": "Raise", "stop": "Stop"}
)
