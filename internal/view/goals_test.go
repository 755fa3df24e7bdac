package view_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
	"headsup/internal/view"
)

const goalsJournal = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 goal +churn Cut churn owner:@dana level:manager under:+growth
2026-01-05 goal +growth Twice the customers owner:@raj level:company
2026-01-05 goal +calm Fewer tickets owner:@dana level:manager
2026-01-05 goal +step Lead two teams level:me decides:@dana,@raj needs:"leads across teams" needs:"a successor"
2026-01-05 project +atlas Billing goal:+churn
2026-01-05 project +beacon Dashboard goal:+churn lead:@ana
2026-01-05 project +cedar Reminders
2026-01-05 metric +churn yearly 4% target:<2%
2026-01-06 status +atlas amber late
2026-01-07 status +beacon done
2026-02-01 log one +atlas hours:6
2026-02-02 log two +atlas goal:+growth hours:2
2026-02-03 log three +cedar hours:1
2026-02-04 log four
2026-02-05 win both teams on one page skill:"Leads across teams"
2026-02-06 told @raj win-note #17
`

// The tree goes from the company's goals down; a goal knows how far what is
// under it has come, and whether anything of the owner's serves it.
func TestGoalsTree(t *testing.T) {
	v := view.GoalsOf(folded(t, "2026-02-10", goalsJournal))
	var got []string
	var walk func(nodes []view.GoalNode, depth int)
	walk = func(nodes []view.GoalNode, depth int) {
		for _, g := range nodes {
			p := g.Progress
			got = append(got, fmt.Sprintf("%s%s %d/%d %s served=%v metrics=%d", strings.Repeat("-", depth), g.Goal, p.Done, p.Projects, p.Worst, g.Served, len(g.Metrics)))
			walk(g.Goals, depth+1)
			for _, project := range g.Projects {
				got = append(got, strings.Repeat("-", depth+1)+project.Project)
			}
		}
	}
	walk(v.Goals, 0)
	want := []string{
		"growth 1/2 amber served=true metrics=0",
		"-churn 1/2 amber served=true metrics=1", "--atlas", "--beacon",
		"calm 0/0  served=false metrics=0",
		"step 0/0  served=false metrics=0",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(v.Orphans) != 1 || v.Orphans[0].Project != "cedar" {
		t.Errorf("orphans %+v", v.Orphans)
	}
	if len(v.Unserved) != 1 || v.Unserved[0].Goal != "calm" {
		t.Errorf("unserved %+v", v.Unserved)
	}
}

// Work counts for whoever owns the nearest goal above it, and for each of
// several; what serves no goal is an orphan.
func TestWhomWorkServes(t *testing.T) {
	w := view.GoalsOf(folded(t, "2026-02-10", goalsJournal)).Work
	want := view.Serving{From: day("2026-01-11"), Entries: 5, Hours: 9, Orphans: []int64{15, 16, 17}, Share: 0.6, Whose: []view.Served{
		{Person: "dana", Name: "Dana Osei", Entries: 2, Hours: 8}, {Person: "raj", Name: "Raj Patel", Entries: 1, Hours: 2}}}
	if diff := cmp.Diff(want, w); diff != "" {
		t.Error(diff)
	}
}

// A next step says what shows each need, and who of the deciders has heard it.
func TestNextStep(t *testing.T) {
	steps := view.GoalsOf(folded(t, "2026-02-10", goalsJournal)).Steps
	want := []view.NextStep{{Goal: "step", Title: "Lead two teams", Decides: []string{"dana", "raj"}, Needs: []view.Need{
		{Need: "leads across teams", Evidence: []int64{17}, Heard: []string{"raj"}, Unheard: []string{"dana"}},
		{Need: "a successor", Evidence: []int64{}, Heard: []string{}, Unheard: []string{"dana", "raj"}}}}}
	if diff := cmp.Diff(want, steps); diff != "" {
		t.Error(diff)
	}
}

// Goals that stand under each other in a ring are all shown, once each way.
func TestGoalsInARing(t *testing.T) {
	v := view.GoalsOf(folded(t, "2026-02-10", "2026-01-05 goal +a A under:+b\n2026-01-05 goal +b B under:+a\n2026-01-06 log x +a\n"))
	if len(v.Goals) != 2 || len(v.Goals[0].Goals) != 1 || len(v.Goals[0].Goals[0].Goals) != 0 {
		t.Errorf("%+v", v.Goals)
	}
}

func day(s string) civil.Day {
	d, ok := civil.ParseISO(s)
	if !ok {
		panic(s)
	}
	return d
}
