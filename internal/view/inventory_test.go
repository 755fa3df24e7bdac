package view_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
	"headsup/internal/view"
)

const inventoryJournal = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @kim Kim Aalto relation:peer
2026-01-05 goal +churn Cut churn owner:@dana why:"a third leave over invoices"
2026-01-05 goal +mine Learn to present level:me
2026-01-05 project +atlas Billing goal:+churn for:@kim
2026-01-05 project +beacon Dashboard why:"support asked"
2026-01-05 project +cedar Reminders
2026-01-05 project +elm Rota
2026-01-05 me duties the weekly invoices
2026-01-05 me duties the old rota
2026-01-06 drop #10
2026-01-10 log three places +atlas +beacon hours:3
2026-01-11 request @kim a list of the late ones by:2026-02-01
2026-01-12 log the list #13 hours:1
2026-01-13 log nothing in particular hours:2
2026-01-20 mark +atlas keep @dana
2026-01-20 mark +beacon stop @dana
2026-01-21 mark +beacon raise @kim
2026-01-22 win shown to support +beacon
2026-01-23 status +cedar done
2026-01-24 log the last letter +cedar hours:1
2026-01-25 status +elm stopped
2026-01-26 log one more week +elm
`

// The sheet holds everything, flat: what is open, what was worked on, duties,
// promises, and the rest; its hours add up to those of the period.
func TestInventory(t *testing.T) {
	b := folded(t, "2026-01-31", inventoryJournal)
	var got []string
	sum := 0.0
	for _, r := range view.InventoryOf(b, civil.Span{From: day("2026-01-01"), To: day("2026-01-31")}).Rows {
		if want := "raise kim 2026-01-21; stop dana 2026-01-20"; r.About == "+beacon" && r.Marks != want {
			t.Errorf("marks %q, want %q", r.Marks, want)
		}
		got = append(got, fmt.Sprintf("%s %s for=%s goal=%s/%s why=%q hours=%g n=%d mark=%s@%s on=%d", r.Kind, r.About, r.For, r.Goal, r.GoalOwner, r.Why, r.Hours, r.Entries, r.Mark, r.MarkedBy, r.GoesOn))
		sum += r.Hours
	}
	want := []string{
		`project +atlas for=kim goal=churn/dana why="a third leave over invoices" hours=1.5 n=1 mark=keep@dana on=0`,
		`project +beacon for= goal=/ why="support asked" hours=1.5 n=2 mark=stop@dana on=1`,
		`project +cedar for= goal=/ why="" hours=1 n=1 mark=@ on=0`,
		`project +elm for= goal=/ why="" hours=0 n=1 mark=@ on=1`,
		`goal +mine for= goal=/ why="" hours=0 n=0 mark=@ on=0`,
		`duty #9 for= goal=/ why="" hours=0 n=0 mark=@ on=0`,
		`request #13 for=kim goal=/ why="" hours=1 n=1 mark=@ on=0`,
		`other  for= goal=/ why="" hours=2 n=1 mark=@ on=0`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if sum != 7 {
		t.Errorf("the hours come to %g, want 7", sum)
	}
}

// Outside the period an ended project is gone, an open one stays.
func TestInventoryOfAnotherPeriod(t *testing.T) {
	v := view.InventoryOf(folded(t, "2026-01-31", inventoryJournal), civil.Span{From: day("2026-01-30"), To: day("2026-01-31")})
	for _, r := range v.Rows {
		if r.About == "+cedar" || r.Hours != 0 || r.Kind == "other" {
			t.Errorf("%+v", r)
		}
	}
}
