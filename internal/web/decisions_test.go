package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// open is a book with something of every kind between the owner and others.
var open = []string{
	"2026-02-01 person @dana Dana Osei relation:manager",
	"2026-02-01 person @raj Raj Patel relation:skip-level channel:chat",
	"2026-02-01 project +atlas Billing migration",
	`2026-02-20 decision Which vendor from:@raj option:wait option:"switch to Elm" pro2:"done in June" con2:"9k more" recommend:2 default:2 by:2026-03-04 cost:"a week of the team" +atlas`,
	"2026-02-10 decision Which colour from:@dana option:red option:blue",
	"2026-02-12 answer #5 choice:2",
	"2026-02-25 issue The vendor is late +atlas severity:high",
	"2026-02-20 ask @dana advice how to plan",
	"2026-02-21 promise @dana the plan by:2026-03-01",
	"2026-02-22 owes @raj the budget by:2026-03-02",
	"2026-02-23 request @dana a figure a month",
}

func TestDecisionsAndTheirNextSteps(t *testing.T) {
	b := visit(t, open...)
	page := b.get("/decisions")
	b.holds(page,
		"Which vendor", `For Raj Patel to take, by <time datetime="2026-03-04">4 Mar</time>: the day has come`, "done in June", "9k more", "recommended, and what happens without a word", "Waiting costs: <bdi>a week of the team</bdi>",
		`value="answer #4 choice:2"`, "Say that it applies", `href="/draft/brief?entry=4&amp;for=raj"`,
		"Which colour", "<bdi>blue</bdi>", "2 days",
		"The vendor is late", "none yet", "not told", `href="/draft/heads-up?entry=7&amp;for=dana"`,
		"how to plan", "next: ask again, with a day", `href="/draft/ask-note?entry=8&amp;for=dana"`,
		"the plan", `by <time datetime="2026-03-01">1 Mar</time>, late`, `value="done #9"`, "the budget", "Remind them, and set a day", "not said back", `href="/draft/confirm?entry=11&amp;for=dana"`)
	_, page = b.send("/decisions", "answer #4 choice:2")
	b.holds(page, "Recorded <b>#12</b>", "Half of them took")
	b.lacks(page, `value="answer #4 choice:2"`)
	_, page = b.send("/decisions", "done #9")
	b.lacks(page, `value="done #9"`)
	b.holds(b.get("/draft/ask-note?entry=8&for=dana"), `id="compose"`, "how to plan")
	b.holds(visit(t).get("/decisions"), "Nothing is open between you and others.", "Record a choice")
}

// A text from anywhere is read as its reader would; nothing of it is kept.
func TestATextIsChecked(t *testing.T) {
	b := visit(t, red...)
	b.holds(b.get("/check"), `<option value="dana">Dana Osei</option>`, "Nobody in particular", "No bottom line")
	text := "Billing migration is green.\r\n\r\nWe will significantly improve it shortly."
	status, _, page := b.submit("/check/read", url.Values{"text": {text}, "for": {"dana"}})
	if status != http.StatusOK {
		t.Errorf("status %d", status)
	}
	b.holds(page, "rosier", "vague-date", "line 3, column", "Why, and how to mend it", "significantly improve", `<option value="dana" selected`, `action="/check"`)
	if !strings.Contains(page, "would stumble over") {
		t.Error("it does not say whose findings they are")
	}
	status, _, page = b.submit("/check/read", url.Values{"text": {"Kept."}, "for": {"nobody"}})
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, "nobody in the book is called @nobody", "Kept.")
	b.unchanged(int64(len(red)))
}
