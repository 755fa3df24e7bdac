package compose

import (
	"fmt"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// The headings of an ask-note.
const (
	headAbout    = "What it is about"
	headBefore   = "Before this"
	headSpent    = "Where the time goes now"
	headGivesWay = "What would give way"
	headElse     = "Who else"
)

func writeAskNote(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	it, err := toAsk(b, reader, s)
	switch {
	case err != nil:
		return Document{}, err
	case it.Verb == journal.Request:
		return DeclineNote(RefusalFor(b, reader, it)), nil
	}
	return AskNote(WishFor(b, reader, it)), nil
}

// AskNote asks one thing of somebody: what, by when, what it is about; of whoever
// is asked for time, where all of it goes already.
func AskNote(w Wish) Document {
	title, contract := "One question", "Help needed: a word is enough, and so is a no."
	if w.Want.Kind == "offer" {
		title, contract = "An offer", "Decide: a yes or a no is enough."
	}
	d := w.letter("ask-note", title)
	d.Contract = contract
	entry := []int64{w.Want.Entry}
	d.BottomLine, d.Bottom = w.opening(), entry
	d.Asks = []Line{{Text: w.reply(), Entries: entry}}
	var parts []part
	if len(w.About) > 0 {
		parts = append(parts, part{headAbout, Line{Text: sentence(list(allInSentence(w.About))), Entries: entry}, 70})
	}
	for _, t := range w.Behind {
		parts = append(parts, part{headAbout, Line{Text: sentence(t.Text), Entries: []int64{t.Entry}}, 75})
	}
	for _, m := range w.Before {
		parts = append(parts, part{headBefore, w.before(m), 72})
	}
	if again := slices.ContainsFunc(w.Before, func(m Matter) bool { return m.Verb == journal.Ask }); w.Asked < w.Day-3 && !again {
		parts = append(parts, part{headBefore, Line{Text: "I first asked on " + dayName(w.Asked, w.Day) + ".", Entries: entry}, 65})
	}
	for _, s := range w.Spent {
		parts = append(parts, part{headSpent, Line{Text: fmt.Sprintf("%s: %s, %g%%.", s.Who, s.Project, s.PercentOfTime), Entries: []int64{s.Entry}, Untold: true, Shares: []Share{s}}, 60})
	}
	d.fit(parts, []string{headAbout, headBefore, headSpent}, w.Reader.Words)
	return d
}

// before says what an ask comes back to.
func (w Wish) before(m Matter) Line {
	text := "I asked on " + dayName(m.On, w.Day)
	if m.Verb == journal.Owes {
		text = "You promised on " + dayName(m.On, w.Day)
	}
	if m.Text != "" {
		text += ": " + clause(m.Text)
	}
	if !m.By.IsZero() {
		text += ", by " + dayName(m.By, w.Day)
	}
	return Line{Text: sentence(text), Entries: []int64{m.Entry}}
}

// opening is the ask in one sentence, with the day by which a word is needed.
func (w Wish) opening() string {
	by := w.by()
	if w.Want.Kind == "offer" {
		by = 0
	}
	return wish(w.Want, by, w.Day)
}

// reply is what to do, as little as it takes.
func (w Wish) reply() string { return "Please answer by " + dayName(w.by(), w.Day) + "." }

// by is when a word is needed: the day that was set, the next meeting, or a week
// from now.
func (w Wish) by() civil.Day {
	switch {
	case w.Want.By >= w.Day:
		return w.Want.By
	case len(w.Meetings) > 0:
		return w.Meetings[0].On
	}
	return workday(w.Day + 7)
}

// DeclineNote says no to a request and leaves the door open: when it could be
// instead, what would give way, who else could do it. Where nothing that has a date
// would give way it only says when.
func DeclineNote(r Refusal) Document {
	d := r.titled("ask-note", "Your request", "to")
	entry := []int64{r.Request.Entry}
	when, words := dayName(r.Instead, r.Day), clause(r.Request.Words)
	d.BottomLine, d.Bottom = fmt.Sprintf("I can begin with this on %s, not before: “%s”.", when, words), entry
	d.Contract = "For information. No reply needed unless you need it sooner."
	d.once = append(d.once, Line{Entries: entry})
	var parts []part
	if p := r.GivesWay; p.Slug != "" {
		d.BottomLine = fmt.Sprintf("I cannot begin with this before %s without letting something else slip: “%s”.", when, words)
		d.Contract = "Decide: without a word from you I begin then."
		d.Asks = append(d.Asks, Line{Text: fmt.Sprintf("If it is to come first, tell me by %s that %s may wait.", dayName(workday(r.Day+2), r.Day), inSentence(p.Title)), Entries: entry})
		parts = append(parts, part{headGivesWay, Line{Text: fmt.Sprintf("%s, due %s.", p.Title, dayName(p.By, r.Day)),
			Entries: cite(cite(nil, p.DateEntry), p.Entry), Untold: true}, 60}) // the ask names it too
	}
	if r.Else != "" {
		parts = append(parts, part{headElse, Line{Text: r.Else + " may be free sooner. Shall I ask?", Entries: cite(nil, r.ElseLine), Untold: true}, must})
	}
	d.fit(parts, []string{headGivesWay, headElse}, r.Reader.Words)
	return d
}

// toAsk is the one open ask of the reader, or request of theirs, that a note was
// wanted for.
func toAsk(b *book.Book, reader *book.Person, s Scope) (*book.Item, error) {
	if len(s.Entries) > 1 {
		return nil, fault.New(fault.Misread, "a note asks one thing, and #%d would be a second", s.Entries[1]).Do("write one for each")
	}
	if len(s.Entries) == 1 {
		n := s.Entries[0]
		it, err := entryFor(b, reader, n)
		switch {
		case err != nil:
			return nil, err
		case it.Verb != journal.Ask && it.Verb != journal.Request || it.Person() != reader.Slug:
			return nil, fault.New(fault.Misread, "#%d is neither asked of @%s nor a request of theirs", n, reader.Slug).
				Do("ask first").By("headsup ask @%s help …", reader.Slug)
		case it.Ended() != nil || it.FirstAnswer() != nil:
			return nil, fault.New(fault.Refused, "#%d is answered or closed", n).Do("`headsup journal` shows what became of it")
		}
		return it, nil
	}
	open := wantsFor(b, reader, s.Projects)
	switch len(open) {
	case 0:
		return nil, fault.New(fault.Misread, "nothing is open that you asked of @%s", reader.Slug).Do("ask first").By("headsup ask @%s help …", reader.Slug)
	case 1:
		return b.Item(open[0].Entry), nil
	}
	return nil, fault.New(fault.Misread, "you asked @%s %d things, and a note asks one", reader.Slug, len(open)).
		Do("name it").By("headsup ask-note @%s %d", reader.Slug, open[0].Entry)
}
