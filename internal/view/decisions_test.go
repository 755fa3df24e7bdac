package view_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

const choices = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-10 decision Which vendor from:@dana option:"wait" option:"switch" pro1:"cheap" con2:"two months" recommend:1 by:2026-01-20
2026-01-11 answer #3 seen
2026-01-14 answer #3 go choice:2
2026-02-01 decision Which day from:@dana by:2026-02-10
2026-02-03 done #6
2026-02-05 decision Never mind from:@raj
2026-02-06 drop #8
2026-03-01 decision No date yet from:@raj
2026-03-02 decision Later from:@raj by:2026-04-20
2026-03-03 decision Default from:@dana option:"a" option:"b" by:2026-03-20 default:2
2026-03-04 decision Past option:"a" by:2026-03-25
2026-02-01 decision Raj instead from:@dana by:2026-02-10
2026-02-02 answer #14 @raj the first
`

// The nearest date first; a default whose day has come applies; what was
// dropped is no decision; seen is no answer.
func TestDecisions(t *testing.T) {
	b := folded(t, "2026-04-01", choices)
	v := view.DecisionsOf(b, nil)
	var got []string
	for _, d := range v.Open {
		got = append(got, fmt.Sprintf("#%d %s late %v applies %v", d.Entry, d.From, d.Late, d.Applies))
	}
	for _, d := range v.Taken {
		got = append(got, fmt.Sprintf("#%d %s after %d choice %d %q", d.Entry, d.From, d.Days, d.Choice, d.Answer))
	}
	want := []string{
		"#12 dana late true applies true",
		"#13  late true applies false",
		"#11 raj late false applies false",
		"#10 raj late false applies false",
		`#6 dana after 2 choice 0 ""`,
		`#14 raj after 1 choice 0 "the first"`,
		`#3 dana after 4 choice 2 "go"`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want (-), got (+)\n%s", diff)
	}
	if v.Median == nil || *v.Median != 2 {
		t.Errorf("median %v", v.Median)
	}
	options := []view.Option{{Text: "wait", Pros: []string{"cheap"}, Cons: []string{}}, {Text: "switch", Pros: []string{}, Cons: []string{"two months"}}}
	if diff := cmp.Diff(options, v.Taken[2].Options); diff != "" {
		t.Errorf("want (-), got (+)\n%s", diff)
	}
	if only := view.DecisionsOf(b, b.Person("raj")); len(only.Open) != 2 || len(only.Taken) != 1 {
		t.Errorf("Raj has %d open and %d taken", len(only.Open), len(only.Taken))
	}
	if none := view.DecisionsOf(folded(t, "2026-01-06", choices), nil); none.Median != nil {
		t.Errorf("median of none %v", *none.Median)
	}
}
