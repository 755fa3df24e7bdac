package check

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// source is one line of a draft with its number in the file.
type source struct {
	text string
	no   int
}

// mostParts is how many parts of a mail are looked through for its text, and
// mostDepth how deep they may nest.
const (
	mostParts = 50
	mostDepth = 5
)

// sources are the lines of a draft as its reader sees them. Of a mail they are
// the lines of its text part, numbered as they stand in the file; where the
// text is coded so that its lines are not the file's, they count from the first
// line of that part.
func sources(text string) []source {
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if isMail(text) {
		if body, first, ok := mailText(text); ok {
			return numbered(body, first)
		}
	}
	return numbered(text, 1)
}

func numbered(text string, first int) []source {
	lines := strings.Split(text, "\n")
	out := make([]source, len(lines))
	for i, line := range lines {
		out[i] = source{line, first + i}
	}
	return out
}

// isMail reports whether a text begins as a mail does: with header lines, at
// least two of those that every mail has.
func isMail(text string) bool {
	known := 0
	for line := range strings.SplitSeq(text, "\n") {
		if line == "" {
			break
		}
		name, _, found := strings.Cut(line, ":")
		switch {
		case line[0] == ' ' || line[0] == '\t':
			continue
		case !found || strings.ContainsAny(name, " \t"):
			return false
		}
		switch strings.ToLower(name) {
		case "from", "to", "subject", "date", "cc", "message-id", "mime-version", "content-type", "reply-to", "in-reply-to":
			known++
		}
	}
	return known >= 2 || strings.HasPrefix(strings.ToLower(text), "subject:") && known == 1
}

// mailText finds the text a person reads in a mail, and the line of the file
// on which it begins. A mail that cannot be read is not ok, and neither is one
// without text.
func mailText(text string) (body string, first int, ok bool) {
	message, err := mail.ReadMessage(strings.NewReader(text))
	if err != nil {
		return "", 0, false
	}
	_, raw, found := strings.Cut(text, "\n\n")
	if !found {
		return "", 0, false
	}
	parts := 0
	body, ok = partText(message.Header.Get("Content-Type"), message.Header.Get("Content-Transfer-Encoding"), raw, 0, &parts)
	if !ok {
		return "", 0, false
	}
	return body, lineOf(text, body), true
}

// lineOf is the line of a file on which a part of it begins. What was decoded
// is found by its first line; what cannot be found begins behind the headers.
func lineOf(text, body string) int {
	at := strings.Index(text, body)
	if at < 0 {
		line, _, _ := strings.Cut(strings.TrimLeft(body, "\n"), "\n")
		if at = strings.Index(text, "\n"+line); at >= 0 && line != "" {
			return strings.Count(text[:at], "\n") + 2 - (len(body) - len(strings.TrimLeft(body, "\n")))
		}
		at = strings.Index(text, "\n\n") + 2
	}
	return strings.Count(text[:at], "\n") + 1
}

// partText is the text of one part of a mail: the first plain one within it.
func partText(contentType, encoding, raw string, depth int, parts *int) (string, bool) {
	kind, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		kind = "text/plain"
	}
	if *parts++; *parts > mostParts || depth > mostDepth {
		return "", false
	}
	if strings.HasPrefix(kind, "multipart/") {
		reader := multipart.NewReader(strings.NewReader(raw), params["boundary"])
		for {
			part, err := reader.NextRawPart()
			if err != nil {
				return "", false
			}
			inner, err := io.ReadAll(part)
			if err != nil {
				return "", false
			}
			if text, ok := partText(part.Header.Get("Content-Type"), part.Header.Get("Content-Transfer-Encoding"), string(inner), depth+1, parts); ok {
				return text, true
			}
		}
	}
	if kind != "text/plain" {
		return "", false
	}
	return decoded(encoding, raw), true
}

// decoded undoes the coding that a mail travels in. What is broken is read up
// to there.
func decoded(encoding, raw string) string {
	var from io.Reader
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		from = quotedprintable.NewReader(strings.NewReader(raw))
	case "base64":
		from = base64.NewDecoder(base64.StdEncoding, strings.NewReader(raw))
	default:
		return raw
	}
	var out bytes.Buffer
	_, _ = out.ReadFrom(from) // as far as it goes
	return strings.ReplaceAll(out.String(), "\r\n", "\n")
}
