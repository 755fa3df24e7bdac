package web_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"headsup/internal/deliver"
	"headsup/internal/store"
	"headsup/internal/store/memory"
	"headsup/internal/store/sqlite"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

// phone is a reader's browser: it keeps no cookies.
type phone struct {
	*http.Client
	t       *testing.T
	at      string
	token   string // of the page it stands on
	cookies int    // how many it was offered
}

// desk is an owner's book that is served to readers.
type desk struct {
	t     *testing.T
	bench *workbench.Workbench
	now   *time.Time
	at    string
	owner string // the link that signs the owner in
}

// choice is a book in which Dana has a decision to make.
var choice = []string{
	"2026-02-01 person @me Mira Chen",
	"2026-02-01 person @dana Dana Osei relation:manager",
	"2026-02-01 person @raj Raj Patel relation:skip-level",
	"2026-02-01 project +atlas Billing migration by:2026-05-01 for:@dana",
	"2026-03-01 status +atlas red The vendor slipped",
	`2026-03-02 decision Which vendor do we take +atlas from:@dana option:"Wait for Norda" option:"Switch to Elm" pro2:"done in June" con2:"9k more" recommend:2 default:2 by:2026-03-10`,
	"2026-03-02 ask @dana feedback on how I ran the talks about:negotiation",
	"2026-03-02 note Xylophone",
}

// onEachStore runs a scene on a book in memory and on one in a file.
func onEachStore(t *testing.T, lines []string, scene func(d *desk)) {
	t.Run("memory", func(t *testing.T) { scene(serve(t, memory.New(), lines)) })
	t.Run("sqlite", func(t *testing.T) {
		s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "book.headsup"), sqlite.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		scene(serve(t, s, lines))
	})
}

func serve(t *testing.T, s store.Store, lines []string) *desk {
	t.Helper()
	now := time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)
	d := &desk{t: t, now: &now}
	clock := func() time.Time { return *d.now }
	d.bench = workbench.New(s, workbench.Options{Now: clock})
	for _, line := range lines {
		if _, err := d.bench.Record(t.Context(), workbench.Said{Line: line}); err != nil {
			t.Fatal(err)
		}
	}
	server := httptest.NewUnstartedServer(nil)
	pages := web.New(web.Options{Bench: d.bench, Address: "http://" + server.Listener.Addr().String(), Now: clock, Log: quiet(),
		Readers: web.NewReaders(web.ReaderOptions{Desk: d.bench.Desk(), Now: clock, Log: quiet()})})
	server.Config.Handler = pages
	server.Start()
	t.Cleanup(server.Close)
	d.at, d.owner = server.URL, pages.Link()
	return d
}

