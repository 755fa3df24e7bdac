package cli_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// What was sent to a file is handed on as a link; the reader's answer is in the book
// of the one who sent it, and in their day, while the pages are served.
func TestReaderAnswersWhileServing(t *testing.T) {
	p := newProgram(t)
	do := func(args ...string) string {
		t.Helper()
		out, err := p.run(args...)
		if err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out)
		}
		return out
	}
	do("person", "@dana", "Dana", "Osei", "relation:manager")
	do("decision", "Which vendor from:@dana option:Norda option:Elm by:2026-03-10 +atlas")
	do("update", "@dana", "--send", "--yes")
	_, id, _ := strings.Cut(do("outbox", "--json"), `"id":"`)

	s := p.serve(t)
	at, _, _ := strings.Cut(s.link, "/sign-in")
	do("config", "reader.url", at)
	link := ""
	for _, line := range strings.Split(do("outbox", "link", id[:36]), "\n") {
		if strings.HasPrefix(line, at+"/r/") {
			link = line
		}
	}
	answer, err := http.Get(link)
	if status, text := page(t, answer, err); !strings.Contains(text, "Which vendor") {
		t.Errorf("status %d:\n%s", status, text)
	}
	answer, err = http.PostForm(link, url.Values{"code": {"1.2"}, "before": {"0"}})
	if status, text := page(t, answer, err); !strings.Contains(text, "2. Elm") {
		t.Errorf("after the answer, status %d:\n%s", status, text)
	}
	if day := do("today"); !strings.Contains(strings.Join(strings.Fields(day), " "), "on its page: ") || !strings.Contains(day, "choice:2") {
		t.Errorf("the day says:\n%s", day)
	}
	if all := do("outbox"); !strings.Contains(all, "1 answer") {
		t.Errorf("the outbox says:\n%s", all)
	}
	do("collect", "--keep", "all")
	if all := do("decisions"); !strings.Contains(all, "Elm") {
		t.Errorf("the decisions are:\n%s", all)
	}
	s.stop(t)
}
