package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"headsup/internal/journal"
)

// fillVerb sends the form of a verb.
func (b *browser) fillVerb(verb string, fields url.Values) (int, string) {
	b.t.Helper()
	return b.ask(b.request(http.MethodPost, "/record/"+verb+"/form", fields.Encode()))
}

// last is the line that was recorded last.
func (b *browser) last() string {
	b.t.Helper()
	last, err := b.bench.Last(b.t.Context(), 1)
	if err != nil {
		b.t.Fatal(err)
	}
	return last[0].String()
}

func TestEveryVerbHasAForm(t *testing.T) {
	b := visit(t, red...)
	list := b.get("/record")
	for _, v := range journal.Verbs() {
		if n := strings.Count(list, `href="/record/`+v.String()+`"`); n != 1 {
			t.Errorf("%s stands %d times in the list", v, n)
		}
		b.holds(b.get("/record/"+v.String()), `action="/record/`+v.String()+`/form"`, `name="text"`)
	}
	if status, _ := b.ask(b.request(http.MethodGet, "/record/nothing", "")); status != http.StatusNotFound {
		t.Errorf("status %d", status)
	}
}

// What a form says is the line that one would have written.
func TestAFormWritesALine(t *testing.T) {
	b := visit(t, append(red, "2026-02-01 person @ana Ana Ruiz relation:report", "2026-02-01 goal +churn Cut churn")...)
	for _, c := range []struct {
		verb, want string
		fields     url.Values
	}{
		{"person", "2026-03-05 person @raj Raj Patel relation:skip-level cadence:monthly/1", url.Values{"who": {"@raj"}, "text": {"Raj Patel"}, "tag-relation": {"skip-level"}, "tag-cadence": {"monthly/1"}}},
		{"win", `2026-03-04 win @ana +atlas Cut latency by 40% impact:"30k a month"`, url.Values{"day": {"2026-03-04"}, "text": {"Cut latency by 40%"}, "name": {"@ana", "+atlas"}, "tag-impact": {"30k a month"}}},
		{"status", "2026-03-05 status amber +atlas the vendor is late by:2026-07-15", url.Values{"lead": {"amber"}, "what": {"+atlas"}, "text": {"the vendor is late"}, "tag-by": {"2026-07-15"}}},
		{"decision", `2026-03-05 decision Which vendor from:@dana option:"wait a month" option:switch pro1:cheap pro2:quick recommend:2`,
			url.Values{"text": {"Which vendor"}, "tag-from": {"@dana"}, "tag-option": {"wait a month\r\nswitch\r\n"}, "tag-pro": {"cheap\nquick"}, "tag-recommend": {"2"}}},
		{"ask", "2026-03-05 ask advice @dana how to plan", url.Values{"lead": {"advice"}, "who": {"dana"}, "text": {"how to plan"}}},
		{"answer", "2026-03-05 answer #5 yes", url.Values{"ref": {"#5"}, "text": {"yes"}}},
		{"project", "2026-03-05 project +beacon A dashboard goal:+churn", url.Values{"what": {"+beacon"}, "text": {"A dashboard"}, "tag-goal": {"+churn"}}},
		{"me", "2026-03-05 me focus @me away:2026-04-01..2026-04-05", url.Values{"lead": {"focus"}, "name": {"@me"}, "tag-away": {"2026-04-01"}, "to-away": {"2026-04-05"}}},
		{"log", "2026-03-05 log @bo With somebody new", url.Values{"text": {"With somebody new"}, "others": {"@bo"}}},
		{"note", `2026-03-05 note \@ana and \#12 cost: 5; that is all` + "\n    and more", url.Values{"text": {"@ana and #12 cost: 5; that is all\r\nand more"}}}, // words are words
	} {
		status, page := b.fillVerb(c.verb, c.fields)
		if status != http.StatusOK {
			t.Errorf("%s: status %d:\n%s", c.verb, status, plain(page))
			continue
		}
		if got := b.last(); got != c.want {
			t.Errorf("%s recorded\n%s\nwanted\n%s", c.verb, got, c.want)
		}
		b.holds(page, "Recorded <b>#")
	}
}

func TestARefusedFormKeepsWhatWasTyped(t *testing.T) {
	b := visit(t, red...)
	status, page := b.fillVerb("promise", url.Values{"who": {"dana osei"}, "text": {"the <plan>"}, "tag-by": {"2026-04-01"}, "name": {"+atlas"}})
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, "Not done.", "is no name", `value="dana osei"`, "the &lt;plan&gt;</textarea>", `value="2026-04-01"`, `value="+atlas" checked`, `action="/record/promise"`)
	status, page = b.fillVerb("status", url.Values{"what": {"+atlas"}, "text": {"late"}})
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, "late</textarea>", `value="+atlas"`)
	b.unchanged(5)
	// the address of a refused form leads back to its page
	b.holds(b.get("/record/promise/form?line=log+x"), "<h1>Record: promise</h1>", `value="log x"`)
}

func TestAStaleFormOfAVerbSaysSo(t *testing.T) {
	b := visit(t, red...)
	b.send("/", "status +atlas green well again")
	status, page := b.fillVerb("status", url.Values{"what": {"+atlas"}, "lead": {"red"}, "text": {"still late"}, "from": {"5"}})
	if status != http.StatusConflict {
		t.Errorf("status %d", status)
	}
	b.holds(page, "#6 came in since", "still late</textarea>", `value="6"`)
}
