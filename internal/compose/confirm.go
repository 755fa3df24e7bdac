package compose

import (
	"fmt"
	"strings"

	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// The headings of a confirmation.
const (
	headTheirWords = "In your words"
	headUnderstood = "What I understood"
)

func writeConfirm(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	requests, err := toConfirm(b, reader, s)
	if err != nil {
		return Document{}, err
	}
	v := viewOf(b, reader)
	v.Meetings = meetingsWith(b, reader)
	return Confirm(v, requests), nil
}

// Confirm says requests back: in the words they were made in, with their day,
// and what I take them to mean, so that a wrong one is found out before the work.
func Confirm(v View, requests []Request) Document {
	d := v.titled("confirm", "Your request", "to")
	ask := Line{Text: v.isThatIt(requests)}
	var parts []part
	for i, r := range requests {
		ask.Entries = cite(ask.Entries, r.Entry)
		parts = append(parts, part{headTheirWords, Line{Text: v.quoted(r), Entries: []int64{r.Entry}}, must})
		number := ""
		if len(requests) > 1 {
			number = fmt.Sprintf("%d. ", i+1)
		}
		for _, line := range v.understood(r) {
			line.Text = number + line.Text
			parts = append(parts, part{headUnderstood, line, 90})
		}
	}
	d.BottomLine, d.Bottom = v.saidBack(requests), ask.Entries
	d.Asks = []Line{ask}
	d.Contract = "Help needed: a yes or a correction is enough. Without a word from you I go by what stands here."
	if len(requests) == 1 {
		parts = parts[1:] // the bottom line has the words
	}
	d.fit(parts, []string{headTheirWords, headUnderstood}, v.Reader.Words)
	return d
}

// saidBack is the request in one sentence; of several, how many they are.
func (v View) saidBack(requests []Request) string {
	if n := len(requests); n > 1 {
		return fmt.Sprintf("You asked me for %d things, and I say them back before I go on.", n)
	}
	return v.quoted(requests[0])
}

// quoted is a request in the words it was made in, with its day.
func (v View) quoted(r Request) string {
	on := "on " + dayName(r.On, v.Day)
	if r.On == v.Day {
		on = "today"
	}
	text := fmt.Sprintf("You asked me %s: “%s”", on, clause(r.Words))
	if !r.By.IsZero() {
		text += ", by " + dayName(r.By, v.Day)
	}
	return text + "."
}

// understood is what I take a request to mean: what it is about, what I promised
// on it, by when.
func (v View) understood(r Request) []Line {
	var lines []Line
	add := func(entry int64, text string) {
		lines = append(lines, Line{Text: sentence(text), Entries: []int64{entry}})
	}
	for _, p := range r.Promises {
		text := "I am to do this: " + clause(p.Text)
		if !p.By.IsZero() {
			text += ", by " + dayName(p.By, v.Day)
		}
		add(p.Entry, text)
	}
	until := ""
	switch {
	case r.By.IsZero():
		until = "; you named no day, so I have set none"
	case r.By < v.Day:
		until = "; the day you named has passed"
	case len(r.Promises) == 0:
		until = ", and work to " + dayName(r.By, v.Day)
	}
	if len(r.Promises) == 0 {
		add(r.Entry, "I take your words as they stand, no more than that and no less"+until)
	} else if until != "" {
		add(r.Entry, strings.TrimPrefix(until, "; "))
	}
	if len(r.About) > 0 {
		add(r.Entry, "It is about "+list(quoted(r.About)))
	}
	return lines
}

// isThatIt asks for the word that is missing: a yes, or the day as well.
func (v View) isThatIt(requests []Request) string {
	text := "Is this what you mean"
	for _, r := range requests {
		if r.By.IsZero() || r.By < v.Day {
			text = "Is this what you mean, and by which day do you need it"
		}
	}
	if len(v.Meetings) > 0 {
		return text + "? We can settle it on " + dayName(v.Meetings[0].On, v.Day) + " at the latest."
	}
	return text + "?"
}

// toConfirm are the requests that were asked for: by their numbers, else all that
// were not said back yet.
func toConfirm(b *book.Book, reader *book.Person, s Scope) (requests []Request, err error) {
	for _, n := range s.Entries {
		it, err := entryFor(b, reader, n)
		switch {
		case err != nil:
			return nil, err
		case it.Verb != journal.Request || it.Person() != reader.Slug:
			return nil, fault.New(fault.Misread, "#%d is no request of @%s", n, reader.Slug).
				Do("record it in their words").By("headsup request @%s …", reader.Slug)
		case it.Ended() != nil:
			return nil, fault.New(fault.Refused, "#%d is done or dropped", n).Do("`headsup journal` shows what became of it")
		}
		requests = append(requests, requestOf(b, reader, it))
	}
	if len(s.Entries) == 0 {
		for p := range b.Promises() {
			if p.Verb == journal.Request && p.To == reader.Slug && p.Open() && !b.SaidBack(p) && b.MayHearItem(reader, p.Item) && about(p.Item, s.Projects) {
				requests = append(requests, requestOf(b, reader, p.Item))
			}
		}
	}
	if len(requests) == 0 {
		return nil, fault.New(fault.Misread, "@%s has asked for nothing that was not said back", reader.Slug).
			Do("record it in their words").By("headsup request @%s …", reader.Slug)
	}
	return requests, nil
}
