package cli_test

import (
	"bufio"
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// A page that is open in one program hears of what another one sends.
func TestAnOpenPageHearsOfAnotherProgram(t *testing.T) {
	p := newProgram(t)
	for _, line := range []string{"person @dana Dana Osei relation:manager", "project +atlas Billing migration for:@dana", "status +atlas green as planned"} {
		if out, err := p.run(strings.Fields(line)...); err != nil {
			t.Fatal(err, out)
		}
	}
	s := p.serve(t)
	u, err := url.Parse(s.link)
	if err != nil {
		t.Fatal(err)
	}
	browser := newBrowser(t, nil)
	answer, err := browser.Get(s.link)
	page(t, answer, err)
	ctx, leave := context.WithCancel(t.Context())
	defer leave()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+u.Host+"/live", nil)
	if err != nil {
		t.Fatal(err)
	}
	stream, err := browser.Do(request)
	if err != nil || stream.StatusCode != http.StatusOK {
		t.Fatal(err)
	}
	defer stream.Body.Close()
	lines := bufio.NewScanner(stream.Body)
	stamp := func() string {
		t.Helper()
		for lines.Scan() {
			if said, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				return said
			}
		}
		t.Fatalf("the stream ended: %v", lines.Err())
		return ""
	}
	stamp()
	for _, step := range []struct{ command, shows string }{
		{"update @dana --send --yes", ">update</b></a>"},
		{"config reader.url https://headsup.example.com", ">update</b></a>"},
		{"answer #4 seen", "Answers that came"},
	} {
		if out, err := p.run(strings.Fields(step.command)...); err != nil {
			t.Fatal(err, out)
		}
		for { // a command may write more than once
			said := stamp()
			answer, err := browser.Get("http://" + u.Host + "/messages")
			if _, shown := page(t, answer, err); strings.Contains(shown, `data-stamp="`+said+`"`) && strings.Contains(shown, step.shows) {
				break
			}
		}
	}
	leave()
	s.stop(t)
}
