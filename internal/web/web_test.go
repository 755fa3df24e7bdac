package web_test

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"headsup/internal/store/memory"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

// browser is the owner's: it keeps cookies, follows redirects and says where a
// form came from.
type browser struct {
	*http.Client
	t     *testing.T
	at    string // "http://127.0.0.1:1234"
	bench *workbench.Workbench
	link  string
	now   *time.Time
	post  *post
	end   func() // of the server, once it has answered
}

// visit makes a book of lines, serves it on noon of 5 March 2026 and signs in.
func visit(t *testing.T, lines ...string) *browser {
	t.Helper()
	return visitWith(t, nil, lines...)
}

// visitWith is visit where something lies beside the book.
func visitWith(t *testing.T, beside web.Beside, lines ...string) *browser {
	t.Helper()
	b := arriveWith(t, web.Options{Beside: beside}, lines...)
	if page := b.get(b.link); !strings.Contains(page, "<h1>Thursday, 5 March 2026</h1>") {
		t.Fatalf("signing in led to:\n%s", page)
	}
	return b
}

// arrive is visit without signing in.
func arrive(t *testing.T, lines ...string) *browser {
	t.Helper()
	return arriveWith(t, web.Options{}, lines...)
}

// arriveBy is arrive at a door of one's own. The link is the one that fits now.
func arriveBy(t *testing.T, entry web.Entry, lines ...string) *browser {
	t.Helper()
	return arriveWith(t, web.Options{Entry: entry}, lines...)
}

// arriveWith is arrive where the pages are made with something of one's own.
func arriveWith(t *testing.T, o web.Options, lines ...string) *browser {
	t.Helper()
	now := time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)
	b := &browser{t: t, now: &now}
	clock := func() time.Time { return *b.now }
	o.Entry.Renewed = func(link string) { b.link = link }
	b.bench = workbench.New(memory.New(), workbench.Options{Now: clock, Remember: true})
	for _, line := range lines {
		if _, err := b.bench.Record(t.Context(), workbench.Said{Line: line}); err != nil {
			t.Fatal(err)
		}
	}
	server := httptest.NewUnstartedServer(nil)
	b.post = &post{folder: t.TempDir()}
	o.Bench, o.Address, o.Now, o.Ways, o.Log = b.bench, "http://"+server.Listener.Addr().String(), clock, b.post, quiet()
	o.Readers = web.NewReaders(web.ReaderOptions{Desk: b.bench.Desk(), Asked: b.bench.Respondents(""), Now: clock, Log: quiet()})
	pages := web.New(o)
	server.Config.Handler = pages
	server.Start()
	b.end = server.Close
	t.Cleanup(server.Close)
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	b.Client, b.at, b.link = &http.Client{Jar: jar}, server.URL, pages.Link()
	return b
}

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// ask sends a request and gives the status and the page.
func (b *browser) ask(r *http.Request) (int, string) {
	b.t.Helper()
	answer, err := b.Do(r)
	if err != nil {
		b.t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return answer.StatusCode, string(text)
}

func (b *browser) request(method, path, body string) *http.Request {
	b.t.Helper()
	if !strings.HasPrefix(path, "http") {
		path = b.at + path
	}
	r, err := http.NewRequestWithContext(b.t.Context(), method, path, strings.NewReader(body))
	if err != nil {
		b.t.Fatal(err)
	}
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
		r.Header.Set("Origin", b.at)
	}
	return r
}

// get is a page that is there.
func (b *browser) get(path string) string {
	b.t.Helper()
	status, page := b.ask(b.request(http.MethodGet, path, ""))
	if status != http.StatusOK {
		b.t.Fatalf("%s: status %d:\n%s", path, status, page)
	}
	return page
}

// send records lines from a page.
func (b *browser) send(path string, lines ...string) (int, string) {
	b.t.Helper()
	return b.ask(b.request(http.MethodPost, path, url.Values{"line": lines}.Encode()))
}

// holds checks that a page says all of some words.
func (b *browser) holds(page string, words ...string) {
	b.t.Helper()
	for _, want := range words {
		if !strings.Contains(page, want) {
			b.t.Errorf("the page lacks %q:\n%s", want, plain(page))
		}
	}
}

func (b *browser) lacks(page string, words ...string) {
	b.t.Helper()
	for _, bad := range words {
		if strings.Contains(page, bad) {
			b.t.Errorf("the page holds %q", bad)
		}
	}
}

var tags = regexp.MustCompile(`<[^>]*>\s*`)

// plain is a page for a failed test to print.
func plain(page string) string { return tags.ReplaceAllString(page, " ") }
