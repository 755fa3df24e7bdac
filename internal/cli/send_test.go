package cli_test

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"headsup/internal/cli"
	"headsup/internal/deliver/mailtest"
	"headsup/internal/store/sqlite"
)

// headsupOn is one run on the book of a folder, at noon of a Thursday.
func headsupOn(home string, args ...string) *cli.Main {
	env := map[string]string{"HEADSUP_HOME": home, "HOME": home, "HEADSUP_IMAP_PASSWORD": mailtest.Password}
	return &cli.Main{
		Args: args, Stdin: strings.NewReader(""), Zone: time.UTC,
		Env:  func(name string) string { return env[name] },
		Now:  func() time.Time { return time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC) },
		Keys: sqlite.KeyFiles{Folder: filepath.Join(home, "keys")},
	}
}

// headsupIn runs one command on the book of a folder and gives what it said.
func headsupIn(t *testing.T, home string, args ...string) (stdout, stderr string, exit int) {
	t.Helper()
	var out, said bytes.Buffer
	m := headsupOn(home, args...)
	m.Stdout, m.Stderr = &out, &said
	exit = m.Run(t.Context())
	return out.String(), said.String(), exit
}

// An update goes by mail through a real server, arrives as text and HTML, and is
// recorded as told; while the server is down it waits and nothing is told.
func TestSendByMail(t *testing.T) {
	server := mailtest.Start(t)
	home := t.TempDir()
	run := func(args ...string) string {
		t.Helper()
		out, said, exit := headsupIn(t, home, args...)
		if exit != 0 {
			t.Fatalf("headsup %s: exit %d\n%s", strings.Join(args, " "), exit, said)
		}
		return out
	}
	run("person", "@me", "Mira Chen", "email:mira@example.com")
	run("person", "@dana", "Dana Osei", "relation:manager", "channel:email", "email:dana@example.com")
	run("project", "+atlas", "Billing migration")
	run("status", "+atlas", "red", "the vendor slipped")
	run("config", "smtp.security", "none")

	run("config", "smtp.server", "127.0.0.1:1")
	if _, said, exit := headsupIn(t, home, "update", "@dana", "--send", "--yes"); exit != 1 || !strings.Contains(said, "it waits in the outbox") {
		t.Fatalf("without a server: exit %d\n%s", exit, said)
	}
	if told := run("journal", "told"); told != "" {
		t.Fatalf("nothing was sent, and yet: %s", told)
	}
	run("outbox", "cancel", lastMessage(run("outbox", "--json")))

	run("config", "smtp.server", server.Plain)
	out := run("update", "@dana", "--send", "--yes")
	if !strings.Contains(out, "sent by email to dana@example.com; recorded #5 2026-03-05 told @dana update +atlas via:email") {
		t.Errorf("it said %s", out)
	}
	text, page := parts(t, server.Mails()[0])
	if !strings.Contains(text, "Billing migration is red: the vendor slipped.") || !strings.Contains(page, "Billing migration is red") {
		t.Errorf("the mail says\n%s\n%s", text, page)
	}
	if out := run("today", "--all", "--json"); strings.Contains(out, `"rule":"never-told"`) {
		t.Errorf("the move stands: %s", out)
	}
}

// lastMessage is the id of the last message that the outbox lists.
func lastMessage(outbox string) string {
	at := strings.LastIndex(outbox, `"id":"`) + len(`"id":"`)
	return outbox[at : at+36]
}

// parts are the plain and the HTML part of a mail.
func parts(t *testing.T, raw []byte) (text, page string) {
	t.Helper()
	message, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	_, params, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	reader := multipart.NewReader(message.Body, params["boundary"])
	var read []string
	for {
		part, err := reader.NextRawPart()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(quotedprintable.NewReader(part))
		if err != nil {
			t.Fatal(err)
		}
		read = append(read, string(body))
	}
	if len(read) != 2 {
		t.Fatalf("%d parts", len(read))
	}
	return read[0], read[1]
}
