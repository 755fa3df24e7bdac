package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/mail"
	"slices"
	"strings"

	"github.com/emersion/go-message"
	"github.com/google/uuid"

	"headsup/internal/answer"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// How much of one mail is read. Of a longer one the beginning is: what somebody
// writes stands in front, and attachments behind.
const (
	maxMail   = 1 << 20
	maxHeader = 64 << 10
	maxText   = 64 << 10 // of its words, before quotes are taken out
	maxWords  = 8 << 10  // of what is left, in bytes
	maxParts  = 64
	maxDepth  = 8
)

// Reader reads mail.
type Reader struct {
	verifier string
	*patterns
}

// NewReader makes a reader. Verifier is the name by which the owner's mail
// server signs what it found out about a sender; "": it is not known, and no
// such word is believed.
func NewReader(verifier string) Reader { return Reader{verifier, newPatterns()} }

// Read reads one mail. An error tells that it is none.
func (o Reader) Read(in io.Reader) (workbench.Reply, error) {
	raw, err := io.ReadAll(io.LimitReader(in, maxMail))
	if err != nil {
		return workbench.Reply{}, err
	}
	e, err := entity(raw)
	if err != nil {
		return workbench.Reply{}, err
	}
	r := o.head(e.Header, raw)
	if r.Kind == workbench.Bounce {
		o.readReport(e, &r)
		return r, nil
	}
	text := words(e)
	if r.Reference == "" {
		r.Reference = answer.FindReference(text)
	}
	r.Words = cut(plainWords(answer.CutMarks(o.unsigned(o.unquoted(text)))), maxWords)
	return r, nil
}

// Head reads the headers of a mail alone: enough to know whether it answers
// something.
func (o Reader) Head(header []byte) (workbench.Reply, error) {
	e, err := entity(header)
	if err != nil {
		return workbench.Reply{}, err
	}
	return o.head(e.Header, header), nil
}

var errNoMail = errors.New("it has no headers of a mail")

// entity parses a mail. That a charset or an encoding is unknown is no error:
// its bytes can be read.
func entity(raw []byte) (*message.Entity, error) {
	e, err := message.ReadWithOptions(bytes.NewReader(raw), &message.ReadOptions{MaxHeaderBytes: maxHeader})
	if err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
		return nil, fmt.Errorf("read its headers: %w", err)
	}
	if e.Header.Get("From") == "" && e.Header.Get("Message-Id") == "" && e.Header.Get("Date") == "" {
		return nil, errNoMail
	}
	return e, nil
}

func (o Reader) head(h message.Header, raw []byte) workbench.Reply {
	r := workbench.Reply{Key: key(h, raw), From: sender(h), Messages: o.named(h.Get("In-Reply-To"), h.Get("References"))}
	if at, err := mail.ParseDate(h.Get("Date")); err == nil {
		r.At = at
	}
	subject := cut(render.Clean(decodedHeader(h.Get("Subject"))), 1000)
	r.Reference, r.Code = answer.FindMark(subject)
	switch {
	case isReport(h):
		r.Kind = workbench.Bounce
	case o.isAutomatic(h, subject):
		r.Kind = workbench.AutoReply
	}
	r.Origin = proof(h, o.verifier, r.From)
	return r
}

// key names a mail by its Message-ID or, where it has none, by its bytes.
func key(h message.Header, raw []byte) string {
	id := strings.TrimSpace(h.Get("Message-Id"))
	sum := sha256.Sum256([]byte(id))
	if id == "" {
		sum = sha256.Sum256(raw)
	}
	return hex.EncodeToString(sum[:16])
}

// sender is the one address that a mail says it is from, in small letters.
func sender(h message.Header) string {
	fields := h.FieldsByKey("From")
	if !fields.Next() {
		return ""
	}
	value := fields.Value()
	if fields.Next() {
		return "" // two headers: programs disagree on which one counts
	}
	all, err := mail.ParseAddressList(value)
	if err != nil || len(all) != 1 {
		return ""
	}
	address := strings.ToLower(all[0].Address)
	if len(address) > 254 || address != render.Clean(address) {
		return ""
	}
	return address
}

// named are the messages that a mail names as those it answers: the one it
// answers first, then those before it, the last one first.
func (p *patterns) named(inReplyTo, references string) []uuid.UUID {
	var all []uuid.UUID
	add := func(found [][]string) {
		for _, f := range found {
			if id, err := uuid.Parse(f[1]); err == nil && !slices.Contains(all, id) && len(all) < 20 {
				all = append(all, id)
			}
		}
	}
	add(p.ours.FindAllStringSubmatch(inReplyTo, 20))
	before := p.ours.FindAllStringSubmatch(references, 100)
	slices.Reverse(before)
	add(before)
	return all
}

// plainWords makes words fit for an entry: no control characters, one blank
// between words, at most one empty line between paragraphs.
func plainWords(text string) string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		line = render.Clean(line)
		if line == "" && (len(lines) == 0 || lines[len(lines)-1] == "") {
			continue
		}
		lines = append(lines, line)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// cut keeps the beginning of a text, whole letters of it.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	return strings.TrimSpace(strings.ToValidUTF8(text[:most], "")) + "…"
}
