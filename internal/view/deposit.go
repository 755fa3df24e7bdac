package view

import (
	"headsup/internal/book"
	"headsup/internal/goodwill"
	"headsup/internal/journal"
)

// Deposit is something true that could be put into an account now.
type Deposit struct {
	Entry  int64   `json:"entry"` // what it comes from
	Kind   string  `json:"kind"`  // thanks, win, promise, offer
	Amount float64 `json:"amount"`
	Reason string  `json:"reason"` // as it will stand in the account
	Text   string  `json:"text"`
}

// The kinds of a Deposit, the least work first.
const (
	DepositThanks  = "thanks"
	DepositWin     = "win"
	DepositPromise = "promise"
	DepositOffer   = "offer"
)

// lately is how many days back something is still worth thanks, or worth telling.
const lately = 60

// depositsOf are the deposits that the book offers: thanks for what they did, a
// win with credit that they have not heard of, a promise to be kept, a concern of
// theirs that a strength or duty of the owner's meets.
func depositsOf(b *book.Book, p *book.Person, rates goodwill.Rates) []Deposit {
	all := []Deposit{}
	add := func(kind string, as goodwill.Kind, it *book.Item) {
		all = append(all, Deposit{it.Seq, kind, rates.Points[as], as.String(), briefly(b, it)})
	}
	if deed := unthanked(b, p); deed != nil {
		add(DepositThanks, goodwill.Thanks, deed)
	}
	for win := range b.WinsSince(b.Day - lately) {
		if len(win.Credit) > 0 && p.RelationOn(b.Day) != book.Unrelated &&
			b.MayHearItem(p, win.Item) && !helpedAlone(win, p) && p.ToldItem(win.Item) == nil {
			add(DepositWin, goodwill.WinCredited, win.Item)
		}
	}
	for promise := range b.Promises() {
		if promise.Verb == journal.Promise && promise.Open() && b.Reaches(promise.Item, p.Slug) && (promise.By.IsZero() || b.Day <= promise.By) {
			add(DepositPromise, goodwill.PromiseKept, promise.Item)
		}
	}
	for fact := range p.Facts() {
		if fact.Kind != "concerns" || fact.Dropped() || fact.Acted(journal.Win) != nil {
			continue
		}
		for range b.Meeting(fact.Text()) {
			add(DepositOffer, goodwill.ConcernHelped, fact)
			break
		}
	}
	return all
}

// cover are the deposits that make up for what is missing, the least work first.
// None where nothing is missing, or where all of them are not enough.
func cover(deposits []Deposit, missing float64) []int64 {
	entries := []int64{}
	for _, d := range deposits {
		if missing <= 0 {
			break
		}
		entries = append(entries, d.Entry)
		missing -= d.Amount
	}
	if missing > 0 {
		return []int64{}
	}
	return entries
}

// helpedAlone reports whether a win is shared with nobody but the person: they
// know of it, and it is no news.
func helpedAlone(win book.Win, p *book.Person) bool {
	return len(win.Credit) == 1 && win.Credit[0] == p.Slug
}

// unthanked is the last thing that somebody did for the owner lately and was not
// thanked for: they helped with a win, kept a word, or answered an ask or a
// choice. Nil if there is none.
func unthanked(b *book.Book, p *book.Person) (deed *book.Item) {
	var done *book.Item
	take := func(it, at *book.Item) {
		if b.Day-at.On <= lately && (done == nil || done.Pos().Before(at.Pos())) {
			deed, done = it, at
		}
	}
	for win := range b.ItemsFrom(journal.Win, book.Pos{On: b.Day - lately}) {
		if b.Reaches(win, p.Slug) {
			take(win, win)
		}
	}
	for debt := range b.Owed() {
		if debt.Of == p.Slug && debt.Ended() != nil && !debt.Dropped() {
			take(debt.Item, debt.Ended())
		}
	}
	for ask := range b.Asks() {
		if answer := ask.FirstAnswer(); answer != nil && ask.Kind != "offer" && book.Answerer(ask.Item, answer) == p.Slug {
			take(ask.Item, answer)
		}
	}
	if deed == nil {
		return nil
	}
	for thanks := range b.ItemsFrom(journal.Thanks, book.Pos{On: done.On}) {
		if b.Reaches(thanks, p.Slug) {
			return nil
		}
	}
	return deed
}
