package view_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

// Words both ways: open, kept and broken; an offer that was accepted is a word
// given, a request waits to be said back.
func TestPromises(t *testing.T) {
	b := folded(t, "2026-04-01", `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-10 promise @dana the page by:2026-01-20
2026-01-15 done #3
2026-01-11 promise @dana the table by:2026-01-20
2026-01-25 done #5
2026-01-12 promise @dana never mind
2026-01-13 drop #7
2026-02-01 request @raj a figure a month by:2026-03-01
2026-02-02 request @raj the short one
2026-02-03 amend #10 confirmed:yes
2026-02-04 ask @raj offer shall I write it
2026-02-05 answer #12 yes please
2026-02-06 ask @raj offer shall I sing
2026-02-07 answer #14 no
2026-03-01 owes @raj a word with the vendor by:2026-03-15
2026-03-02 owes @dana the budget
2026-03-05 done #17
`)
	v := view.PromisesOf(b, nil)
	var got []string
	for _, side := range []view.WordsGiven{v.Mine, v.Theirs} {
		for _, w := range side.Open {
			got = append(got, fmt.Sprintf("#%d %s @%s late %v confirmed %v", w.Entry, w.Kind, w.Person, w.Late, w.Confirmed))
		}
		got = append(got, fmt.Sprintf("kept %d broken %d", side.Kept, side.Broken))
	}
	want := []string{
		"#9 request @raj late true confirmed false",
		"#10 request @raj late false confirmed true",
		"#12 offer @raj late false confirmed true",
		"kept 1 broken 2",
		"#16 owes @raj late true confirmed true",
		"kept 1 broken 1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want (-), got (+)\n%s", diff)
	}
	people := []view.PersonWords{
		{Person: "dana", Name: "Dana Osei", Mine: view.WordCount{Kept: 1, Broken: 1}, Theirs: view.WordCount{Kept: 1}},
		{Person: "raj", Name: "Raj Patel", Mine: view.WordCount{Broken: 1}, Theirs: view.WordCount{Broken: 1}},
	}
	if diff := cmp.Diff(people, v.People); diff != "" {
		t.Errorf("want (-), got (+)\n%s", diff)
	}
	if only := view.PromisesOf(b, b.Person("dana")); len(only.Mine.Open)+len(only.Theirs.Open) != 0 || only.Mine.Kept != 1 {
		t.Errorf("with Dana %+v", only)
	}
}
