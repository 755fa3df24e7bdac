package compose_test

import (
	"strings"
	"testing"

	"headsup/internal/compose"
)

const wishes = `
2026-01-05 person @me Salome Keita
2026-01-05 person @tobias Tobias Engel relation:manager
2026-01-05 person @paula Paula Reyes relation:managers-peer
2026-01-05 project +roster Nurses write their own roster by:2026-04-30
2026-02-01 ask @tobias clarity is noon still a third, or is it the beds in all by:2026-02-14
2026-02-02 ask @tobias offer shall I read the rosters with you on Fridays
2026-02-03 request @tobias "one line on each fall"
`

// A question gets its mark where it was left out, and an offer is no question for
// help: it wants a yes or a no.
func TestAskNoteAsks(t *testing.T) {
	_, got := written(t, "2026-02-04", wishes, "ask-note", "tobias", compose.Scope{Entries: []int64{5}})
	says(t, got, "I need one thing made clear, by Saturday 14 February: is noon still a third, or is it the beds in all?")
	d, got := written(t, "2026-02-04", wishes, "ask-note", "tobias", compose.Scope{Entries: []int64{6}})
	says(t, got, "I can help you: shall I read the rosters with you on Fridays?", "Decide: a yes or a no is enough.")
	if d.Title != "An offer from Salome Keita" {
		t.Error(d.Title)
	}
	_, got = written(t, "2026-02-04", wishes, "ask-note", "tobias", compose.Scope{Entries: []int64{7}})
	says(t, got, "that “Nurses write their own roster” may wait.")
}

// An offer that was taken is a promise, and stays an offer in its words.
func TestTakenOffer(t *testing.T) {
	taken := wishes + "2026-02-05 answer #6 yes, starting this week\n"
	for _, kind := range []string{"agenda", "inventory", "handover", "update"} {
		_, got := written(t, "2026-02-06", taken, kind, "tobias", compose.Scope{})
		says(t, got, "I offered: shall I read the rosters with you on Fridays?")
	}
}

// Only words that ask get a question mark.
func TestQuestionMark(t *testing.T) {
	for text, want := range map[string]string{
		"how I run the ward round":            "how I run the ward round.",
		"do the round before me":              "do the round before me.",
		"do you want the round before ten":    "do you want the round before ten?",
		"what would you want to see from me":  "what would you want to see from me?",
		"which ward can spare a bed":          "which ward can spare a bed.",
		"have the list ready, will you?":      "have the list ready, will you?",
		"who can lend us a registrar":         "who can lend us a registrar?",
		"May rota first, then the other ones": "May rota first, then the other ones.",
	} {
		lines := strings.Replace(wishes, "is noon still a third, or is it the beds in all", text, 1)
		_, got := written(t, "2026-02-04", lines, "ask-note", "tobias", compose.Scope{Entries: []int64{5}})
		says(t, got, ": "+want)
	}
}

// Whose word sets no priority of mine is not asked for one.
func TestKeepRaiseOrStop(t *testing.T) {
	d, _ := written(t, "2026-02-04", wishes, "inventory", "tobias", compose.Scope{})
	if len(d.Asks) != 1 {
		t.Errorf("the boss is asked %v", d.Asks)
	}
	if d, _ = written(t, "2026-02-04", wishes, "inventory", "paula", compose.Scope{}); len(d.Asks) != 0 || d.Contract != "For information. No reply needed." {
		t.Errorf("a peer of the boss is asked %v: %s", d.Asks, d.Contract)
	}
}

// Who is asked a second time, or about what they promised, reads what it comes
// back to: the second ask alone would be a riddle.
func TestAskNoteSaysWhatItComesBackTo(t *testing.T) {
	const matters = `
2026-01-05 person @me Mira Chen
2026-01-05 person @pia Pia Lund relation:peer
2026-01-05 person @yard The steel yard relation:other
2026-01-05 project +pier Pier three
2026-01-21 ask @pia clarity the drawing shows two levels +pier by:2026-01-28
2026-01-26 ask @pia clarity we drill on Thursday #5 by:2026-01-27
2026-01-26 owes @yard segments eight and nine by:2026-02-20
2026-01-27 ask @yard clarity which day does the lorry come #7 by:2026-02-03
2026-01-27 ask @yard clarity who else waits #5 by:2026-02-03
`
	b := fold(t, "2026-01-27", matters)
	for _, c := range []struct {
		reader   string
		entry    int64
		has, not string
	}{
		{"pia", 6, "# What it is about\nPier three.\n# Before this\nI asked on Wednesday 21 January: the drawing shows two levels, by Wednesday 28 January.", "first asked"},
		{"pia", 5, "# What it is about\nPier three.\n# Before this\nI first asked on Wednesday 21 January.", "two levels, by Wednesday 28 January.\n#"},
		{"yard", 8, "# Before this\nYou promised on Monday 26 January: segments eight and nine, by Friday 20 February.", "first asked"},
		{"yard", 9, "Please answer by Tuesday 3 February.", "two levels"}, // what another was asked
	} {
		got := plain(write(t, b, "ask-note", c.reader, compose.Scope{Entries: []int64{c.entry}}))
		if !strings.Contains(got, c.has) || strings.Contains(got, c.not) {
			t.Errorf("#%d to @%s says\n%s", c.entry, c.reader, got)
		}
	}
}
