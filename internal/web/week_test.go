package web_test

import (
	"net/http"
	"strings"
	"testing"

	"headsup/internal/journal"
)

// busy is a book with something in each step of the weekly review.
var busy = []string{
	"2026-01-05 person @dana Dana Osei relation:manager cadence:weekly/thu",
	"2026-01-05 person @ana Ana Ruiz relation:report",
	"2026-01-05 project +atlas Billing migration by:2026-05-01",
	"2026-02-10 status +atlas amber the vendor is late",
	"2026-03-02 win Cut latency +atlas @ana impact:\"30k a month\"",
	"2026-03-03 promise @dana the plan by:2026-03-09",
}

func TestTheWeekGoesThroughItsSteps(t *testing.T) {
	b := visit(t, busy[0], busy[1], busy[2], busy[3], busy[4], busy[5])
	if _, err := b.bench.Offer(t.Context(), []journal.Suggestion{{Source: "git:example.com/atlas", Key: "one", Line: "2026-03-03 log Wrote the runbook +atlas", Why: "2 commits"}}); err != nil {
		t.Fatal(err)
	}
	page := b.get("/week")
	b.holds(page, "The week to Thursday, 5 March 2026", "1 of 5", "Keep", "Billing migration", "said <time datetime=\"2026-02-10\">10 Feb</time>: the vendor is late", `value="amber" checked`, "“Cut latency” (#5)",
		"Read the update for Dana Osei", "Mon 9 March", "promise: the plan", "That was it. What is left above can wait")

	_, page = b.fill("/collect/decide", "pick", picked("git:example.com/atlas", "one"), "do", "keep", "back", "week")
	b.holds(page, "Recorded <b>#7</b>", "<h1>The week to", "Nothing waits for your word.")
	_, page = b.fill("/week/state", "project", "atlas", "state", "red", "words", "the vendor; is out")
	b.holds(page, "status +atlas red the vendor; is out", "Every open project has said how it stands.")
	_, page = b.fill("/week/thanks", "person", "ana", "words", "")
	b.holds(page, "thanks @ana for their part #5", "Everybody who shared in a win has been thanked.")
	keep := between(t, page, `<form method="post" action="/week">`, "</form>")
	var lines []string
	for _, part := range strings.Split(keep, `name="line" value="`)[1:] {
		line, _, _ := strings.Cut(part, `"`)
		lines = append(lines, line)
	}
	_, page = b.send("/week", lines...)
	b.holds(page, "note for the 1:1 @dana", "Nobody is due to hear anything before next week.", "That was it. Nothing is left of this week")
}

func TestTheWeekKeepsWhatWasTyped(t *testing.T) {
	b := visit(t, busy[0], busy[1], busy[2], busy[3])
	status, page := b.fill("/week/state", "project", "atlas", "state", "red", "words", "the date by:someday")
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, "Not done.", `value="the date by:someday"`, `value="red" checked`)
	if status, page := b.fill("/week/state", "project", "atlas", "state", "purple"); status != http.StatusBadRequest || !strings.Contains(page, "is no state") {
		t.Errorf("status %d", status)
	}
	if status, page := b.fill("/week/thanks", "person", "dana"); status < 400 || !strings.Contains(page, "was thanked meanwhile") {
		t.Errorf("status %d", status)
	}
	b.unchanged(4)
}

func TestTheWeekOfAMeetingNothingWasSaidOf(t *testing.T) {
	b := visit(t, busy[0], busy[1], "2026-03-03 met @ana 1:1 the rota", "2026-03-02 note the plan stands above what was written later")
	page := b.get("/week")
	b.holds(page, "It was planned, and nothing was said of it.", `value="retract #3"`)
	_, page = b.fill("/week/held", "entry", "3", "words", "the rota for June")
	b.holds(page, "met @ana 1:1 the rota for June #3")
	b.lacks(page, "It was planned, and nothing was said of it.")
	b.holds(visit(t).get("/week"), "Nobody is in the book yet.")
}
