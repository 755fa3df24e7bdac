package answer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Given is an answer as it came in.
type Given struct {
	Sheet   Sheet
	To      *book.Person // whom the message was sent to
	By      *book.Person // who answered: the same, or one of a group
	Telling int64        // the entry that records the sending; 0: none does
	Title   string       // what the message was called
	Code    string       // of the tap; "": none
	Words   string       // what was written, without quotes and signatures
	On      civil.Day
}

// Line is one line that an answer becomes.
type Line struct {
	Text string // the canonical line
	Sure bool   // it says what was said, and no more; else it is a proposal
	Why  string // what speaks against recording it as it is; ""
}

// Lines are what an answer becomes: what was answered, and that the message was
// heard. What is in the book already becomes nothing.
func Lines(b *book.Book, g Given) []Line {
	a := answered{Given: g, b: b}
	codes, words := []string{g.Code}, g.Words
	if g.Code == "" {
		codes, words = g.Sheet.understood(g.Words, a.decisions())
	}
	if g.Code == Words {
		codes = nil
	}
	for i, code := range codes {
		more := ""
		if i == len(codes)-1 {
			more = words
		}
		a.tap(code, more)
	}
	if len(codes) == 0 && words != "" {
		a.words(words)
	}
	return a.lines
}

// answered collects the lines of one answer.
type answered struct {
	Given
	b     *book.Book
	heard bool
	lines []Line
}

// decisions are the numbers of the questions that are decisions.
func (a *answered) decisions() (nths []int) {
	for i, n := range a.Sheet.Asked {
		if it := a.b.Item(n); it != nil && it.Verb == journal.Decision {
			nths = append(nths, i+1)
		}
	}
	return nths
}

// tap does what a code says.
func (a *answered) tap(code, words string) {
	first, rest, _ := strings.Cut(code, ".")
	switch {
	case code == Seen:
		a.hear(words)
	case code == Talk:
		a.talk(words)
	case code == Feedback:
		if words != "" {
			a.add(true, "", journal.Feedback, words, journal.PersonToken(a.By.Slug))
		}
		a.hear("")
	case strings.HasPrefix(first, "m") && slices.Contains(marks, rest):
		if slug, ok := nth(a.Sheet.Projects, first[1:]); ok && a.b.Project(slug) != nil {
			a.add(true, "", journal.Mark, words, journal.ProjectToken(slug), journal.Token{Text: rest}, journal.PersonToken(a.By.Slug))
			words = ""
		}
		a.hear(words)
	default:
		if n, ok := nth(a.Sheet.Asked, first); ok && rest != "" {
			a.choose(n, rest, words)
			return
		} else if ok {
			a.reply(n, words)
			return
		}
		if tag, ok := turned(a.By, code); ok {
			a.add(false, "", journal.Person, "", journal.PersonToken(a.By.Slug), tag)
		}
		a.hear(words)
	}
}

// nth is the place that a code names, counted from 1.
func nth[T any](all []T, number string) (one T, ok bool) {
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(all) {
		return one, false
	}
	return all[n-1], true
}

// hear says that the message was heard: with words that answer it, else seen,
// once.
func (a *answered) hear(words string) {
	if a.Telling == 0 {
		return
	}
	it := a.b.Item(a.Telling)
	if words == "" && (a.heard || it != nil && it.Heard()) {
		return
	}
	a.heard = true
	if words == "" {
		words = Seen
	}
	a.add(true, "", journal.Answer, words, a.about(a.Telling)...)
}

// about names an entry, and who answered where it is not the one asked.
func (a *answered) about(n int64, tail ...journal.Token) []journal.Token {
	tokens := []journal.Token{journal.EntryToken(n)}
	if a.By.Slug != a.To.Slug {
		tokens = append(tokens, journal.PersonToken(a.By.Slug))
	}
	return append(tokens, tail...)
}

