package goodwill

import (
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// ledger writes a person's account.
type ledger struct {
	*book.Book
	person *book.Person
	rates  Rates
	lines  []Line
}

func (l *ledger) add(kind Kind, entry int64, on civil.Day) {
	l.lines = append(l.lines, Line{Kind: kind, Entry: entry, On: on, Amount: l.rates.Points[kind]})
}

// counts reports whether an entry that passes is recent enough to be in an
// account.
func (l *ledger) counts(it *book.Item) bool { return int(l.Day-it.On) <= book.Horizon }

// tellings counts meetings, thanks, feedback given, surprises, and wins by the
// telling that first told of them.
func (l *ledger) tellings() {
	for t := range l.person.Tellings() {
		if t.Verb == journal.Met && l.counts(t) {
			l.add(Meeting, t.Seq, t.On)
		}
	}
	l.entries(journal.Thanks, Thanks)
	l.entries(journal.Gave, FeedbackGiven)
	l.entries(journal.Surprised, Surprised)
	for win := range l.Wins() {
		told := l.person.ToldItem(win.Item)
		if told == nil || !l.counts(win.Item) || !l.counts(told) {
			continue
		}
		kind := WinUncredited
		if len(win.Credit) > 0 {
			kind = WinCredited
		}
		l.add(kind, win.Seq, max(told.On, win.On))
	}
}

// entries counts every entry of a verb that names them.
func (l *ledger) entries(verb journal.Verb, kind Kind) {
	for it := range l.Items(verb) {
		if l.counts(it) && l.Reaches(it, l.person.Slug) {
			l.add(kind, it.Seq, it.On)
		}
	}
}

// warnings counts issues by the telling that first told of them, while they were
// open: with a recommended way out and before their date, or with no way out at
// all.
func (l *ledger) warnings() {
	for issue := range l.Issues() {
		ended := issue.Ended()
		if ended != nil && !l.counts(ended) {
			continue // and what was told before that does not count any more
		}
		told := l.person.ToldItem(issue.Item)
		if told == nil || !l.counts(told) || ended != nil && ended.Pos().Before(told.Pos()) {
			continue
		}
		then := issue.AsOf(told.Pos())
		options := 0
		for range then.Tags(journal.Option) {
			options++
		}
		recommended, _ := then.Tag(journal.Recommend)
		by := then.Day(journal.By)
		switch early := by.IsZero() || told.On < by; {
		case options == 0:
			l.add(IssueBare, issue.Seq, told.On)
		case recommended != "" && early:
			l.add(EarlyWarning, issue.Seq, told.On)
		}
	}
}

// promises counts those kept by their day, and those whose day passed first.
func (l *ledger) promises() {
	for promise := range l.Promises() {
		if promise.Verb != journal.Promise || !l.Reaches(promise.Item, l.person.Slug) {
			continue
		}
		ended := promise.Ended()
		switch {
		case !promise.By.IsZero() && l.Day > promise.By && (ended == nil || ended.On > promise.By):
			l.add(PromiseBroken, promise.Seq, promise.By+1)
		case ended != nil && ended.Verb == journal.Done:
			l.add(PromiseKept, promise.Seq, ended.On)
		}
	}
}

// feedback counts what they said and the owner acted on: it was done, or work
// names it.
func (l *ledger) feedback() {
	for got := range l.Feedbacks() {
		if got.From != l.person.Slug || !l.counts(got.Item) {
			continue
		}
		if acted := got.Acted(journal.Log, journal.Win, journal.Me); acted != nil {
			l.add(FeedbackActedOn, got.Seq, acted.On)
		}
	}
}

// concerns counts concerns of theirs that were done with or that work names, and
// offers that were carried out.
func (l *ledger) concerns() {
	for fact := range l.person.Facts() {
		if fact.Kind != "concerns" {
			continue
		}
		if helped := fact.Acted(journal.Win); helped != nil && l.counts(helped) {
			l.add(ConcernHelped, fact.Seq, helped.On)
		}
	}
	for ask := range l.Asks() {
		if ask.Kind != "offer" || !l.Reaches(ask.Item, l.person.Slug) {
			continue
		}
		for done := range ask.Life(journal.Done) {
			l.add(ConcernHelped, ask.Seq, done.On)
			break
		}
	}
}

// asks counts what was asked of them.
func (l *ledger) asks() {
	for ask := range l.Asks() {
		if kind, costs := AskKind(ask.Kind); costs && l.Reaches(ask.Item, l.person.Slug) {
			l.add(kind, ask.Seq, ask.On)
		}
	}
}

// AskKind is what an ask of a kind takes out; costs is false for one that takes
// out nothing.
func AskKind(ask string) (kind Kind, costs bool) {
	switch ask {
	case "resource":
		return ResourceAsk, true
	case "intro":
		return IntroAsk, true
	case "help":
		return HelpAsk, true
	}
	return 0, false
}
