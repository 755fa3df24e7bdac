package advise

import (
	"fmt"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/journal"
	"headsup/internal/view"
)

func concentration() *Rule {
	return &Rule{
		Name:     "concentration",
		Practice: "P22",
		Asks:     "over four fifths of a quarter's meetings and tellings with senior people are with one of them",
		Clears:   "meetings and tellings that are spread",
		Thresholds: []Threshold{
			{"share", 80, "percent", "how much may be with one of them"},
			{"least", 10, "meetings and tellings", "how many there must be in all"},
			{"period", 90, "days", "how far back it looks"},
		},
		Find: findConcentration,
	}
}

func findConcentration(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		total := 0
		var most *book.Person
		var with []int64
		for _, share := range view.SeniorShares(c.Book, min(c.Threshold("period"), memory)) {
			total += len(share.Entries)
			if len(share.Entries) > len(with) {
				most, with = share.Person, share.Entries
			}
		}
		if most == nil || total < c.Threshold("least") || 100*len(with) <= c.Threshold("share")*total {
			return
		}
		yield(Finding{
			Person: most, Urgency: Week, Harm: 0.25, Minutes: 2,
			Title:   "Be known to more than " + most.Called(),
			Entries: slices.Clone(with[max(len(with)-10, 0):]),
			Act:     Act{Verb: journal.Snooze, People: []string{most.Slug}, Words: "concentration", Tags: []string{"until:<date>"}},
			Why: fmt.Sprintf("%d of %d meetings and tellings with senior people in %s were with %s: one person carries all you are known for.",
				len(with), total, days(c.Threshold("period")), most.GivenName()),
		})
	}
}
