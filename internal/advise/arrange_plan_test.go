package advise_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// planned is the plan of a day, of some rules or all.
func planned(t *testing.T, day civil.Day, now time.Time, lines string, rules ...string) advise.Plan {
	t.Helper()
	file, err := journal.Reader{Today: day, Lang: civil.English()}.ReadFile("book", strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	b := book.Fold(file.Entries, day)
	return advise.Arrange(b, advise.Moves(b, nil, rules...), now)
}

// briefly are moves as "rule @person about", those that wait with the reason.
func briefly(moves []*advise.Move) string {
	var all []string
	for _, m := range moves {
		one := m.Rule
		if m.Person != "" {
			one += " @" + m.Person
		}
		if m.About != "" {
			one += " " + m.About
		}
		if m.Held != "" {
			one += ": " + m.Held
		}
		all = append(all, one)
	}
	return strings.Join(all, "; ")
}

func same(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n got %s\nwant %s", what, got, want)
	}
}

var questions = []string{"feedback-due", "profile-gap", "advice-due", "agenda"}

// Of the slow questions a person is asked one a week; the rest waits, or goes
// into the talk that is coming.
func TestOneThought(t *testing.T) {
	const known = "2026-01-05 person @dana Dana Osei relation:manager since:2025-12-01\n2026-01-05 person @raj Raj Patel relation:skip-level since:2025-12-01\n"
	day := civil.Date(2026, 4, 8)
	plan := planned(t, day, time.Time{}, known, questions...)
	same(t, "shown", briefly(plan.Shown), "feedback-due @raj; feedback-due @dana")
	same(t, "held", briefly(plan.Held), "advice-due @raj: one question a week is enough for Raj; it can go on the agenda of your next talk; "+
		"profile-gap @dana goals: one question a week is enough for Dana; it can go on the agenda of your next talk")

	plan = planned(t, day, time.Time{}, known+"2026-04-06 know @dana goals less churn source:asked\n", questions...)
	same(t, "already asked", briefly(plan.Shown), "feedback-due @raj")

	plan = planned(t, day, time.Time{}, known+"2026-04-09 met @dana 1:1\n", questions...)
	same(t, "with a talk tomorrow", briefly(plan.Shown), "agenda @dana #3; feedback-due @raj")
	talk := plan.Shown[0]
	same(t, "into the talk", briefly(talk.Bundled), "agenda @dana #3; feedback-due @dana; profile-gap @dana goals")
	same(t, "why", talk.Why(), "You meet Dana tomorrow (1:1) and no agenda is with them. Bring up: feedback on your work; their goals.")
	same(t, "do", talk.Do(), "headsup agenda @dana 3 --send")
}

// What would pass a reader's limit waits; what is now goes all the same.
func TestWithinLimits(t *testing.T) {
	const known = `2026-01-05 person @dana Dana Osei relation:manager since:2025-03-01 max:2/week
2026-01-05 project +atlas Billing
2026-01-05 told @dana update +atlas
2026-03-02 told @dana heads-up +atlas
2026-03-02 ask @ana help a room
2026-03-02 know @dana dates board meeting by:2026-03-08
2026-03-01 win One +atlas impact:much
`
	wednesday := civil.Date(2026, 3, 4)
	rules := []string{"anticipate", "win-untold", "surprise"}
	plan := planned(t, wednesday, time.Time{}, known+"2026-03-03 win Two +atlas impact:much\n2026-03-01 win Three impact:much\n", rules...)
	same(t, "one place left", briefly(plan.Shown), "anticipate @dana #6")
	same(t, "held", briefly(plan.Held), "win-untold @dana #9: Dana takes 2 a week, and they are spoken for")
	plan = planned(t, wednesday, time.Time{}, known+"2026-03-04 status +atlas red\n", rules...)
	same(t, "red takes the place", briefly(plan.Shown), "surprise @dana +atlas")
	same(t, "held for red", briefly(plan.Held), "anticipate @dana #6: Dana takes 2 a week, and they are spoken for")
	plan = planned(t, wednesday, time.Time{}, known+"2026-03-03 told @dana update\n2026-03-04 status +atlas red\n", rules...)
	same(t, "red goes beyond the limit", briefly(plan.Shown), "surprise @dana +atlas")
	same(t, "held by the limit", briefly(plan.Held), "anticipate @dana #6: Dana takes 2 a week and has had them")
}

