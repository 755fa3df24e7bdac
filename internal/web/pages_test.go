package web_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

	"headsup/internal/journal"
	"headsup/internal/workbench"
)

func TestTheMapSaysWhatWasToldWhen(t *testing.T) {
	b := visit(t, red...)
	page := b.get("/map")
	b.holds(page, "One person believes something that is no longer so.", `<a class="cell wrong"`, ">green, 24 Feb<", ">Dana Osei<")
	field := strings.ReplaceAll(between(t, page, `<a class="cell wrong" href="`, `"`), "&amp;", "&")
	page = b.get(field)
	b.holds(page, "The vendor slipped", "They heard green", "on Tuesday, 24 February 2026, by update", "no answer yet", "Read the draft of an update")
	draft := strings.ReplaceAll(between(t, page, `<a class="btn" href="`, `"`), "&amp;", "&")
	b.holds(b.get(draft), "Billing migration", "headsup update @dana +atlas --send")
	b.lacks(b.get(draft), "headsup heads-up")
}

func TestTheMapTeaches(t *testing.T) {
	b := visit(t)
	b.holds(b.get("/map"), "Nobody who is to hear of your work is in the book yet.", "Add your manager")
	b.send("/map", "person @dana Dana Osei relation:manager")
	b.holds(b.get("/map"), "No project yet.", "Add a project")
}

func TestPeopleAndAPerson(t *testing.T) {
	b := visit(t, append(red, "2026-02-02 know @dana style reads two lines source:asked", "2026-02-03 promise @dana the plan by:2026-03-01")...)
	page := b.get("/people")
	b.holds(page, `href="/people/dana"`, "Dana Osei", "manager", "1 of 1", "only they know", `class="chart"`)
	page = b.get("/people/dana")
	b.holds(page, "reads two lines", "31 days ago", "Not known yet: ask", "What they last heard", "You owe them", "by 1 Mar, late",
		`<span class="cell wrong">`, "know+%40dana+goals")
	for n := range 25 {
		b.send("/", fmt.Sprintf("log with @dana, time %d", n+1))
	}
	page = b.get("/people/dana")
	b.holds(page, "Goodwill", "Every line of it", "<table>", "History", `href="/people/dana?page=2#history"`, "time 25<", `href="/people/dana/alone"`, `href="/record/met?who=%40dana"`)
	b.lacks(page, "time 1<")
	b.holds(b.get("/people/dana?page=2"), "time 1<", ">Newer<")
	b.holds(b.get("/people/dana/alone"), "Nobody else who decides is in the book")
	b.send("/", "person @raj Raj Patel relation:skip-level")
	b.holds(b.get("/people/dana/alone"), "Projects nobody else who decides ever heard of", "Billing migration", "Tell <bdi>Raj Patel</bdi>")
	b.send("/", "me strengths untangling old billing code")
	b.send("/", "know @dana concerns the billing code is old")
	b.holds(b.get("/people/dana"), "What they care about, beside what is yours", "strengths: untangling old billing code", "You never offered them help.")
	if status, page := b.ask(b.request(http.MethodGet, "/people/nobody", "")); status != http.StatusNotFound || !strings.Contains(page, "nobody in the book is called @nobody") {
		t.Errorf("status %d:\n%s", status, plain(page))
	}
}

func TestWorkWithItsGoals(t *testing.T) {
	b := visit(t, append(red, "2026-02-01 goal +churn Cut churn to 2% owner:@dana", "2026-02-02 project +atlas goal:+churn",
		"2026-02-25 project +atlas by:2026-06-01", "2026-02-03 project +beacon A dashboard")...)
	page := b.get("/work")
	b.holds(page, "2 open", "The vendor slipped", `due <time datetime="2026-06-01">1 Jun</time>, slipped 1 time from <time datetime="2026-05-01">1 May</time>`, "10 without a state, 1 green, 1 red", `Told @dana on <time datetime="2026-02-24">24 Feb</time>`,
		"Cut churn to 2%", "Under no goal", "status+%2Batlas")
	b.holds(visit(t).get("/work"), "No project yet.", "Add a project")
}

