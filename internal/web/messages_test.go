package web_test

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"headsup/internal/store"
	"headsup/internal/workbench"
)

// mailed is the book red, with an address for Dana.
var mailed = append(red[:len(red):len(red)], "2026-03-04 person @dana email:dana@example.com")

var hidden = regexp.MustCompile(`<input type="hidden" name="(\w+)" value="([^"]*)"`)

// form is the form of a draft's page as a browser would send it.
func (b *browser) form(page string) url.Values {
	b.t.Helper()
	f := url.Values{}
	for _, field := range hidden.FindAllStringSubmatch(page, -1) {
		f.Set(field[1], field[2])
	}
	text := between(b.t, page, `<textarea id="text"`, "</textarea>")
	_, text, _ = strings.Cut(text, ">")
	text = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&#34;", `"`, "&#39;", "'", "&amp;", "&").Replace(strings.TrimPrefix(text, "\n"))
	f.Set("text", strings.ReplaceAll(text, "\n", "\r\n"))
	return f
}

// submit sends a form and gives where that led, and the page there.
func (b *browser) submit(path string, form url.Values) (status int, at, page string) {
	b.t.Helper()
	var last string
	b.CheckRedirect = func(r *http.Request, _ []*http.Request) error {
		last = r.URL.RequestURI()
		return nil
	}
	defer func() { b.CheckRedirect = nil }()
	status, page = b.ask(b.request(http.MethodPost, path, form.Encode()))
	return status, last, page
}

// states are the messages of the outbox by their states.
func (b *browser) states() map[store.State]int {
	b.t.Helper()
	all, err := b.bench.Outbox(b.t.Context())
	if err != nil {
		b.t.Fatal(err)
	}
	n := map[store.State]int{}
	for _, m := range all {
		n[m.State]++
	}
	return n
}

// tellings are how many lines say that something was told.
func (b *browser) tellings() (n int) {
	b.t.Helper()
	last, err := b.bench.Last(b.t.Context(), 100)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, e := range last {
		if e.Verb.String() == "told" {
			n++
		}
	}
	return n
}

const toDana = "/draft/heads-up?for=dana&project=atlas&back=today"

// planned goes from the draft to the message's page.
func (b *browser) planned() (at, page string) {
	b.t.Helper()
	status, at, page := b.submit(strings.Replace(toDana, "heads-up?", "heads-up/plan?", 1), b.form(b.get(toDana)))
	if status != http.StatusOK || !strings.HasPrefix(at, "/messages/") {
		b.t.Fatalf("planning led to %q, status %d:\n%s", at, status, plain(page))
	}
	return at, page
}

func (b *browser) press(at, act string, form url.Values) (int, string, string) {
	b.t.Helper()
	path, query, _ := strings.Cut(at, "?")
	return b.submit(path+"/"+act+"?"+query, form)
}

// From Today to the draft, to what goes out, and back to Today: sent and told in one
// step, and once, however often the button is pressed.
func TestADraftIsSent(t *testing.T) {
	b := visit(t, mailed...)
	b.holds(b.get("/"), "/draft/heads-up?for=dana&amp;project=atlas&amp;back=today")
	page := b.get(toDana)
	b.holds(page, "Nothing has been sent.", "As they like it: email", "The vendor slipped", `<iframe name="preview"`)
	before := b.tellings()
	at, page := b.planned()
	b.holds(page, "dana@example.com", "<dd>email</dd>", "Nothing has gone out", "told @dana heads-up +atlas via:email", "Send it", "bytes, sealed")
	if b.post.carried() != 0 {
		t.Fatal("it was sent by looking at it")
	}
	status, there, page := b.press(at, "approve", nil)
	if status != http.StatusOK || !strings.HasPrefix(there, "/?sent=") {
		t.Fatalf("sending led to %q, status %d:\n%s", there, status, plain(page))
	}
	b.holds(page, "The heads-up to @dana was sent by email and recorded as told.", "<h1>Thursday, 5 March 2026</h1>")
	for range 2 { // pressed again, from a page that the browser kept
		if status, there, _ := b.press(at, "approve", nil); status != http.StatusOK || !strings.HasPrefix(there, "/?sent=") {
			t.Errorf("again: %q, status %d", there, status)
		}
	}
	if n := b.post.carried(); n != 1 || b.tellings() != before+1 {
		t.Errorf("%d letters, %d tellings", n, b.tellings()-before)
	}
	path, _, _ := strings.Cut(at, "?")
	b.holds(b.get(path), "It went, and is recorded as told.", "sent, after 1 try", ">#7</a>")
	b.holds(b.get("/messages"), "Sent and sealed", "1 message,", ">heads-up</b></a> for <bdi>Dana Osei</bdi> by email")
	b.send("/", "answer #7 seen")
	b.holds(b.get(path), "Answers", "seen", "<bdi>this message</bdi>")
	b.holds(b.get("/messages"), "Answers that came", "the heads-up</a>")
}

