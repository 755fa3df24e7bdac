package compose_test

import (
	"strings"
	"testing"

	"headsup/internal/compose"
)

const desk = `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager length:medium
2026-01-05 person @kim Kim Aalto relation:peer
2026-01-05 person @yard The steel yard relation:other
2026-01-05 project +atlas Billing migration by:2026-05-01
2026-01-05 project +beacon Support dashboard by:2026-04-12
2026-01-06 status +atlas red the vendor slipped
2026-01-06 status +beacon green on plan
2026-01-07 told @dana update +atlas +beacon
`

// The bottom line never says less than is so: what is red stays in it though the
// reader knows, a trouble they have not heard of comes before good news, and
// nothing has changed only where nothing has.
func TestHeadline(t *testing.T) {
	for _, c := range []struct{ happened, want string }{
		{"", "Billing migration is still red; Support dashboard is on track."},
		{"2026-02-01 log Read the contract +beacon\n", "Billing migration is still red; Support dashboard is on track; 1 piece of work done since 7 January."},
		{"2026-02-01 win First team is on it +beacon @kim impact:\"an hour a day\"\n",
			"Billing migration is still red; First team is on it, with Kim Aalto: an hour a day; Support dashboard is on track."},
		{"2026-02-01 issue The disk is nearly full +beacon severity:high\n",
			"Support dashboard: The disk is nearly full; Billing migration is still red."},
		{"2026-02-01 status +atlas paused until we know more\n2026-02-01 issue The contract is void +atlas severity:high\n",
			"Billing migration is paused, no longer red: The contract is void; Support dashboard is on track."},
		{"2026-02-01 issue The contract is void +atlas severity:high\n", "Billing migration is still red: The contract is void; Support dashboard is on track."},
		{"2026-02-01 win First team is on it +beacon impact:\"an hour a day\"\n2026-02-02 win All are on it +beacon impact:\"a day a month\"\n2026-02-03 win The old one is off +beacon\n",
			"Billing migration is still red; All are on it: a day a month; Support dashboard is on track."},
		{"2026-02-01 status +atlas amber the new date holds\n", "Billing migration is amber, no longer red; Support dashboard is on track."},
		{"2026-02-01 status +atlas paused until the contract is read\n", "Billing migration is paused, no longer red; Support dashboard is on track."},
		{"2026-02-01 status +atlas done all of it by:2026-06-01\n", "Billing migration is done; Support dashboard is on track."},
		{"2026-02-01 project +cedar Reminders\n2026-02-01 status +cedar amber no text\n2026-02-01 told @dana update +cedar\n",
			"Billing migration is still red and 1 more is still amber; Support dashboard is on track."},
		{"2026-02-01 status +beacon stopped nobody wants it\n", "Billing migration is still red; Support dashboard is stopped."},
		{"2026-02-01 status +beacon red no tests\n2026-02-01 project +cedar Reminders\n2026-02-01 status +cedar amber no text\n2026-02-02 told @dana update +beacon +cedar\n",
			"Billing migration and 1 more are still red and 1 more is still amber."},
		{"2026-02-01 status +beacon amber nobody to test it\n", "Support dashboard is amber: nobody to test it; Billing migration is still red."},
		{"2026-02-01 project +cedar Reminders\n2026-02-01 status +cedar red no text\n2026-02-01 status +beacon amber no tests\n",
			"2 projects need attention: Reminders (red) and Support dashboard (amber); Billing migration is still red."},
		{"2026-02-01 status +atlas done\n2026-02-01 status +beacon done\n2026-02-02 told @dana update +atlas +beacon\n2026-02-03 project +cedar Reminders\n",
			"Reminders is new to you."},
		{"2026-02-01 status +atlas done\n2026-02-01 status +beacon done\n2026-02-02 told @dana update +atlas +beacon\n",
			"Nothing has changed since 2 February."},
	} {
		d, _ := written(t, "2026-03-05", desk+c.happened, "update", "dana", compose.Scope{})
		if d.BottomLine != c.want {
			t.Errorf("after %q\n got %q\nwant %q", c.happened, d.BottomLine, c.want)
		}
	}
}

