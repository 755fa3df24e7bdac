package cli_test

import (
	"bufio"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// serve prints a link that signs in, answers, and ends without a word when it is
// told to.
func TestServe(t *testing.T) {
	p := newProgram(t)
	if out, err := p.run("person", "@dana", "Dana", "Osei", "relation:manager"); err != nil {
		t.Fatal(err, out)
	}
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
	link, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := (&http.Client{Jar: jar}).Get(strings.TrimSpace(link))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	page, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), "Dana") {
		t.Errorf("status %d:\n%s", answer.StatusCode, page)
	}
	sendsFromThePage(t, p, &http.Client{Jar: jar}, answer.Request.URL)
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
}

// sendsFromThePage plans and approves an update by the ways that the command line
// has: a person without a channel gets a file, and it is told.
func sendsFromThePage(t *testing.T, p program, browser *http.Client, at *url.URL) {
	t.Helper()
	press := func(path string) *url.URL {
		answer, err := browser.PostForm(at.ResolveReference(&url.URL{Path: path, RawQuery: "for=dana"}).String(), url.Values{})
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			t.Fatalf("%s: status %d", path, answer.StatusCode)
		}
		return answer.Request.URL
	}
	press(press("/draft/update/plan").Path + "/approve")
	if files, err := os.ReadDir(filepath.Join(p.home, "out")); err != nil || len(files) != 1 {
		t.Errorf("%d files, %v", len(files), err)
	}
	if out, err := p.run("journal"); err != nil || !strings.Contains(out, "told @dana update via:file") {
		t.Errorf("%v\n%s", err, out)
	}
}