// Whoever presses twice before the first has been heard sends once.
func TestPressedTwiceAtOnce(t *testing.T) {
	b := visit(t, mailed...)
	f := b.form(b.get(toDana))
	first, second := "", ""
	_, first, _ = b.submit("/draft/heads-up/plan?for=dana&project=atlas", f)
	_, second, _ = b.submit("/draft/heads-up/plan?for=dana&project=atlas", f)
	if first != second || b.states()[store.Planned] != 1 {
		t.Fatalf("planned as %q and %q: %v", first, second, b.states())
	}
	before := b.tellings()
	b.post.began, b.post.hold = make(chan struct{}), make(chan struct{})
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			answer, err := b.Do(b.request(http.MethodPost, first+"/approve", ""))
			if err != nil {
				t.Error(err)
				return
			}
			_ = answer.Body.Close()
			if answer.StatusCode != http.StatusOK {
				t.Errorf("status %d", answer.StatusCode)
			}
		})
	}
	<-b.post.began
	close(b.post.hold)
	all.Wait()
	if n := b.post.carried(); n != 1 || b.tellings() != before+1 {
		t.Errorf("%d letters, %d tellings", n, b.tellings()-before)
	}
}

// What is changed goes out as it was left; what the book does not have wants a word.
func TestADraftIsChanged(t *testing.T) {
	b := visit(t, mailed...)
	page := b.get(toDana)
	f := b.form(page)
	f.Set("text", strings.Replace(f.Get("text"), "The vendor slipped", "The vendor slipped by 417 days", 1))
	status, _, page := b.submit("/draft/heads-up/check?for=dana&project=atlas", f)
	if status != http.StatusOK {
		t.Errorf("status %d", status)
	}
	b.holds(page, "slipped by 417 days", "changed by you", "unsupported", "line ", "Your text says what the book does not have", `action="/draft/heads-up?for=dana&amp;project=atlas"`)
	b.unchanged(6)

	status, _, page = b.submit("/draft/heads-up/plan?for=dana&project=atlas", f)
	if status != http.StatusConflict {
		t.Errorf("status %d", status)
	}
	b.holds(page, "Not done.", "the draft says what the book does not have", "slipped by 417 days")

	f.Set("agreed", "1")
	_, at, page := b.submit("/draft/heads-up/plan?for=dana&project=atlas", f)
	b.holds(page, "slipped by 417 days", "Change it")
	again := strings.ReplaceAll(between(t, page, `<a class="btn line" href="`, `"`), "&amp;", "&")
	b.holds(b.get(again), "slipped by 417 days") // one can go back and change a word

	b.send("/", "status +atlas red The vendor slipped again")
	status, _, page = b.submit("/draft/heads-up/plan?for=dana&project=atlas", b.changed(f, "417", "418"))
	if status != http.StatusConflict {
		t.Errorf("a stale form: status %d", status)
	}
	b.holds(page, "the book has changed since you began to write", "slipped by 418 days")
	f.Set("text", " ")
	status, _, page = b.submit("/draft/heads-up/plan?for=dana&project=atlas", f)
	b.holds(page, "Not done.")
	if status != http.StatusConflict {
		t.Errorf("nothing left: status %d", status)
	}
	if status, _, _ := b.press(at, "cancel", nil); status != http.StatusOK || b.states()[store.Canceled] != 1 {
		t.Errorf("canceled: status %d, %v", status, b.states())
	}
	_, _, page = b.press(at+"?back=today", "approve", nil)
	b.holds(page, "It was taken back. Nothing was told by it.")
}

func (b *browser) changed(f url.Values, from, to string) url.Values {
	g := url.Values{}
	for name := range f {
		g.Set(name, f.Get(name))
	}
	g.Set("text", strings.Replace(f.Get("text"), from, to, 1))
	return g
}

// A person without a channel gets a file; it is told once the owner has said that
// they hand it over.
func TestAFileIsHandedOver(t *testing.T) {
	b := visit(t, red...)
	before := b.tellings()
	at, page := b.planned()
	b.holds(page, "it reaches nobody without you", "I hand it over", b.post.folder)
	path, _, _ := strings.Cut(at, "?")
	answer, err := b.Do(b.request(http.MethodGet, path+"/file", ""))
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if got := answer.Header.Get("Content-Disposition"); !strings.HasPrefix(got, "attachment; filename=heads-up-dana-") || !strings.HasSuffix(got, ".md") {
		t.Errorf("disposition %q", got)
	}
	if files, err := os.ReadDir(b.post.folder); err != nil || len(files) != 0 || b.tellings() != before {
		t.Fatalf("%d files, %v, before a word was said", len(files), err)
	}
	_, _, page = b.press(at, "approve", nil)
	b.holds(page, "is recorded as told. It lies at "+b.post.folder)
	if files, err := os.ReadDir(b.post.folder); err != nil || len(files) != 1 || b.tellings() != before+1 {
		t.Fatalf("%d files, %v, %d tellings", len(files), err, b.tellings()-before)
	}
	b.holds(b.get(path), "It lies at")
}

