package answer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/journal"
)

// PagePath is where pages are on the owner's server; the token of a link follows.
const PagePath = "/r/"

// Page is what a message's reader sees in a browser: the document as it was sent,
// and what they may answer. It is kept with the message and is all that the page
// is made of; no number of the book stands in it.
type Page struct {
	From       string     `json:"from"`             // the owner, by name
	To         string     `json:"to"`               // the reader, by name
	Shared     bool       `json:"shared,omitempty"` // several read it: who answers is not known
	Title      string     `json:"title"`
	Day        civil.Day  `json:"day"`
	Bottom     string     `json:"bottom"`
	Contract   string     `json:"contract,omitempty"`
	Questions  []Question `json:"questions,omitempty"`
	Asks       []string   `json:"asks,omitempty"` // what else is asked, to be answered in words
	Blocks     []Part     `json:"blocks,omitempty"`
	Priorities []string   `json:"priorities,omitempty"` // projects to keep, raise or stop, by title
	Dial       []Offer    `json:"dial,omitempty"`
}

// Question is one thing that is asked, under the number that the codes of its
// answers begin with.
type Question struct {
	N         int       `json:"n"`
	Text      string    `json:"text"`
	Options   []Option  `json:"options,omitempty"` // none: it is answered in words
	Recommend int       `json:"recommend,omitempty"`
	Default   int       `json:"default,omitempty"` // what happens without a word
	Until     civil.Day `json:"until,omitempty"`   // the last day to choose; zero: as long as there is a page
	Feedback  bool      `json:"feedback,omitempty"`
}

// Option is one way to choose, with what speaks for it and against it.
type Option struct {
	Text string   `json:"text"`
	Pros []string `json:"pros,omitempty"`
	Cons []string `json:"cons,omitempty"`
}

// Part is a block of the document.
type Part struct {
	Heading string      `json:"heading"`
	Lines   []Statement `json:"lines,omitempty"`
	More    int         `json:"more,omitempty"`
}

// Statement is one line of it.
type Statement struct {
	Text  string   `json:"text"`
	State string   `json:"state,omitempty"`
	Links []string `json:"links,omitempty"`
}

// PageOf is the page of a document that asks what stands on its sheet.
func PageOf(b *book.Book, reader *book.Person, d compose.Document, s Sheet) Page {
	p := Page{From: b.Me().Called(), To: reader.Called(), Shared: reader.IsGroup(), Title: d.Title, Day: d.Day,
		Bottom: d.BottomLine, Contract: d.Contract, Dial: dial(reader).Offers}
	for i, n := range s.Asked {
		if q, ok := questionOf(b, d, n, i+1); ok {
			p.Questions = append(p.Questions, q)
		}
	}
	for _, line := range d.Asks {
		if !slices.ContainsFunc(line.Entries, func(n int64) bool { return slices.Contains(s.Asked, n) }) {
			p.Asks = append(p.Asks, line.Text)
		}
	}
	for _, block := range d.Blocks {
		if block.Heading == compose.HeadOptions && d.Edited == "" && len(p.Questions) > 0 {
			continue // they stand with the question
		}
		part := Part{Heading: block.Heading, More: block.More}
		for _, l := range block.Lines {
			part.Lines = append(part.Lines, Statement{Text: l.Text, State: l.State, Links: l.Links})
		}
		if len(part.Lines) > 0 || part.More > 0 {
			p.Blocks = append(p.Blocks, part)
		}
	}
	for _, slug := range s.Projects {
		title := ""
		if project := b.Project(slug); project != nil && b.MayHear(reader, project) {
			title = project.Called()
		}
		p.Priorities = append(p.Priorities, title)
	}
	return p
}

// questionOf is one question as the page asks it. What speaks for and against an
// option is left out where the owner edited the document: what they took out of it
// stays out.
func questionOf(b *book.Book, d compose.Document, n int64, nth int) (Question, bool) {
	it := b.Item(n)
	if it == nil || it.Kind == "priority" {
		return Question{}, false
	}
	q := Question{N: nth, Text: b.Sentence(it), Feedback: it.Kind == "feedback"}
	for _, line := range d.Asks {
		if it.Verb != journal.Decision && len(line.Entries) == 1 && line.Entries[0] == n {
			q.Text = line.Text // as it was sent
		}
	}
	for choice := range b.Decisions() {
		if choice.Seq != n {
			continue
		}
		for i, option := range choice.Options {
			o := Option{Text: option}
			if d.Edited == "" {
				o.Pros, o.Cons = choice.Points(journal.Pro, i+1), choice.Points(journal.Con, i+1)
			}
			q.Options = append(q.Options, o)
		}
		q.Recommend, q.Default = there(choice.Recommend, q.Options), there(choice.Default, q.Options)
		if q.Default > 0 && choice.By >= d.Day {
			q.Until = choice.By
		}
	}
	return q, true
}

// there is the number of an option, 0 for one that there is not.
func there(n int, options []Option) int {
	if n > len(options) {
		return 0
	}
	return max(n, 0)
}

// Until is the last day that anything is asked by; zero for none.
func (p Page) Until() (last civil.Day) {
	for _, q := range p.Questions {
		last = max(last, q.Until)
	}
	return last
}

// Feedback is the code of feedback that nobody asked for.
const Feedback = "feedback"

// Back in front of the code of a turn of the dial takes that turn back.
const Back = "-"

// Slot says which of the page's answers a code gives, so that another code of the
// same slot takes its place; ok is false for a code that the page does not offer.
func (p Page) Slot(code string) (slot string, ok bool) {
	switch code {
	case Seen, Talk:
		return "heard", true
	case Words, Feedback:
		return code, true
	}
	if turn := strings.TrimPrefix(code, Back); slices.ContainsFunc(p.Dial, func(o Offer) bool { return o.Code == turn }) {
		return turn, true
	}
	first, rest, dotted := strings.Cut(code, ".")
	for _, q := range p.Questions {
		if first != strconv.Itoa(q.N) {
			continue
		}
		n, err := strconv.Atoi(rest)
		return first, !dotted || err == nil && n >= 1 && n <= len(q.Options) && rest == strconv.Itoa(n)
	}
	for i, title := range p.Priorities {
		if first == fmt.Sprintf("m%d", i+1) {
			return first, title != "" && slices.Contains(marks, rest)
		}
	}
	return "", false
}

// InWords reports whether a code says nothing without words beside it.
func (p Page) InWords(code string) bool {
	return code == Words || code == Feedback || slices.ContainsFunc(p.Questions, func(q Question) bool { return code == strconv.Itoa(q.N) })
}

// Closed reports whether the day for an answer has passed.
func (p Page) Closed(slot string, today civil.Day) bool {
	return slices.ContainsFunc(p.Questions, func(q Question) bool {
		return slot == strconv.Itoa(q.N) && !q.Until.IsZero() && today > q.Until
	})
}
