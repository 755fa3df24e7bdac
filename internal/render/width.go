package render

import (
	"unicode"

	"golang.org/x/text/width"
)

// Width is how many columns of a terminal a clean text takes: two for wide
// East Asian letters and emoji, none for combining marks and joiners. Joined
// emoji count as their parts, which is what most terminals show and never too
// little.
func Width(s string) int {
	n, prev := 0, 0
	for _, r := range s {
		w := runeWidth(r)
		if r == 0xfe0f && prev == 1 {
			w = 1 // asks for the wide emoji form of a narrow sign
		}
		n += w
		prev = w
	}
	return n
}

func runeWidth(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r >= 0x1160 && r <= 0x11ff: // vowels and finals join the Hangul before
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// cut splits s after the last character that still fits into n columns; marks
// stay with their letter, and joined signs together where they fit.
func cut(s string, n int) (head, tail string) {
	for at, used := 0, 0; at < len(s); {
		size := clusterLen(s[at:])
		if used += Width(s[at : at+size]); used > n {
			return s[:at], s[at:]
		}
		at += size
	}
	return s, ""
}

// clusterLen is the number of bytes of the first letter of s with everything
// that belongs to it.
func clusterLen(s string) int {
	joined := false
	for i, r := range s {
		if i > 0 && !joined && runeWidth(r) > 0 && !skinTone(r) {
			return i
		}
		joined = i > 0 && r == 0x200d
	}
	return len(s)
}

// skinTone reports the signs that colour the emoji before them.
func skinTone(r rune) bool { return r >= 0x1f3fb && r <= 0x1f3ff }
