package web_test

import (
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

var colleagues = []string{"person @me Mira Chen", "person @ana Ana Ruiz relation:peer", "person @bo Bo <b>Lind</b> relation:peer",
	"person @cy أمل الفارسي relation:peer", "person @dee Dee Park relation:report", "note Xylophone"}

// asks makes a questionnaire from the page and gives the path of each link, in the
// order of the people.
func (b *browser) asks(fields url.Values) (paths []string) {
	b.t.Helper()
	for name, usual := range map[string]string{"title": "Autumn 360", "role": "worker", "promise": "anonymous", "closes": "2026-03-19"} {
		if !fields.Has(name) {
			fields.Set(name, usual)
		}
	}
	status, page := b.fillIn("/questionnaires/new", fields)
	if status != http.StatusOK {
		b.t.Fatalf("status %d:\n%s", status, plain(page))
	}
	b.holds(page, "Links to send, for the next hour")
	for _, link := range regexp.MustCompile(`http://127\.0\.0\.1:\d+(/q/[A-Z2-7]{26})`).FindAllStringSubmatch(page, -1) {
		paths = append(paths, link[1])
	}
	return paths
}

func (b *browser) fillIn(path string, fields url.Values) (int, string) {
	b.t.Helper()
	return b.ask(b.request(http.MethodPost, path, fields.Encode()))
}

// stranger is a browser without a cookie.
func (b *browser) stranger() *browser {
	other := *b
	other.Client = &http.Client{}
	return &other
}

func everybody() url.Values { return url.Values{"person": {"ana", "bo", "cy", "dee"}} }

func TestAnAnonymousQuestionnaireInTheBrowser(t *testing.T) {
	b := visit(t, colleagues...)
	page := b.get("/questionnaires")
	b.holds(page, "Ask anew", `<details class="ask" open>`, "Bo &lt;b&gt;Lind&lt;/b&gt;", "أمل الفارسي", "Finishes what was promised", "What should Mira do more of")
	paths := b.asks(everybody())
	if len(paths) != 4 {
		t.Fatalf("links: %v", paths)
	}
	guest := b.stranger()
	page = guest.get(paths[0])
	guest.holds(page, "How do you see <bdi>Mira Chen</bdi>?", "they are anonymous", "from three answers on", "Your link fits once", "10 questions, about two minutes",
		`<legend><small>1 of 10</small>`, `name="q1" value="5"`, `value="cannot"`, `name="q9-words"`, "Send my answers")
	guest.lacks(page, "Xylophone", "<script", "capture", "Ana Ruiz", "Journal")
	answer := url.Values{"q1": {"4"}, "q2": {"cannot"}, "q9-words": {"zebra <script>alert(1)</script>"}}
	status, page := guest.fillIn(paths[0], answer)
	if status != http.StatusOK {
		t.Fatalf("status %d:\n%s", status, plain(page))
	}
	guest.holds(page, "Thank you.", "It cannot be changed, because nothing ties it to you")
	guest.holds(guest.get(paths[0]), "Thank you.")
	if _, page = guest.fillIn(paths[0], answer); !strings.Contains(page, "Thank you.") {
		t.Errorf("sent twice:\n%s", plain(page))
	}
	guest.fillIn(paths[1], answer)
	page = b.get("/questionnaires/autumn-360")
	b.holds(page, "2 of 4 answered; results from three on.", "Who of them has answered is kept nowhere.")
	b.lacks(page, "zebra", "Show the results", "<svg class=\"bars\"")
	b.fillIn("/questionnaires/autumn-360/look", nil)
	b.lacks(b.get("/questionnaires/autumn-360"), "zebra")

	guest.fillIn(paths[2], url.Values{"q1": {"5"}})
	page = b.get("/questionnaires/autumn-360")
	b.holds(page, "3 of 4 answered. The results can be shown.", "Show the results")
	b.lacks(page, "zebra")
	b.fillIn("/questionnaires/autumn-360/self", url.Values{"q1": {"2"}})
	_, page = b.fillIn("/questionnaires/autumn-360/look", nil)
	b.holds(page, `<svg class="bars"`, `aria-label="mark 4: 2, mark 5: 1, median 4, yourself 2"`, "seen otherwise", "zebra &lt;script&gt;", "The same as a table", "Nobody could judge it.")
	guest.fillIn(paths[3], url.Values{"q1": {"1"}, "q9-words": {"okapi"}})
	_, page = b.fillIn("/questionnaires/autumn-360/close", nil)
	b.holds(page, "1 answer came after you had looked, and stay closed", "Make feedback of it")
	b.lacks(page, "okapi")
	_, page = b.fillIn("/questionnaires/autumn-360/take", nil)
	b.holds(page, "feedback Autumn 360 (3 people, mean 4.3 of 5) @asked-autumn-360 about:delivery score:4", "Record what is ticked")
	keys := url.Values{}
	for _, key := range regexp.MustCompile(`name="key" value="([^"]+)"`).FindAllStringSubmatch(page, -1) {
		keys.Add("key", key[1])
	}
	if status, page = b.fillIn("/questionnaires/autumn-360/keep", keys); status != http.StatusOK {
		t.Errorf("status %d:\n%s", status, plain(page))
	}
	b.holds(b.get("/journal"), "@asked-autumn-360")
	if status, page = b.fillIn("/questionnaires/autumn-360/take", nil); status != http.StatusConflict || !strings.Contains(page, "was taken into the book") {
		t.Errorf("status %d:\n%s", status, plain(page))
	}
	if status, page := guest.ask(guest.request(http.MethodGet, paths[3], "")); status != http.StatusNotFound || !strings.Contains(page, "There is no page here") {
		t.Errorf("it is over, and answers %d:\n%s", status, plain(page))
	}
}

func TestANamedQuestionnaireIsChangedUntilItCloses(t *testing.T) {
	b := visit(t, colleagues...)
	fields := everybody()
	fields.Set("promise", "named")
	fields.Set("statements", "presenting: Speaks so that all follow\n\n")
	fields.Set("words", "What was missing?")
	paths := b.asks(fields)
	guest := b.stranger()
	page := guest.get(paths[0])
	guest.holds(page, "they bear your name", "Speaks so that all follow", "2 questions", "you can change it until Thursday, 19 March 2026")
	_, page = guest.fillIn(paths[0], url.Values{"q1": {"3"}, "q2-words": {"a \"plan\""}})
	guest.holds(page, "Thank you.", "Change my answers")
	page = guest.get(paths[0])
	guest.holds(page, `value="3" checked`, "a &#34;plan&#34;</textarea>", "Save the changes")
	guest.fillIn(paths[0], url.Values{"q1": {"5"}})
	page = b.get("/questionnaires/autumn-360")
	b.holds(page, "1 of 4 answered.", `aria-label="mark 5: 1, median 5"`, "answered</small>", "not yet</small>", "Revoke the link of Ana Ruiz")
	b.lacks(page, "a &#34;plan&#34;")
	_, page = b.fillIn("/questionnaires/autumn-360/links", nil)
	b.lacks(page, paths[1]) // new ones stand in the place of those that were not used
	if status, _ := guest.ask(guest.request(http.MethodGet, paths[1], "")); status != http.StatusNotFound {
		t.Errorf("the old link answers %d", status)
	}
	b.fillIn("/questionnaires/autumn-360/revoke", url.Values{"person": {"ana"}})
	if status, _ := guest.fillIn(paths[0], url.Values{"q1": {"1"}}); status != http.StatusNotFound {
		t.Errorf("the revoked link answers %d", status)
	}
}

// What cannot be taken stays in the form, with what is wrong.
func TestWhatCannotBeAnsweredStays(t *testing.T) {
	b := visit(t, colleagues...)
	fields := url.Values{"everybody": {"yes"}, "promise": {"named"}, "question": {"w-finishes", "w-more"}}
	path := b.asks(fields)[0]
	guest := b.stranger()
	status, page := guest.fillIn(path, url.Values{"q1": {"4"}, "q2-words": {"<i>keep this</i>"}})
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	guest.holds(page, "Not sent yet: this questionnaire is answered with a name", `value="4" checked`, "&lt;i&gt;keep this&lt;/i&gt;</textarea>", `role="alert"`)
	for _, bad := range []string{"9", "x", "-1", "0"} {
		if status, _ := guest.fillIn(path, url.Values{"name": {"Zoë"}, "q1": {bad}}); status != http.StatusBadRequest {
			t.Errorf("a mark of %s: status %d", bad, status)
		}
	}
	if status, _ := guest.fillIn(path, url.Values{"name": {"Zoë"}, "q2-words": {strings.Repeat("a", 300<<10)}}); status != http.StatusRequestEntityTooLarge {
		t.Errorf("a large body: status %d", status)
	}
	_, page = guest.fillIn(path, url.Values{"name": {"Zoë"}, "q1": {"4"}})
	guest.holds(page, "Thank you.")
	guest.holds(guest.get(path), "Your name") // it is everybody's, and empty for the next
	b.holds(b.get("/questionnaires/autumn-360"), "1 answered.", "Whoever has the link.")
}

// The form of the owner is refused with what was typed.
func TestAQuestionnaireThatCannotBeMade(t *testing.T) {
	b := visit(t, colleagues...)
	status, page := b.fillIn("/questionnaires/new", url.Values{"title": {"Two of us"}, "role": {"lead"}, "promise": {"anonymous"}, "closes": {"2026-03-19"}, "person": {"ana", "dee"}, "question": {"l-trusts"}})
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, "anonymous answers are shown from 3 on, and only 2 could come", `value="Two of us"`, `value="lead" checked`, `value="ana" checked`, `value="l-trusts" checked`)
	b.holds(visit(t).get("/questionnaires"), "Say first what you are called.")
	if status, _ := b.ask(b.request(http.MethodGet, "/questionnaires/nothing", "")); status != http.StatusNotFound {
		t.Errorf("status %d", status)
	}
}

