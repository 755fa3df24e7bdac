package web_test

import (
	"bufio"
	"context"
	"html"
	"log/slog"
	"net"
	"net/http"
	"net/http/cookiejar"
	"regexp"
	"strings"
	"testing"
	"time"

	"headsup/internal/deliver"
	"headsup/internal/store/memory"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

// follow opens the stream of an open page.
func (b *browser) follow(ctx context.Context) (*http.Response, *bufio.Scanner) {
	b.t.Helper()
	answer, err := b.Do(b.request(http.MethodGet, "/live", "").WithContext(ctx))
	if err != nil {
		b.t.Fatal(err)
	}
	return answer, bufio.NewScanner(answer.Body)
}

// next is the next stamp that a stream tells.
func next(t *testing.T, lines *bufio.Scanner) string {
	t.Helper()
	for lines.Scan() {
		if stamp, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			return stamp
		}
	}
	t.Fatalf("the stream ended: %v", lines.Err())
	return ""
}

func TestAnOpenPageFollowsTheBook(t *testing.T) {
	b := visit(t, red...)
	answer, lines := b.follow(t.Context())
	defer answer.Body.Close()
	if got := answer.Header.Get("Content-Type"); got != "text/event-stream" {
		t.Fatalf("it is %q", got)
	}
	stamp := next(t, lines)
	b.holds(b.get("/"), `data-stamp="`+stamp+`"`)
	for what, change := range map[string]func() error{ // no requests of ours
		"a line from a terminal": func() error {
			_, err := b.bench.Record(t.Context(), workbench.Said{Line: "log From a terminal"})
			return err
		},
		"a message on its way": func() error {
			d, err := b.bench.Draft(t.Context(), workbench.Wanted{Document: "update", Reader: "dana"})
			if err == nil {
				_, err = b.bench.Plan(t.Context(), d, deliver.File{Folder: t.TempDir()}, "")
			}
			return err
		},
		"a setting": func() error { return b.bench.Configure(t.Context(), workbench.Backup, "no") },
	} {
		if err := change(); err != nil {
			t.Fatal(what, err)
		}
		before := stamp
		if stamp = next(t, lines); stamp == before {
			t.Errorf("%s left the stamp", what)
		}
		b.holds(b.get("/"), `data-stamp="`+stamp+`"`)
	}
}

// A page that changed the book by being looked at would call itself anew for ever.
func TestLookingChangesNothing(t *testing.T) {
	b := visit(t, red...)
	before := between(t, b.get("/"), `data-stamp="`, `"`)
	for _, link := range regexp.MustCompile(`href="(/[^"#]*)"`).FindAllStringSubmatch(b.get("/")+b.get("/go"), -1) {
		b.get(html.UnescapeString(link[1]))
	}
	if after := between(t, b.get("/"), `data-stamp="`, `"`); after != before {
		t.Errorf("the stamp was %s and is %s", before, after)
	}
}

func TestAStreamIsTheOwnersAlone(t *testing.T) {
	b := arrive(t, secret)
	answer, _ := b.follow(t.Context())
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusUnauthorized {
		t.Errorf("status %d", answer.StatusCode)
	}
}

// An open page does not keep a session alive that nobody uses.
func TestAStreamProlongsNoSession(t *testing.T) {
	b := visit(t, red...)
	*b.now = b.now.Add(11 * time.Hour)
	answer, lines := b.follow(t.Context())
	next(t, lines)
	_ = answer.Body.Close()
	anew := b.request(http.MethodGet, "/", "") // as the script of an open page does
	anew.Header.Set("HX-Request", "true")
	if status, _ := b.ask(anew); status != http.StatusOK {
		t.Errorf("status %d", status)
	}
	*b.now = b.now.Add(2 * time.Hour)
	if status, _ := b.ask(b.request(http.MethodGet, "/", "")); status != http.StatusUnauthorized {
		t.Errorf("status %d", status)
	}
}

func TestTheNumberOfStreamsHasABound(t *testing.T) {
	b := visit(t, red...)
	for n := range 33 {
		answer, _ := b.follow(t.Context())
		t.Cleanup(func() { _ = answer.Body.Close() })
		want := http.StatusOK
		if n == 32 {
			want = http.StatusServiceUnavailable
		}
		if answer.StatusCode != want {
			t.Fatalf("stream %d: status %d", n+1, answer.StatusCode)
		}
	}
}

// A server that ends does not wait for pages that are open.
func TestStreamsEndWithTheServer(t *testing.T) {
	var config net.ListenConfig
	listener, err := config.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	clock := func() time.Time { return time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC) }
	bench := workbench.New(memory.New(), workbench.Options{Now: clock})
	pages := web.New(web.Options{Bench: bench, Address: "http://" + listener.Addr().String(), Now: clock, Log: slog.New(slog.DiscardHandler)})
	ctx, end := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- pages.Serve(ctx, listener) }()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	b := &browser{t: t, Client: &http.Client{Jar: jar}, at: "http://" + listener.Addr().String()}
	b.get(pages.Link())
	answer, lines := b.follow(t.Context())
	defer answer.Body.Close()
	next(t, lines)
	end()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	left := 0
	for lines.Scan() {
		left++
	}
	if left > 2 { // what was on its way, at most
		t.Errorf("%d more lines came", left)
	}
}
