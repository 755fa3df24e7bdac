package deliver

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"time"

	"headsup/internal/fault"
	"headsup/internal/render"
)

// Letter is a message as mail, before it becomes bytes.
type Letter struct {
	From, To mail.Address
	Subject  string
	Text     string // the plain part
	HTML     string // the rich part; "": none
	ID       string // unique, without brackets and domain, which From gives
	Date     time.Time
}

// Compose writes the exact bytes of a letter (RFC 5322, MIME): the same letter
// gives the same bytes. All of it is seven-bit, no line is longer than 78
// characters but for an address, and nothing in a name or a subject can begin
// another header. A Misread fault tells of an address that cannot be written.
func Compose(l Letter) ([]byte, error) {
	from, err := address(l.From)
	if err != nil {
		return nil, err
	}
	to, err := address(l.To)
	if err != nil {
		return nil, err
	}
	if !atoms(l.ID, "") {
		return nil, fmt.Errorf("compose a letter: %q is no message id", l.ID)
	}
	_, domain, _ := strings.Cut(l.From.Address, "@")

	var b bytes.Buffer
	header(&b, "From", from)
	header(&b, "To", to)
	header(&b, "Subject", phrase(l.Subject))
	header(&b, "Date", l.Date.Format("Mon, 02 Jan 2006 15:04:05 -0700"))
	header(&b, "Message-ID", "<"+l.ID+"@"+domain+">")
	header(&b, "MIME-Version", "1.0")
	if l.HTML == "" {
		err = part(&b, "text/plain", l.Text)
		return b.Bytes(), err
	}
	// "=_" stands in no quoted-printable text, so no part can hold the boundary.
	sum := sha256.Sum256([]byte(l.ID + "\x00" + l.Text + "\x00" + l.HTML))
	boundary := "=_" + hex.EncodeToString(sum[:12])
	header(&b, "Content-Type", `multipart/alternative; boundary="`+boundary+`"`)
	b.WriteString("\r\n")
	for _, p := range [][2]string{{"text/plain", l.Text}, {"text/html", l.HTML}} {
		b.WriteString("--" + boundary + "\r\n")
		if err := part(&b, p[0], p[1]); err != nil {
			return nil, err
		}
		b.WriteString("\r\n")
	}
	b.WriteString("--" + boundary + "--\r\n")
	return b.Bytes(), nil
}

// part writes the headers and the text of one part, in quoted-printable.
func part(b *bytes.Buffer, kind, text string) error {
	header(b, "Content-Type", kind+"; charset=utf-8")
	header(b, "Content-Transfer-Encoding", "quoted-printable")
	b.WriteString("\r\n")
	// One kind of line end: after a lone CR the writer swallows the next LF.
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	w := quotedprintable.NewWriter(b)
	if _, err := io.WriteString(w, strings.TrimRight(text, "\n")+"\n"); err != nil {
		return fmt.Errorf("encode %s: %w", kind, err)
	}
	if err := w.Close(); err != nil {
		return fmt.Errorf("encode %s: %w", kind, err)
	}
	return nil
}

// address writes a name and an address. The address must be plain: letters,
// digits and the usual signs, one @, a domain.
func address(a mail.Address) (string, error) {
	local, domain, ok := strings.Cut(a.Address, "@")
	if !ok || !atoms(local, "!#$%&'*+/=?^_`{|}~") || !atoms(domain, "") || len(a.Address) > 254 {
		return "", fault.New(fault.Misread, "%q is no mail address that headsup can write to", render.Clean(a.Address)).
			Do("give one like dana@example.com; a domain with other letters in its xn-- form")
	}
	name := render.Clean(a.Name)
	if name == "" {
		return a.Address, nil
	}
	return quoted(name) + " <" + a.Address + ">", nil
}

// atoms reports one or more words of ASCII letters, digits, "-", "_" and the
// other signs, parted by single dots.
func atoms(s, others string) bool {
	for word := range strings.SplitSeq(s, ".") {
		if word == "" {
			return false
		}
		for _, r := range word {
			letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
			if !letter && r != '-' && r != '_' && !strings.ContainsRune(others, r) {
				return false
			}
		}
	}
	return true
}