// Quiet days and a weekly limit are shown, and the owner chooses.
func TestAMessageWaits(t *testing.T) {
	b := visit(t, "2026-02-01 person @dana Dana Osei relation:peer email:dana@example.com quiet:thu", "2026-02-01 project +atlas Billing", "2026-03-04 status +atlas green on plan")
	const draft = "/draft/update?for=dana"
	page := b.get(draft)
	b.holds(page, "Dana is left alone on Thursdays: it would wait until Friday, 6 March 2026, 08:00")
	_, at, page := b.submit("/draft/update/plan?for=dana", b.form(page))
	b.holds(page, "Send it then", "Send it now")
	_, _, page = b.press(at, "approve", url.Values{"when": {"then"}})
	b.holds(page, "It waits until Friday, 6 March 2026, 08:00.", "Do not send it")
	b.holds(b.get("/messages"), "until 6 Mar, 08:00")
	if b.post.carried() != 0 || b.states()[store.Approved] != 1 {
		t.Fatalf("%d letters, %v", b.post.carried(), b.states())
	}
	_, _, page = b.press(at, "send", nil)
	b.holds(page, "It went, and is recorded as told.")
	if b.post.carried() != 1 {
		t.Errorf("%d letters", b.post.carried())
	}
}

// Trouble reaches the manager first, unless there is a reason, which is kept.
func TestTroubleReachesTheManagerFirst(t *testing.T) {
	b := visit(t, append(mailed[:len(mailed):len(mailed)], "2026-02-01 person @raj Raj Patel relation:skip-level")...)
	const plan = "/draft/heads-up/plan?for=raj&project=atlas"
	page := b.get("/draft/heads-up?for=raj&project=atlas")
	b.holds(page, "<bdi>Dana Osei</bdi> has not heard of trouble in it", `id="reason"`)
	f := b.form(page)
	status, _, page := b.submit(plan, f)
	b.holds(page, "Dana Osei has not heard of this trouble yet")
	if status != http.StatusConflict || len(b.states()) != 0 {
		t.Errorf("status %d, %v", status, b.states())
	}
	f.Set("reason", "Dana is on a plane")
	_, _, page = b.submit(plan, f)
	b.holds(page, "Dana is on a plane", "why:")
}

// What fails says so, stays where it was, and can be tried again.
func TestAMessageFails(t *testing.T) {
	b := visit(t, mailed...)
	before := b.tellings()
	at, _ := b.planned()
	b.post.outcome, b.post.problem = workbench.Rejected, fmt.Errorf("550 no such mailbox")
	_, there, page := b.press(at, "approve", nil)
	b.holds(page, "550 no such mailbox", "It was not taken", "Try again", "Give it up")
	if !strings.HasPrefix(there, "/messages/") || b.tellings() != before {
		t.Errorf("led to %q, %d tellings", there, b.tellings()-before)
	}
	b.holds(b.get("/messages"), "These want a word of yours", "550 no such mailbox")
	b.post.outcome = workbench.Unknown
	_, _, page = b.press(at, "again", nil)
	b.holds(page, "nobody knows whether it arrived", "It arrived", "It did not: send it again")
	if status, _, page := b.submit("/draft/heads-up/plan?for=dana&project=atlas", b.form(b.get(toDana))); status != http.StatusConflict {
		t.Errorf("beside one in doubt: status %d\n%s", status, plain(page))
	}
	_, _, page = b.press(at, "arrived", nil)
	b.holds(page, "recorded as told")
	if _, _, _ = b.press(at, "arrived", nil); b.tellings() != before+1 || b.post.carried() != 0 {
		t.Errorf("%d tellings", b.tellings()-before)
	}
}

