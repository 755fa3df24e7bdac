package cli_test

import (
	"bufio"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
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

	cmd := exec.Command(p.bin, "serve", "--no-open", "--listen", "127.0.0.1:0")
	cmd.Env = []string{"HOME=" + p.home, "HEADSUP_HOME=" + p.home, "PATH=" + os.Getenv("PATH")}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cmd.Process.Kill() }() // where the test has failed
	owner, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	at, _, _ := strings.Cut(owner, "/sign-in")
	do("config", "reader.url", at)
	link := ""
	for _, line := range strings.Split(do("outbox", "link", id[:36]), "\n") {
		if strings.HasPrefix(line, at+"/r/") {
			link = line
		}
	}
	read := func(answer *http.Response, err error) string {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		page, err := io.ReadAll(answer.Body)
		if err != nil || answer.StatusCode != http.StatusOK {
			t.Fatalf("status %d, %v:\n%s", answer.StatusCode, err, page)
		}
		return string(page)
	}
	if page := read(http.Get(link)); !strings.Contains(page, "Which vendor") {
		t.Errorf("the page says:\n%s", page)
	}
	if page := read(http.PostForm(link, url.Values{"code": {"1.2"}, "before": {"0"}})); !strings.Contains(page, "2. Elm") {
		t.Errorf("after the answer it says:\n%s", page)
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
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
}
