package web_test

import (
	"net/http"
	"strings"
	"testing"
)

// shared is a book with shares of time, marks and things that are not clear.
var shared = []string{
	"2026-01-05 person @dana Dana Osei relation:manager cadence:weekly/thu",
	"2026-01-05 person @ana Ana Ruiz relation:report",
	"2026-01-05 goal +churn Cut churn to 2% owner:@dana",
	"2026-01-05 project +atlas Billing migration goal:+churn by:2026-05-01",
	"2026-01-05 project +beacon A dashboard",
	"2026-01-06 alloc +atlas @ana 80%",
	"2026-01-06 alloc +beacon @ana 40%",
	"2026-02-20 log Moved the first accounts +atlas hours:6",
	"2026-03-03 win Cut latency +atlas @ana impact:\"30k a month\"",
	"2026-02-10 mark +beacon stop @dana",
	"2026-03-01 ask @dana resource a tester for two weeks +atlas",
	"2026-03-02 thanks @dana for the push",
	"2026-03-04 note a private word",
}

func TestResourcesBesideAnAskForMore(t *testing.T) {
	b := visit(t, shared...)
	page := b.get("/resources")
	b.holds(page, "By person", "Ana Ruiz", "20% too much", "By goal and project", "Cut churn to 2%", "a tester for two weeks", "on top of 80% of a person on +atlas", `<svg xmlns`, "Ana Ruiz: 120%, too much")
	b.holds(visit(t).get("/resources"), "recorded here yet.", "alloc")
}

func TestTheInventoryTakesMarks(t *testing.T) {
	b := visit(t, shared...)
	page := b.get("/inventory")
	b.holds(page, "Projects", "Billing migration", `@dana <time datetime="2026-02-10">10 Feb</time>`, ">stop</b>", "6 h", `value="mark +atlas raise @dana"`, "/draft/inventory?for=dana")
	_, page = b.send("/inventory", "mark +atlas raise @dana")
	b.holds(page, "Recorded <b>#14</b>", ">raise</b>")
	b.holds(b.get("/inventory?by=ana"), `value="mark +atlas keep @ana"`)
	b.holds(b.get("/inventory?from=2020-01-01&to=2020-02-01"), `role="alert"`, "Billing migration")
	b.holds(visit(t).get("/inventory"), "Nothing to list yet.")
}

func TestClarityIsAskedFor(t *testing.T) {
	b := visit(t, shared...)
	page := b.get("/clarity")
	b.holds(page, "not clear yet", "By which day is “A dashboard” needed", "project+%2Bbeacon+by%3A%3Cdate%3E")
	line := strings.ReplaceAll(between(t, page, `name="line" value="ask @dana clarity`, `"`), "&#34;", `"`)
	_, page = b.send("/clarity", "ask @dana clarity"+line)
	b.holds(page, "Recorded <b>#14</b>", "asked @dana, #14")
	b.holds(visit(t).get("/clarity"), "Nothing is unclear")
}

func TestWhatIsWorthTelling(t *testing.T) {
	b := visit(t, shared...)
	page := b.get("/worth")
	b.holds(page, "sorted for <bdi>Dana Osei</bdi>", "Tell now", "Cut latency", "Read the draft of an update", "Not for them")
	b.holds(b.get("/worth?for=ana&from=2026-01-01&to=2026-03-05"), "sorted for <bdi>Ana Ruiz</bdi>")
	if status, _ := b.ask(b.request(http.MethodGet, "/worth?for=nobody", "")); status != http.StatusNotFound {
		t.Errorf("status %d", status)
	}
	b.holds(visit(t).get("/worth"), "Nobody is in the book yet.")
}

func TestGoodwillWithEveryLine(t *testing.T) {
	b := visit(t, shared...)
	b.holds(b.get("/goodwill"), "Dana Osei", `href="/goodwill/dana"`, "your own estimate")
	page := b.get("/goodwill/dana")
	b.holds(page, "Every line", "thanks", "for the push", "#12", "Asked and not answered", "a tester for two weeks", "not covered", "What you could put in", "/draft/win-note?entry=9&amp;for=dana")
	if status, _ := b.ask(b.request(http.MethodGet, "/goodwill/nobody", "")); status != http.StatusNotFound {
		t.Errorf("status %d", status)
	}
	b.holds(visit(t).get("/goodwill"), "Nobody is in the book yet.")
	b.holds(b.get("/work"), `href="/resources"`, `href="/inventory"`, `href="/clarity"`)
	b.holds(b.get("/people"), `href="/goodwill"`)
	b.holds(b.get("/people/dana"), `href="/goodwill/dana"`, `href="/worth?for=dana"`)
}
