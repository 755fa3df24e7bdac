package web_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"headsup/internal/answer"
	"headsup/internal/journal"
	"headsup/internal/store/memory"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

type (
	opened     = answer.Opened
	suggestion = journal.Suggestion
)

// One reader's link opens nothing of another's, and nothing of the owner's.
func TestReadersAreApart(t *testing.T) {
	d := serve(t, memory.New(), choice)
	dana := d.follow(d.send(workbench.Wanted{Document: "update", Reader: "dana"}))
	raj := d.follow(d.send(workbench.Wanted{Document: "update", Reader: "raj"}))
	dana.holds(dana.page(), "Switch to Elm")
	raj.lacks(raj.page(), "Switch to Elm", "Dana", dana.token)
	if status, page := raj.tap("1.1", ""); status != http.StatusBadRequest {
		t.Errorf("an answer to another's question: status %d:\n%s", status, plain(page))
	}
	for _, path := range []string{"/", "/journal", "/people/dana", "/map", "/draft/update?for=dana", "/r/../journal", "/r/" + dana.token + "/../../journal", "/r/%2e%2e/journal", "//r/../journal"} {
		status, page := dana.ask(dana.request(http.MethodGet, path, ""))
		if status == http.StatusOK {
			t.Errorf("%s: status %d:\n%s", path, status, plain(page))
		}
		dana.lacks(page, "Xylophone", "Elm")
	}
	for _, path := range []string{"/r/", "/r", "/r/" + dana.token + "/", "/r/" + dana.token + "/journal", "/r/sign-in", "/r/journal"} {
		if status, page := dana.ask(dana.request(http.MethodGet, path, "")); status == http.StatusOK {
			t.Errorf("%s: status %d:\n%s", path, status, plain(page))
		}
	}
	if status, _ := dana.ask(dana.request(http.MethodPost, "/r/"+dana.token, "line=note+theirs")); status != http.StatusBadRequest {
		t.Errorf("a line of the journal: status %d", status)
	}
	d.suggests("")
}

// The owner's cookie opens no reader's page, and a page gives no cookie.
func TestTheOwnersDoorIsNotTheReaders(t *testing.T) {
	d := serve(t, memory.New(), choice)
	p := d.follow(d.send(workbench.Wanted{Document: "update", Reader: "dana"}))
	b := &browser{t: t, at: d.at, bench: d.bench, Client: &http.Client{}}
	if status, _ := b.ask(b.request(http.MethodGet, "/r/owner", "")); status != http.StatusNotFound {
		t.Errorf("status %d", status)
	}
	if p.page(); p.cookies != 0 {
		t.Errorf("%d cookies", p.cookies)
	}
	r := p.request(http.MethodGet, "/r/"+p.token, "")
	r.Host = "headsup.example.com" // as a proxy passes it on
	if status, _ := p.ask(r); status != http.StatusOK {
		t.Errorf("by its public name: status %d", status)
	}
	r = p.request(http.MethodGet, "/", "")
	r.Host = "headsup.example.com"
	if status, _ := p.ask(r); status != http.StatusForbidden {
		t.Errorf("the owner's page by the readers' name: status %d", status)
	}
}

// Another site's form answers nothing; a mail program's own browser, which says
// little, does.
func TestFormsOfOtherSites(t *testing.T) {
	d := serve(t, memory.New(), choice)
	p := d.follow(d.send(workbench.Wanted{Document: "update", Reader: "dana"}))
	for name, c := range map[string]struct {
		site, from string
		want       int
	}{
		"cross-site":               {"cross-site", "https://evil.example", http.StatusForbidden},
		"same-site":                {"same-site", "null", http.StatusForbidden},
		"an old browser elsewhere": {"", "https://evil.example", http.StatusForbidden},
		"an old browser here":      {"", d.at, http.StatusOK},
		"a browser in a mail":      {"", "", http.StatusOK},
		"one that says no origin":  {"", "null", http.StatusOK},
		"one of today":             {"same-origin", "null", http.StatusOK},
		"typed":                    {"none", "", http.StatusOK},
	} {
		*d.now = d.now.Add(time.Minute)
		r := p.request(http.MethodPost, "/r/"+p.token, "code=seen&before=0")
		for key, value := range map[string]string{"Sec-Fetch-Site": c.site, "Origin": c.from} {
			if r.Header.Del(key); value != "" {
				r.Header.Set(key, value)
			}
		}
		if status, _ := p.ask(r); status != c.want {
			t.Errorf("%s: status %d", name, status)
		}
	}
}

