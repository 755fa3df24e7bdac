package compose_test

import (
	"strings"
	"testing"

	"headsup/internal/compose"
	"headsup/internal/render"
)

// For whom there is not room for every change, there is none for what was done.
func TestWorkOnlyFillsRoom(t *testing.T) {
	text := `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager length:short
2026-01-05 project +atlas Billing migration
2026-01-05 project +beacon Support dashboard
2026-03-01 log Called them +atlas
2026-03-01 status +atlas green all are moved
2026-03-01 status +beacon green the first page is drawn
`
	for _, c := range []struct {
		text string
		work bool
	}{
		{text, true},
		{text + "2026-03-01 project +cedar Reminders\n2026-03-01 status +cedar green nobody had to be reminded of anything in the past month or in the month before it but for one, who was on leave then and had no one at all to stand in for her\n", false},
	} {
		d, _ := written(t, "2026-03-05", c.text, "update", "dana", compose.Scope{})
		if got := plain(d); strings.Contains(got, "Called them") != c.work {
			t.Errorf("the update says\n%s", got)
		}
	}
}

// In a paragraph a title is said once.
func TestTitleOnceInProse(t *testing.T) {
	text := `
2026-01-05 person @me Mira Chen
2026-01-05 person @dana Dana Osei relation:manager format:prose
2026-01-05 person @ana Ana Ruiz relation:skip-level
2026-01-05 project +atlas Billing migration
2026-03-01 log Called them +atlas
2026-03-02 log Wrote to them +atlas
`
	for reader, want := range map[string]string{
		"dana": "Billing migration: Wrote to them.\nCalled them.",
		"ana":  "Billing migration: Wrote to them.\nBilling migration: Called them.",
	} {
		d, _ := written(t, "2026-03-05", text, "update", reader, compose.Scope{})
		if got := plain(d); !strings.Contains(got, want) {
			t.Errorf("@%s reads\n%s", reader, got)
		}
		csv, err := render.Document(d, render.CSV, render.Options{})
		if err != nil || !strings.Contains(string(csv), "Billing migration: Called them.") {
			t.Errorf("a row of @%s's sheet does not say what it is about: %v\n%s", reader, err, csv)
		}
	}
}
