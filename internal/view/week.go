package view

import (
	"cmp"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Week is what the weekly review goes through: what was recorded, which projects
// want a state, whom to thank, who is due to hear what, what the next week
// holds. What the owner snoozed stays away.
type Week struct {
	Day     civil.Day     `json:"day"`
	Days    civil.Span    `json:"days"`     // the seven days looked back on
	Quiet   int           `json:"quiet"`    // days since something was last recorded before today
	CatchUp bool          `json:"catch_up"` // so many that the review begins gently
	Entries []VerbCount   `json:"entries"`
	States  []StateWanted `json:"states"`
	Thanks  []Thanks      `json:"thanks"`
	People  []PersonDue   `json:"people"`
	Passed  []Meeting     `json:"passed"` // planned, gone by within the days, and nothing said of them
	Next    []Coming      `json:"next"`
}

// VerbCount is how many entries of a verb the days have.
type VerbCount struct {
	Verb  string `json:"verb"`
	Count int    `json:"count"`
}

// StateWanted is an open major project whose state was not said for so long that
// it would be stale before the next review.
type StateWanted struct {
	Project string    `json:"project"`
	Title   string    `json:"title"`
	State   string    `json:"state"` // "" none
	Said    civil.Day `json:"said"`  // zero: never
	Cause   string    `json:"cause"`
	By      civil.Day `json:"by"`
}

// Thanks are owed to somebody who shared in wins; the newest comes first.
type Thanks struct {
	Person string `json:"person"`
	Name   string `json:"name"`
	Wins   []Open `json:"wins"`
}

// silent is after how many days without an entry a review is a catch-up.
const silent = 14

// WeekOf makes the review. A state is stale after so many days; whoever reviews
// every week is asked the week before.
func WeekOf(b *book.Book, stale int) Week {
	v := Week{Day: b.Day, Days: civil.Span{From: b.Day - 6, To: b.Day}, Entries: []VerbCount{}, States: []StateWanted{},
		Thanks: []Thanks{}, People: peopleDue(b), Passed: passed(b), Next: ComingOf(b, civil.Span{From: b.Day + 1, To: b.Day + 7})}
	var counts [journal.Note + 1]int
	var last civil.Day
	for it := range b.All() {
		if it.Plan {
			continue
		}
		if v.Days.Contains(it.On) {
			counts[it.Verb]++
		}
		if it.On < b.Day {
			last = it.On
		}
	}
	for verb, n := range counts {
		if n > 0 {
			v.Entries = append(v.Entries, VerbCount{journal.Verb(verb).String(), n})
		}
	}
	if last > 0 {
		v.Quiet = int(b.Day - last)
	}
	v.CatchUp = v.Quiet >= silent
	v.states(b, stale)
	v.thanks(b)
	return v
}

// passed are the week's meetings of which nothing was said, each once.
func passed(b *book.Book) []Meeting {
	all := []Meeting{}
	for p := range b.People() {
		for it := range b.Passed(p, b.Day-6) {
			if !slices.ContainsFunc(all, func(m Meeting) bool { return m.Entry == it.Seq }) {
				all = append(all, meetingOf(b, it, true))
			}
		}
	}
	slices.SortStableFunc(all, func(a, c Meeting) int { return cmp.Or(cmp.Compare(a.On, c.On), cmp.Compare(a.Entry, c.Entry)) })
	return all
}

// Count is how many entries the days have in all.
func (v Week) Count() (n int) {
	for _, c := range v.Entries {
		n += c.Count
	}
	return n
}

func (v *Week) states(b *book.Book, stale int) {
	for p := range b.Projects() {
		if p.Minor || !p.Open() || b.Snoozed("status-stale", "", []string{p.Slug}, 0) {
			continue
		}
		want := StateWanted{Project: p.Slug, Title: p.Called(), State: p.State().String(), By: p.By()}
		since := p.FirstLine().On
		if status := p.Status(); status.Item != nil {
			want.Said, want.Cause = status.On, b.Sentence(status.Item)
			since = status.On
		}
		if int(b.Day-since)+7 > stale {
			v.States = append(v.States, want)
		}
	}
	slices.SortStableFunc(v.States, func(a, c StateWanted) int {
		worst, _ := journal.StateOf(a.State)
		other, _ := journal.StateOf(c.State)
		return cmp.Or(cmp.Compare(other.Rank(), worst.Rank()), cmp.Compare(a.Said, c.Said))
	})
}

func (v *Week) thanks(b *book.Book) {
	for win, p := range b.Unthanked() {
		if b.Day-win.On > book.Horizon || b.Snoozed("credit-due", p.Slug, slices.Collect(win.Projects()), win.Seq) {
			continue
		}
		at := slices.IndexFunc(v.Thanks, func(t Thanks) bool { return t.Person == p.Slug })
		if at < 0 {
			at = len(v.Thanks)
			v.Thanks = append(v.Thanks, Thanks{Person: p.Slug, Name: p.Called()})
		}
		v.Thanks[at].Wins = slices.Insert(v.Thanks[at].Wins, 0, open(b, win.Item))
	}
	slices.SortStableFunc(v.Thanks, func(a, c Thanks) int { return cmp.Compare(c.Wins[0].On, a.Wins[0].On) })
}

// What a catch-up asks about at most: with half a minute for the word to each
// person thanked and each state, and one for each letter, five minutes.
const (
	mostStates = 3
	mostThanks = 3
	mostPeople = 2
)

// Brief is the review as far as it fits into five minutes, what matters most
// first, and how much of it is left for another day.
func (v Week) Brief() (brief Week, left int) {
	left = max(len(v.States)-mostStates, 0) + max(len(v.Thanks)-mostThanks, 0) + max(len(v.People)-mostPeople, 0)
	v.States = v.States[:min(len(v.States), mostStates)]
	v.Thanks = v.Thanks[:min(len(v.Thanks), mostThanks)]
	v.People = v.People[:min(len(v.People), mostPeople)]
	return v, left
}
