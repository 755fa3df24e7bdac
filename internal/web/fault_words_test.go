package web_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"headsup/internal/compose"
)

var (
	refusals  = regexp.MustCompile(`(?s)<p class="bad"[^>]*>(.*?)</p>|<main class="alone">(.*?)</main>|<main class="reader">(.*?)</main>`)
	ofCommand = regexp.MustCompile(`(^|[\s(“])--[a-z]|headsup [a-z-]+ (@|#|[0-9])|` + "`headsup (outbox|send|work|journal|config|doctor|questionnaire|growth)")
)

// Whatever a page refuses, it says in words of a page: no flag of a command stands in
// them, nor a command that is a page here.
func TestPagesRefuseInTheirOwnWords(t *testing.T) {
	b := visit(t, append(mailed[:len(mailed):len(mailed)],
		"2026-02-01 person @raj Raj Patel relation:skip-level email:raj@example.com",
		"2026-02-01 project +secret Reorganization visible:private",
		"2026-02-20 gave @dana the plan came late effect:\"we lost a week\" proposal:\"a plan by Monday\"",
		"2026-02-21 ask @dana feedback on the talks", "2026-02-22 answer #10 well done")...)
	refused := map[string]bool{}
	look := func(what string, status int, page string) {
		t.Helper()
		for _, found := range refusals.FindAllStringSubmatch(page, -1) {
			said := strings.TrimSpace(tags.ReplaceAllString(strings.Join(found[1:], ""), " "))
			refused[said] = true
			if wrong := ofCommand.FindString(said); wrong != "" {
				t.Errorf("%s, status %d: %q in\n%s", what, status, wrong, said)
			}
		}
	}
	get := func(path string) {
		t.Helper()
		status, page := b.ask(b.request(http.MethodGet, path, ""))
		look(path, status, page)
	}
	post := func(path string, fields url.Values) {
		t.Helper()
		status, page := b.ask(b.request(http.MethodPost, path, fields.Encode()))
		look(path+"?"+fields.Encode(), status, page)
	}
	for _, kind := range compose.Kinds() {
		for _, of := range []string{"", "?for=dana", "?for=raj", "?for=me", "?for=nobody", "?for=dana&entry=1", "?for=dana&entry=99", "?for=dana&project=secret", "?for=dana&project=nothing", "?for=raj&period=2010-01-01..2010-02-01", "?for=dana&period=never"} {
			get("/draft/" + kind.Name + of)
			post("/draft/"+kind.Name+"/plan"+of, url.Values{})
			post("/draft/"+kind.Name+"/check"+of, url.Values{"text": {"All is well."}})
		}
	}
	post("/draft/heads-up/plan?for=raj&project=atlas", url.Values{}) // Dana hears it first
	post("/draft/coach/plan?for=dana&entry=9", url.Values{})         // it is said in person first
	post("/draft/update/plan?for=dana", url.Values{"via": {"pigeon"}})
	post("/draft/update/plan?for=dana", url.Values{"via": {"clipboard"}})
	at, _ := b.planned()
	at, _, _ = strings.Cut(at, "?")
	post(at+"/link", nil)
	post(at+"/arrived", nil)
	post(at+"/approve", nil)
	post(at+"/cancel", nil)
	post("/messages/nothing/link", nil)
	get("/messages/00000000-0000-7000-8000-000000000000")
	for _, fields := range []url.Values{
		{}, {"title": {"A"}}, {"title": {"A"}, "role": {"worker"}, "promise": {"anonymous"}, "person": {"raj"}, "closes": {"2026-04-01"}, "statement": {"plans"}},
		{"title": {"A"}, "role": {"worker"}, "promise": {"named"}, "person": {"raj"}, "closes": {"2020-01-01"}, "statement": {"plans"}},
		{"title": {"A"}, "role": {"worker"}, "promise": {"open"}, "person": {"raj"}, "closes": {"2026-04-01"}},
		{"title": {"A"}, "role": {"nothing"}, "promise": {"named"}, "person": {"nobody"}, "closes": {"soon"}},
	} {
		post("/questionnaires/new", fields)
	}
	for _, act := range []string{"links", "revoke", "close", "self", "look", "take", "keep"} {
		post("/questionnaires/nothing/"+act, nil)
	}
	get("/questionnaires/nothing")
	for _, line := range []string{"", "wins x", "win", "answer 99 yes", "answer #1 yes", "amend #1", "amend 99 by:fri", "retract 99", "done 1", "status +atlas purple", "person @me relation:boss", "ask @dana", "mark +atlas high @dana",
		"metric +atlas p95", "snooze nothing", "2026-02-30 log x", "decision x by:never", "log x owner:@dana level:none", "answer #10 choice:3", `win "x`, "know @dana things x"} {
		post("/", url.Values{"line": {line}})
	}
	post("/collect/folder", url.Values{"folder": {"/nothing"}})
	post("/collect/decide", nil)
	post("/collect/decide", url.Values{"pick": {"nothing"}})
	post("/settings/save", url.Values{"smtp.password-file": {"/etc/passwd"}})
	post("/settings/save", url.Values{"reader.days": {"x"}, "reader.url": {"http://example.com"}})
	post("/settings/backup", nil)
	post("/settings/forget", url.Values{"person": {"nobody"}})
	post("/settings/person", url.Values{"person": {"nobody"}, "channel": {"pigeon"}})
	for _, path := range []string{"/people/nobody", "/goodwill/nobody", "/people/nobody/alone", "/inventory?from=2010-01-01&to=2010-02-01", "/worth?from=2010-01-01&to=2010-02-01", "/review?from=x&to=y", "/review?from=2010-01-01&to=2010-02-01",
		"/record/nothing", "/journal?q=" + url.QueryEscape("#99 from"), "/settings/forget?person=nobody", "/r/nothing", "/check?for=me"} {
		get(path)
	}
	post("/check/read", url.Values{"text": {"x"}, "for": {"me"}})
	post("/check/read", url.Values{"text": {"x"}, "for": {"nobody"}})
	if len(refused) < 60 {
		t.Errorf("only %d refusals were seen", len(refused))
	}
	for _, want := range []string{"hears it first: tell them, or give a reason that is kept", "said in person first: say when it was, or why it is written", "ask first: `ask @dana help …`", "add them: `person @nobody Their Name relation:manager`", "a link leads to what was sent: Messages shows it"} {
		found := false
		for said := range refused {
			found = found || strings.Contains(said, want)
		}
		if !found {
			t.Errorf("nothing was refused with %q", want)
		}
	}
}
