package web_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/sample"
	"headsup/internal/store/sqlite"
	"headsup/internal/web"
	"headsup/internal/workbench"
)

// BenchmarkToday answers with the first page of a long book, as a server does that
// nothing was recorded in since the last time.
func BenchmarkToday(b *testing.B) {
	day := civil.Date(2026, 6, 25)
	store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "book.headsup"), sqlite.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer store.Close()
	clock := func() time.Time { return day.In(time.UTC).Add(9 * time.Hour) }
	bench := workbench.New(store, workbench.Options{Now: clock, Remember: true})
	var lines []string
	for line := range sample.Book(sample.Options{Entries: 10_000, Seed: 1, End: day}) {
		lines = append(lines, line)
	}
	if _, err := bench.Import(b.Context(), []workbench.Source{{Name: "book", In: strings.NewReader(strings.Join(lines, "\n"))}}); err != nil {
		b.Fatal(err)
	}
	pages := web.New(web.Options{Bench: bench, Address: "http://127.0.0.1:8417", Now: clock, Log: quiet()})
	link, err := url.Parse(pages.Link())
	if err != nil {
		b.Fatal(err)
	}
	ask := func(path string, cookies ...*http.Cookie) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodGet, path, nil)
		r.Host = "127.0.0.1:8417"
		for _, c := range cookies {
			r.AddCookie(c)
		}
		w := httptest.NewRecorder()
		pages.ServeHTTP(w, r)
		return w
	}
	cookies := ask(link.RequestURI()).Result().Cookies()
	b.ReportAllocs()
	for b.Loop() {
		if w := ask("/", cookies...); w.Code != http.StatusOK {
			b.Fatal(w.Code)
		}
	}
}
