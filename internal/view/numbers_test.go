package view_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

// Half a year: one win known to two, one to the manager alone; a surprise before
// the telling; an update on time, nine missed, one late; a choice that took four days.
func TestNumbers(t *testing.T) {
	v := view.NumbersOf(bookOf(t, `
2026-01-05 person @dana Dana Osei relation:manager cadence:weekly/thu
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 project +atlas Billing migration by:2026-05-01
2026-01-06 status +atlas green
2026-01-08 told @dana @raj update +atlas
2026-01-12 win The first customer moved +atlas
2026-01-12 decision Which one next +atlas from:@dana option:a option:b recommend:1 by:2026-01-20
2026-01-16 answer #7 the first choice:1
2026-01-16 told @dana @raj update +atlas
2026-03-29 status +atlas red the vendor slipped
2026-03-30 surprised @raj +atlas he read it in a ticket
2026-03-31 told @dana @raj heads-up +atlas
2026-04-01 win The tax tables are right +atlas
2026-04-02 told @dana update +atlas
`, "2026-04-05"))
	if len(v.Quarters) != 2 {
		t.Fatalf("%d quarters, want 2", len(v.Quarters))
	}
	got := []string{}
	for _, q := range v.Quarters {
		q.Pace = view.Pace{}
		line, err := json.Marshal(q)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, string(line))
	}
	const noPace = `"bad_news":{"news":0,"told":0,"heard":0,"waiting":0,"missed":0,"known_to_told":null,"told_to_heard":null,"longest":0,"longest_waiting":0},`
	if diff := cmp.Diff([]string{
		`{"quarter":"2026-Q1","from":"2026-01-01","to":"2026-03-31","told_before_asked":{"told":3,"asked":1,"share":0.75},"surprises":1,` + noPace +
			`"decisions":{"taken":1,"median_days":4},"updates":{"on_time":1,"late":1,"missed":9},"wins":{"wins":1,"known_to_one":0,"known_to_two":1}}`,
		`{"quarter":"2026-Q2","from":"2026-04-01","to":"2026-06-30","told_before_asked":{"told":1,"asked":0,"share":1},"surprises":0,` + noPace +
			`"decisions":{"taken":0,"median_days":null},"updates":{"on_time":0,"late":1,"missed":0},"wins":{"wins":1,"known_to_one":1,"known_to_two":0}}`,
	}, got); diff != "" {
		t.Error(diff)
	}
}

// An empty book has nothing to count.
func TestNumbersOfNothing(t *testing.T) {
	if v := view.NumbersOf(bookOf(t, "", "2026-04-05")); len(v.Quarters) != 0 || v.Quarters == nil {
		t.Errorf("quarters are %v", v.Quarters)
	}
}