// On the owner's own leave nothing but what is now is left; and what goes to
// somebody anyway takes the rest along, quiet day or not.
func TestLeaveAndQuiet(t *testing.T) {
	const known = `2026-01-05 person @dana Dana Osei relation:manager since:2025-03-01 quiet:wed
2026-01-05 project +atlas Billing
2026-01-05 project +birch Invoices
2026-01-05 status +birch green
2026-01-05 told @dana update +atlas +birch
2026-03-01 status +birch amber
`
	wednesday := civil.Date(2026, 3, 4)
	rules := []string{"surprise", "status-stale"}
	plan := planned(t, wednesday, time.Time{}, known, rules...)
	same(t, "quiet", briefly(plan.Held), "surprise @dana +birch: Dana is left alone on Wednesdays")
	same(t, "against the quiet", plan.Held[0].Do(), "headsup heads-up @dana +birch --now --send")
	plan = planned(t, wednesday, time.Time{}, known+"2026-03-04 status +atlas red\n", rules...)
	same(t, "along with red", briefly(plan.Shown), "surprise @dana +atlas")
	same(t, "in one message", plan.Shown[0].Do(), "headsup heads-up @dana +atlas +birch --send")
	plan = planned(t, wednesday, time.Time{}, known+"2026-03-01 me away:2026-03-02..2026-03-06\n", rules...)
	same(t, "own leave", briefly(plan.Shown), "")
	same(t, "own leave, held", briefly(plan.Held), "surprise @dana +birch: you are on leave; status-stale +atlas: you are on leave")
}

// A quiet day is one of the reader's own zone: late on a Thursday in Madrid it
// is Friday in Auckland.
func TestTheirDay(t *testing.T) {
	const known = `2026-01-05 person @me zone:Europe/Madrid
2026-01-05 person @dana Dana Osei relation:manager since:2025-03-01 quiet:fri zone:Pacific/Auckland
2026-01-05 project +birch Invoices
2026-01-05 status +birch green
2026-01-05 told @dana update +birch
2026-03-01 status +birch amber
`
	thursday := civil.Date(2026, 3, 5)
	for hour, want := range map[int]string{9: "", 18: "surprise @dana +birch: Dana is left alone on Fridays"} {
		plan := planned(t, thursday, time.Date(2026, 3, 5, hour, 0, 0, 0, time.UTC), known, "surprise")
		same(t, fmt.Sprint(hour), briefly(plan.Held), want)
	}
	same(t, "seen from another day", briefly(planned(t, thursday, time.Time{}, known, "surprise").Held), "")
}

// No two of the moves shown say the same: three projects without a state are one
// thing to see to, and an issue is one, whatever it lacks.
func TestShownOnce(t *testing.T) {
	const known = `2026-01-05 person @dana Dana Osei relation:manager since:2025-03-01
2026-01-05 project +atlas Billing
2026-01-05 project +birch Invoices
2026-01-05 project +cedar Refunds
2026-02-25 issue The vendor is late +atlas severity:high
2026-02-26 told @dana heads-up #5
`
	plan := planned(t, civil.Date(2026, 3, 4), time.Time{}, known, "status-stale", "issue-bare", "depends-unowned")
	same(t, "shown", briefly(plan.Shown), "depends-unowned #5; status-stale +atlas")
	same(t, "rest", briefly(plan.Rest), "status-stale +birch; status-stale +cedar; issue-bare #5")
}

// The stage of the partnership turns what is alike around.
func TestStage(t *testing.T) {
	day := civil.Date(2026, 4, 8)
	for since, want := range map[string]string{
		"2026-02-01": "learn 1.2 deliver 1.0 open 0.8",
		"2025-09-01": "learn 1.0 deliver 1.2 open 1.0",
		"2024-09-01": "learn 0.8 deliver 1.0 open 1.2",
	} {
		lines := "2026-01-05 person @dana Dana Osei relation:manager since:" + since + " cadence:weekly/wed\n" +
			"2026-01-05 know @dana dates board meeting by:2026-04-10\n"
		if since == "2026-02-01" {
			lines = strings.Replace(lines, "2026-01-05 person", "2026-01-06 person", 1)
		}
		got := map[string]float64{}
		for _, m := range planned(t, day, time.Time{}, lines, "contact-due", "update-due", "anticipate").All {
			got[m.Rule] = m.Factors.Stage
		}
		same(t, since, fmt.Sprintf("learn %.1f deliver %.1f open %.1f", got["contact-due"], got["update-due"], got["anticipate"]), want)
	}
}

// A score is made of what is said of it.
func TestScoreIsExplained(t *testing.T) {
	lines := "2026-01-05 person @dana Dana Osei relation:manager\n2026-01-05 project +atlas Billing by:2026-03-01\n2026-01-05 status +atlas red\n2026-02-01 promise @dana a page by:2026-03-05\n"
	for _, m := range planned(t, civil.Date(2026, 3, 4), time.Time{}, lines).All {
		if m.Score != m.Factors.Score() || m.Score < 0 || m.Score > 1 {
			t.Errorf("%s: %v of %+v", m.Rule, m.Score, m.Factors)
		}
	}
}
