package compose

import (
	"fmt"
	"strings"

	"headsup/internal/book"
	"headsup/internal/fault"
)

// The headings of a brief.
const (
	HeadOptions   = "Options"
	headRecommend = "Recommendation"
	headWaiting   = "Cost of waiting"
	headBehind    = "Behind it"
)

func writeBrief(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	d, err := toDecide(b, reader, s)
	if err != nil {
		return Document{}, err
	}
	return Brief(ProposalFor(b, reader, d)), nil
}

// Brief lays a choice before the one who makes it: what is to be decided and by
// when, what I recommend, each option with what speaks for and against it, what
// waiting costs, and what happens without a word.
func Brief(p Proposal) Document {
	d := p.letter("brief", "Decision brief")
	d.BottomLine, d.Bottom = p.bottom(), []int64{p.Choice.Entry}
	d.Asks = []Line{{Text: p.reply(), Entries: []int64{p.Choice.Entry}}}
	d.Contract = p.contract()
	var parts []part
	add := func(heading, text string, mark int) {
		parts = append(parts, part{heading, Line{Text: sentence(text), Entries: []int64{p.Choice.Entry}}, mark})
	}
	for i := range p.Ways {
		add(HeadOptions, p.option(i), must)
		parts[len(parts)-1].line.Numbered = true
	}
	if why := p.because(); why != "" {
		add(headRecommend, why, 70)
	}
	if p.Choice.Cost != "" {
		add(headWaiting, clause(p.Choice.Cost), must)
	}
	if len(p.About) > 0 {
		add(headBehind, "It is about "+list(quoted(p.About)), 60)
	}
	for _, t := range p.Behind {
		parts = append(parts, part{headBehind, Line{Text: sentence(t.Text), Entries: []int64{t.Entry}}, 65})
	}
	d.fit(parts, []string{HeadOptions, headRecommend, headWaiting, headBehind}, p.Reader.Words)
	return d
}

// bottom says the choice, its day and the recommendation in one breath.
func (p Proposal) bottom() string {
	text := "Decide"
	if by := p.Choice.By; !by.IsZero() && by >= p.Day {
		text += " by " + dayName(by, p.Day)
	} else if !by.IsZero() {
		text = "Still to be decided, since " + dayName(by, p.Day)
	}
	text = sentence(text + ": " + questioned(p.Choice.Text))
	if way := pick(p.Choice.Options, p.Choice.Recommend); way != "" {
		text += fmt.Sprintf(" I recommend %d, %s.", p.Choice.Recommend, clause(way))
	}
	return text
}

// reply says how little an answer takes, and until when it is in time: the day is
// in the contract where a default says it.
func (p Proposal) reply() string {
	text := "Tell me what you choose"
	switch n := len(p.Ways); {
	case n == 2:
		text = "Reply with a number, 1 or 2"
	case n > 2:
		text = fmt.Sprintf("Reply with a number, 1 to %d", n)
	}
	switch {
	case p.Choice.By >= p.Day && pick(p.Choice.Options, p.Choice.Default) == "":
		text += ", by " + dayName(p.Choice.By, p.Day)
	case p.Choice.By < p.Day && len(p.Meetings) > 0:
		text += ", at the latest when we meet on " + dayName(p.Meetings[0].On, p.Day)
	}
	return sentence(text)
}

// contract says what happens without a word: the default on its day, and after
// it that it applies.
func (p Proposal) contract() string {
	way := pick(p.Choice.Options, p.Choice.Default)
	switch by := p.Choice.By; {
	case way == "" || by.IsZero():
		return "Decide. Until you do, it waits."
	case by < p.Day:
		return fmt.Sprintf("Decide. Nobody objected by %s, so I go with %d, %s, unless you say otherwise.", dayName(by, p.Day), p.Choice.Default, clause(way))
	default:
		return fmt.Sprintf("Decide. Without a word from you by %s I go with %d, %s.", dayName(by, p.Day), p.Choice.Default, clause(way))
	}
}

// option is one way to choose, with what speaks for it and against it.
func (p Proposal) option(i int) string {
	w := p.Ways[i]
	text := fmt.Sprintf("%d. %s", i+1, capital(clause(w.Text)))
	if i+1 == p.Choice.Recommend {
		text += " (recommended)"
	}
	if len(w.Pros) > 0 {
		text += ". For: " + points(w.Pros)
	}
	if len(w.Cons) > 0 {
		text += ". Against: " + points(w.Cons)
	}
	return text
}

// because gives the reason of the recommendation: what speaks for it, and what I
// take into the bargain. Without either there is nothing to add to the options.
func (p Proposal) because() string {
	n := p.Choice.Recommend
	if n < 1 || n > len(p.Ways) || len(p.Ways[n-1].Pros)+len(p.Ways[n-1].Cons) == 0 {
		return ""
	}
	w := p.Ways[n-1]
	text := fmt.Sprintf("I recommend %d", n)
	if len(w.Pros) > 0 {
		text += ", because: " + points(w.Pros)
	}
	if len(w.Cons) > 0 {
		text += "; what it costs us, " + points(w.Cons) + ", I would accept"
	}
	return text
}

// points sets what speaks for or against something side by side.
func points(all []string) string {
	said := make([]string, len(all))
	for i, point := range all {
		said[i] = clause(point)
	}
	return strings.Join(said, "; ")
}

// toDecide is the one open decision that a brief was asked for: by its number, or
// because the reader has no other to make on these projects.
func toDecide(b *book.Book, reader *book.Person, s Scope) (book.Decision, error) {
	open := choicesFor(b, reader, s.Projects)
	switch {
	case len(s.Entries) > 1:
		return book.Decision{}, fault.New(fault.Misread, "a brief is about one decision, and #%d would be a second", s.Entries[1]).Do("write one for each")
	case len(s.Entries) == 1:
		return decisionNamed(b, reader, s.Entries[0])
	case len(open) == 1:
		return decisionNamed(b, reader, open[0].Entry)
	case len(open) == 0:
		return book.Decision{}, fault.New(fault.Misread, "@%s has no open decision to make", reader.Slug).
			Do("record it").By("headsup decision … from:@%s option:\"…\" option:\"…\" by:<date>", reader.Slug)
	}
	var numbers []string
	for _, c := range open {
		numbers = append(numbers, fmt.Sprintf("#%d", c.Entry))
	}
	return book.Decision{}, fault.New(fault.Misread, "@%s has more than one decision to make: %s", reader.Slug, list(numbers)).
		Do("name it").By("headsup brief @%s %d", reader.Slug, open[0].Entry)
}

func decisionNamed(b *book.Book, reader *book.Person, n int64) (book.Decision, error) {
	it, err := entryFor(b, reader, n)
	if err != nil {
		return book.Decision{}, err
	}
	for d := range b.Decisions() {
		switch {
		case d.Item != it:
		case d.From != "" && d.From != reader.Slug:
			return book.Decision{}, fault.New(fault.Refused, "#%d is for @%s to decide, not for @%s", n, d.From, reader.Slug).
				By("headsup brief @%s %d", d.From, n)
		case !d.Open():
			return book.Decision{}, fault.New(fault.Refused, "#%d is decided or closed", n).Do("`headsup journal` shows what became of it")
		default:
			return d, nil
		}
	}
	return book.Decision{}, fault.New(fault.Misread, "#%d is no decision", n).Do("a brief is about one").By("headsup brief @%s 17", reader.Slug)
}
