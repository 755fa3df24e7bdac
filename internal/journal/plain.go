package journal

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// MaxLine is the longest entry in bytes, its continued lines included.
const MaxLine = 64 << 10

// Clean makes any text fit to be written into an entry: bytes that are not
// UTF-8 become U+FFFD, control characters and invisible direction controls are
// dropped, every line break becomes "\n", and what passes MaxLine by then is cut.
func Clean(text string) string {
	if isPlain(text) && len(text) <= MaxLine/2 {
		return text
	}
	var b strings.Builder
	for i, r := range text {
		switch {
		case b.Len() > MaxLine/2:
			b.WriteString("…")
			return b.String()
		case r == '\r' && strings.HasPrefix(text[i+1:], "\n"):
		case r == '\n', r == '\r', r == 0x85, r == 0x2028, r == 0x2029:
			b.WriteByte('\n')
		case r == '\t', r == '\v', r == '\f':
			b.WriteByte(' ')
		case !forbidden(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isPlain reports that every byte is printable ASCII or a line break.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' || c > '~' {
			return false
		}
	}
	return true
}

// refuse says what in a typed text can not be kept and at which byte; what is
// "" if there is nothing.
func refuse(s string) (at int, what string) {
	if isPlain(s) {
		return 0, ""
	}
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			return i, fmt.Sprintf("the byte 0x%02x is not text in UTF-8", s[i])
		case r == '\n' || r == '\t' || r == '\r' && strings.HasPrefix(s[i+1:], "\n"):
		case r == 0x2028 || r == 0x2029:
			return i, fmt.Sprintf("an invisible line break (U+%04X)", r)
		case r < ' ' || 0x7f <= r && r < 0xa0:
			return i, fmt.Sprintf("a control character (U+%04X)", r)
		case forbidden(r):
			return i, fmt.Sprintf("an invisible character (U+%04X)", r)
		}
	}
	return 0, ""
}

// forbidden reports characters that no entry holds: C0 and C1 controls, and the
// embeddings, overrides and isolates of bidirectional text, by which a line can
// show something else than it says (CVE-2021-42574). Marks such as U+200F stay:
// Hebrew and Arabic need them.
func forbidden(r rune) bool {
	switch {
	case r < ' ', 0x7f <= r && r < 0xa0, r == 0xfeff,
		0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
		return true
	}
	return false
}
