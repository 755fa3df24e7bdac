package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// EscapeMarkdown makes text stand in Markdown as itself; see escapeMD.
func EscapeMarkdown(s string) string { return escapeMD(Clean(s)) }

// escapeMD makes clean text stand in Markdown as itself and as nothing else:
// no heading, list, quotation, code, emphasis, link, image, HTML, entity or
// table cell, whether it begins a line or stands inside one. What is harmless
// where it stands ("p95_latency", "R&D", "3. July" inside a sentence) stays
// unescaped, since plain Markdown is read by people too.
func escapeMD(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 8)
	digits := leadingDigits(s)
	for i, r := range s {
		if needsEscape(s, i, r, digits) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// needsEscape decides for the character r at s[i]; digits is the length of the
// number that s begins with.
func needsEscape(s string, i int, r rune, digits int) bool {
	switch r {
	case '\\', '`', '*', '[', ']', '<', '>', '|', '~', '$', '^':
		return true
	case '_': // inside a word it can neither open nor close emphasis
		return !(wordBefore(s, i) && wordAfter(s, i+1))
	case '&':
		return i+1 < len(s) && s[i+1] != ' '
	case '#': // at the end it would close a heading and vanish
		return i == 0 || i == len(s)-1
	case '+', '-', '=':
		return i == 0
	case ':':
		return i == 0 || strings.HasPrefix(s[i+1:], "//")
	case '.', ')':
		return digits > 0 && i == digits || r == '.' && endsInWWW(s[:i])
	case '@': // an address would become a link in GitHub's Markdown
		return i > 0 && s[i-1] != ' '
	}
	return false
}

// leadingDigits counts the digits a text begins with: "3." and "3)" at the
// start of a line make a list.
func leadingDigits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// endsInWWW reports whether a dot here would make "www.", which GitHub's
// Markdown links.
func endsInWWW(s string) bool {
	return len(s) >= 3 && strings.EqualFold(s[len(s)-3:], "www")
}

func wordBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func wordAfter(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}