func TestTheJournalIsSearchedAndTakenBack(t *testing.T) {
	var lines []string
	for i := range 60 {
		lines = append(lines, fmt.Sprintf("2026-01-01 log line %d", i+1))
	}
	b := visit(t, append(lines, "2026-03-01 win Cut latency")...)
	page := b.get("/journal")
	b.holds(page, "61 entries", "Cut latency", `href="/journal?page=2"`)
	b.lacks(page, "line 5<")
	b.holds(b.get("/journal?page=2"), "line 5<", ">Newer<")
	b.holds(b.get("/journal?q=latency"), "1 entry,", "Cut latency")
	b.holds(b.get("/journal?q=nothing+such"), "No entry fits.")
	b.holds(b.get("/journal?q=2026-99-99..today"), `role="alert"`)

	_, page = b.send("/journal?q=latency", "retract #61")
	b.holds(page, "Recorded <b>#62</b>", `value="retract #62"`, "No entry fits.")
	b.holds(b.get("/journal?q=latency&all=1"), "retracted by")
	_, page = b.send("/journal?q=latency", "retract #62") // and undone
	b.holds(page, "1 entry,", "Cut latency")
	b.holds(visit(t).get("/journal"), "Nothing has been recorded yet.")
}

// hostile are words that once broke a page, somewhere.
var hostile = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `'onmouseover='alert(1)`, `</title></style></textarea>`, `[x](javascript:alert(1))`,
	`{{.}}`, `<!--`, `]]>`, "\u202egnirts", `&lt;b&gt;`, `<svg/onload=alert(1)>`, "שלום", strings.Repeat("w", 300),
}

// Whatever stands in a book, a page has our elements alone, and no word of a book
// is one.
func TestNoWordOfABookIsMarkup(t *testing.T) {
	recorded := 0
	for _, words := range hostile {
		b := visit(t, "2026-02-01 person @dana Dana Osei relation:manager", "2026-02-01 project +atlas Billing", "2026-02-01 person @raj Raj Patel relation:skip-level")
		for _, line := range []string{
			"person @raj " + words + " relation:skip-level email:" + quoted(words), "project +beacon " + words, "goal +aim " + words + " owner:@dana",
			"status +beacon red " + words, "told @raj update " + words + " +beacon", "know @dana style " + words, "promise @dana " + words, "ask @dana decision " + words,
			"decision " + words + " from:@dana option:" + quoted(words) + " option:b pro1:" + quoted(words), "owes @raj " + words, "answer #3 " + words,
			"win " + words + " +atlas impact:" + quoted(words), "issue " + words + " +atlas impact:" + quoted(words), "metric +atlas p95 240ms " + words, "note " + words,
			"feedback @raj " + words + " score:2 about:" + quoted(words), "feedback @me about:" + quoted(words) + " score:4", "gave @dana " + words + " proposal:" + quoted(words),
			"ask @dana advice " + words, "mark +beacon keep @raj " + words, "alloc +beacon @raj 50%", "me duties " + words, "win " + words + " +beacon @raj evidence:" + quoted(words),
		} {
			if _, err := b.bench.Record(t.Context(), workbench.Said{Line: line}); err == nil {
				recorded++ // what is no line of the grammar is in no book
			}
		}
		if e, err := journal.Parse(journal.Write(1, 0, journal.Log, words)); err == nil {
			offered := journal.Suggestion{Source: "git:" + words, Key: words, Line: "2026-03-01" + e.String()[len("2026-03-01"):], Why: words}
			if _, err := b.bench.Offer(t.Context(), []journal.Suggestion{offered}); err != nil {
				t.Error(err)
			}
		}
		for _, path := range []string{"/", "/map", "/map?person=raj&project=beacon", "/people", "/people/dana", "/people/raj", "/work", "/journal", "/journal?all=1", "/draft/update?for=dana",
			"/people/raj/alone", "/record", "/record/win", "/record/answer", "/go", "/keys",
			"/draft", "/draft?document=brief&for=dana", "/draft?document=win-note&for=raj", "/messages", "/decisions", "/check",
			"/growth", "/growth?questions=dana", "/review", "/review?for=raj", "/collect", "/week", "/settings", "/settings/forget?person=raj", "/settings/doctor",
			"/resources", "/inventory", "/inventory?by=raj", "/clarity", "/worth", "/worth?for=raj", "/goodwill", "/goodwill/raj"} {
			b.harmless(path, b.get(path))
		}
		q := strings.NewReplacer("%", "%25", "<", "%3C", `"`, "%22", "&", "%26", "#", "%23", "+", "%2B", " ", "+").Replace(words)
		for _, path := range []string{"/?line=" + q, "/journal?q=" + q, "/?done=" + q, "/map?person=" + q + "&project=" + q,
			"/growth?questions=" + q, "/review?from=" + q + "&to=" + q, "/inventory?by=" + q + "&from=" + q, "/worth?from=" + q, "/collect?taken=" + q + "&n=" + q, "/settings/forget?person=" + q,
			"/draft?document=update&for=" + q, "/draft/update?for=dana&project=" + q + "&period=" + q, "/messages?reader=" + q, "/?sent=" + q, "/draft/update?for=dana&of=" + q} {
			page := b.get(path)
			b.harmless(path, page)
			b.lacks(page, "\u202e") // it would turn the line around
		}
		_, page := b.send("/", "wrongverb "+words)
		b.harmless("a line that is not understood", page)
		typed := url.Values{"text": {words}, "for": {words}, "reason": {words}, "via": {words}, "page": {words}}
		for _, path := range []string{"/check/read", "/draft/update/check?for=dana", "/draft/update/plan?for=dana"} {
			_, _, page := b.submit(path, typed)
			b.harmless(path, page)
		}
		f := b.form(b.get("/draft/update?for=raj"))
		f.Set("reason", words)
		_, at, page := b.submit("/draft/update/plan?for=raj", f)
		b.harmless(at, page)
		_, at, page = b.press(at, "approve", nil)
		b.harmless(at, page)
		b.harmless("what was sent", b.get("/messages"))
	}
	if recorded < 6*len(hostile) {
		t.Errorf("only %d lines were recorded", recorded)
	}
}

