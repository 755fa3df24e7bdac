package web_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/sample"
)

var (
	machine  = regexp.MustCompile(`(?s)<(code|pre|textarea|title|script|iframe)\b.*?</(code|pre|textarea|title|script|iframe)>|<p class="would".*?</p>|<ol class="lines">.*?</ol>|<ul class="lines">.*?</ul>|<p role="status">.*?</p>`)
	isoWords = regexp.MustCompile(`.{0,40}\b[12][0-9]{3}-[01][0-9]-[0-3][0-9]\b.{0,20}`)
)

// People say 9 May. A day as programs write it stands on no page, but in lines of the
// journal, commands, and what one types.
func TestDaysAreSaidAsPeopleSayThem(t *testing.T) {
	var lines []string
	for line := range sample.Book(sample.Options{Entries: 600, Seed: 3, End: civil.Date(2026, time.March, 5)}) {
		lines = append(lines, line)
	}
	b := visit(t, lines...)
	b.handed("update", "for=ana")
	b.asks(url.Values{"title": {"Autumn"}, "person": {"ana", "viktor", "sara"}, "statement": {"plans"}})
	seen := map[string]bool{}
	paths := []string{"/"}
	for len(paths) > 0 && len(seen) < 120 {
		path := paths[0]
		paths = paths[1:]
		if seen[path] {
			continue
		}
		seen[path] = true
		status, page := b.ask(b.request(http.MethodGet, path, ""))
		if status != http.StatusOK {
			continue
		}
		text := tags.ReplaceAllString(machine.ReplaceAllString(page, ""), " ")
		for _, found := range isoWords.FindAllString(text, 3) {
			t.Errorf("%s: …%s…", path, strings.TrimSpace(found))
		}
		for _, link := range regexp.MustCompile(`href="(/[^"#]*)`).FindAllStringSubmatch(page, -1) {
			next := strings.ReplaceAll(link[1], "&amp;", "&")
			if !strings.Contains(next, "/file") && !strings.Contains(next, "export") && !strings.HasPrefix(next, "/journal?q=") && !strings.Contains(next, "line=") && !strings.Contains(next, "entry=") {
				paths = append(paths, next)
			}
		}
		if path == "/" {
			for _, kind := range compose.Kinds() {
				paths = append(paths, "/draft/"+kind.Name+"?for=ana")
			}
		}
	}
	if len(seen) < 80 {
		t.Errorf("only %d pages were seen", len(seen))
	}
	b.holds(b.get("/worth"), `<time datetime="2026-03-04">4 Mar</time>`)
	b.holds(b.get("/review"), `from <time datetime="2025-09-06">6 Sep 2025</time> to`)
	b.holds(b.get("/journal"), "2026-03-05") // a line is as it is recorded
}
