package render

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many combining marks may stand on one letter; the scripts of
// the world need four at most, a pile that covers the neighbouring lines more.
const maxMarks = 8

// Clean makes any text harmless to show on one line. Control characters
// (escape sequences begin with one), invalid UTF-8 and non-characters become
// one U+FFFD each run, so that something hidden is seen to be there; white
// space becomes single spaces; what steers the direction of its neighbours or
// hides text (bidi embeddings, overrides and isolates, zero-width fillers,
// tags) is dropped. Joiners and direction marks stay, since Persian, Hindi,
// Hebrew and emoji need them. Clean(Clean(s)) == Clean(s).
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	var last rune // the last rune written, 0 at the start
	space, marks := false, 0
	for _, r := range s { // an invalid byte ranges as U+FFFD
		switch {
		case breaks(r), unicode.IsSpace(r) && last == 0:
			space = true
			continue
		case hides(r):
			continue
		case unicode.Is(unicode.M, r):
			if marks++; marks > maxMarks || last == 0 {
				continue // a mark needs a letter of its own to stand on
			}
		default:
			marks = 0
			if unicode.IsControl(r) || nonCharacter(r) {
				r = utf8.RuneError
			}
		}
		if space && last != 0 {
			b.WriteByte(' ')
			last = ' '
		}
		space = false
		if r == utf8.RuneError && last == utf8.RuneError {
			continue
		}
		b.WriteRune(r)
		last = r
	}
	return strings.TrimRight(b.String(), " \u00a0\u202f")
}

// isClean is the quick answer for most texts: printable ASCII with single
// spaces inside.
func isClean(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			if i == 0 || i == len(s)-1 || s[i-1] == ' ' {
				return false
			}
		case c < ' ' || c > '~':
			return false
		}
	}
	return true
}

// breaks reports white space that may become a plain space: all but the two
// no-break spaces that French sets before its punctuation.
func breaks(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f'
}

// hides reports characters that are nothing themselves and change what is
// seen around them.
func hides(r rune) bool {
	switch {
	case r >= 0x202a && r <= 0x202e, // bidi embeddings and overrides
		r >= 0x2066 && r <= 0x2069, // bidi isolates
		r >= 0x206a && r <= 0x206f, // deprecated shaping switches
		r >= 0x2060 && r <= 0x2064, // word joiner, invisible operators
		r == 0x00ad, r == 0x034f,   // soft hyphen, grapheme joiner
		r == 0x115f, r == 0x1160, // Hangul fillers
		r == 0x3164, r == 0xffa0, // more of them
		r == 0x180e, r == 0x200b, // zero-width spaces
		r == 0xfeff,                  // byte order mark
		r >= 0xfff9 && r <= 0xfffb,   // interlinear annotation
		r >= 0x1d173 && r <= 0x1d17a, // musical formatting
		r >= 0xe0000 && r <= 0xe0fff: // tags and their variation selectors
		return true
	}
	return false
}

// nonCharacter reports code points that Unicode keeps out of interchange.
func nonCharacter(r rune) bool {
	return r&0xfffe == 0xfffe || r >= 0xfdd0 && r <= 0xfdef
}

// CleanLines is Clean for a text of several lines, which stay apart.
func CleanLines(s string) string {
	lines := strings.Split(strings.Trim(s, "\n"), "\n")
	for i, line := range lines {
		lines[i] = Clean(line)
	}
	return strings.Join(lines, "\n")
}
