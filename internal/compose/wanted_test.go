package compose_test

import (
	"slices"
	"strings"
	"testing"

	"headsup/internal/compose"
)

// What somebody leads or works on is not new to them, though nobody told them.
func TestOwnWorkIsNotNew(t *testing.T) {
	_, got := written(t, "2026-03-05", ward, "update", "jonas", compose.Scope{})
	says(t, got, "Fewer falls at night: on track since 5 January. Five in January. Due 31 May.")
	saysNot(t, got, "new to you")
	fresh := "2026-01-05 person @jonas Jonas Bell relation:report\n2026-01-05 project +bells Call bells lead:@jonas\n"
	_, got = written(t, "2026-03-05", fresh, "update", "jonas", compose.Scope{})
	says(t, got, "Call bells (no state yet).")
	saysNot(t, got, "new to you")
}

// A group hears of what any of its members works on; for the others it is new.
func TestGroupHearsOfMembersWork(t *testing.T) {
	leads := ward + "2026-01-06 person @mei Mei Tan relation:report\n2026-01-06 person @leads Shift leads relation:team with:@jonas,@mei\n"
	d, got := written(t, "2026-03-15", leads, "update", "leads", compose.Scope{})
	says(t, got, "Fewer falls at night: red, new to some of you.", "Call bells fail at night")
	saysNot(t, got, "infusion pumps")
	if !strings.HasPrefix(d.BottomLine, "Fewer falls at night is red") {
		t.Error(d.BottomLine)
	}
	_, got = written(t, "2026-03-15", leads+"2026-02-01 person @leads with:@jonas\n", "update", "leads", compose.Scope{})
	saysNot(t, got, "new to you")
}

const bridge = `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager cadence:weekly/fri length:long
2026-01-05 person @raj Raj Patel relation:skip-level length:long
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @bo Bo Lind relation:report
2026-01-05 person @core relation:team with:@bo
2026-01-05 person @hana Hana Novak relation:customer
2026-01-05 project +atlas Billing migration lead:@ana with:@core for:@hana by:2026-03-30
`

// Nobody is told that what they work on, or set the priority of, is new to them.
func TestNoNewsToWhoWorksOnIt(t *testing.T) {
	for who, want := range map[string]string{
		"ana":  "Billing migration: amber. Due 30 March.",
		"bo":   "Billing migration: amber. Due 30 March.",
		"raj":  "Billing migration: amber. Due 30 March.",
		"hana": "Billing migration: amber, new to you. Due 30 March.",
	} {
		d, _ := written(t, "2026-03-05", bridge+"2026-01-06 mark +atlas raise @raj\n2026-03-01 status +atlas amber the vendor slipped\n", "update", who, compose.Scope{})
		if got := plain(d); !strings.Contains(got, want) {
			t.Errorf("@%s is told\n%s\nwant %q", who, got, want)
		}
	}
	d, _ := written(t, "2026-03-05", bridge+"2026-02-01 win Half of it moved +atlas\n2026-02-02 told @hana win-note #9\n", "update", "hana", compose.Scope{})
	if got := plain(d); strings.Contains(got, "new to you") {
		t.Errorf("@hana, who heard of a win in it, is told\n%s", got)
	}
	d, _ = written(t, "2026-03-05", bridge, "update", "ana", compose.Scope{})
	if got := plain(d); !strings.HasPrefix(got, "Nothing has changed.") || !strings.Contains(got, "# As before\nBilling migration (no state yet).") {
		t.Errorf("of a project without a state @ana is told\n%s", got)
	}
}

// Who has a share in a win hears how its project stands, though they do not work
// on it; what they were told of it since is over for them as for everybody.
func TestWhoSharedInAWin(t *testing.T) {
	won := bridge + "2026-01-05 person @gus Gus Lund relation:peer\n2026-03-01 win All accounts moved @ana @gus +atlas impact:\"no correction\"\n2026-03-02 status +atlas done all of it\n"
	d, _ := written(t, "2026-03-05", won, "update", "gus", compose.Scope{})
	if got := plain(d); !strings.HasPrefix(got, "All accounts moved, with you and Ana Ruiz: no correction.") || !strings.Contains(got, "Billing migration: done. All of it.") {
		t.Errorf("@gus is told\n%s", got)
	}
	d, _ = written(t, "2026-03-05", won+"2026-03-03 told @gus update +atlas\n", "update", "gus", compose.Scope{})
	if got := plain(d); !strings.HasPrefix(got, "Nothing has changed since 3 March.") {
		t.Errorf("@gus is told once more\n%s", got)
	}
}

// What began and ended between two updates is told once, to everybody who has a
// part in it; what ended before their last update is not.
func TestEndOfWhatTheyNeverHeardOf(t *testing.T) {
	ended := "2026-03-01 win All accounts moved @ana @bo +atlas impact:\"no correction\"\n2026-03-02 status +atlas done all of it\n"
	for _, c := range []struct{ before, who, want string }{
		{"", "dana", "Billing migration: done, new to you. All of it."},
		{"", "raj", "Billing migration: done, new to you. All of it."},
		{"", "bo", "All accounts moved, with you and Ana Ruiz: no correction."},
		{"2026-01-06 project +beacon Support dashboard\n2026-03-01 status +beacon done\n", "dana", "All accounts moved, with Ana Ruiz and Bo Lind: no correction; Support dashboard is done."},
		{"2026-02-20 told @dana update\n", "dana", "Billing migration: done, new to you. All of it."},
	} {
		d, _ := written(t, "2026-03-05", bridge+c.before+ended, "update", c.who, compose.Scope{})
		if got := plain(d); !strings.Contains(got, strings.TrimPrefix(c.want, "")) {
			t.Errorf("@%s is told\n%s\nwant %q", c.who, got, c.want)
		}
	}
	for _, late := range []struct{ day, after string }{{"2026-03-05", "2026-03-03 told @dana update\n"}, {"2026-07-05", ""}} {
		d, _ := written(t, late.day, bridge+ended+late.after, "update", "dana", compose.Scope{})
		if got := plain(d); strings.Contains(got, "Billing migration") {
			t.Errorf("on %s @dana is told once more\n%s", late.day, got)
		}
	}
}

