package view_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

const workJournal = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 project +atlas Billing by:2026-05-01
2026-01-20 status +atlas green on plan
2026-02-10 status +atlas amber the vendor is late by:2026-05-15
2026-02-11 metric +atlas p95 400ms target:<250ms
2026-02-12 issue the tax module is missing +atlas
2026-02-13 told @dana update +atlas
2026-02-20 status +atlas red the vendor left by:2026-06-01
2026-02-21 status +atlas red
2026-02-22 metric +atlas p95 310ms
2026-02-22 metric +atlas p95 0.3s
2026-02-23 win first accounts moved @ana +atlas
2026-02-23 done #6
2026-02-24 issue no one to test +atlas
`

// A project shows how it came to its state, in weeks counted back from the day,
// and the latest words on it.
func TestProjectTrend(t *testing.T) {
	p := view.WorkOf(folded(t, "2026-02-24", workJournal)).Projects[0]
	if got, want := strings.Join(p.Trend, " "), "      green green green amber amber red"; got != want {
		t.Errorf("trend %q, want %q", got, want)
	}
	if p.Cause != "the vendor left" || p.Since != day("2026-02-20") {
		t.Errorf("cause %q since %s", p.Cause, p.Since)
	}
	slips := []view.Slip{{On: day("2026-02-10"), From: day("2026-05-01"), To: day("2026-05-15"), Entry: 4},
		{On: day("2026-02-20"), From: day("2026-05-15"), To: day("2026-06-01"), Entry: 8}}
	if diff := cmp.Diff(slips, p.Slips); diff != "" {
		t.Error(diff)
	}
	metrics := []view.MetricRow{{Name: "p95", Value: "0.3s", Target: "<250ms", On: day("2026-02-22"), Entry: 11, Values: []float64{0.3}}}
	if diff := cmp.Diff(metrics, p.Metrics); diff != "" {
		t.Error(diff)
	}
}

// What has changed counts from when somebody last heard of the project.
func TestProjectChanges(t *testing.T) {
	p := view.WorkOf(folded(t, "2026-02-24", workJournal)).Projects[0]
	if diff := cmp.Diff(&view.LastTold{On: day("2026-02-13"), Entry: 7, People: []string{"dana"}}, p.Heard); diff != "" {
		t.Error(diff)
	}
	none := []string{}
	want := []view.Change{
		{What: "state", From: "amber", To: "red", Entry: 9, Credit: none},
		{What: "date", From: "2026-05-15", To: "2026-06-01", Entry: 8, Credit: none},
		{What: "metric", From: "400ms", To: "0.3s", Text: "p95", Entry: 11, Credit: none},
		{What: "ended", Text: "the tax module is missing", Entry: 13, Credit: none},
		{What: "win", Text: "first accounts moved", Entry: 12, Credit: []string{"ana"}},
		{What: "issue", Text: "no one to test", Entry: 14, Credit: none},
	}
	if diff := cmp.Diff(want, p.Changed); diff != "" {
		t.Error(diff)
	}
	if got := view.WorkOf(folded(t, "2026-02-13", workJournal)).Projects[0].Changed; len(got) != 0 {
		t.Errorf("on the day of the telling: %+v", got)
	}
	if untold := view.WorkOf(folded(t, "2026-02-12", workJournal)).Projects[0]; untold.Heard != nil || len(untold.Changed) != 0 {
		t.Errorf("before any telling: %+v", untold)
	}
}
