package view_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
	"headsup/internal/view"
)

const weekly = `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager cadence:weekly/thu
2026-01-05 person @raj Raj Patel relation:skip-level cadence:monthly/1 away:2026-03-09..2026-03-20
2026-01-05 person @ana Ana Ruiz relation:peer
2026-01-05 project +atlas Billing migration by:2026-03-12
2026-01-05 project +beacon Support dashboard
2026-01-05 project +crane A small tool major:no
2026-01-05 project +otter A secret move visible:private
2026-01-05 status +otter green fine
2026-02-20 status +atlas amber the vendor is late
2026-02-20 status +beacon green on plan
2026-02-26 told @dana update +atlas +beacon
2026-02-27 status +otter green fine
2026-02-28 win Cut the first reply to 3 hours +beacon @ana impact:"same morning"
2026-03-02 win Another one +beacon @ana
2026-03-03 log Moved accounts +atlas
2026-03-05 log Moved more +atlas
2026-03-03 promise @dana the cost of the switch by:2026-03-10
2026-03-03 know @dana dates board meeting by:2026-03-11
2026-03-04 note nothing
2026-03-09 15:00 met @dana 1:1 the slip
`

func counts(v view.Week) map[string]int {
	out := map[string]int{}
	for _, c := range v.Entries {
		out[c.Verb] = c.Count
	}
	return out
}

// A review counts seven days, asks for the states that would be stale before the
// next one, groups thanks by person, and says who is due to hear what.
func TestWeekOf(t *testing.T) {
	v := view.WeekOf(folded(t, "2026-03-05", weekly), 14)
	if diff := cmp.Diff(map[string]int{"status": 1, "win": 2, "log": 2, "promise": 1, "know": 1, "note": 1}, counts(v)); diff != "" {
		t.Error(diff)
	}
	if v.Days.String() != "2026-02-27..2026-03-05" || v.Quiet != 1 || v.CatchUp || v.Count() != 8 {
		t.Errorf("days %s, quiet %d, %d entries", v.Days, v.Quiet, v.Count())
	}
	var states []string
	for _, s := range v.States {
		states = append(states, s.Project+" "+s.State+" "+s.Said.String())
	}
	if diff := cmp.Diff([]string{"atlas amber 2026-02-20", "beacon green 2026-02-20"}, states); diff != "" {
		t.Error(diff)
	}
	if len(v.Thanks) != 1 || v.Thanks[0].Person != "ana" || len(v.Thanks[0].Wins) != 2 || v.Thanks[0].Wins[0].Entry != 15 {
		t.Errorf("thanks: %+v", v.Thanks)
	}
	var people []string
	for _, p := range v.People {
		line := p.Person + " " + p.Due.String() + " " + p.Meet.String()
		for _, o := range p.Tell {
			line += ", " + o.Text
		}
		people = append(people, line)
	}
	want := []string{
		"dana 2026-03-05 2026-03-09, Cut the first reply to 3 hours, Another one",
		"raj 2026-02-01 , Billing migration is amber: the vendor is late, Support dashboard is green: on plan, Cut the first reply to 3 hours, Another one",
	}
	if diff := cmp.Diff(want, people); diff != "" {
		t.Error(diff)
	}
	var next []string
	for _, c := range v.Next {
		next = append(next, c.On.String()+" "+c.Kind+" "+c.Person+c.About+" "+c.Text)
	}
	want = []string{
		"2026-03-09 meeting dana#21 1:1: the slip",
		"2026-03-09 away raj away until 2026-03-20",
		"2026-03-10 promise dana#18 the cost of the switch",
		"2026-03-11 date dana#19 board meeting",
		"2026-03-12 due +atlas Billing migration",
		"2026-03-12 update dana weekly/thu",
	}
	if diff := cmp.Diff(want, next); diff != "" {
		t.Error(diff)
	}
}

// What is snoozed, thanked, told or of late does not come up; a quiet book has
// empty lists.
func TestWeekClears(t *testing.T) {
	v := view.WeekOf(folded(t, "2026-03-05", weekly+`
2026-03-05 status +atlas red worse
2026-03-05 snooze status-stale +beacon
2026-03-05 thanks @ana for both
2026-03-05 told @dana update +atlas +beacon
2026-03-05 told @raj update +atlas +beacon
`), 14)
	if len(v.States)+len(v.Thanks)+len(v.People) != 0 {
		t.Errorf("left: %+v %+v %+v", v.States, v.Thanks, v.People)
	}
	empty := view.WeekOf(folded(t, "2026-03-05", ""), 14)
	want := view.Week{Day: empty.Day, Days: civil.Span{From: empty.Day - 6, To: empty.Day}, Entries: []view.VerbCount{},
		States: []view.StateWanted{}, Thanks: []view.Thanks{}, People: []view.PersonDue{}, Passed: []view.Meeting{}, Next: []view.Coming{}}
	if diff := cmp.Diff(want, empty); diff != "" {
		t.Error(diff)
	}
}

// After two silent weeks the review is a catch-up, and what was recorded on the
// way back does not hide the gap.
func TestWeekAfterAGap(t *testing.T) {
	for day, want := range map[string]bool{"2026-03-17": false, "2026-03-22": false, "2026-03-23": true} {
		v := view.WeekOf(folded(t, day, weekly), 14)
		// The meeting of 9 March was planned, and counts as the last that was recorded.
		if v.CatchUp != want {
			t.Errorf("on %s, %d days quiet: catch-up is %v", day, v.Quiet, v.CatchUp)
		}
	}
	if v := view.WeekOf(folded(t, "2026-03-11", weekly), 14); len(v.Passed) != 1 || v.Passed[0].Entry != 21 {
		t.Errorf("passed: %+v", v.Passed)
	}
	v := view.WeekOf(folded(t, "2026-04-02", weekly+"2026-04-02 log Back again\n"), 14)
	brief, left := v.Brief()
	if !v.CatchUp || v.Quiet != 24 || len(brief.States) != 3 || left != len(v.States)-3+max(len(v.People)-2, 0) {
		t.Errorf("quiet %d, %d states of %d, %d left", v.Quiet, len(brief.States), len(v.States), left)
	}
}
