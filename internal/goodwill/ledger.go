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
	for _, win := range l.wins {
		told := l.person.ToldItem(win.Item)
		if told == nil || !l.counts(told) {
			continue
		}
		kind := WinUncredited
		if len(win.Credit) > 0 {
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
	for issue := range l.IssuesSince(l.from) {
		ended := issue.Ended()
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
			l.add(IssueBare, issue.Seq, told.On, told.On, issue.On)
		case recommended != "" && early:
			l.add(EarlyWarning, issue.Seq, told.On, told.On, issue.On)
		}
	}
}

// promises counts those kept by their day, and those whose day passed first.
func (l *ledger) promises() {
	for promise := range l.Promises() {
		if promise.Verb != journal.Promise || !l.Reaches(promise.Item, l.person.Slug) {
			continue
		}
		switch {
		case promise.Broken(l.Day):
			l.add(PromiseBroken, promise.Seq, promise.By+1)
		case promise.Kept():
			l.add(PromiseKept, promise.Seq, promise.Ended().On)
		}
	}
}

// feedback counts what they said and the owner acted on: it was done, or work
// names it.
func (l *ledger) feedback() {
	for _, got := range l.got[l.person.Slug] {
		if acted := got.Acted(journal.Log, journal.Win, journal.Me); acted != nil {
			l.add(FeedbackActedOn, got.Seq, acted.On, got.On)
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
			l.add(ConcernHelped, fact.Seq, helped.On, helped.On)
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
