package web_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"mime/multipart"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"headsup/internal/journal"
	"headsup/internal/workbench"
)

// offered is a visit to a book that awaits the owner's word on some lines.
func offered(t *testing.T, more ...journal.Suggestion) *browser {
	t.Helper()
	b := visit(t, "2026-02-01 person @dana Dana Osei relation:manager email:dana@example.com", "2026-02-01 project +atlas Billing migration")
	all := append([]journal.Suggestion{
		{Source: "git:example.com/atlas", Key: "one", Line: "2026-03-02 log Moved the first accounts +atlas", Why: "14 commits, 1 to 2 March"},
		{Source: "git:example.com/atlas", Key: "two", Line: "2026-03-03 log Wrote the runbook +atlas", Why: "2 commits, 3 March"},
		{Source: workbench.MailSource, Key: "m1 1", Line: "2026-03-04 answer #1 seen", Why: "Dana Osei answered “Update” by mail"},
	}, more...)
	if _, err := b.bench.Offer(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	return b
}

// picked is how a form names a suggestion.
func picked(source, key string) string {
	sum := sha256.Sum256([]byte(source + "\x00" + key))
	return hex.EncodeToString(sum[:12])
}

func TestCollectShowsWhatWaits(t *testing.T) {
	b := offered(t)
	page := b.get("/collect")
	b.holds(page, "3 lines wait for your word.", "Answers from readers", "Work on atlas, example.com/atlas", "Keep all 2", "14 commits, 1 to 2 March", "Dana Osei answered")
	if strings.Index(page, "Answers from readers") > strings.Index(page, "Work on atlas") {
		t.Error("answers come last")
	}
	b.unchanged(2)
	b.holds(visit(t).get("/collect"), "Nothing waits for your word.", "headsup collect git ~/src/atlas +atlas")
}

func TestCollectKeepsRefusesAndEdits(t *testing.T) {
	b := offered(t)
	_, page := b.fill("/collect/decide", "pick", picked("git:example.com/atlas", "one"), "do", "keep")
	b.holds(page, "Recorded <b>#3</b>", "Moved the first accounts", "2 lines wait")
	_, page = b.fill("/collect/decide", "pick", picked(workbench.MailSource, "m1 1"), "do", "refuse")
	b.holds(page, "1 line will never be offered again.", "1 line waits")
	status, page := b.fill("/collect/decide", "pick", picked("git:example.com/atlas", "two"), "do", "edit", "words", "logs Wrote <b>")
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, "Not done.", `aria-invalid="true">logs Wrote &lt;b&gt;</textarea>`, "<details open>")
	_, page = b.fill("/collect/decide", "pick", picked("git:example.com/atlas", "two"), "do", "edit", "words", "2026-03-03 win The runbook is written +atlas")
	b.holds(page, "win The runbook is written +atlas", "Nothing waits for your word.")
	status, page = b.fill("/collect/decide", "pick", picked("git:example.com/atlas", "two"), "do", "keep") // again, in another tab
	if status < 400 {
		t.Errorf("status %d", status)
	}
	b.holds(page, "kept or refused elsewhere meanwhile")
	b.unchanged(4)
}

func TestCollectKeepsAllOfASource(t *testing.T) {
	b := offered(t)
	_, page := b.fill("/collect/decide", "pick", picked("git:example.com/atlas", "one"), "pick", picked("git:example.com/atlas", "two"), "do", "keep")
	b.holds(page, "Recorded <b>#3</b>", "Recorded <b>#4</b>", "1 line waits")
}

// calendar has a meeting with somebody of the book.
const calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1@example.com\r\nDTSTART:20260303T100000Z\r\nDTEND:20260303T103000Z\r\n" +
	"SUMMARY:1:1 <b>\r\nATTENDEE;CN=Dana Osei:mailto:dana@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

// bring sends a file.
func (b *browser) bring(path, name, text string, fields ...string) (int, string) {
	b.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	part, err := form.CreateFormFile("file", name)
	if err != nil {
		b.t.Fatal(err)
	}
	if _, err := part.Write([]byte(text)); err != nil {
		b.t.Fatal(err)
	}
	for i := 0; i < len(fields); i += 2 {
		if err := form.WriteField(fields[i], fields[i+1]); err != nil {
			b.t.Fatal(err)
		}
	}
	if err := form.Close(); err != nil {
		b.t.Fatal(err)
	}
	r := b.request(http.MethodPost, path, body.String())
	r.Header.Set("Content-Type", form.FormDataContentType())
	return b.ask(r)
}

func TestCollectTakesFiles(t *testing.T) {
	b := offered(t)
	_, page := b.bring("/collect/calendar", `..\..\work.ics`, calendar)
	b.holds(page, "The calendar has 1 meeting or day off to suggest", "Meetings from a calendar", "met 1:1 &lt;b&gt; @dana", "4 lines wait")
	b.harmless("/collect", page)
	status, page := b.bring("/collect/calendar", "work.ics", "no calendar at all")
	if status < 400 {
		t.Errorf("status %d:\n%s", status, plain(page))
	}
	b.holds(page, "Not done.")
	_, page = b.bring("/collect/share", "ana.journal", "; headsup share 1\n; from @ana Ana Ruiz\n; for Mira\n; days 2026-02-01..2026-03-01\n; project +atlas Billing migration\n\n; k1\n2026-02-20 win Cut latency +atlas @ana\n")
	b.holds(page, "1 new line was shared", "win Cut latency")
	if status, _ := b.bring("/collect/calendar", "large.ics", strings.Repeat("x", 17<<20)); status != http.StatusRequestEntityTooLarge {
		t.Errorf("status %d for a file that is too large", status)
	}
	if status, page := b.fill("/collect/calendar", "file", "/etc/passwd"); status != http.StatusBadRequest || !strings.Contains(page, "no file was chosen") {
		t.Errorf("status %d", status)
	}
	b.unchanged(2)
}

// Only a folder that was named on the command line is collected from.
func TestCollectReadsNoFolderOfTheBrowsersChoice(t *testing.T) {
	folder := t.TempDir()
	for _, args := range [][]string{{"init", "-q"}, {"-c", "user.name=Mira", "-c", "user.email=mira@example.com", "commit", "-q", "--allow-empty", "-m", "begin"}} {
		git := exec.CommandContext(t.Context(), "git", append([]string{"-C", folder}, args...)...)
		git.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull)
		if out, err := git.CombinedOutput(); err != nil {
			t.Skipf("git: %v: %s", err, out)
		}
	}
	b := offered(t)
	for _, path := range []string{folder, "/", "", folder + "/../" + filepath.Base(folder), "--upload-pack=touch x"} {
		if status, page := b.fill("/collect/folder", "folder", path); status < 400 || !strings.Contains(page, "was never collected from") {
			t.Errorf("%q: status %d", path, status)
		}
	}
	if err := b.bench.RememberFolder(t.Context(), workbench.Folder{Path: folder, Source: "git:here", Authors: []string{"mira@example.com"}}); err != nil {
		t.Fatal(err)
	}
	b.holds(b.get("/collect"), "Collect again", folder)
	_, page := b.fill("/collect/folder", "folder", folder)
	b.holds(page, "The clone has ", `last on <time datetime="2026-03-05">5 Mar</time>`)
}