func TestReaderHeaders(t *testing.T) {
	d := serve(t, memory.New(), choice)
	p := d.follow(d.send(workbench.Wanted{Document: "update", Reader: "dana"}))
	for _, path := range []string{"/r/" + p.token, "/r/nothing", "/r/"} {
		answer, err := p.Do(p.request(http.MethodGet, path, ""))
		if err != nil {
			t.Fatal(err)
		}
		_ = answer.Body.Close()
		for name, want := range map[string]string{"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow, noarchive", "Referrer-Policy": "no-referrer",
			"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Set-Cookie": "", "Etag": "", "Last-Modified": ""} {
			if got := answer.Header.Get(name); got != want {
				t.Errorf("%s: %s is %q", path, name, got)
			}
		}
		policy := answer.Header.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src 'none';") || strings.Contains(policy, "unsafe") || strings.Contains(policy, "script") {
			t.Errorf("%s: policy %q", path, policy)
		}
	}
	style := between(t, p.page(), `rel="stylesheet" href="`, `"`)
	if !strings.HasPrefix(style, "/r/") {
		t.Errorf("the style lies at %s", style)
	}
	if status, css := p.ask(p.request(http.MethodGet, style, "")); status != http.StatusOK || !strings.Contains(css, ".reader") || strings.Contains(css, "url(") {
		t.Errorf("style: status %d", status)
	}
}

