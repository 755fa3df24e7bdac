package deliver_test

import (
	"net/mail"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/deliver"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

func draft() workbench.Draft {
	dana := &book.Person{Slug: "dana"}
	dana.Name, dana.Email = "Dana Osei", "dana@example.com"
	return workbench.Draft{Reader: dana, Document: compose.Document{
		Kind: "update", Reader: "dana", Day: civil.Date(2026, time.March, 5), Title: "Atlas is late",
		Greeting: "Dana,", BottomLine: "Atlas is two weeks late.", Signature: "Mira",
	}}
}

// A message becomes a file that only its owner can read; a second try finds it
// and writes nothing.
func TestFile(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "out")
	channel := deliver.File{Folder: folder, Format: render.HTML}
	to, subject, body, err := channel.Letter(draft(), uuid.MustParse("0195663a-0000-7000-8000-00000000beef"), time.Time{})
	if err != nil || subject != "Atlas is late, 5 March" || to != filepath.Join(folder, "2026-03-05-update-dana-00000000beef.html") {
		t.Fatalf("%s, %s, %v", to, subject, err)
	}
	for range 2 {
		if outcome, err := channel.Deliver(t.Context(), store.Message{To: to, Body: body}); outcome != workbench.Delivered || err != nil {
			t.Fatalf("%v, %v", outcome, err)
		}
	}
	got, err := os.ReadFile(to)
	if err != nil || string(got) != string(body) {
		t.Errorf("%v: %q", err, got)
	}
	for name, want := range map[string]os.FileMode{folder: 0o700, to: 0o600} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
	}
	onlyFile(t, folder, to)
}

func TestFileNeverOverwrites(t *testing.T) {
	to := filepath.Join(t.TempDir(), "update.md")
	if err := os.WriteFile(to, []byte("somebody else's"), 0o600); err != nil {
		t.Fatal(err)
	}
	outcome, err := deliver.File{}.Deliver(t.Context(), store.Message{To: to, Body: []byte("ours")})
	if outcome != workbench.Rejected || err == nil {
		t.Errorf("%v, %v", outcome, err)
	}
	if got, err := os.ReadFile(to); err != nil || string(got) != "somebody else's" {
		t.Errorf("%v: %q", err, got)
	}
	onlyFile(t, filepath.Dir(to), to)
}

// A folder that is a file, or gone, or no place to write: later, and nothing
// is left behind.
func TestFileWhereNoneCanBe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, to := range []string{filepath.Join(file, "update.md"), "/proc/headsup/update.md"} {
		if outcome, err := (deliver.File{}).Deliver(t.Context(), store.Message{To: to, Body: []byte("x")}); outcome != workbench.Later || err == nil {
			t.Errorf("%s: %v, %v", to, outcome, err)
		}
	}
}

func onlyFile(t *testing.T, folder, want string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 || filepath.Join(folder, entries[0].Name()) != want {
		t.Errorf("in the folder: %v, %v", entries, err)
	}
}

// A draft becomes a letter in the reader's form, in text and in HTML.
func TestMailLetter(t *testing.T) {
	channel := deliver.Mail{From: mira}
	to, subject, body, err := channel.Letter(draft(), uuid.MustParse("0195663a-0000-7000-8000-00000000beef"), time.Unix(0, 0))
	if to != "dana@example.com" || subject != "Atlas is late, 5 March" || err != nil {
		t.Fatalf("%s, %s, %v", to, subject, err)
	}
	again, err := deliver.Compose(deliver.Letter{
		From: mira, To: mustAddress(t, "Dana Osei <dana@example.com>"), Subject: subject, ID: "0195663a-0000-7000-8000-00000000beef", Date: time.Unix(0, 0),
		Text: written(t, render.Text), HTML: written(t, render.HTML),
	})
	if err != nil || string(again) != string(body) {
		t.Errorf("%v: %s", err, body)
	}
	stranger := draft()
	stranger.Reader.Email = ""
	if _, _, _, err := channel.Letter(stranger, uuid.UUID{}, time.Unix(0, 0)); err == nil ||
		err.Error() != "no mail address of @dana is known: say it: headsup person @dana email:…" {
		t.Errorf("%v", err)
	}
}

func written(t *testing.T, format render.Format) string {
	t.Helper()
	out, err := render.Document(draft().Document, format, render.Options{Screen: render.Screen{Width: 72}, Letter: true})
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func mustAddress(t *testing.T, s string) mail.Address {
	t.Helper()
	a, err := mail.ParseAddress(s)
	if err != nil {
		t.Fatal(err)
	}
	return *a
}
