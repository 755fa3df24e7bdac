package mail

import (
	"io"
	"strings"

	"github.com/emersion/go-message"
)

// words are what a mail says with what it quotes: its plain part or, where that
// is missing or empty, its HTML.
func words(e *message.Entity) string {
	w := walk{left: maxParts}
	w.look(e, 0)
	if strings.TrimSpace(w.plain) != "" {
		return w.plain
	}
	return w.html
}

// walk looks through the parts of a mail for its words: the first of each kind.
// Attachments, and mails within the mail, are not looked into.
type walk struct {
	plain, html string
	left        int
}

func (w *walk) look(e *message.Entity, depth int) {
	if w.left--; w.left < 0 || depth > maxDepth || w.plain != "" {
		return
	}
	if disposition, _, _ := e.Header.ContentDisposition(); strings.EqualFold(disposition, "attachment") {
		return
	}
	kind, params, err := e.Header.ContentType()
	if err != nil && kind == "" {
		kind = "text/plain" // a type that nobody can read is taken for words, as mail programs do
	}
	switch kind = strings.ToLower(kind); {
	case strings.HasPrefix(kind, "multipart/"):
		parts := e.MultipartReader()
		if parts == nil {
			return
		}
		for w.left > 0 {
			part, err := parts.NextPart()
			if part == nil || err != nil && !message.IsUnknownCharset(err) && !message.IsUnknownEncoding(err) {
				return // broken off, or at its end: what was read counts
			}
			w.look(part, depth+1)
		}
	case kind == "text/plain":
		w.plain = body(e, params["charset"])
		if strings.EqualFold(params["format"], "flowed") {
			w.plain = unflowed(w.plain, strings.EqualFold(params["delsp"], "yes"))
		}
	case kind == "text/html" && w.html == "":
		w.html = htmlText(body(e, params["charset"]))
	}
}

// body is the text of a part, as far as it is read.
func body(e *message.Entity, charset string) string {
	in := e.Body
	if !strings.EqualFold(charset, "utf-8") && !strings.EqualFold(charset, "us-ascii") {
		in = decoded(charset, in)
	}
	raw, _ := io.ReadAll(io.LimitReader(in, maxText)) // a broken end: what was read counts
	text := strings.ToValidUTF8(string(raw), "\uFFFD")
	return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
}

// unflowed joins the lines that were only broken to be sent (RFC 3676). Quoted
// lines stay as they are: they are taken out.
func unflowed(text string, drop bool) string {
	var b strings.Builder
	for line := range strings.SplitAfterSeq(text, "\n") {
		bare := strings.TrimSuffix(line, "\n")
		if strings.HasSuffix(bare, " ") && bare != "-- " && !strings.HasPrefix(bare, ">") {
			if drop {
				bare = bare[:len(bare)-1]
			}
			b.WriteString(bare)
			continue
		}
		b.WriteString(line)
	}
	return b.String()
}
