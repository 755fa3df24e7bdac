package deliver_test

import (
	"bytes"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/deliver"
	"headsup/internal/fault"
	"headsup/internal/render"
)

func TestLetter(t *testing.T) {
	l := deliver.Letter{
		From: mira, To: mail.Address{Name: "Zoë Ångström-Müller", Address: "zoe@example.com"},
		Subject: "Billing migration is late; I need one choice from you by Tuesday, and a word about the second vendor",
		Text:    "Zoë,\n\nAll is well. \n", ID: "0195663a-1", Date: time.Date(2026, 3, 5, 9, 30, 0, 0, time.FixedZone("", 3600)),
	}
	want := strings.ReplaceAll(`From: "Mira Chen" <mira@example.com>
To: =?utf-8?b?Wm/DqyDDhW5nc3Ryw7ZtLU3DvGxsZXI=?= <zoe@example.com>
Subject: Billing migration is late; I need one choice from you by Tuesday, and
 a word about the second vendor
Date: Thu, 05 Mar 2026 09:30:00 +0100
Message-ID: <0195663a-1@example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Zo=C3=AB,

All is well.=20
`, "\n", "\r\n")
	for range 2 { // the same letter is the same bytes
		got, err := deliver.Compose(l)
		if diff := cmp.Diff(want, string(got)); diff != "" || err != nil {
			t.Errorf("%v (-want +got):\n%s", err, diff)
		}
	}
}

func TestLettersThatCannotBeAddressed(t *testing.T) {
	for _, to := range []string{
		"", "dana", "@example.com", "dana@", "dana@exa mple.com", "dana@example.com\r\nBcc: eve@example.com", "dana@example..com",
		"<dana@example.com>", "dana@example.com, eve@example.com", "dané@example.com", `"d a"@example.com`, "a@b@c", ".a@example.com",
		strings.Repeat("a", 250) + "@example.com",
	} {
		if _, err := deliver.Compose(deliver.Letter{From: mira, To: mail.Address{Address: to}, ID: "1"}); !fault.Is(err, fault.Misread) {
			t.Errorf("%q: %v", to, err)
		}
	}
	for _, id := range []string{"", "a b", "a>\r\nX: y", "a@b"} {
		if _, err := deliver.Compose(deliver.Letter{From: mira, To: mira, ID: id}); err == nil {
			t.Errorf("the id %q was taken", id)
		}
	}
}

// Whatever a name, a subject or a text holds, a mail program other than ours
// reads exactly these headers, these two parts and these words.
func FuzzLetter(f *testing.F) {
	for _, s := range []string{
		"", "plain", "two\nlines", "x\r\nBcc: eve@example.com", "=?utf-8?q?fake?=", "東京タワー", strings.Repeat("é", 400), strings.Repeat("w", 400),
		`"quoted" \ back`, "a, b <c@d>", "\x00\x1b[2J", ".\r\n.", "--=_boundary", "trailing ", "\xff", "tab\there", "=", "a=?b", "(comment)", "=?", "a\rb", ".\r\x7f\xff",
	} {
		f.Add(s, s, s)
	}
	f.Fuzz(func(t *testing.T, name, subject, text string) {
		raw, err := deliver.Compose(deliver.Letter{
			From: mail.Address{Name: name, Address: "mira@example.com"}, To: mail.Address{Name: name, Address: "dana@example.com"},
			Subject: subject, Text: text, HTML: "<p>" + text, ID: "1",
		})
		if err != nil {
			t.Fatal(err)
		}
		for line := range bytes.Lines(raw) {
			if !bytes.HasSuffix(line, []byte("\r\n")) || bytes.ContainsAny(line[:len(line)-2], "\r\n") || len(line) > 80 {
				t.Fatalf("a bad line: %q", line)
			}
		}
		for _, c := range raw {
			if c > '~' || c < ' ' && c != '\r' && c != '\n' && c != '\t' {
				t.Fatalf("byte %d in %q", c, raw)
			}
		}
		message, err := mail.ReadMessage(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		if len(message.Header) != 7 {
			t.Fatalf("other headers: %v", message.Header)
		}
		from, err := message.Header.AddressList("From")
		if err != nil || len(from) != 1 || from[0].Name != short(name) || from[0].Address != "mira@example.com" {
			t.Fatalf("from %q: %v, %v", name, from, err)
		}
		got, err := new(mime.WordDecoder).DecodeHeader(message.Header.Get("Subject"))
		if err != nil || got != short(subject) {
			t.Fatalf("subject %q became %q: %v", subject, got, err)
		}
		readParts(t, message, text)
	})
}

// short is how much of a name or a subject is sent.
func short(s string) string {
	runes := []rune(render.Clean(s))
	if len(runes) > 250 {
		return string(runes[:249]) + "…"
	}
	return string(runes)
}

func readParts(t *testing.T, message *mail.Message, text string) {
	t.Helper()
	kind, parameters, err := mime.ParseMediaType(message.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/alternative" {
		t.Fatalf("%s: %v", kind, err)
	}
	parts := multipart.NewReader(message.Body, parameters["boundary"])
	lines := strings.NewReplacer("\r\n", "\r\n", "\r", "\r\n", "\n", "\r\n")
	for _, want := range []struct{ kind, text string }{{"text/plain; charset=utf-8", text}, {"text/html; charset=utf-8", "<p>" + text}} {
		part, err := parts.NextRawPart()
		if err != nil || part.Header.Get("Content-Type") != want.kind {
			t.Fatalf("%v, want the part %s", err, want.kind)
		}
		got, err := io.ReadAll(quotedprintable.NewReader(part))
		if err != nil {
			t.Fatal(err)
		}
		if text := lines.Replace(strings.TrimRight(want.text, "\r\n") + "\n"); string(got) != text {
			t.Fatalf("the text %q became %q", text, got)
		}
	}
	if _, err := parts.NextPart(); err != io.EOF {
		t.Fatalf("another part: %v", err)
	}
}