// A heads-up is headed by its projects alone, however much else happened.
func TestHeadsUpSaysHowItStands(t *testing.T) {
	d, _ := written(t, "2026-03-05", desk+"2026-02-01 log Called them +atlas\n2026-02-02 win The old price holds +atlas impact:\"9,000 euro\"\n",
		"heads-up", "dana", compose.Scope{Projects: []string{"atlas"}})
	if want := "Billing migration is still red."; d.BottomLine != want {
		t.Errorf("got %q, want %q", d.BottomLine, want)
	}
}

// Trouble is what a heads-up is about, so that its bottom line names the worst,
// though it is small or they know of it.
func TestHeadsUpNamesItsTrouble(t *testing.T) {
	small := desk + "2026-02-01 issue Eleven empty days in the log +beacon severity:low\n"
	d, _ := written(t, "2026-03-05", small, "heads-up", "dana", compose.Scope{Projects: []string{"beacon"}})
	if want := "Support dashboard is on track, with this trouble: Eleven empty days in the log."; d.BottomLine != want {
		t.Errorf("got %q, want %q", d.BottomLine, want)
	}
	both := small + "2026-02-02 issue The vendor is late +atlas\n2026-02-03 told @dana heads-up #11\n"
	d, _ = written(t, "2026-03-05", both, "heads-up", "dana", compose.Scope{Projects: []string{"atlas", "beacon"}})
	if want := "Billing migration is still red; Support dashboard is on track; Billing migration: The vendor is late."; d.BottomLine != want {
		t.Errorf("got %q, want %q", d.BottomLine, want)
	}
}

// The win of the bottom line is told there and only there, however many others
// the note has.
func TestWinNoteTellsOnce(t *testing.T) {
	won := desk + "2026-02-01 win First team is on it +beacon\n2026-02-02 win The old price holds +atlas\n"
	d, got := written(t, "2026-03-05", won, "win-note", "dana", compose.Scope{Entries: []int64{10, 11}})
	if want := "First team is on it.\nFor information. No reply needed.\n# Part of\nSupport dashboard (1 February).\n# More wins\nThe old price holds (Billing migration, 2 February)."; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if tells := d.Tells(); len(tells.Entries) != 2 {
		t.Errorf("it tells %+v", tells)
	}
}

// A win stands in an update whatever it names: no project, a goal alone, or a name
// that no line defines.
func TestNoWinIsLost(t *testing.T) {
	const lines = "2026-01-05 person @dana Dana Osei relation:manager\n2026-01-05 goal +churn Cut churn owner:@kim\n2026-01-05 person @kim Kim Aalto relation:peer\n"
	for _, win := range []string{"", " +churn", " +letters"} {
		for _, reader := range []string{"dana", "kim"} {
			d, got := written(t, "2026-03-05", lines+"2026-03-02 win Shipped the new form"+win+"\n", "update", reader, compose.Scope{})
			if reader == "kim" && win != " +churn" {
				saysNot(t, got, "Shipped")
			} else if d.BottomLine != "Shipped the new form." {
				t.Errorf("%q for %s: %q\n%s", win, reader, d.BottomLine, got)
			}
		}
	}
	_, got := written(t, "2026-03-05", lines+"2026-01-05 project +hush Hush visible:private\n2026-03-02 win Shipped the new form +churn +hush\n", "update", "dana", compose.Scope{})
	saysNot(t, got, "Shipped")
}

// Work of no project is for those who have a part in it, and for the manager.
func TestLooseWork(t *testing.T) {
	loose := desk + "2026-02-01 log Told the board what we know\n2026-02-02 log Cleared the store room @kim\n"
	_, got := written(t, "2026-03-05", loose, "update", "dana", compose.Scope{})
	says(t, got, "Told the board what we know.", "Cleared the store room, with Kim Aalto.")
	d, got := written(t, "2026-03-05", loose, "update", "kim", compose.Scope{})
	says(t, got, "Cleared the store room, with you.")
	saysNot(t, got, "the board")
	d, got = written(t, "2026-03-05", loose, "update", "yard", compose.Scope{})
	if saysNot(t, got, "board", "store room"); d.Greeting != "The steel yard," || !strings.HasPrefix(d.BottomLine, "Nothing that touches you") {
		t.Errorf("greeted %q, with %q", d.Greeting, d.BottomLine)
	}
}
