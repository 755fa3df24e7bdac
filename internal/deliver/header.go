package deliver

import (
	"bytes"
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"headsup/internal/render"
)

// header writes one header, folded at its spaces to lines of 78 characters. The
// value must be ASCII without line breaks: phrase and quoted see to it.
func header(b *bytes.Buffer, name, value string) {
	line := name + ":"
	for i, word := range strings.Split(value, " ") {
		if i > 0 && len(line)+1+len(word) > 78 {
			b.WriteString(line + "\r\n")
			line = ""
		}
		line += " " + word
	}
	b.WriteString(line + "\r\n")
}

// maxPhrase is how much of a name or subject is sent; more is nobody's reading.
const maxPhrase = 250

// phrase writes free words for a header: as they are if they are plain, else as
// encoded words (RFC 2047). Words that only look encoded are encoded, so that
// they read as they were written.
func phrase(s string) string {
	s = shorten(render.Clean(s))
	if plain(s) && !strings.Contains(s, "=?") {
		return s
	}
	return encoded(s)
}

// quoted writes a name before an address: a quoted string if it is plain.
func quoted(s string) string {
	s = shorten(s)
	if plain(s) && !strings.ContainsAny(s, `"\`) && !strings.Contains(s, "=?") {
		return `"` + s + `"`
	}
	return encoded(s)
}

// plain reports words that fit into a header as they are: ASCII, and none so
// long that its line could not be folded.
func plain(s string) bool {
	for word := range strings.SplitSeq(s, " ") {
		if len(word) > 60 {
			return false
		}
	}
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// encoded writes text as encoded words, at most 75 characters each, cut
// between letters. Readers join them without the spaces between.
func encoded(s string) string {
	const room = 39 // bytes that make 52 of base64, so that the name of a header fits before them
	var words []string
	for s != "" {
		n := min(room, len(s))
		for n < len(s) && !utf8.RuneStart(s[n]) {
			n--
		}
		words = append(words, "=?utf-8?b?"+base64.StdEncoding.EncodeToString([]byte(s[:n]))+"?=")
		s = s[n:]
	}
	return strings.Join(words, " ")
}

// shorten cuts clean text to maxPhrase characters.
func shorten(s string) string {
	if utf8.RuneCountInString(s) <= maxPhrase {
		return s
	}
	return string([]rune(s)[:maxPhrase-1]) + "…"
}
