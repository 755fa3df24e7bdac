package advise

import (
	"headsup/internal/journal"
	"headsup/internal/view"
)

// Deposit is how something is put into the account of somebody: what the view of
// goodwill offers, as an act.
func Deposit(person string, d view.Deposit) Act {
	to := []string{person}
	switch d.Kind {
	case view.DepositThanks:
		return Act{Verb: journal.Thanks, People: to, Words: "for <words>"}
	case view.DepositWin:
		return Act{Document: "win-note", People: to, Entries: []int64{d.Entry}}
	case view.DepositPromise:
		return Act{Verb: journal.Done, Entries: []int64{d.Entry}}
	}
	return Act{Verb: journal.Ask, People: to, Words: "offer <words>", Entries: []int64{d.Entry}}
}
