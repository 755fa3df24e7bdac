package web_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"headsup/internal/web"
	"headsup/internal/workbench"
)

// shelf is a folder of backups that is none.
type shelf struct{ files []web.BackupFile }

func (s *shelf) Backups() (web.Backups, error) {
	return web.Backups{Folder: "/home/mira/backups", Files: s.files}, nil
}

func (s *shelf) BackUp(context.Context) (string, error) {
	s.files = append(s.files, web.BackupFile{Name: "book-2026-03-05T120000Z.backup", Bytes: 3 << 20})
	return s.files[0].Name, nil
}

func (*shelf) Locked() (bool, error) { return false, nil }

func (s *shelf) Forgotten(context.Context, workbench.Forgotten) (web.Cleared, error) {
	return web.Cleared{Backups: len(s.files), Left: []string{"look at <b>: a message to somebody else names them"}}, nil
}

var people = []string{"2026-02-01 person @me Mira Chen", "2026-02-01 person @dana Dana Osei relation:manager", "2026-02-02 promise @dana the plan"}

func TestSettingsAreSavedAllOrNone(t *testing.T) {
	b := visit(t, people...)
	page := b.get("/settings")
	b.holds(page, "Language of dates", `id="silence.manager"`, "goodwill.thanks", "set at a terminal", "headsup config smtp.password-file", "headsup lock", "Nothing is sent by itself.")
	_, page = b.fill("/settings/save", "part", "rules", "ask-open.wait", "9", "status-stale.age", "14")
	b.holds(page, "Saved.")
	status, page := b.fill("/settings/save", "part", "mail", "smtp.server", "mail.example.com", "smtp.security", "loud")
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, "Not done.", `value="mail.example.com"`)
	for _, key := range []string{"smtp.password-file", "slack.address-file", "out", "inside.hosts"} {
		if status, page := b.fill("/settings/save", key, "/etc/passwd"); status < 400 || !strings.Contains(page, "set at a terminal alone") {
			t.Errorf("%s: status %d", key, status)
		}
	}
	for key, want := range map[string]string{"ask-open.wait": "9", "smtp.server": "", "smtp.password-file": "", "out": ""} {
		set, err := b.bench.Setting(t.Context(), key)
		if err != nil {
			t.Fatal(err)
		}
		if set.Value != want {
			t.Errorf("%s is %q", key, set.Value)
		}
	}
	_, _ = b.fill("/settings/save", "ask-open.wait", "7")
	if set, err := b.bench.Setting(t.Context(), "ask-open.wait"); err != nil || set.Own {
		t.Errorf("the default again is one's own: %v %v", set, err)
	}
}

func TestSettingsForOnePersonAndByItself(t *testing.T) {
	b := visit(t, people...)
	_, page := b.fill("/settings/person", "person", "dana", "channel", "email", "hours", "18:00-08:00")
	b.holds(page, "Saved.", "channel: <bdi>email</bdi>", "quiet.hours: <bdi>18:00-08:00</bdi>")
	_, page = b.fill("/settings/person", "reset", "channel.@dana")
	b.lacks(page, "channel: <bdi>email</bdi>")
	_, page = b.fill("/settings/automatic", "document", "update", "person", "dana")
	b.holds(page, `aria-label="Stop sending update to @dana by itself"`)
	_, page = b.fill("/settings/automatic", "document", "update", "person", "dana", "do", "stop")
	b.holds(page, "Nothing is sent by itself.")
	if status, page := b.fill("/settings/automatic", "document", "update", "person", "nobody"); status != http.StatusBadRequest || !strings.Contains(page, "nobody in the book is called @nobody") {
		t.Errorf("status %d", status)
	}
	_, page = b.fill("/settings/me", "name", "Mira Chen", "email", "mira@example.com", "zone", "Europe/Madrid", "language", "de")
	b.holds(page, "Recorded <b>#4</b>", "person @me Mira Chen email:mira@example.com zone:Europe/Madrid", `<option value="de" selected>`)
	status, page := b.fill("/settings/me", "name", "Mira Chen", "email", "mira@example.com", "zone", "Nowhere/Land", "language", "de")
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, `value="Nowhere/Land"`)
}

func TestTheWholeBookCanBeTaken(t *testing.T) {
	b := visit(t, people...)
	if text := b.get("/settings/export?format=text"); text != strings.Join(people, "\n")+"\n" {
		t.Errorf("the text is\n%s", text)
	}
	if lines := b.get("/settings/export?format=jsonl"); strings.Count(lines, "\n") != 3 {
		t.Errorf("the lines are\n%s", lines)
	}
	if status, _ := b.ask(b.request(http.MethodGet, "/settings/export?format=exe", "")); status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(b.get("/settings/doctor"), "3 entries, all in order.")
	_, page := b.fill("/settings/mend")
	b.holds(page, "all in order")
}

func TestBackupsFromThePage(t *testing.T) {
	b := visitWith(t, &shelf{}, people...)
	b.holds(b.get("/settings"), "/home/mira/backups", "There is none yet.")
	_, page := b.fill("/settings/backup", "part", "backup")
	b.holds(page, "book-2026-03-05T120000Z.backup", "3.0 MB")
	if status, page := visit(t).fill("/settings/backup"); status < 400 || !strings.Contains(page, "headsup backup FILE") {
		t.Errorf("status %d", status)
	}
}

func TestForgettingWantsTheName(t *testing.T) {
	b := visitWith(t, &shelf{files: []web.BackupFile{{Name: "book-2026-03-04.backup"}}}, people...)
	page := b.get("/settings/forget?person=dana")
	b.holds(page, "2 entries name them", "1 backup is deleted", "out of reach", "Type @dana to erase them for good")
	status, page := b.fill("/settings/forget/person", "person", "dana", "confirm", "yes")
	if status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
	b.holds(page, "nothing was erased", `value="yes"`, "2 entries name them")
	_, page = b.fill("/settings/forget/person", "person", "dana", "confirm", "@dana")
	b.holds(page, "@forgotten-1 stands in their place: 2 entries", "1 backup deleted", "look at &lt;b&gt;")
	b.lacks(page, "Dana", "@dana")
	b.lacks(b.get("/settings/forget?done=yes"), "stands in their place") // it is said once
	b.lacks(b.get("/journal?all=1"), "Dana", "promise</b> <bdi>@dana")
}
