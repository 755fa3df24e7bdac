package view_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

const withDana = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 project +atlas Billing migration by:2026-05-01
2026-01-06 status +atlas green
2026-01-08 told @dana update +atlas
`

// said is a pace in short: how much there was, was told, heard, waits and was
// missed; then the medians.
func said(p view.Pace) string {
	line := fmt.Sprintf("%d: %d told, %d heard, %d waiting, %d missed", p.News, p.Told, p.Heard, p.Waiting, p.Missed)
	if p.KnownToTold != nil {
		line += fmt.Sprintf("; told after %g", *p.KnownToTold)
	}
	if p.ToldToHeard != nil {
		line += fmt.Sprintf("; heard after %g", *p.ToldToHeard)
	}
	return line
}

// How one piece of bad news, or several, came to the manager.
func TestLatency(t *testing.T) {
	for name, c := range map[string]struct{ lines, want string }{
		"none":                   {``, "0: 0 told, 0 heard, 0 waiting, 0 missed"},
		"not told":               {`2026-02-01 status +atlas red`, "1: 0 told, 0 heard, 1 waiting, 0 missed"},
		"told":                   {"2026-02-01 status +atlas red\n2026-02-04 told @dana heads-up +atlas", "1: 1 told, 0 heard, 0 waiting, 0 missed; told after 3"},
		"told and seen":          {"2026-02-01 status +atlas red\n2026-02-04 told @dana heads-up +atlas\n2026-02-06 answer #7 seen", "1: 1 told, 1 heard, 0 waiting, 0 missed; told after 3; heard after 2"},
		"told and met on":        {"2026-02-01 status +atlas red\n2026-02-04 told @dana heads-up +atlas\n2026-02-09 met @dana 1:1 +atlas", "1: 1 told, 1 heard, 0 waiting, 0 missed; told after 3; heard after 5"},
		"a later telling seen":   {"2026-02-01 status +atlas red\n2026-02-04 told @dana heads-up +atlas\n2026-02-05 told @dana update +atlas\n2026-02-06 answer #8 seen", "1: 1 told, 1 heard, 0 waiting, 0 missed; told after 3; heard after 2"},
		"called better":          {"2026-02-01 status +atlas red\n2026-02-02 told @dana amber +atlas\n2026-02-05 told @dana update +atlas", "1: 1 told, 0 heard, 0 waiting, 0 missed; told after 4"},
		"over before told":       {"2026-02-01 status +atlas red\n2026-02-03 status +atlas green\n2026-02-04 told @dana update +atlas", "1: 0 told, 0 heard, 0 waiting, 1 missed"},
		"worse and worse":        {"2026-02-01 status +atlas amber\n2026-02-03 status +atlas red\n2026-02-04 told @dana update +atlas", "2: 2 told, 0 heard, 0 waiting, 0 missed; told after 2"},
		"a later date":           {"2026-02-01 status +atlas green by:2026-06-01\n2026-02-03 told @dana update +atlas", "1: 1 told, 0 heard, 0 waiting, 0 missed; told after 2"},
		"an earlier date":        {"2026-02-01 status +atlas green by:2026-04-01", "0: 0 told, 0 heard, 0 waiting, 0 missed"},
		"and back again":         {"2026-02-01 status +atlas green by:2026-06-01\n2026-02-02 amend #6 by:2026-05-01\n2026-02-03 told @dana update +atlas", "1: 0 told, 0 heard, 0 waiting, 1 missed"},
		"an issue, by number":    {"2026-02-01 issue The vendor is late +atlas\n2026-02-02 told @dana heads-up #6\n2026-02-05 met @dana 1:1 #6", "1: 1 told, 1 heard, 0 waiting, 0 missed; told after 1; heard after 3"},
		"a small issue":          {"2026-02-01 issue The vendor is late +atlas severity:low", "0: 0 told, 0 heard, 0 waiting, 0 missed"},
		"an issue of nothing":    {"2026-02-01 issue The flu is about", "1: 0 told, 0 heard, 1 waiting, 0 missed"},
		"not for her":            {"2026-02-01 project +atlas visible:private\n2026-02-01 status +atlas red", "0: 0 told, 0 heard, 0 waiting, 0 missed"},
		"taken back":             {"2026-02-01 status +atlas red\n2026-02-02 retract #6", "0: 0 told, 0 heard, 0 waiting, 0 missed"},
		"somebody else's answer": {"2026-02-01 status +atlas red\n2026-02-04 told @dana heads-up +atlas\n2026-02-06 answer #7 seen @raj", "1: 1 told, 0 heard, 0 waiting, 0 missed; told after 3"},
	} {
		t.Run(name, func(t *testing.T) {
			v := view.LatencyOf(bookOf(t, withDana+c.lines, "2026-03-05"), view.Focus{})
			if got := said(v.Pace); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// The skip-level counts once they had heard of the project; a quarter holds what
// became known in it.
func TestLatencyByPersonAndQuarter(t *testing.T) {
	v := view.LatencyOf(bookOf(t, withDana+`
2026-02-01 status +atlas amber
2026-02-02 told @dana @raj update +atlas
2026-04-01 status +atlas red
2026-04-05 told @dana heads-up +atlas
2026-04-09 met @raj skip-level +atlas
`, "2026-05-01"), view.Focus{})
	got := map[string]string{}
	for _, p := range v.People {
		got[p.Person] = said(p.Pace)
	}
	for _, q := range v.Quarters {
		got[q.Quarter.Quarter] = said(q.Pace)
	}
	if diff := cmp.Diff(map[string]string{
		"dana":    "2: 2 told, 0 heard, 0 waiting, 0 missed; told after 2.5",
		"raj":     "1: 1 told, 1 heard, 0 waiting, 0 missed; told after 8; heard after 0",
		"2026-Q1": "1: 1 told, 0 heard, 0 waiting, 0 missed; told after 1",
		"2026-Q2": "2: 2 told, 1 heard, 0 waiting, 0 missed; told after 6; heard after 0",
	}, got); diff != "" {
		t.Error(diff)
	}
}
