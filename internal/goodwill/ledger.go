package goodwill

import (
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// ledger writes a person's account.
type ledger struct {
	*Bank
	person *book.Person
	lines  []Line
}

func (l *ledger) add(kind Kind, entry int64, on civil.Day, passed ...civil.Day) {
	l.lines = append(l.lines, l.line(kind, entry, on, passed...))
}

// counts reports whether an entry that passes is recent enough to be in an
// account.
func (l *ledger) counts(it *book.Item) bool { return it.On >= l.from }

// tellings counts meetings, and wins by the telling that first told of them.
func (l *ledger) tellings() {
	for t := range l.person.Tellings() {
		if t.Verb == journal.Met && l.counts(t) {
			l.add(Meeting, t.Seq, t.On, t.On)
		}
	}
	for i, told := range l.wins.Told(l.person) {
		if told == nil || !l.counts(told) {
			continue
		}
		win, kind := l.wins.Items[i], WinUncredited
		if l.Shared(win) {
			kind = WinCredited
		}
		l.add(kind, win.Seq, max(told.On, win.On), told.On, win.On)
	}
}

// warnings counts issues by the telling that first told of them, while they were
// open: with a recommended way out and before their date, or with no way out at
// all. Which telling was the first nobody can say of issues from before what is
// remembered.
func (l *ledger) warnings() {
	for i, told := range l.issues.Told(l.person) {
		issue := l.issues.Items[i]
		ended := issue.Ended()
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
			l.add(IssueBare, issue.Seq, told.On, told.On, issue.On)
		case recommended != "" && early:
			l.add(EarlyWarning, issue.Seq, told.On, told.On, issue.On)
		}
	}
}

// dealings counts what reached them by name or through a group: thanks,
// feedback given and surprises; promises kept by their day, and those whose day
// passed first; what was asked of them, and offers that were carried out.
func (l *ledger) dealings() {
	for it := range l.Reaching(l.person, book.Pos{}) {
		switch it.Verb {
		case journal.Thanks:
			l.passing(Thanks, it)
		case journal.Gave:
			l.passing(FeedbackGiven, it)
		case journal.Surprised:
			l.passing(Surprised, it)
		case journal.Promise:
			switch promise := book.PromiseOf(it); {
			case promise.Broken(l.Day):
				l.add(PromiseBroken, it.Seq, promise.By+1)
			case promise.Kept():
				l.add(PromiseKept, it.Seq, promise.Ended().On)
			}
		case journal.Ask:
			l.ask(it)
		}
	}
}

// passing counts an entry on its own day, unless that is forgotten.
func (l *ledger) passing(kind Kind, it *book.Item) {
	if l.counts(it) {
		l.add(kind, it.Seq, it.On, it.On)
	}
}

func (l *ledger) ask(ask *book.Item) {
	if kind, costs := AskKind(ask.Kind); costs {
		l.add(kind, ask.Seq, ask.On)
	}
	if ask.Kind != "offer" {
		return
	}
	for done := range ask.Life(journal.Done) {
		l.add(ConcernHelped, ask.Seq, done.On)
		break
	}
}

// feedback counts what they said and the owner acted on: it was done, or work
// names it.
func (l *ledger) feedback() {
	for _, got := range l.Bank.acted {
		if got.From == l.person.Slug {
			l.add(FeedbackActedOn, got.Seq, got.on, got.On)
		}
	}
}

// concerns counts concerns of theirs that were done with or that work names.
func (l *ledger) concerns() {
	for fact := range l.person.Facts() {
		if fact.Kind != "concerns" {
			continue
		}
		if helped := fact.Acted(journal.Win); helped != nil && l.counts(helped) {
			l.add(ConcernHelped, fact.Seq, helped.On, helped.On)
		}
	}
}

// Costly are the kinds of ask that take something out, the cheapest first as the
// manual has them.
func Costly() []string { return []string{"help", "intro", "resource"} }

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
