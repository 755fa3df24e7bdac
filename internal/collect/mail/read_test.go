package mail_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/answer"
	"headsup/internal/collect/mail"
	"headsup/internal/workbench"
)

const (
	id  = "0195663a-1111-7222-8333-444455556666"
	ref = "ABCDEFGHIJKLMNOPQRSTUVWX27"
)

// letter is a mail with these headers besides its usual ones, and a body.
func letter(headers, body string) []byte {
	all := "From: Dana Osei <Dana@Example.com>\nTo: mira@example.com\nDate: Thu, 05 Mar 2026 11:00:00 +0100\nMessage-ID: <1@dana.example>\n" + headers
	return []byte(strings.ReplaceAll(all+"\n"+body, "\n", "\r\n"))
}

func read(t *testing.T, raw []byte) workbench.Reply {
	t.Helper()
	r, err := mail.NewReader("mx.example.com").Read(bytes.NewReader(raw))
	if err != nil {
		t.Fatalf("%v in\n%s", err, raw)
	}
	return r
}

// What people wrote, out of what their mail programs made of it.
func TestWords(t *testing.T) {
	const plain = "Content-Type: text/plain; charset=utf-8\n"
	for _, c := range []struct{ name, headers, body, want string }{
		{"alone", "", "Go with 2.\n", "Go with 2."},
		{"above a quote", plain, "Go with 2.\n\nOn Thu, 5 Mar 2026 at 10:00, Mira Chen <mira@example.com> wrote:\n> Which vendor?\n> Mira\n", "Go with 2."},
		{"above a quote whose first line is wrapped", plain, "Yes.\n\nOn Thu, 5 Mar 2026 at 10:00, Mira Chen\n<mira@example.com> wrote:\n\n> Which vendor?\n", "Yes."},
		{"below a quote", plain, "On 5 Mar 2026, Mira Chen wrote:\n> Which vendor?\n\nThe second.\n", "The second."},
		{"between quotes", plain, "> Which vendor?\nElm.\n> By when?\nFriday.\n", "Elm.\nFriday."},
		{"Outlook", plain, "Fine with me.\n\nBest regards,\nDana Osei\nDirector\n\n________________________________\nFrom: Mira Chen <mira@example.com>\nSent: Thursday, March 5, 2026 10:00\nTo: Dana Osei\nSubject: Update\n\nAtlas is late.\n", "Fine with me."},
		{"Outlook without a rule", plain, "Fine.\n\nFrom: Mira Chen\nSent: Thursday\nTo: Dana Osei\nSubject: Update\n\nAtlas is late.\n", "Fine."},
		{"Outlook in German", plain, "Passt.\n\nMit freundlichen Grüßen\nDana Osei\n\nVon: Mira Chen\nGesendet: Donnerstag, 5. März 2026\nAn: Dana Osei\nBetreff: Update\n\nAtlas\n", "Passt."},
		{"Thunderbird in German", plain, "Gerne.\n\nAm 05.03.26 um 10:00 schrieb Mira Chen:\n> Atlas\n", "Gerne."},
		{"Apple in French", plain, "D’accord.\n\nEnvoyé de mon iPhone\n\n> Le 5 mars 2026 à 10:00, Mira Chen a écrit :\n> Atlas\n", "D’accord."},
		{"Gmail in Spanish", plain, "Vale.\n\nEl jue, 5 mar 2026 a las 10:00, Mira Chen (<mira@example.com>) escribió:\n\n> Atlas\n", "Vale."},
		{"quoted without a sign", plain, "OK\n\nOn 5 Mar 2026, at 10:00, Mira Chen <mira@example.com> wrote:\n\nAtlas is late.\nMira\n", "OK"},
		{"an original message", plain, "No.\n\n-----Original Message-----\nFrom: Mira\n\nAtlas\n", "No."},
		{"a signature", plain, "Seen\n-- \nDana Osei\n+1 555 0100\n", "Seen"},
		{"a telephone", plain, "Seen\n\nSent from my iPhone\n", "Seen"},
		{"thanks are an answer", plain, "Thanks!\n", "Thanks!"},
		{"a farewell", plain, "Take Elm.\n\nCheers,\nDana\n", "Take Elm."},
		{"small print", plain, "Take Elm.\n\nThis e-mail and any attachments are confidential.\nDelete it.\n", "Take Elm."},
		{"a warning", plain, "CAUTION: This email originated from outside the organization.\n\nTake Elm.\n", "Take Elm."},
		{"she wrote, in words", plain, "As she wrote:\nelm is cheaper.\n", "As she wrote:\nelm is cheaper."},
		{"flowed", "Content-Type: text/plain; format=flowed\n", "Take Elm, and \ntell them today.\n", "Take Elm, and tell them today."},
		{"Latin 1", "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n", "Gr=FC=DFe aus K=F6ln\n", "Grüße aus Köln"},
		{"Shift JIS", "Content-Type: text/plain; charset=Shift_JIS\nContent-Transfer-Encoding: base64\n", base64.StdEncoding.EncodeToString([]byte{0x93, 0x8c, 0x8b, 0x9e}) + "\n", "東京"},
		{"a charset that is none", "Content-Type: text/plain; charset=klingon\n", "Take Elm.\n", "Take Elm."},
		{"an encoding that is none", plain + "Content-Transfer-Encoding: rot13\n", "Gnxr Ryz.\n", "Gnxr Ryz."},
		{"bytes that are no text", plain, "Take\x00 Elm\xff\x1b[2J.\n", "Take\uFFFD Elm\uFFFD[2J."},
		{"HTML alone", "Content-Type: text/html; charset=utf-8\n", `<html><head><style>p{color:red}</style></head><body><p>Take&nbsp;<b>Elm</b> &amp; go</p><script>alert(1)</script><div class="gmail_quote">On Thu Mira wrote:<blockquote>Atlas</blockquote></div></body></html>`, "Take\u00a0Elm & go"},
		{"HTML of Outlook", "Content-Type: text/html; charset=utf-8\n", `<div>Yes<br>please</div><div id="divRplyFwdMsg"><b>From:</b> Mira</div><p>Atlas`, "Yes\nplease"},
		{"HTML that never ends", "Content-Type: text/html\n", `<p>Yes <a href="x`, "Yes"},
		{"of two parts the plain one", "Content-Type: multipart/alternative; boundary=b\n", "--b\nContent-Type: text/html\n\n<p>html\n--b\nContent-Type: text/plain\n\nplain\n--b--\n", "plain"},
		{"an attachment is not read", "Content-Type: multipart/mixed; boundary=b\n", "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=x.txt\n\nno\n--b\nContent-Type: text/plain\n\nyes\n--b--\n", "yes"},
		{"cut off", "Content-Type: multipart/mixed; boundary=b\n", "--b\nContent-Type: text/plain\n\nyes\n", "yes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, read(t, letter(c.headers, c.body)).Words); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Who answers what, by which tap.
func TestHead(t *testing.T) {
	r := read(t, letter("Subject: 2. switch: Update "+answer.Mark(ref, "1.2")+"\nReferences: <0195663a-0000-7222-8333-444455556666@example.com>\n <"+id+"@example.com>\nIn-Reply-To: <x@y>\n", ""))
	if r.From != "dana@example.com" || r.Reference != ref || r.Code != "1.2" || r.Kind != workbench.Ordinary || r.Key == "" ||
		len(r.Messages) != 2 || r.Messages[0].String() != id || !r.At.Equal(time.Date(2026, 3, 5, 10, 0, 0, 0, time.UTC)) {
		t.Errorf("got %+v", r)
	}
	folded := read(t, letter("Subject: =?utf-8?q?Gesehen=3A_Update?=\n "+answer.Mark(ref, "seen")+"\n", ""))
	if folded.Reference != ref || folded.Code != "seen" {
		t.Errorf("got %+v", folded)
	}
	quoted := read(t, letter("Subject: Re: Update\n", "OK\n\n> mailto:"+answer.Mark(ref, "seen")+"\n> mailto:"+answer.Mark(ref, "talk")+"\n"))
	if quoted.Reference != ref || quoted.Code != "" || quoted.Words != "OK" {
		t.Errorf("got %+v", quoted)
	}
	for _, from := range []string{"From: eve@example.com\n", "From: a@example.com, b@example.com\n", "From: nonsense\n"} {
		raw := bytes.Replace(letter("", ""), []byte("From: Dana Osei <Dana@Example.com>\r\n"), []byte(strings.ReplaceAll("From: dana@example.com\n"+from, "\n", "\r\n")), 1)
		if got := read(t, raw).From; got != "" {
			t.Errorf("%q: from %q", from, got)
		}
	}
}

func TestAutomatic(t *testing.T) {
	for headers, want := range map[string]workbench.ReplyKind{
		"Auto-Submitted: auto-replied\n":                                workbench.AutoReply,
		"Auto-Submitted: no\n":                                          workbench.Ordinary,
		"Precedence: bulk\n":                                            workbench.AutoReply,
		"Subject: Automatic reply: Update\n":                            workbench.AutoReply,
		"Subject: Abwesenheitsnotiz: Update\n":                          workbench.AutoReply,
		"Subject: =?utf-8?q?R=C3=A9ponse_automatique=C2=A0?=: Update\n": workbench.AutoReply,
		"Subject: Respuesta automática: Update\n":                       workbench.AutoReply,
		"Subject: Re: automatic replies of Atlas\n":                     workbench.Ordinary,
		"Subject: Re: Update\n":                                         workbench.Ordinary,
	} {
		if got := read(t, letter(headers, "I am away.\n")).Kind; got != want {
			t.Errorf("%q: %v, want %v", headers, got, want)
		}
	}
}

func TestProof(t *testing.T) {
	for results, want := range map[string]workbench.Origin{
		"": workbench.Unproven,
		"mx.example.com; dmarc=pass header.from=example.com":                  workbench.Proven,
		"mx.example.com; dmarc=fail (p=none) header.from=example.com":         workbench.Disproven,
		"mx.example.com; dkim=pass header.d=example.com header.s=x; spf=none": workbench.Proven,
		"mx.example.com; dkim=pass header.i=@mail.example.com":                workbench.Proven,
		"mx.example.com; dkim=pass header.d=evil.example":                     workbench.Unproven,
		"mx.example.com; dkim=fail header.d=example.com; spf=softfail":        workbench.Disproven,
		"mx.example.com 1; spf=pass smtp.mailfrom=dana@example.com":           workbench.Proven,
		"mx.evil.example; dmarc=pass header.from=example.com":                 workbench.Unproven,
		"mx.example.com; none":              workbench.Unproven,
		"evil (mx.example.com; dmarc=pass)": workbench.Unproven,
	} {
		headers := ""
		if results != "" {
			headers = "Authentication-Results: " + results + "\n"
		}
		if got := read(t, letter(headers, "")).Origin; got != want {
			t.Errorf("%q: %v, want %v", results, got, want)
		}
	}
}

// report is what a mail server sends back.
func report(action, recipient string) []byte {
	return letter("Content-Type: multipart/report; report-type=delivery-status; boundary=b\nAuto-Submitted: auto-replied\n",
		"--b\nContent-Type: text/plain\n\nIt did not arrive.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nAction: "+action+
			"\nFinal-Recipient: rfc822;"+recipient+"\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no such user\n\n--b\nContent-Type: message/rfc822\n\nFrom: mira@example.com\nMessage-ID: <"+
			id+"@example.com>\nSubject: Update "+answer.Mark(ref, "seen")+"\n\nAtlas\n--b--\n")
}

func TestReports(t *testing.T) {
	r := read(t, report("failed", "Dana@example.com"))
	if r.Kind != workbench.Bounce || r.Failed != "dana@example.com" || r.Problem != "550 no such user" || len(r.Messages) != 1 || r.Messages[0].String() != id || r.Reference != "" {
		t.Errorf("got %+v", r)
	}
	if r := read(t, report("delayed", "dana@example.com")); r.Kind != workbench.Delayed {
		t.Errorf("got %+v", r)
	}
	if r := read(t, report("delivered", "dana@example.com")); r.Kind != workbench.AutoReply {
		t.Errorf("got %+v", r)
	}
}

// Mail made to do harm is read in little time, and no more of it than is needed.
func TestHostile(t *testing.T) {
	nested := func(depth int) string {
		var b strings.Builder
		for i := range depth {
			fmt.Fprintf(&b, "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", i, i)
		}
		return b.String() + "Content-Type: text/plain\n\ndeep\n"
	}
	long := strings.Repeat("x", 10<<20)
	for _, c := range []struct {
		name string
		raw  []byte
		want string
	}{
		{"a thousand parts in parts", letter(strings.TrimPrefix(nested(1000), "\n"), ""), ""},
		{"a line of ten megabytes", letter("", long), strings.Repeat("x", 8<<10) + "…"},
		{"a part of ten megabytes behind the words", letter("Content-Type: multipart/mixed; boundary=b\n", "--b\nContent-Type: text/plain\n\nyes\n--b\nContent-Type: application/zip\n\n"+long), "yes"},
		{"a million parts", letter("Content-Type: multipart/mixed; boundary=b\n", strings.Repeat("--b\n\n", 1_000_000)), ""},
		{"a million open tags", letter("Content-Type: text/html\n", strings.Repeat("<div><a x='", 1_000_000)), ""},
		{"a million quotes", letter("", strings.Repeat("> ", 1_000_000)+"\n"), ""},
		{"headers in the words", letter("", "Subject: x\nBcc: eve@example.com\n"), "Subject: x\nBcc: eve@example.com"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := read(t, c.raw).Words; got != c.want && !(c.want == "" && len(got) < 10<<10) {
				t.Errorf("it says %.100q", got)
			}
		})
	}
	for _, raw := range []string{"", "\n\n", "no mail at all", "PK\x03\x04zip", "Subject: " + strings.Repeat("y", 1<<20), strings.Repeat("X: y\n", 100_000)} {
		if r, err := mail.NewReader("").Read(strings.NewReader(raw)); err == nil {
			t.Errorf("%.20q was read as %+v", raw, r)
		}
	}
}

// Whatever comes in, reading ends, and what it gives can stand in a line.
func FuzzRead(f *testing.F) {
	f.Add(letter("Subject: "+answer.Mark(ref, "seen")+"\n", "Seen.\n\n> x\n"))
	f.Add(report("failed", "dana@example.com"))
	f.Add(letter("Content-Type: multipart/alternative; boundary=b\n", "--b\nContent-Type: text/html; charset=utf-16\n\n<p>x\n--b--\n"))
	f.Add(letter("Content-Type: text/plain; charset=iso-2022-jp; format=flowed; delsp=yes\nAuthentication-Results: a;b=c d.e=f\n", "\x1b$B x \n"))
	reader := mail.NewReader("mx.example.com")
	f.Fuzz(func(t *testing.T, raw []byte) {
		r, err := reader.Read(bytes.NewReader(raw))
		if err != nil {
			return
		}
		for _, s := range []string{r.Words, r.From, r.Failed, r.Problem, r.Reference, r.Code} {
			if strings.ContainsAny(s, "\x00\r\x1b") || strings.ToValidUTF8(s, "") != s || len(s) > 9<<10 {
				t.Fatalf("%q", s)
			}
		}
	})
}

// An mbox, a Maildir, a folder of saved mails, and one of them.
func TestFiles(t *testing.T) {
	folder := t.TempDir()
	put := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	one, two := string(letter("", "one\n>From the start\n")), string(letter("", "two\n"))
	mbox := put("box", "From dana@example.com Thu Mar  5 11:00:00 2026\n"+one+"\nFrom x\n"+two+"\n")
	saved := put("saved/one.eml", one)
	put("saved/notes.txt", "no mail")
	put("maildir/cur/1:2,S", one)
	put("maildir/new/2", two)
	put("maildir/tmp/3", two)
	for name, want := range map[string][]string{
		mbox: {"one\nFrom the start", "two"}, saved: {"one\n>From the start"}, filepath.Join(folder, "saved"): {"one\n>From the start"},
		filepath.Join(folder, "maildir"): {"one\n>From the start", "two"},
	} {
		var got []string
		err := mail.Files(name, func(raw []byte) error {
			_, body, _ := strings.Cut(string(raw), "\r\n\r\n")
			got = append(got, strings.TrimSpace(strings.ReplaceAll(body, "\r\n", "\n")))
			return nil
		})
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}
}
