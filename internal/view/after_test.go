package view_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

const meetings = `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @kim Kim Aalto relation:peer
2026-01-05 person @bo Bo Lind relation:report
2026-01-05 project +atlas Billing migration by:2026-03-12 with:@bo
2026-01-05 project +otter A secret move visible:private by:2026-03-06
2026-02-26 met @dana 1:1 the plan
2026-03-02 met @dana coffee
2026-02-20 told @dana update +atlas
2026-03-01 win Moved everybody +atlas
2026-03-01 issue The tax module is late +atlas severity:high
2026-03-03 note for the 1:1 @dana #10
2026-03-02 ask @dana advice on the second half
2026-03-02 promise @dana the cost of it by:2026-03-09
2026-03-02 request @dana a page for the audit +atlas
2026-03-02 owes @dana a word with Norda
2026-03-02 decision Which vendor from:@dana option:Norda option:Elm recommend:2
2026-03-05 15:00 met @dana 1:1 the slip
2026-02-26 told @dana agenda the plan #7
2026-03-06 note on the eve of nothing
`

// After a meeting the screen holds what was to be spoken of, and asks after
// meetings that were planned and went by without a word.
func TestAfterOf(t *testing.T) {
	b := folded(t, "2026-03-05", meetings)
	v := view.AfterOf(b, b.Person("dana"))
	got := []string{"meeting " + v.Meeting.Time + " " + v.Meeting.Kind + " " + v.Meeting.Text}
	for _, m := range v.Passed {
		got = append(got, "passed "+m.On.String()+" "+m.Kind)
	}
	add := func(what string, list []view.Open) {
		for _, o := range list {
			got = append(got, what+" "+o.Text)
		}
	}
	add("kept", v.Kept)
	add("unheard", v.Unheard)
	add("asked", v.Asked)
	add("promised", v.Promised)
	add("owed", v.Owed)
	for _, r := range v.Requests {
		got = append(got, "request "+r.Text)
		if r.Decline != nil {
			t.Errorf("it declines %q", r.Text)
		}
	}
	for _, d := range v.Decisions {
		got = append(got, "decision "+d.Text+" "+strings.Join(d.Options, "/"))
	}
	want := []string{
		"meeting 15:00 1:1 the slip", "passed 2026-02-26 1:1", "passed 2026-03-02 coffee",
		"kept Moved everybody", "unheard The tax module is late",
		"asked on the second half", "promised the cost of it", "owed a word with Norda",
		"request a page for the audit", "decision Which vendor Norda/Elm",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(v.Unknown) != 5 {
		t.Errorf("unknown: %v", v.Unknown)
	}
}

// A meeting with a line of its own is held; one that a later line names was
// spoken of.
func TestAfterHeld(t *testing.T) {
	b := folded(t, "2026-03-05", meetings+"2026-03-05 15:00 met @dana 1:1 it slips #18\n2026-03-03 promise @dana the wording #7\n2026-03-03 retract #8\n")
	v := view.AfterOf(b, b.Person("dana"))
	if v.Meeting.Planned || v.Meeting.Text != "it slips" || len(v.Passed) != 0 {
		t.Errorf("meeting %+v, passed %+v", v.Meeting, v.Passed)
	}
}

// A no says what gives way, when instead and who else; never what the other may
// not hear of, and only where there is too much.
func TestDeclineOf(t *testing.T) {
	for text, want := range map[string]string{
		"2026-03-03 request @kim numbers +atlas\n2026-03-03 request @kim a talk": "I would like to help, and then Billing migration, due Thursday 12 March, would have to give way. " +
			"I can begin on Monday 16 March. Bo Lind may be free sooner: shall I ask?",
		"2026-03-03 request @kim numbers\n2026-03-04 alloc +atlas 80%\n2026-03-04 alloc +otter 40%\n2026-03-04 status +atlas done": "",
		"2026-03-03 request @kim numbers\n2026-03-04 alloc +atlas 80%\n2026-03-04 alloc +otter 40%\n2026-03-04 amend #5 by:\"\"": "I would like to help, and just now something else would have to give way. " +
			"I can begin on Monday 9 March.",
	} {
		b := folded(t, "2026-03-05", meetings+text+"\n")
		v := view.AfterOf(b, b.Person("kim"))
		got := ""
		if d := v.Requests[0].Decline; d != nil {
			got = d.Words
		}
		if got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
}
