package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"headsup/internal/workbench"
)

// handed sends a draft that a query names and gives the address of its message.
func (b *browser) handed(document, query string) string {
	b.t.Helper()
	status, at, page := b.submit("/draft/"+document+"/plan?"+query, b.form(b.get("/draft/"+document+"?"+query)))
	if status != http.StatusOK || !strings.HasPrefix(at, "/messages/") {
		b.t.Fatalf("planning led to %q, status %d:\n%s", at, status, plain(page))
	}
	at, _, _ = strings.Cut(at, "?")
	if status, _, page := b.press(at, "approve", nil); status != http.StatusOK {
		b.t.Fatalf("status %d:\n%s", status, plain(page))
	}
	return at
}

// linked makes a link on a message's page, and gives the phone that opens it.
func (b *browser) linked(at string) *phone {
	b.t.Helper()
	status, led, page := b.press(at, "link", nil)
	if status != http.StatusOK || led != at {
		b.t.Fatalf("it led to %q, status %d:\n%s", led, status, plain(page))
	}
	address := between(b.t, page, `<code class="address" dir="ltr">`, `<`)
	_, token, ok := strings.Cut(address, "/r/")
	if !ok {
		b.t.Fatalf("the link is %q", address)
	}
	return &phone{t: b.t, Client: &http.Client{}, at: b.at, token: token}
}

// From the page of a message to the phone of its reader, and back.
func TestALinkIsMadeOnThePageOfAMessage(t *testing.T) {
	b := visit(t, choice...)
	at := b.handed("brief", "for=dana&entry=6")
	b.holds(b.get(at), "A page to answer on", "Make a link", "see what speaks for and against each option of “Which vendor do we take”",
		"say that they have seen it", "can be opened through Thursday, 19 March 2026", "it leads to this machine alone")
	p := b.linked(at)
	page := b.get(at)
	b.holds(page, b.at+"/r/"+p.token, "1 link is open", "until Thursday, 19 March 2026.", "only on it can be opened", `href="/settings#ways"`, "Close the link")
	b.holds(p.page(), "Which vendor do we take", "Switch to Elm")

	p.answered("1.2", "")
	b.holds(b.get(at), "1 answer came by the page.", "Dana Osei answered “", "“Switch to Elm”", ">Keep<")
	b.holds(b.get("/messages"), "Answers that wait for your word", `href="`+at+`#answers"`, "“Switch to Elm”")
	b.holds(b.get("/"), "<h2>Answered</h2>", `href="`+at+`#answers"`, "“Switch to Elm”")
	pick := between(t, b.get(at), `name="pick" value="`, `"`)
	status, led, page := b.submit("/collect/decide", url.Values{"pick": {pick}, "back": {at[len("/messages/"):]}, "do": {"keep"}})
	if status != http.StatusOK || !strings.HasPrefix(led, at+"?done=") {
		t.Errorf("keeping led to %q, status %d", led, status)
	}
	b.holds(page, "Recorded <b>#", "answer #6 choice:2", "“Switch to Elm”")

	*b.now = b.now.Add(61 * time.Minute) // it is not shown for ever
	page = b.get(at)
	b.lacks(page, p.token)
	b.holds(page, "1 link is open", "Make another link")
	again := b.linked(at)
	b.holds(again.page(), "your choice") // what was answered stands on it too
	if status, _, page = b.press(at, "unlink", nil); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	b.lacks(page, again.token)
	b.holds(page, "No link leads to it any more.", "Make a link")
	for _, p := range []*phone{p, again} {
		if status, _ := p.open(); status != http.StatusNotFound {
			t.Errorf("a closed link is answered with %d", status)
		}
	}
}

// Where it was said how readers get there, links lead there.
func TestALinkLeadsToWhereReadersAre(t *testing.T) {
	b := visit(t, mailed...)
	if err := b.bench.Configure(t.Context(), workbench.ReaderURL, "https://headsup.example.com"); err != nil {
		t.Fatal(err)
	}
	at, page := b.planned()
	at, _, _ = strings.Cut(at, "?")
	b.holds(page, "1 link is open", "Once this has gone, whoever has a link", "Close the link") // the letter carries it
	b.lacks(page, "Make a link", "Make another link")
	b.press(at, "approve", nil)
	_, _, page = b.press(at, "link", nil)
	b.holds(page, `dir="ltr">https://headsup.example.com/r/`, "2 links are open", "Close the links")
	b.lacks(page, "this machine")
}

// What has not gone has no link, and says when it will.
func TestALinkLeadsToWhatWasSent(t *testing.T) {
	b := visit(t, mailed...)
	at, page := b.planned()
	at, _, _ = strings.Cut(at, "?")
	b.holds(page, "Once it has gone you can make a link here")
	status, _, page := b.press(at, "link", nil)
	if status != http.StatusConflict {
		t.Errorf("status %d", status)
	}
	b.holds(page, "Not done.", "a link leads to what was sent", "What goes where")
	b.press(at, "cancel", nil)
	b.lacks(b.get(at), "A page to answer on")
	for _, path := range []string{"/messages/nothing/link", "/messages/00000000-0000-0000-0000-000000000000/unlink"} {
		if status, _ := b.ask(b.request(http.MethodPost, path, "")); status != http.StatusNotFound {
			t.Errorf("%s: status %d", path, status)
		}
	}
	if status, _ := b.stranger().ask(b.request(http.MethodPost, at+"/link", "")); status != http.StatusUnauthorized {
		t.Errorf("a stranger gets %d", status)
	}
}

// Today names a few answers, and where the others are.
func TestManyAnswersWait(t *testing.T) {
	b := visit(t, choice...)
	at := b.handed("brief", "for=dana&entry=6")
	p := b.linked(at)
	for _, code := range []string{"words", "1.2", "feedback", "shorter", "rarer", "chat", "talk"} {
		p.answered(code, "Said of "+code)
		*b.now = b.now.Add(time.Second)
	}
	b.holds(b.get(at), "Said of words", "asks for length short", "asks for channel chat", "a 1:1 on Friday, 6 March 2026", "Keep all 2")
	page := b.get("/")
	b.holds(page, "<h2>Answered</h2>", "Said of words; ", "asks for length short")
	b.lacks(page, "suggestions</b>")
	b.lacks(visit(t, choice...).get("/"), "<h2>Answered</h2>")

	for _, document := range []string{"update", "onepager", "inventory", "agenda", "handover"} {
		b.linked(b.handed(document, "for=dana&project=atlas")).answered("seen", "")
	}
	b.holds(b.get("/"), "1 more answer</a>")
}

// What a reader wrote is text, whatever it looks like.
func TestAHostileAnswerIsText(t *testing.T) {
	b := visit(t, choice...)
	at := b.handed("brief", "for=dana&entry=6")
	b.linked(at).answered("words", `<script>alert(1)</script> "x" @dana #6`)
	for _, path := range []string{at, "/messages", "/"} {
		page := b.get(path)
		b.holds(page, "&lt;script&gt;")
		b.lacks(page, "<script>alert")
	}
}
