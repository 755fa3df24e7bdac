package git

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tidy makes foreign text harmless and one line: white space becomes single
// spaces; control characters, invalid UTF-8 and what steers the direction of
// its neighbours or hides text go; what is longer than limit runes is cut at a
// word and ends in "…".
func tidy(s string, limit int) string {
	if len(s) <= limit && isTidy(s) {
		return s
	}
	var b strings.Builder
	space, n := false, 0
	for i, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case r == utf8.RuneError, unicode.IsControl(r), unicode.Is(unicode.Cf, r) && !joins(r), unicode.Is(unicode.Co, r):
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
			n++
		}
		if n >= limit {
			return cutAtWord(b.String(), s[i:])
		}
		b.WriteRune(r)
		n++
	}
	return b.String()
}

// isTidy is the quick answer for most texts: printable ASCII with single spaces
// inside.
func isTidy(s string) bool {
	last := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return last != ' ' || s == ""
}

// joins reports the format characters that scripts and emoji need.
func joins(r rune) bool { return r == '\u200c' || r == '\u200d' }

// cutAtWord ends a text that goes on with rest. A last word of more than 24
// bytes is cut inside rather than lost.
func cutAtWord(s, rest string) string {
	if !strings.HasPrefix(rest, " ") {
		if i := strings.LastIndexByte(s, ' '); i > 0 && len(s)-i < 24 {
			s = s[:i]
		}
	}
	return strings.TrimRight(s, " ,.;:-") + "…"
}

// capital gives the text with its first letter raised, unless the first word is
// a name in code, which would no longer be itself.
func capital(s string) string {
	word, _, _ := strings.Cut(s, " ")
	if s == "" || isCode(word) {
		return s
	}
	if upper := strings.ToUpper(word); isAbbreviation(upper) {
		return upper + s[len(word):]
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// isCode reports whether a word looks like an identifier, a path, an option or
// a version rather than a word of English.
func isCode(word string) bool {
	if strings.ContainsAny(word, "_./\\`()[]{}<>=$@#*&|~^+\"") || strings.HasPrefix(word, "-") {
		return true
	}
	for i, r := range word {
		if unicode.IsDigit(r) || i > 0 && unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// lower gives the text with its first letter lowered where the first word is
// plain English: "Fixed the cache" inside a sentence.
func lower(s string) string {
	word, _, _ := strings.Cut(s, " ")
	if isCode(word) || len(word) < 2 && word != "A" {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}