// talk says that they want to talk, and proposes when: the next working day.
func (a *answered) talk(words string) {
	a.hear(strings.TrimSpace("let’s talk\n" + words))
	day := max(a.b.Day, a.On) + 1
	for day.Weekday() == 0 || day.Weekday() == 6 || a.By.AwayOn(day) {
		day++
	}
	tail := []journal.Token{journal.PersonToken(a.By.Slug), {Text: "1:1"}}
	if it := a.b.Item(a.Telling); it != nil {
		for slug := range it.Projects() {
			tail = append(tail, journal.ProjectToken(slug))
		}
	}
	line := write(day, journal.Met, "", tail)
	a.lines = append(a.lines, Line{Text: line, Why: a.By.GivenName() + " would rather talk about it; set the day you agree on"})
}

// choose answers a decision with one of its options.
func (a *answered) choose(n int64, option, words string) {
	choice, err := strconv.Atoi(option)
	for d := range a.b.Decisions() {
		if d.Seq != n || err != nil {
			continue
		}
		sure, why := true, ""
		switch before := d.Choice(); {
		case choice < 1 || choice > len(d.Options):
			a.hear(strings.TrimSpace(option + "\n" + words))
			return
		case before != nil && chosen(before) == choice && words == "":
			a.hear("")
			return
		case before != nil && chosen(before) != choice:
			sure, why = false, fmt.Sprintf("#%d was answered otherwise before, in #%d", n, before.Seq)
		case d.Ended() != nil:
			sure, why = false, fmt.Sprintf("#%d is closed already, by #%d", n, d.Ended().Seq)
		}
		a.add(sure, why, journal.Answer, words, a.answering(n, journal.TagToken(journal.Choice, strconv.Itoa(choice)))...)
		a.hear("")
		return
	}
	a.hear(words)
}

func chosen(answer *book.Item) int {
	value, _ := answer.Tag(journal.Choice)
	n, _ := strconv.Atoi(value)
	return n
}

// answering names a question, and who answered it where it was not asked of them.
func (a *answered) answering(n int64, tail ...journal.Token) []journal.Token {
	tokens := []journal.Token{journal.EntryToken(n)}
	if it := a.b.Item(n); it != nil && a.asked(it) != a.By.Slug {
		tokens = append(tokens, journal.PersonToken(a.By.Slug))
	}
	return append(tokens, tail...)
}

// asked is whom a question was asked, by slug.
func (a *answered) asked(it *book.Item) string {
	if it.Verb == journal.Ask {
		return it.Person()
	}
	from, _ := it.Tag(journal.From)
	return strings.TrimPrefix(from, "@")
}

// reply answers an ask in words; asked for feedback, they gave it.
func (a *answered) reply(n int64, words string) {
	it := a.b.Item(n)
	switch {
	case it == nil || it.Hidden() || words == "":
		a.hear(words)
		return
	case it.Verb == journal.Decision:
		a.add(false, "it names no option", journal.Answer, words, a.answering(n)...)
	case it.Kind == "feedback":
		tail := []journal.Token{journal.PersonToken(a.By.Slug), journal.EntryToken(n)}
		if about, ok := it.Tag(journal.About); ok {
			tail = append(tail, journal.TagToken(journal.About, about))
		}
		a.add(true, "", journal.Feedback, words, tail...)
	default:
		a.add(true, "", journal.Answer, words, a.answering(n)...)
	}
	a.hear("")
}

// words are an answer without a tap: to the one thing that was asked, else to
// the message.
func (a *answered) words(words string) {
	if len(a.Sheet.Asked) == 1 {
		a.reply(a.Sheet.Asked[0], words)
		return
	}
	a.hear(words)
}

// add makes a line. Words that continue over several lines stay so.
func (a *answered) add(sure bool, why string, verb journal.Verb, words string, tokens ...journal.Token) {
	a.lines = append(a.lines, Line{Text: write(a.On, verb, words, tokens), Sure: sure, Why: why})
}

func itoa(n int) string { return strconv.Itoa(n) }
