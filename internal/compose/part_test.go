package compose_test

import (
	"strings"
	"testing"

	"headsup/internal/compose"
)

// A lead with two people, and two projects of theirs that nobody told them of.
const team = `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @bo Bo Wikander relation:report
2026-01-05 person @core The billing team relation:team with:@ana,@bo
2026-01-05 project +atlas Billing migration by:2026-05-29 lead:@ana
2026-01-05 project +elm On-call week by:2026-05-31 lead:@bo
2026-01-05 project +beacon Support dashboard
2026-01-06 status +atlas amber the vendor is late
2026-01-06 status +beacon red nobody to test it
`

// What the bottom line says of the projects that stand as they were is not said
// again, and they count as told.
func TestStillIsSaidOnce(t *testing.T) {
	told := team + "2026-01-07 told @dana update +atlas +beacon +elm\n"
	d, got := written(t, "2026-03-05", told+"2026-01-08 status +elm done\n2026-01-09 told @dana update +elm\n", "update", "dana", compose.Scope{Projects: []string{"atlas"}})
	says(t, got, "Billing migration is still amber.")
	saysNot(t, got, "As before")
	if tells := d.Tells().Projects; len(tells) != 1 || tells[0] != "atlas" {
		t.Errorf("it tells of %v", tells)
	}
	_, got = written(t, "2026-03-05", told, "update", "dana", compose.Scope{})
	says(t, got, "Support dashboard is still red and 1 more is still amber", "As before")
}

// The first of several wins stands in the bottom line and nowhere else.
func TestWinsAreSaidOnce(t *testing.T) {
	lines := team + "2026-03-02 win The first hundred moved +atlas @ana\n2026-03-03 win Nobody was called at night @bo\n"
	for _, wins := range [][]int64{{11, 12}, {12, 11}} {
		d, got := written(t, "2026-03-05", lines, "win-note", "dana", compose.Scope{Entries: wins})
		for _, win := range []string{"The first hundred moved, with Ana Ruiz", "Nobody was called at night, with Bo Wikander"} {
			if strings.Count(got, win) != 1 {
				t.Errorf("%q stands %d times:\n%s", win, strings.Count(got, win), got)
			}
		}
		if tells := d.Tells(); len(tells.Entries) != 2 {
			t.Errorf("it tells of %v", tells)
		}
	}
}

// Whose time goes where is weighed by those above; a customer hears who does what.
func TestCustomersHearNoShares(t *testing.T) {
	lines := team + "2026-01-06 person @halden Halden Freight relation:customer senior:yes\n2026-01-06 person @raj Raj Patel relation:skip-level\n2026-01-06 alloc +atlas @ana 80%\n"
	_, got := written(t, "2026-03-05", lines, "handover", "raj", compose.Scope{})
	says(t, got, "leads Billing migration at 80%")
	_, got = written(t, "2026-03-05", lines, "handover", "halden", compose.Scope{})
	says(t, got, "leads Billing migration.")
	saysNot(t, got, "80%")
}

// What a heads-up is about stands in its bottom line, and below it only the way out.
func TestHeadsUpSaysItsTroubleOnce(t *testing.T) {
	lines := team + "2026-03-02 issue The vendor needs four more weeks +atlas severity:high option:\"wait\" option:\"another vendor\" recommend:2\n2026-03-02 told @dana update +atlas\n"
	_, got := written(t, "2026-03-05", lines, "heads-up", "dana", compose.Scope{Projects: []string{"atlas"}})
	says(t, got, "# Trouble and the way out\nI recommend: another vendor (of 2 ways out).")
	if n := strings.Count(got, "The vendor needs four more weeks"); n != 1 {
		t.Errorf("the trouble stands %d times:\n%s", n, got)
	}
}
