package view

import (
	"slices"

	"headsup/internal/book"
)

// Latency is how fast bad news travels: from the day it was known (a state
// turned worse, a date moved later, an issue recorded) to the day somebody was
// told, and on to the day they took it in. It looks 400 days back; see tidings for
// who was to hear of what.
type Latency struct {
	Pace                   // with everybody
	People   []PersonPace  `json:"people"`
	Quarters []QuarterPace `json:"quarters"` // by the day it was known
}

// Pace is how fast bad news reached people; one piece counts once for each who
// was to hear of it. A median is absent where there is nothing to take it of.
type Pace struct {
	News         int      `json:"news"`
	Told         int      `json:"told"`
	Heard        int      `json:"heard"`           // told, and taken in
	Waiting      int      `json:"waiting"`         // still so, and not told
	Missed       int      `json:"missed"`          // over before it was told
	KnownToTold  *float64 `json:"known_to_told"`   // the median, in days
	ToldToHeard  *float64 `json:"told_to_heard"`   // the median, in days
	Longest      int      `json:"longest"`         // from known to told
	LongestWaits int      `json:"longest_waiting"` // how long the oldest has waited, in days

	toTold, toHeard []int
}

// PersonPace is the pace with one person who has not gone.
type PersonPace struct {
	Person string `json:"person"`
	Pace
}

// QuarterPace is the pace of one quarter's news.
type QuarterPace struct {
	Quarter
	Pace
}

// LatencyOf makes the view, as far as the focus reaches.
func LatencyOf(b *book.Book, focus Focus) Latency {
	v := Latency{People: []PersonPace{}, Quarters: []QuarterPace{}}
	for _, q := range quartersOf(b) {
		v.Quarters = append(v.Quarters, QuarterPace{Quarter: q})
	}
	all := badNews(b, focus)
	for _, p := range byNearness(b) {
		if len(focus.People) > 0 && !slices.Contains(focus.People, p) {
			continue
		}
		own := PersonPace{Person: p.Slug}
		for _, n := range all {
			if !n.concerns(b, p) {
				continue
			}
			paces := []*Pace{&v.Pace, &own.Pace}
			if at := slices.IndexFunc(v.Quarters, func(q QuarterPace) bool { return q.holds(n.On) }); at >= 0 {
				paces = append(paces, &v.Quarters[at].Pace)
			}
			n.clock(b, p, paces)
		}
		if own.News > 0 && p.PresentOn(b.Day) {
			own.sum()
			v.People = append(v.People, own)
		}
	}
	v.sum()
	for i := range v.Quarters {
		v.Quarters[i].sum()
	}
	return v
}

// badNews are those that the focus is about.
func badNews(b *book.Book, focus Focus) []tidings {
	return slices.DeleteFunc(tidingsOf(b, b.Day-book.Horizon), func(n tidings) bool {
		return !n.bad || len(focus.Projects) > 0 && !slices.ContainsFunc(n.projects, func(p *book.Project) bool {
			return slices.Contains(focus.Projects, p)
		})
	})
}

// clock adds to paces how a piece of news reached somebody, or that it did not.
func (n tidings) clock(b *book.Book, p *book.Person, paces []*Pace) {
	told := n.told(p)
	over := !n.over.IsZero() && (told == nil || n.over.Before(told.Pos()))
	for _, pace := range paces {
		pace.News++
		switch {
		case over || told == nil && !p.PresentOn(b.Day):
			pace.Missed++
		case told == nil:
			pace.Waiting++
			pace.LongestWaits = max(pace.LongestWaits, int(b.Day-n.On))
		default:
			pace.Told++
			pace.toTold = append(pace.toTold, max(0, int(told.On-n.On)))
			if heard := n.heard(b, p, told); !heard.IsZero() {
				pace.Heard++
				pace.toHeard = append(pace.toHeard, int(heard-told.On))
			}
		}
	}
}

// sum takes the medians of what was gathered.
func (p *Pace) sum() {
	p.KnownToTold, p.ToldToHeard = medianDays(p.toTold), medianDays(p.toHeard)
	if len(p.toTold) > 0 {
		p.Longest = slices.Max(p.toTold)
	}
}

// medianDays is the middle one of some numbers of days, or the mean of the two in
// the middle; nil of none.
func medianDays(days []int) *float64 {
	if len(days) == 0 {
		return nil
	}
	sorted := slices.Sorted(slices.Values(days))
	low, high := sorted[(len(sorted)-1)/2], sorted[len(sorted)/2]
	middle := float64(low+high) / 2
	return &middle
}
