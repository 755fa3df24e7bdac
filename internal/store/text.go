package store

import (
	"strings"
	"time"
	"unicode/utf8"

	"headsup/internal/fault"
)

// CheckTexts refuses what not every engine can keep as text: a NUL character
// (PostgreSQL has no way to write one) and bytes that are not UTF-8.
func CheckTexts(texts ...string) error {
	for _, s := range texts {
		if i := strings.IndexByte(s, 0); i >= 0 {
			return fault.New(fault.Misread, "a text holds a NUL character after %d bytes", i).
				Do("take it out; nothing was recorded")
		}
		if !utf8.ValidString(s) {
			return fault.New(fault.Misread, "a text is not valid UTF-8").
				Do("save it as UTF-8; nothing was recorded")
		}
	}
	return nil
}

// Texts are the message's own texts, for CheckTexts.
func (m Message) Texts() []string {
	return []string{m.Reader, m.Document, m.Channel, m.To, m.Subject, m.Tells}
}

// Clean is the note as every engine keeps it: instants in whole microseconds of
// UTC, and in the texts, which may come from a mail server's answer, a
// replacement character for what is no text.
func (n Note) Clean() Note {
	n.At, n.Next = Micro(n.At), Micro(n.Next)
	n.Problem, n.Reason = cleanText(n.Problem), cleanText(n.Reason)
	return n
}

func cleanText(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}

// Micro cuts an instant to what every engine keeps: whole microseconds, in UTC.
func Micro(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return time.UnixMicro(t.UnixMicro()).UTC()
}