// Several that wait for one reader become one.
func TestSeveralBecomeOne(t *testing.T) {
	b := visit(t, "2026-02-01 person @dana Dana Osei relation:peer email:dana@example.com quiet:thu", "2026-02-01 project +atlas Billing", "2026-03-04 status +atlas green on plan",
		"2026-02-01 project +beacon Search", "2026-03-04 status +beacon amber one short")
	for _, slug := range []string{"atlas", "beacon"} {
		q := "?for=dana&project=" + slug
		_, at, _ := b.submit("/draft/update/plan"+q, b.form(b.get("/draft/update"+q)))
		b.press(at, "approve", url.Values{"when": {"then"}})
	}
	page := b.get("/messages")
	one := strings.ReplaceAll(between(t, page, `Several wait for <bdi>Dana Osei</bdi>: <a href="`, `"`), "&amp;", "&")
	page = b.get(one)
	b.holds(page, "Billing", "Search", "headsup send --as-one @dana")
	_, at, page := b.submit(strings.Replace(one, "update?", "update/plan?", 1), b.form(page))
	b.holds(page, "It goes instead of 2 messages that wait")
	b.press(at, "approve", url.Values{"when": {"now"}})
	if got := b.states(); got[store.Sent] != 1 || got[store.Canceled] != 2 || b.post.carried() != 1 {
		t.Errorf("%v, %d letters", got, b.post.carried())
	}
}

// Every format of a draft, and of a message, with what binds the browser.
func TestFormatsAreSafe(t *testing.T) {
	b := visit(t, append(mailed[:len(mailed):len(mailed)], "2026-03-05 status +atlas red <script>alert(1)</script>")...)
	head := func(path string) http.Header {
		answer, err := b.Do(b.request(http.MethodGet, path, ""))
		if err != nil {
			t.Fatal(err)
		}
		_ = answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			t.Errorf("%s: status %d", path, answer.StatusCode)
		}
		return answer.Header
	}
	at, _ := b.planned()
	path, _, _ := strings.Cut(at, "?")
	for _, framed := range []string{"/draft/update/preview/html?for=dana", "/draft/update/preview/text?for=dana", path + "/page"} {
		h := head(framed)
		policy := h.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "sandbox; default-src 'none'") || strings.Contains(policy, "script") || !strings.Contains(policy, "frame-ancestors 'self'") || h.Get("X-Frame-Options") != "SAMEORIGIN" {
			t.Errorf("%s: %q, %q", framed, policy, h.Get("X-Frame-Options"))
		}
		if strings.HasPrefix(h.Get("Content-Type"), "text/html") {
			b.lacks(b.get(framed), "<script")
		}
	}
	for format, kind := range map[string]string{"pdf": "application/pdf", "xlsx": "application/vnd.openxml", "csv": "text/csv", "html": "text/html", "md": "text/plain", "json": "application/json"} {
		h := head("/draft/update/as/" + format + "?for=dana")
		if !strings.HasPrefix(h.Get("Content-Type"), kind) || h.Get("Content-Disposition") != "attachment; filename=update."+format || !strings.HasPrefix(h.Get("Content-Security-Policy"), "sandbox;") {
			t.Errorf("%s: %v", format, h)
		}
	}
	for _, missing := range []string{"/draft/update/preview/pdf?for=dana", "/messages/nonsense", "/messages/00000000-0000-7000-8000-000000000000", "/messages/nonsense/page"} {
		if status, _ := b.ask(b.request(http.MethodGet, missing, "")); status != http.StatusNotFound {
			t.Errorf("%s: status %d", missing, status)
		}
	}
}

// Every document has a page that either shows it or says what it lacks.
func TestEveryDocumentCanBeChosen(t *testing.T) {
	b := visit(t, append(mailed[:len(mailed):len(mailed)], "2026-03-01 win Cut latency +atlas", `2026-03-01 decision Which vendor from:@dana option:wait option:switch +atlas`,
		"2026-03-01 request @dana a figure", "2026-03-02 ask @dana advice how to plan")...)
	page := b.get("/draft")
	b.holds(page, "Write a message", `<option value="coach">`, `<option value="dana">Dana Osei, manager</option>`)
	for _, kind := range regexp.MustCompile(`<option value="([a-z-]+)"`).FindAllStringSubmatch(page, 14) {
		page := b.get("/draft?document=" + kind[1] + "&for=dana")
		if !strings.Contains(page, `id="compose"`) && !strings.Contains(page, `role="alert"`) {
			t.Errorf("%s shows neither a draft nor what it lacks:\n%s", kind[1], plain(page))
		}
	}
	b.holds(b.get("/draft?document=brief&for=dana"), "#8 decision: Which vendor")
	b.holds(b.get("/draft?document=win-note&for=dana"), "#7 win: Cut latency", `role="alert"`)
	b.holds(b.get("/draft?document=win-note&for=dana&entry=7&entry="), "Cut latency", `value="7" checked`)
	b.holds(b.get("/draft/update?for=nobody"), "nobody in the book is called @nobody")
	if status, _ := b.ask(b.request(http.MethodGet, "/draft/novel?for=dana", "")); status != http.StatusBadRequest {
		t.Errorf("no such document: status %d", status)
	}
	b.holds(visit(t).get("/draft"), "Nobody is in the book yet.")
	b.holds(visit(t).get("/messages"), "Nobody is in the book yet.")
}
