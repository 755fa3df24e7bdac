package view

import (
	"math"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Lately is how many days back closeness, shares and what was spent look: a
// quarter.
const Lately = 90

// nearBy is what a meeting and a telling are worth for closeness. To meet is to
// be there, to be told is not.
const (
	nearByMeeting = 2
	nearByTelling = 1
	nearHalfLife  = 30 // days
)

// closeness is how near somebody is by what passed between them and the owner,
// 0 to 5. Each meeting of the last 90 days counts 2, each telling 1, and half of
// that after each 30 days, so that a good quarter does not carry the next; a
// step up takes twice as much. Nothing is 0, a lunch a month ago 1, a coffee each
// month 2.2, a 1:1 and an update each week 4.2. It measures contact, not liking.
func closeness(p *book.Person, day civil.Day) float64 {
	sum := 0.0
	for t := range p.NewestTellings() {
		age := day - t.On
		if age > Lately {
			break
		}
		worth := float64(nearByTelling)
		if t.Verb == journal.Met {
			worth = nearByMeeting
		}
		sum += worth * math.Exp2(-float64(age)/nearHalfLife)
	}
	return math.Round(10*min(5, math.Log2(1+sum))) / 10
}

// SeniorShare is what of the meetings and tellings with senior people was with
// one of them.
type SeniorShare struct {
	Person  *book.Person
	Entries []int64
}

// SeniorShares are those of the last days, for each person who is senior by now;
// a meeting with two counts for each.
func SeniorShares(b *book.Book, days int) []SeniorShare {
	var all []SeniorShare
	for p := range b.Seniors() {
		if p.IsGroup() {
			continue
		}
		share := SeniorShare{Person: p}
		for t := range p.Tellings() {
			if int(b.Day-t.On) <= days {
				share.Entries = append(share.Entries, t.Seq)
			}
		}
		all = append(all, share)
	}
	return all
}
