package web_test

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"headsup/internal/store/memory"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

// secret stands in a book of which no stranger may see anything.
const secret = "note Xylophone"

func TestAStrangerSeesNothing(t *testing.T) {
	b := arrive(t, secret)
	for _, path := range []string{"/", "/journal", "/people", "/people/dana", "/map", "/work", "/nowhere", "/draft/update?for=dana"} {
		status, page := b.ask(b.request(http.MethodGet, path, ""))
		if status != http.StatusUnauthorized {
			t.Errorf("%s: status %d", path, status)
		}
		b.lacks(page, "Xylophone")
	}
	if status, _ := b.send("/", "note theirs"); status != http.StatusUnauthorized {
		t.Errorf("a stranger's line: status %d", status)
	}
	r := b.request(http.MethodGet, "/", "")
	r.AddCookie(&http.Cookie{Name: "headsup-" + r.URL.Port(), Value: strings.Repeat("A", 26)})
	if status, _ := b.ask(r); status != http.StatusUnauthorized {
		t.Errorf("a guessed cookie: status %d", status)
	}
	b.unchanged(1)
}

// unchanged checks that a book has as many entries as before.
func (b *browser) unchanged(entries int64) {
	b.t.Helper()
	last, err := b.bench.Last(b.t.Context(), 1)
	if err != nil {
		b.t.Fatal(err)
	}
	if last[0].Seq != entries {
		b.t.Errorf("the book has %d entries, and had %d", last[0].Seq, entries)
	}
}

// A name of another site that leads to this machine is not ours.
func TestAStrangeHostIsTurnedAway(t *testing.T) {
	b := visit(t, secret)
	for _, host := range []string{"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.evil.example", "localhost:1"} {
		r := b.request(http.MethodGet, "/", "")
		port := r.URL.Port()
		r.Host = strings.ReplaceAll(host, ":80", ":"+port)
		status, page := b.ask(r)
		if status != http.StatusForbidden {
			t.Errorf("%s: status %d", host, status)
		}
		b.lacks(page, "Xylophone")
	}
	r := b.request(http.MethodGet, "/", "")
	r.AddCookie(b.Jar.Cookies(r.URL)[0]) // a browser keeps one for each name
	r.Host = "localhost:" + r.URL.Port()
	if status, _ := b.ask(r); status != http.StatusOK {
		t.Errorf("localhost: status %d", status)
	}
}

func TestAnotherSiteRecordsNothing(t *testing.T) {
	b := visit(t, secret)
	for name, from := range map[string]func(http.Header){
		"cross-site":    func(h http.Header) { h.Set("Sec-Fetch-Site", "cross-site") },
		"same-site":     func(h http.Header) { h.Set("Sec-Fetch-Site", "same-site") },
		"origin":        func(h http.Header) { h.Del("Sec-Fetch-Site"); h.Set("Origin", "https://evil.example") },
		"hidden origin": func(h http.Header) { h.Del("Sec-Fetch-Site"); h.Set("Origin", "null") },
	} {
		r := b.request(http.MethodPost, "/", "line=note+theirs")
		from(r.Header)
		if status, _ := b.ask(r); status != http.StatusForbidden {
			t.Errorf("%s: status %d", name, status)
		}
	}
	b.unchanged(1)
}

func TestABodyHasABound(t *testing.T) {
	b := visit(t, secret)
	if status, _ := b.send("/", "note "+strings.Repeat("a", 300<<10)); status != http.StatusRequestEntityTooLarge {
		t.Errorf("status %d", status)
	}
	b.unchanged(1)
}

func TestEveryAnswerBindsTheBrowser(t *testing.T) {
	b := visit(t, secret)
	for _, path := range []string{"/", "/nowhere", "/sign-in?key=A"} {
		answer, err := b.Do(b.request(http.MethodGet, path, ""))
		if err != nil {
			t.Fatal(err)
		}
		_ = answer.Body.Close()
		policy := answer.Header.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") {
			t.Errorf("%s: policy %q", path, policy)
		}
		for name, want := range map[string]string{"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"} {
			if got := answer.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q", path, name, got)
			}
		}
	}
	fresh := arrive(t)
	fresh.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	answer, err := fresh.Do(fresh.request(http.MethodGet, fresh.link, ""))
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	cookie := answer.Cookies()[0]
	if !cookie.HttpOnly || cookie.SameSite != http.SameSiteStrictMode || len(cookie.Value) < 26 {
		t.Errorf("cookie %v", cookie)
	}
}

// A log tells what kind of page was asked for and how it went, and no name and no
// word, not even a stranger's.
func TestALogHoldsNothingOfTheBook(t *testing.T) {
	var log bytes.Buffer
	clock := func() time.Time { return time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC) }
	bench := workbench.New(memory.New(), workbench.Options{Now: clock})
	pages := web.New(web.Options{Bench: bench, Address: "http://127.0.0.1:8417", Now: clock, Log: slog.New(slog.NewTextHandler(&log, nil))})
	ask := func(method, target, body string, cookies ...*http.Cookie) []*http.Cookie {
		r := httptest.NewRequestWithContext(t.Context(), method, target, strings.NewReader(body))
		r.Host = "127.0.0.1:8417"
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		for _, c := range cookies {
			r.AddCookie(c)
		}
		answer := httptest.NewRecorder()
		pages.ServeHTTP(answer, r)
		result := answer.Result()
		_ = result.Body.Close()
		return result.Cookies()
	}
	cookies := ask(http.MethodGet, pages.Link(), "")
	ask(http.MethodPost, "/?q=xylophone", "line=note+xylophone", cookies...)
	ask(http.MethodPost, "/", "line=xylophone", cookies...)
	ask(http.MethodGet, "/people/xylophone", "", cookies...)
	ask(http.MethodGet, "/people/xylophone", "")
	said := log.String()
	for _, want := range []string{`request="GET /sign-in" status=303`, `request="POST /{$}" status=303`, `request="POST /{$}" status=400`,
		`request="GET /people/{slug}" status=404`, `request="GET /people/{slug}" status=401`} {
		if !strings.Contains(said, want) {
			t.Errorf("the log lacks %s:\n%s", want, said)
		}
	}
	for _, bad := range []string{"xylophone", cookies[0].Value, pages.Link()[len(pages.Link())-26:]} {
		if strings.Contains(said, bad) {
			t.Errorf("the log holds %q:\n%s", bad, said)
		}
	}
}
