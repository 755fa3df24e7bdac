package web_test

import (
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"headsup/internal/store/memory"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

// apart serves a book to its owner at one address and to its readers at another.
func apart(t *testing.T, lines []string) (d *desk, alone string, patterns []string) {
	t.Helper()
	now := time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)
	d = &desk{t: t, now: &now}
	clock := func() time.Time { return *d.now }
	d.bench = workbench.New(memory.New(), workbench.Options{Now: clock})
	for _, line := range lines {
		if _, err := d.bench.Record(t.Context(), workbench.Said{Line: line}); err != nil {
			t.Fatal(err)
		}
	}
	readers := web.NewReaders(web.ReaderOptions{Desk: d.bench.Desk(), Asked: d.bench.Respondents(""), Now: clock, Log: quiet()})
	server := httptest.NewUnstartedServer(nil)
	pages := web.New(web.Options{Bench: d.bench, Address: "http://" + server.Listener.Addr().String(), Now: clock, Log: quiet(), Readers: readers})
	server.Config.Handler = pages
	server.Start()
	t.Cleanup(server.Close)
	other := httptest.NewServer(readers.Alone(false, true))
	t.Cleanup(other.Close)
	d.at, d.owner = server.URL, pages.Link()
	return d, other.URL, pages.Patterns()
}

// Where there are readers' pages alone, nothing of the owner's answers, whatever is
// asked for, with the owner's own cookie too.
func TestNothingOfTheOwnersIsServedToReaders(t *testing.T) {
	d, alone, patterns := apart(t, choice)
	id := d.send(workbench.Wanted{Document: "update", Reader: "dana"})
	p := d.follow(id)
	p.at = alone
	p.holds(p.page(), "Switch to Elm")
	p.answered("1.2", "", "your choice")
	d.suggests("answer #6 choice:2\nanswer #9 seen")

	b := arrive(t) // for its jar
	b.get(d.owner)
	fill := strings.NewReplacer("{$}", "", "{slug}", "dana", "{document}", "update", "{id}", id.String(), "{format}", "html", "{verb}", "log", "{name}", "autumn", "...", "")
	if len(patterns) < 80 {
		t.Fatalf("only %d patterns", len(patterns))
	}
	for _, pattern := range patterns {
		method, path, ok := strings.Cut(pattern, " ")
		if !ok {
			method, path = http.MethodPost, pattern
		}
		if path = fill.Replace(path); strings.ContainsAny(path, "{}") {
			t.Fatalf("what stands for the names in %s?", pattern)
		}
		for _, method := range []string{method, http.MethodGet, http.MethodHead} {
			r := b.request(method, alone+path, url.Values{"line": {"note from outside"}}.Encode())
			r.Header.Set("Origin", alone)
			answer, err := b.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			_ = answer.Body.Close()
			if answer.StatusCode != http.StatusNotFound || len(answer.Cookies()) > 0 || answer.Header.Get("Location") != "" {
				t.Errorf("%s %s: status %d, %v", method, path, answer.StatusCode, answer.Header)
			}
			if answer.Header.Get("Strict-Transport-Security") == "" {
				t.Errorf("%s %s: nothing says that it is reached over TLS", method, path)
			}
		}
	}
	d.suggests("answer #6 choice:2\nanswer #9 seen")
	if head, err := d.bench.Head(t.Context()); err != nil || head.Seq != 9 {
		t.Errorf("the book ends at #%d, %v", head.Seq, err)
	}
}

// Who asks too often at one address has done so at the other.
func TestBothAddressesCountTogether(t *testing.T) {
	d, alone, _ := apart(t, choice)
	p := d.follow(d.send(workbench.Wanted{Document: "update", Reader: "dana"}))
	for n := range 61 {
		want := http.StatusOK
		if n == 60 {
			want = http.StatusTooManyRequests
		}
		p.at = []string{d.at, alone}[n%2]
		if status, _ := p.open(); status != want {
			t.Fatalf("look %d: status %d", n+1, status)
		}
	}
}

// It ends when it is told to.
func TestReadersAloneEnd(t *testing.T) {
	var config net.ListenConfig
	listener, err := config.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	bench := workbench.New(memory.New(), workbench.Options{Now: time.Now})
	pages := web.NewReaders(web.ReaderOptions{Desk: bench.Desk(), Now: time.Now, Log: quiet()})
	ctx, end := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- pages.Serve(ctx, listener) }()
	answer, err := http.Get("http://" + listener.Addr().String() + "/r/nothing")
	if err != nil || answer.StatusCode != http.StatusNotFound {
		t.Errorf("%v, %v", answer, err)
	}
	_ = answer.Body.Close()
	end()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