// quoted is a value of a tag.
func quoted(words string) string { return `"` + strings.ReplaceAll(words, `"`, `'`) + `"` }

// harmless reads a page as a browser's parser would at its strictest, and refuses
// any element or attribute that is not one of ours.
func (b *browser) harmless(path, page string) {
	b.t.Helper()
	in := xml.NewDecoder(strings.NewReader(page))
	in.Strict, in.AutoClose, in.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			b.t.Fatalf("%s: %v", path, err)
		}
		element, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch element.Name.Local {
		case "script":
			if !strings.HasPrefix(attribute(element, "src"), "/script-") {
				b.t.Errorf("%s: a script of its own", path)
			}
		case "img", "style", "object":
			b.t.Errorf("%s: <%s>", path, element.Name.Local)
		case "textarea":
			if attribute(element, "id") == "" && attribute(element, "name") != "words" {
				b.t.Errorf("%s: <%s>", path, element.Name.Local)
			}
		case "iframe":
			if attribute(element, "name") != "preview" || attribute(element, "sandbox") != "sandbox" {
				b.t.Errorf("%s: <%s> %v", path, element.Name.Local, element.Attr)
			}
		}
		for _, a := range element.Attr {
			if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "style" || strings.HasPrefix(strings.ToLower(a.Value), "javascript:") && a.Name.Local != "value" {
				b.t.Errorf("%s: <%s %s=%q>", path, element.Name.Local, a.Name.Local, a.Value)
			}
		}
	}
}

// attribute is what an element says; one without a value says its own name.
func attribute(element xml.StartElement, name string) string {
	for _, a := range element.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Pages are answered from one book, many at once, while lines are recorded.
func TestManyPagesAtOnce(t *testing.T) {
	b := visit(t, "person @dana Dana Osei relation:manager cadence:weekly/thu", "project +atlas Billing migration by:2026-05-01",
		"status +atlas green", "told @dana update +atlas", "status +atlas red The vendor slipped by:2026-06-01", "promise @dana the plan by:2026-03-01")
	var all sync.WaitGroup
	for range 4 {
		for _, path := range []string{"/", "/map", "/people", "/people/dana", "/work", "/journal", "/draft/update?for=dana"} {
			all.Go(func() {
				if answer, err := b.Get(b.at + path); err != nil || answer.StatusCode != http.StatusOK || answer.Body.Close() != nil {
					t.Errorf("%s: %v, %v", path, answer, err)
				}
			})
		}
		all.Go(func() { _, _ = b.send("/", "log One more +atlas") })
	}
	all.Wait()
}
