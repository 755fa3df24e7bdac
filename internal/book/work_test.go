package book_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/book"
)

// The target of a metric is followed through lines and amendments in the order
// in which they were believed.
func TestAims(t *testing.T) {
	entries := read(t, `
2026-01-05 project +atlas Billing
2026-01-05 metric +atlas steps 0 target:7
2026-01-12 metric +atlas steps 1 target:7
2026-01-19 metric +atlas steps 2
2026-01-20 metric +atlas cost 9k target:<8k
2026-01-26 metric +atlas steps 3 target:9
2026-02-02 amend #2 target:8
2026-02-03 amend #6 target:14
2026-02-04 retract #6
`)
	for on, want := range map[string][]string{
		"2026-01-25": {"7"},
		"2026-01-26": {"7", "9"},
		"2026-02-02": {"7", "9"}, // a later line rules
		"2026-02-03": {"7", "9", "14"},
		"2026-02-04": {"7"},
	} {
		b := book.Fold(entries, day(on))
		for s := range b.Series(func(*book.Project) bool { return true }) {
			if s.Name != "steps" {
				continue
			}
			var got []string
			for _, aim := range s.Aims() {
				got = append(got, aim.Target)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("on %s the targets differ (-want +got)\n%s", on, diff)
			}
		}
	}
}

// Only moves to a later date are slips.
func TestSlips(t *testing.T) {
	b := book.Fold(read(t, `
2026-01-05 project +atlas Billing
2026-01-06 status +atlas green a first date by:2026-03-02
2026-01-07 status +atlas green later by:2026-03-16
2026-01-08 status +atlas green as said by:2026-03-16
2026-01-09 status +atlas green sooner by:2026-03-09
2026-01-10 amend #5 by:2026-03-30
`), day("2026-01-10"))
	var got []string
	for _, s := range b.Project("atlas").Slips() {
		got = append(got, s.From.String()+" to "+s.To.String()+" on "+s.On.String()+", set on "+s.Set.On.String())
	}
	want := []string{
		"2026-03-02 to 2026-03-16 on 2026-01-07, set on 2026-01-06",
		"2026-03-09 to 2026-03-30 on 2026-01-10, set on 2026-01-09",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("slips differ (-want +got)\n%s", diff)
	}
}

// What stands under a goal is found through the goals between, and a ring of
// goals ends the search.
func TestBelow(t *testing.T) {
	b := book.Fold(read(t, `
2026-01-05 goal +growth Grow
2026-01-05 goal +churn Cut churn under:+growth
2026-01-05 project +atlas Billing goal:+churn
2026-01-05 project +beacon Dashboard goal:+growth
2026-01-05 project +cedar Pricing
2026-01-05 goal +hen The hen under:+egg
2026-01-05 goal +egg The egg under:+hen
2026-01-05 project +dune Audit goal:+hen
`), day("2026-01-05"))
	for goal, want := range map[string][]string{
		"growth": {"churn", "atlas", "beacon"},
		"churn":  {"atlas"},
		"hen":    {"egg", "dune"},
		"egg":    {"hen", "dune"},
	} {
		var got []string
		for p := range b.Below(b.Project(goal)) {
			got = append(got, p.Slug)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(want, got) {
			t.Errorf("under +%s stand %v, want %v", goal, got, want)
		}
	}
}

// What continues a line is no part of a name or a title.
func TestContinuedLinesAreNoName(t *testing.T) {
	b := book.Fold(read(t, "2026-01-01 person @dana Dana Osei relation:manager\n    met her at the harbour\n2026-01-01 project +atlas Billing\n    the long story"), day("2026-01-02"))
	if got := b.Person("dana").Called(); got != "Dana Osei" {
		t.Errorf("name %q", got)
	}
	if got := b.Project("atlas").Called(); got != "Billing" {
		t.Errorf("title %q", got)
	}
}
