package view_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"headsup/internal/view"
)

const resourcesJournal = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @bo Bo Lind relation:report
2026-01-05 person @kim Kim Aalto relation:peer
2026-01-05 goal +churn Cut churn owner:@dana
2026-01-05 project +atlas Billing goal:+churn
2026-01-05 project +beacon Dashboard
2026-01-05 project +cedar Reminders goal:+churn
2026-01-06 alloc +atlas @ana 80%
2026-01-06 alloc +beacon @ana 40%
2026-01-06 alloc +atlas 30%
2026-01-06 alloc +cedar @kim 50% until:2026-01-31
2026-02-01 log on both +atlas +cedar @ana hours:6
2026-02-02 log alone +atlas hours:2
2026-02-03 ask @dana resource one more engineer +atlas by:2026-03-01
2026-02-03 ask @dana resource a tester for a month
2026-02-04 ask @dana resource a desk +beacon
2026-02-05 answer #17 take it
`

// Everybody who works for the owner is shown, whether their shares are known or
// not; a share that has run out is no load.
func TestWhereTimeGoes(t *testing.T) {
	v := view.ResourcesOf(folded(t, "2026-02-10", resourcesJournal), view.ResourceScope{})
	people := []view.PersonLoad{
		{Person: "me", Name: "Me", Percent: 30, Free: 70, Known: true, Hours: 8},
		{Person: "ana", Name: "Ana Ruiz", Percent: 120, Over: 20, Known: true, Hours: 6},
		{Person: "bo", Name: "Bo Lind"},
	}
	if diff := cmp.Diff(people, v.People, cmpopts.IgnoreFields(view.PersonLoad{}, "Shares")); diff != "" {
		t.Error(diff)
	}
	goals := []view.GoalEffort{
		{Goal: "churn", Title: "Cut churn", Owner: "dana", Percent: 110, Hours: 8},
		{Percent: 40},
	}
	if diff := cmp.Diff(goals, v.Goals); diff != "" {
		t.Error(diff)
	}
	var efforts []string
	for _, p := range v.Projects {
		efforts = append(efforts, p.Project)
	}
	if diff := cmp.Diff([]string{"atlas", "beacon", "cedar"}, efforts); diff != "" {
		t.Error(diff)
	}
}

// An open ask for more shows where everything already goes: what is on its
// projects, or on all if it names none.
func TestResourceAsks(t *testing.T) {
	v := view.ResourcesOf(folded(t, "2026-02-10", resourcesJournal), view.ResourceScope{})
	want := []view.ResourceAsk{
		{Entry: 15, On: day("2026-02-03"), Of: "dana", Text: "one more engineer", By: day("2026-03-01"), Projects: []string{"atlas"}, OnTop: 110, Given: 150, Free: 70},
		{Entry: 16, On: day("2026-02-03"), Of: "dana", Text: "a tester for a month", Projects: []string{}, OnTop: 150, Given: 150, Free: 70},
	}
	if diff := cmp.Diff(want, v.Asks); diff != "" {
		t.Error(diff)
	}
}

// A project, a goal or a person narrows the view; whoever is shown is shown with
// all their time.
func TestResourcesOfSome(t *testing.T) {
	b := folded(t, "2026-02-10", resourcesJournal)
	for _, c := range []struct {
		scope            view.ResourceScope
		people, projects []string
		asks             int
	}{
		{view.ResourceScope{Projects: []string{"beacon"}}, []string{"ana"}, []string{"beacon"}, 0},
		{view.ResourceScope{Projects: []string{"churn"}}, []string{"me", "ana"}, []string{"atlas", "cedar"}, 1},
		{view.ResourceScope{People: []string{"ana"}}, []string{"ana"}, []string{"atlas", "beacon"}, 0},
		{view.ResourceScope{People: []string{"dana"}}, nil, nil, 2},
	} {
		v := view.ResourcesOf(b, c.scope)
		var people, projects []string
		for _, p := range v.People {
			people = append(people, p.Person)
			if p.Person == "ana" && len(p.Shares) != 2 {
				t.Errorf("%+v: shares of ana %+v", c.scope, p.Shares)
			}
		}
		for _, p := range v.Projects {
			projects = append(projects, p.Project)
		}
		if diff := cmp.Diff(c.people, people); diff != "" {
			t.Errorf("%+v: people %s", c.scope, diff)
		}
		if diff := cmp.Diff(c.projects, projects); diff != "" {
			t.Errorf("%+v: projects %s", c.scope, diff)
		}
		if len(v.Asks) != c.asks {
			t.Errorf("%+v: asks %+v", c.scope, v.Asks)
		}
	}
}