// send sends a document to a file and gives its message.
func (d *desk) send(want workbench.Wanted) uuid.UUID {
	d.t.Helper()
	draft, err := d.bench.Draft(d.t.Context(), want)
	if err != nil {
		d.t.Fatal(err)
	}
	file := deliver.File{Folder: d.t.TempDir()}
	m, err := d.bench.Plan(d.t.Context(), draft, file, "they asked")
	if err == nil {
		err = d.bench.Approve(d.t.Context(), m.ID)
	}
	if err == nil {
		_, err = d.bench.Dispatch(d.t.Context(), m.ID, file)
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return m.ID
}

// follow makes a link to a message, which a phone opens.
func (d *desk) follow(id uuid.UUID) *phone {
	d.t.Helper()
	link, err := d.bench.MakeLink(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	p := &phone{t: d.t, at: d.at, token: strings.TrimPrefix(link.Path, "/r/")}
	p.Client = &http.Client{}
	return p
}

// ask sends a request and gives the status and the page.
func (p *phone) ask(r *http.Request) (int, string) {
	p.t.Helper()
	answer, err := p.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	p.cookies += len(answer.Cookies())
	return answer.StatusCode, string(text)
}

func (p *phone) request(method, path, body string) *http.Request {
	p.t.Helper()
	r, err := http.NewRequestWithContext(p.t.Context(), method, p.at+path, strings.NewReader(body))
	if err != nil {
		p.t.Fatal(err)
	}
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		r.Header.Set("Origin", "null") // as browsers say on pages without a referrer
	}
	return r
}

func (p *phone) open() (int, string) { return p.ask(p.request(http.MethodGet, "/r/"+p.token, "")) }

// page is the page, which is there.
func (p *phone) page() string {
	p.t.Helper()
	status, page := p.open()
	if status != http.StatusOK {
		p.t.Fatalf("status %d:\n%s", status, plain(page))
	}
	return page
}

var before = regexp.MustCompile(`name="before" value="(\d+)"`)

// tap answers from the page as it stands.
func (p *phone) tap(code, words string) (int, string) {
	p.t.Helper()
	return p.tapFrom(p.page(), code, words)
}

// tapFrom answers from a page that was opened earlier.
func (p *phone) tapFrom(page, code, words string) (int, string) {
	p.t.Helper()
	form := url.Values{"code": {code}, "words": {strings.ReplaceAll(words, "\n", "\r\n")}, "before": {before.FindStringSubmatch(page)[1]}}
	return p.ask(p.request(http.MethodPost, "/r/"+p.token, form.Encode()))
}

// answered is tap where it must go well.
func (p *phone) answered(code, words string, holds ...string) {
	p.t.Helper()
	status, page := p.tap(code, words)
	if status != http.StatusOK {
		p.t.Fatalf("%s: status %d:\n%s", code, status, plain(page))
	}
	p.holds(page, holds...)
}

func (p *phone) holds(page string, words ...string) {
	p.t.Helper()
	for _, want := range words {
		if !strings.Contains(page, want) {
			p.t.Errorf("the page lacks %q:\n%s", want, plain(page))
		}
	}
}

func (p *phone) lacks(page string, words ...string) {
	p.t.Helper()
	for _, bad := range words {
		if strings.Contains(page, bad) {
			p.t.Errorf("the page holds %q", bad)
		}
	}
}

// suggested are the lines that await the owner's word, without their day.
func (d *desk) suggested() string {
	d.t.Helper()
	all, err := d.bench.Answered(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	var lines []string
	for _, s := range all {
		lines = append(lines, s.Line[len("2026-03-05 "):])
	}
	return strings.Join(lines, "\n")
}

func (d *desk) suggests(want string) {
	d.t.Helper()
	if got := d.suggested(); got != want {
		d.t.Errorf("suggested\n%s\nwant\n%s", got, want)
	}
}

// From the sending to the entry in the book, each kind of answer.
func TestReaderAnswers(t *testing.T) {
	onEachStore(t, choice, func(d *desk) {
		p := d.follow(d.send(workbench.Wanted{Document: "brief", Reader: "dana", Entries: []int64{6}}))
		page := p.page()
		p.holds(page, "From <bdi>Mira Chen</bdi>, Thursday, 5 March 2026. One minute.", "Which vendor do we take", "1. <bdi>Wait for Norda</bdi>", "2. <bdi>Switch to Elm</bdi>",
			"recommended", "done in June", "9k more", "Without a word from you by Tuesday, 10 March, this one", "Seen", "Let’s talk", "Rather talk",
			"through Thursday, 19 March", `<meta name="robots" content="noindex"`)
		p.lacks(page, "#6", "Xylophone", "<script", "You answered", "style=")
		p.answered("1.2", "But not before May.", "You answered", "2. Switch to Elm", "your choice", "But not before May.")
		d.suggests("answer #6 But not before May. choice:2\nanswer #9 seen")
		p.answered("1.1", "", "1. Wait for Norda")
		d.suggests("answer #6 choice:1\nanswer #9 seen")
		p.answered("rarer", "", "Less often", `value="-rarer"`)
		p.answered("-rarer", "", `value="rarer"`)
		p.answered("rarer", "")
		p.answered("feedback", "Clear and short.", "Clear and short.")
		p.answered("talk", "", "Let’s talk")
		d.suggests("answer #6 choice:1\nanswer #9 seen\nperson @dana max:2/week\nfeedback @dana Clear and short.\nanswer #9 let’s talk\n" +
			"met @dana 1:1")
		if _, err := d.bench.Keep(t.Context(), []workbench.Choice{{Suggestion: d.first()}}); err != nil {
			t.Fatal(err)
		}
		b, err := d.bench.Book(t.Context(), "")
		if err != nil {
			t.Fatal(err)
		}
		for decision := range b.Decisions() {
			if decision.Choice() == nil || decision.Open() {
				t.Error("the decision is not answered")
			}
		}
		if p.cookies != 0 {
			t.Errorf("%d cookies", p.cookies)
		}
	})
}

// An ask is answered in words, priorities by keep, raise and stop.
func TestReaderAnswersInWords(t *testing.T) {
	onEachStore(t, choice, func(d *desk) {
		p := d.follow(d.send(workbench.Wanted{Document: "ask-note", Reader: "dana", Entries: []int64{7}}))
		status, page := p.tap("1", " ")
		if status != http.StatusBadRequest {
			t.Errorf("without words: status %d", status)
		}
		p.holds(page, "there are no words in it yet")
		p.answered("1", "Slower.\n@raj liked it; so did I. about:me", "Slower.", "Change it")
		d.suggests("feedback @dana #7 Slower. about:negotiation\n    @raj liked it; so did I. about:me\nanswer #9 seen")

		p = d.follow(d.send(workbench.Wanted{Document: "inventory", Reader: "dana"}))
		p.holds(p.page(), "Keep, raise or stop?", `value="m1.stop"`)
		p.answered("m1.stop", "", "Billing migration: stop")
		p.answered("m1.raise", "", "Billing migration: raise")
		p.lacks(p.page(), "Billing migration: stop")
		if got := d.suggested(); !strings.Contains(got, "mark +atlas raise @dana") || strings.Contains(got, "stop") {
			t.Errorf("suggested\n%s", got)
		}
	})
}

// first is the oldest suggestion that an answer became.
func (d *desk) first() (s suggestion) {
	d.t.Helper()
	all, err := d.bench.Answered(d.t.Context())
	if err != nil || len(all) == 0 {
		d.t.Fatal(len(all), err)
	}
	return all[0]
}

// An old page says so, and keeps what was written on it; the same tap twice is one.
func TestAnOldPage(t *testing.T) {
	d := serve(t, memory.New(), choice)
	p := d.follow(d.send(workbench.Wanted{Document: "brief", Reader: "dana", Entries: []int64{6}}))
	old := p.page()
	for range 2 {
		if status, _ := p.tapFrom(old, "1.2", ""); status != http.StatusOK {
			t.Errorf("status %d", status)
		}
	}
	status, page := p.tapFrom(old, "1.1", "I had thought of Norda")
	if status != http.StatusConflict {
		t.Errorf("status %d", status)
	}
	p.holds(page, "answered otherwise in the meantime", "I had thought of Norda", "2. Switch to Elm")
	d.suggests("answer #6 choice:2\nanswer #9 seen")
	p.answered("1.1", "I had thought of Norda")
	d.suggests("answer #6 I had thought of Norda choice:1\nanswer #9 seen")
}

// After its day a choice is closed, and words are not.
func TestAfterTheDay(t *testing.T) {
	d := serve(t, memory.New(), choice)
	p := d.follow(d.send(workbench.Wanted{Document: "brief", Reader: "dana", Entries: []int64{6}}))
	old := p.page()
	*d.now = time.Date(2026, 3, 11, 0, 1, 0, 0, time.UTC)
	p.holds(p.page(), "The day to choose was Tuesday, 10 March", "it would be: <bdi>Switch to Elm</bdi>", "disabled")
	status, page := p.tapFrom(old, "1.1", "Norda, please")
	if status != http.StatusConflict {
		t.Errorf("status %d", status)
	}
	p.holds(page, "the day to choose has passed", "Norda, please")
	d.suggests("")
	p.answered("words", "Norda, please", "Norda, please")
}

// Whatever leads nowhere is answered alike: the same bytes, the same headers.
func TestPagesThatAreNotThere(t *testing.T) {
	onEachStore(t, choice, func(d *desk) {
		id := d.send(workbench.Wanted{Document: "brief", Reader: "dana", Entries: []int64{6}})
		over, revoked := d.follow(id), d.follow(id)
		*d.now = d.now.AddDate(0, 0, 15)
		answers := map[string]string{"over": over.whole(http.MethodGet), "over, answered": over.whole(http.MethodPost)}
		*d.now = d.now.AddDate(0, 0, -15)
		if _, err := d.bench.RevokeLinks(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		answers["revoked"], answers["revoked, answered"] = revoked.whole(http.MethodGet), revoked.whole(http.MethodPost)
		never := &phone{t: t, at: d.at, Client: &http.Client{}}
		for _, token := range []string{"AAAAAAAAAAAAAAAAAAAAAAAAAA", "x", "%2e%2e", id.String(), strings.Repeat("A", 5000), "a%00b", "a%ff"} {
			never.token = token
			*d.now = d.now.Add(time.Minute)
			answers["never "+token[:1]] = never.whole(http.MethodGet)
		}
		want := answers["over"]
		if !strings.HasPrefix(want, "404") || !strings.Contains(want, "There is no page here") {
			t.Errorf("it says:\n%s", want)
		}
		for what, got := range answers {
			if got != want {
				t.Errorf("%s says:\n%s", what, got)
			}
		}
		d.suggests("")
	})
}

// whole is an answer with its status and headers.
func (p *phone) whole(method string) string {
	p.t.Helper()
	answer, err := p.Do(p.request(method, "/r/"+p.token, "code=seen&before=0"))
	if err != nil {
		p.t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	answer.Header.Del("Date")
	return fmt.Sprint(answer.StatusCode, answer.Header, string(text))
}

var _ web.Desk = (*workbench.Desk)(nil) // all that the pages are made with

// nobody is a desk that fails.
type nobody struct{ web.Desk }

func (nobody) Open(context.Context, string) (opened, error) { panic("Xylophone") }
