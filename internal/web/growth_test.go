package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// fill sends a form of a page.
func (b *browser) fill(path string, fields ...string) (int, string) {
	b.t.Helper()
	form := url.Values{}
	for i := 0; i < len(fields); i += 2 {
		form.Add(fields[i], fields[i+1])
	}
	return b.ask(b.request(http.MethodPost, path, form.Encode()))
}

// seen is a book in which skills were rated and advice was asked for.
var seen = []string{
	"2026-02-01 person @dana Dana Osei relation:manager",
	"2026-02-01 person @raj Raj Patel relation:skip-level",
	"2026-02-02 feedback @me about:presenting score:4",
	"2026-02-03 feedback @dana too many slides about:presenting score:2",
	"2026-02-03 feedback @raj speak slower about:presenting score:3",
	"2026-02-04 gave @dana the round was long effect:\"nobody spoke\" proposal:\"half an hour\"",
	"2026-02-05 ask @raj advice how did you come to lead two teams",
	"2026-02-06 answer #7 find one result that neither gets alone",
}

func TestGrowthShowsOneselfBesideTheOthers(t *testing.T) {
	b := visit(t, seen...)
	page := b.get("/growth")
	b.holds(page, "Feedback got 2 times: 0 answered, 0 acted on.", `class="chart"`, "presenting: you 4.0, others 2.5 (2).", "-1.5", "too many slides", "waits for an answer",
		"nobody spoke", "Proposed: <bdi>half an hour</bdi>", "find one result that neither gets alone", "Record what I did", "log+%3Cwords%3E+%237", "Worth asking", `href="/people/dana"`, "Working with me")
	b.holds(b.get("/growth?questions=dana"), "I asked it")
	b.holds(visit(t).get("/growth"), "Nobody is in the book yet.", "Add your manager")
}

func TestGrowthTakesFeedback(t *testing.T) {
	b := visit(t, seen...)
	_, page := b.fill("/growth/feedback", "who", "raj", "words", "clear; and brief", "skill", "board papers", "score", "5")
	b.holds(page, "Recorded <b>#9</b>", `feedback @raj clear; and brief about:&#34;board papers&#34; score:5`, ">board papers<")
	_, page = b.fill("/growth/ask", "who", "dana", "kind", "feedback", "words", "the board paper", "skill", "", "by", "2026-03-12")
	b.holds(page, "Recorded <b>#10</b>", "ask @dana feedback the board paper by:2026-03-12")
	_, page = b.fill("/growth/rate", "skill", "writing", "score", "3", "words", "")
	b.holds(page, "Recorded <b>#11</b>", "feedback @me about:writing score:3")
	question := strings.ReplaceAll(between(t, page, `<button class="btn quiet" name="line" value="ask @dana`, `"`), "&#39;", "'")
	_, page = b.send("/growth", "ask @dana"+question)
	b.holds(page, "Recorded <b>#12</b>", "Asked, and not answered yet")
}

func TestGrowthKeepsWhatWasTyped(t *testing.T) {
	b := visit(t, seen...)
	status, page := b.fill("/growth/ask", "who", "raj", "kind", "advice", "words", "how to <b>", "by", "someday")
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, "Not done.", `value="how to &lt;b&gt;"`, `value="someday"`, `<option value="raj" selected>`, `<option value="advice" selected>`, "<details open>")
	b.unchanged(8)
	b.holds(page, `action="/growth"`) // the bar's, so that it records and asks nothing again
	b.holds(b.get("/growth/ask?line=note"), "<h1>Growth</h1>", `value="note"`)
}
