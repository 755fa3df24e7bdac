package web_test

import (
	"net/http"
	"strings"
	"testing"
)

// reached is a book with results, one of which says nothing of what it changed.
var reached = []string{
	"2026-01-05 person @dana Dana Osei relation:manager cadence:weekly/thu",
	"2026-01-05 person @ana Ana Ruiz relation:report",
	"2026-01-05 goal +churn Cut churn to 2% owner:@dana",
	"2026-01-05 project +atlas Billing migration goal:+churn by:2026-05-01",
	"2026-02-02 win Cut checkout latency by 40% +atlas @ana impact:\"30k a month\" evidence:https://example.com/board",
	"2026-02-09 win Moved the first accounts +atlas",
	"2026-02-10 thanks @ana for the checkout work #5",
	"2026-02-12 told @dana update +atlas",
}

func TestReviewShowsAPeriodByGoal(t *testing.T) {
	b := visit(t, reached...)
	page := b.get("/review")
	b.holds(page, "as <bdi>Dana Osei</bdi> may hear of it", "2 results in the last half year", "Their goal:", "Cut churn to 2%", "30k a month", "With <bdi>Ana Ruiz</bdi>",
		`href="https://example.com/board"`, "shared in 1 result", "was thanked 1 time", "does not say what it changed", "amend+%236+impact%3A%3Cwords%3E", "told before asked", "2026-Q1")
	page = b.get("/review?for=dana&from=2026-02-01&to=2026-02-05")
	b.holds(page, "1 result ", "Cut checkout latency")
	b.lacks(page, "Moved the first accounts")
	b.holds(b.get("/review?for=dana&from=2026-03-01&to=2026-02-01"), `role="alert"`, "Billing")
	b.holds(b.get("/review?for=nobody"), `role="alert"`)
	b.holds(visit(t).get("/review"), "Nobody is in the book yet.", "Add your manager")
}

func TestReviewIsSavedAsAFile(t *testing.T) {
	b := visit(t, reached...)
	for format, begins := range map[string]string{"pdf": "%PDF-", "html": "<!doctype html>", "md": "# "} {
		answer, err := b.Do(b.request(http.MethodGet, "/review/file?for=dana&format="+format, ""))
		if err != nil {
			t.Fatal(err)
		}
		if got := answer.Header.Get("Content-Disposition"); got != "attachment; filename=review-dana-2026-03-05."+format {
			t.Errorf("%s: %s", format, got)
		}
		if err := answer.Body.Close(); err != nil {
			t.Fatal(err)
		}
		if text := b.get("/review/file?for=dana&format=" + format); !strings.HasPrefix(text, begins) {
			t.Errorf("%s begins with %q", format, text[:min(len(text), 40)])
		}
	}
	for path, want := range map[string]int{"/review/file?for=dana&format=exe": http.StatusBadRequest, "/review/file?for=nobody&format=md": http.StatusBadRequest} {
		if status, _ := b.ask(b.request(http.MethodGet, path, "")); status != want {
			t.Errorf("%s: status %d", path, status)
		}
	}
}