// A stranger reaches one form by its token, under any name, and nothing else; and
// not too often.
func TestALinkOpensNothingElse(t *testing.T) {
	b := visit(t, colleagues...)
	paths := b.asks(everybody())
	guest := b.stranger()
	r := guest.request(http.MethodGet, paths[0], "")
	r.Host = "mira.example.com" // as a proxy passes it on
	answer, err := guest.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusOK || len(answer.Cookies()) > 0 {
		t.Errorf("status %d, cookies %v", answer.StatusCode, answer.Cookies())
	}
	for name, want := range map[string]string{"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow, noarchive", "X-Frame-Options": "DENY"} {
		if got := answer.Header.Get(name); got != want {
			t.Errorf("%s is %q", name, got)
		}
	}
	if policy := answer.Header.Get("Content-Security-Policy"); strings.Contains(policy, "script") || !strings.HasPrefix(policy, "default-src 'none'") {
		t.Errorf("policy %q", policy)
	}
	var said []string
	for _, path := range []string{"/q/" + strings.Repeat("A", 26), "/q/a", paths[0] + "x", strings.ToLower(paths[0])} {
		status, page := guest.ask(guest.request(http.MethodGet, path, ""))
		if status != http.StatusNotFound {
			t.Errorf("%s: status %d", path, status)
		}
		said = append(said, page)
	}
	for _, page := range said {
		if page != said[0] {
			t.Error("not all that lead nowhere look the same")
		}
	}
	for _, path := range []string{"/questionnaires", "/questionnaires/autumn-360", "/"} {
		if status, page := guest.ask(guest.request(http.MethodGet, path, "")); status != http.StatusUnauthorized || strings.Contains(page, "Autumn") {
			t.Errorf("%s: status %d", path, status)
		}
	}
	r = guest.request(http.MethodPost, paths[0], "q1=4")
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	if status, _ := guest.ask(r); status != http.StatusForbidden {
		t.Errorf("another site's form: status %d", status)
	}
	seen := map[int]int{}
	for range 200 {
		status, _ := guest.ask(guest.request(http.MethodGet, "/q/"+strings.Repeat("B", 26), ""))
		seen[status]++
	}
	if seen[http.StatusTooManyRequests] == 0 {
		t.Errorf("200 guesses: %v", seen)
	}
	*b.now = b.now.Add(2 * time.Minute)
	guest.get(paths[0])
}

// The links are in no address and no log, and gone after an hour.
func TestLinksAreShownForAnHour(t *testing.T) {
	b := visit(t, colleagues...)
	path := b.asks(everybody())[0]
	b.holds(b.get("/questionnaires/autumn-360"), path)
	*b.now = b.now.Add(61 * time.Minute)
	b.lacks(b.get("/questionnaires/autumn-360"), path, "Links to send")
	all, err := b.bench.Questionnaires(t.Context(), "")
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
}

// The page of a questionnaire knows nothing of the owner's server and its book.
func TestTheAskedReachNoBook(t *testing.T) {
	raw, err := os.ReadFile("asked.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"Server", ".bench", "*workbench.Workbench", "internal/store", "internal/book"} {
		if strings.Contains(string(raw), word) {
			t.Errorf("asked.go knows %s", word)
		}
	}
}