// Whatever a reader writes is words, and stands as such on the page.
func TestHostileAnswers(t *testing.T) {
	d := serve(t, memory.New(), choice)
	p := d.follow(d.send(workbench.Wanted{Document: "update", Reader: "raj"}))
	for _, words := range []string{
		`</textarea><script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, "2026-01-01 retract #1\nforget @raj", "note; @raj +atlas #1 why:x", "\x1b[2J\x07\u202eevil\u2066",
		"a\x00b", "\xff\xfe", strings.Repeat("é", 3999), "\\\\#1 \\;", "{{.}} ${x} %s",
	} {
		*d.now = d.now.Add(5 * time.Minute)
		status, page := p.tap("words", words)
		if status != http.StatusOK {
			t.Errorf("%q: status %d:\n%s", words, status, plain(page))
		}
		p.lacks(page, "<script", "<img", "\x1b", "\u202e", "\x00")
		for _, line := range strings.Split(d.suggested(), "\n") {
			if !strings.HasPrefix(line, "answer #9 ") && !strings.HasPrefix(line, "    ") {
				t.Errorf("%q becomes the line %q", words, line)
			}
		}
		all, err := d.bench.Answered(t.Context())
		if err != nil || len(all) != 1 {
			t.Fatal(len(all), err)
		}
		e, err := journal.Parse(all[0].Line)
		if err != nil || e.String() != all[0].Line || e.Person() != "" || e.Project() != "" {
			t.Errorf("%q reads back as %v, %v", words, e, err)
		}
	}
	if status, page := p.tap("words", strings.Repeat("é", 4001)); status != http.StatusBadRequest || !strings.Contains(page, "these are 4001 characters") {
		t.Errorf("too many words: status %d", status)
	}
	if status, _ := p.ask(p.request(http.MethodPost, "/r/"+p.token, "words="+strings.Repeat("a", 60<<10))); status != http.StatusRequestEntityTooLarge {
		t.Errorf("an oversized body: status %d", status)
	}
	for _, body := range []string{"", "code=", "code=%zz", "code=1.1.1", "code=seen&before=x", ";;;"} {
		*d.now = d.now.Add(time.Minute)
		if status, _ := p.ask(p.request(http.MethodPost, "/r/"+p.token, body)); status >= 500 {
			t.Errorf("%q: status %d", body, status)
		}
	}
}

// Guessing is stopped long before it has a chance, and other readers go on.
func TestGuessingIsStopped(t *testing.T) {
	now := time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)
	bench := workbench.New(memory.New(), workbench.Options{Now: func() time.Time { return now }})
	pages := web.NewReaders(web.ReaderOptions{Desk: bench.Desk(), Now: func() time.Time { return now }, Log: quiet()})
	ask := func(from, token string, header ...string) int {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/r/"+token, nil)
		r.RemoteAddr = from
		for _, value := range header {
			r.Header.Add("X-Forwarded-For", value)
		}
		w := httptest.NewRecorder()
		pages.ServeHTTP(w, r)
		return w.Code
	}
	guesses := 0
	for range 3600 {
		for range 10 {
			if ask("192.0.2.1:999", "guess"+strconv.Itoa(guesses)) == http.StatusNotFound {
				guesses++
			}
		}
		now = now.Add(time.Second)
	}
	if guesses > 700 {
		t.Errorf("%d guesses in an hour", guesses)
	}
	if ask("192.0.2.2:999", "x") != http.StatusNotFound {
		t.Error("another address is held back too")
	}
	for i := range 40 { // a network of IPv6 is one address, and who is behind a proxy is asked of it
		ask("[2001:db8::"+strconv.Itoa(i)+"]:999", "y"+strconv.Itoa(i))
		ask("127.0.0.1:999", "z"+strconv.Itoa(i), "198.51.100."+strconv.Itoa(i)+", 203.0.113.7")
		ask("198.51.100.1:999", "v"+strconv.Itoa(i), "198.51.100."+strconv.Itoa(i))
	}
	for from, want := range map[string]int{"[2001:db8::77]:1": http.StatusTooManyRequests, "[2001:db8:1::77]:1": http.StatusNotFound,
		"203.0.113.7:1": http.StatusTooManyRequests, "198.51.100.1:1": http.StatusTooManyRequests, "198.51.100.2:1": http.StatusNotFound} {
		if got := ask(from, "w"); got != want {
			t.Errorf("%s: status %d", from, got)
		}
	}
	for i := range 20_000 { // the table is bounded
		ask("10."+strconv.Itoa(i>>16)+"."+strconv.Itoa(i>>8&255)+"."+strconv.Itoa(i&255)+":1", "t"+strconv.Itoa(i))
	}
}

// One page cannot be asked for without end, from however many places.
func TestOnePageIsNotHammered(t *testing.T) {
	d := serve(t, memory.New(), choice)
	p := d.follow(d.send(workbench.Wanted{Document: "update", Reader: "dana"}))
	status := 0
	for range 70 {
		status, _ = p.open()
	}
	if status != http.StatusTooManyRequests {
		t.Errorf("status %d", status)
	}
	*d.now = d.now.Add(2 * time.Minute)
	p.page()
}

// A log holds no token and nothing of a message, whatever happens.
func TestReaderLog(t *testing.T) {
	var log bytes.Buffer
	now := func() time.Time { return time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC) }
	pages := web.NewReaders(web.ReaderOptions{Desk: nobody{}, Now: now, Log: slog.New(slog.NewTextHandler(&log, nil))})
	for _, path := range []string{"/r/SECRETTOKEN", "/r/SECRETTOKEN?q=SECRET", "/r/x/SECRET"} {
		w := httptest.NewRecorder()
		pages.ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil))
	}
	if said := log.String(); strings.Contains(said, "SECRET") || strings.Contains(said, "Xylophone") || !strings.Contains(said, "status=500") {
		t.Errorf("the log says:\n%s", said)
	}
}

// What is written for readers names neither the owner's server nor anything that
// leads into a book: it has its desk, and no more.
func TestReadersReachNoBook(t *testing.T) {
	files, err := filepath.Glob("reader*.go")
	if err != nil || len(files) < 5 {
		t.Fatal(files, err)
	}
	allowed := map[string]bool{"headsup/internal/answer": true, "headsup/internal/civil": true, "headsup/internal/fault": true, "headsup/internal/render": true}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, im := range file.Imports {
			path, _ := strconv.Unquote(im.Path.Value)
			if strings.HasPrefix(path, "headsup/") && !allowed[path] {
				t.Errorf("%s knows %s", name, path)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && (id.Name == "Server" || id.Name == "bench") {
				t.Errorf("%s knows %s", name, id.Name)
			}
			return true
		})
	}
}

// A link that is followed may be followed by anything that looks at mail: looking
// answers nothing.
func TestLookingAnswersNothing(t *testing.T) {
	d := serve(t, memory.New(), choice)
	p := d.follow(d.send(workbench.Wanted{Document: "update", Reader: "dana"}))
	for _, query := range []string{"", "?code=seen", "?" + url.Values{"code": {"1.1"}, "before": {"0"}}.Encode()} {
		if status, page := p.ask(p.request(http.MethodGet, "/r/"+p.token+query, "")); status != http.StatusOK || strings.Contains(page, "You answered") {
			t.Errorf("%s: status %d", query, status)
		}
		p.ask(p.request(http.MethodHead, "/r/"+p.token+query, ""))
	}
	for _, method := range []string{http.MethodPut, http.MethodDelete, http.MethodOptions, http.MethodPatch} {
		if status, _ := p.ask(p.request(method, "/r/"+p.token, "code=seen")); status == http.StatusOK {
			t.Errorf("%s: status %d", method, status)
		}
	}
	d.suggests("")
}