// A project that had no state was in none before: what it is now stands alone.
func TestNoStateBefore(t *testing.T) {
	heard := bridge + "2026-01-06 told @dana update +atlas\n"
	for _, kind := range []string{"update", "agenda", "inventory", "onepager"} {
		text := heard
		if kind == "onepager" {
			text = bridge + "2026-01-06 told @dana onepager +atlas\n"
		}
		d, _ := written(t, "2026-03-05", text+"2026-03-01 status +atlas green on plan\n", kind, "dana", compose.Scope{})
		if got := plain(d); strings.Contains(got, "without a state") || !strings.Contains(got, "Billing migration: on track") && kind != "onepager" {
			t.Errorf("the %s says\n%s", kind, got)
		}
	}
	d, _ := written(t, "2026-03-05", heard, "update", "dana", compose.Scope{})
	if got := plain(d); !strings.Contains(got, "# As before\nBilling migration (no state yet).") || len(d.Blocks[0].Lines[0].Entries) == 0 {
		t.Errorf("the update says\n%s", got)
	}
}

// A title that is long or has a comma stands in quotes inside a sentence, and
// without them where it heads a line.
func TestTitleInSentence(t *testing.T) {
	d, _ := written(t, "2026-03-05", bridge+`
2026-01-06 project +bearings Fourteen bearings, delivered and tested by:2026-03-10
2026-01-06 status +bearings amber three are late
2026-01-06 status +atlas green
2026-01-07 told @dana update +atlas +bearings
`, "update", "dana", compose.Scope{})
	for _, want := range []string{
		"“Fourteen bearings, delivered and tested” is still amber; Billing migration is on track.",
		"“Fourteen bearings, delivered and tested” is due Tuesday 10 March.",
	} {
		if got := plain(d); !strings.Contains(got, want) {
			t.Errorf("the update lacks %q:\n%s", want, got)
		}
	}
}

// Of several wins the newest that changed something is told first.
func TestNewestWinFirst(t *testing.T) {
	wins := bridge + `
2026-02-01 win First half moved +atlas impact:"no correction"
2026-03-01 win Second half moved +atlas impact:"the old system is off"
2026-03-02 win A cake was baked +atlas
`
	d, _ := written(t, "2026-03-05", wins, "update", "ana", compose.Scope{})
	if want := "Second half moved: the old system is off."; d.BottomLine != want {
		t.Errorf("the bottom line is %q, want %q", d.BottomLine, want)
	}
	d, _ = written(t, "2026-03-05", wins, "onepager", "dana", compose.Scope{})
	if got := plain(d); !strings.Contains(got, "# Wins\nSecond half moved: the old system is off.\nFirst half moved") {
		t.Errorf("the page says\n%s", got)
	}
}

// Keep, raise or stop is asked of those above; a colleague of the manager's reads
// the sheet for information.
func TestWhoIsAskedForPriorities(t *testing.T) {
	for relation, asked := range map[string]bool{"manager": true, "skip-level": true, "sponsor": true, "managers-peer": false, "customer": false} {
		d, _ := written(t, "2026-03-05", bridge+"2026-01-05 person @kim Kim Aalto senior:yes relation:"+relation+"\n", "inventory", "kim", compose.Scope{})
		columns := d.Grids[0].Columns
		if (len(d.Asks) > 0) != asked || slices.Contains(columns, "Keep, raise or stop?") != asked || slices.Contains(columns, "You said") != asked || len(d.Grids[0].Rows[0]) != len(columns) {
			t.Errorf("a %s is asked: %v, with the columns %v", relation, d.Asks, columns)
		}
	}
}

// What goes on stands before what is over, and who works on something before who
// has no part in it.
func TestWhatGoesOnComesFirst(t *testing.T) {
	text := bridge + "2026-01-06 person @ole Ole Ek relation:report\n2026-01-06 project +beacon Support dashboard lead:@ana\n" +
		"2026-02-20 log Moved the rest +atlas\n2026-03-01 status +atlas done all of it\n2026-03-02 status +beacon green on plan\n"
	d, _ := written(t, "2026-03-05", text, "inventory", "dana", compose.Scope{})
	if got := plain(d); strings.Index(got, "Support dashboard") > strings.Index(got, "Billing migration") {
		t.Errorf("the sheet says\n%s", got)
	}
	d, _ = written(t, "2026-03-05", strings.Replace(text, "length:long", "length:short", 1), "handover", "dana", compose.Scope{})
	if got := plain(d); !strings.Contains(got, "Ana Ruiz (report): leads Support dashboard.") || strings.Contains(got, "Ole Ek") {
		t.Errorf("the hand-over says\n%s", got)
	}
}
