package journal

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is one piece of a line behind its verb. Which fields are set depends on
// what it is Of.
type Token struct {
	Text  string // words with one space between, a slug without its sigil, or a tag's value; never escaped
	Num   int64  // an entry's number; for pro and con tags the number of the option
	Of    TokenOf
	Tag   Tag
	Glued bool // a word that follows the token before it without a space: the comma of "@ana,"
	Whole bool // one word, although it holds blanks
}

// TokenOf says what a token is.
type TokenOf uint8

// What a token may be.
const (
	OfWord TokenOf = iota
	OfPerson
	OfProject // a project or a goal: they share the sigil
	OfEntry
	OfTag
)

// PersonToken names a person by slug.
func PersonToken(slug string) Token { return Token{Of: OfPerson, Text: slug} }

// ProjectToken names a project or a goal by slug.
func ProjectToken(slug string) Token { return Token{Of: OfProject, Text: slug} }

// EntryToken names an earlier entry by number.
func EntryToken(seq int64) Token { return Token{Of: OfEntry, Num: seq} }

// TagToken is key:value.
func TagToken(tag Tag, value string) Token { return Token{Of: OfTag, Tag: tag, Text: value} }

// IsName reports whether the token is a person, a project or an entry.
func (t Token) IsName() bool { return t.Of == OfPerson || t.Of == OfProject || t.Of == OfEntry }

// Key is the tag's name as it is written: "by", "pro2".
func (t Token) Key() string {
	if t.Num > 0 {
		return t.Tag.String() + strconv.FormatInt(t.Num, 10)
	}
	return t.Tag.String()
}

// String is the token as a canonical line has it: "@dana", `impact:"30k a month"`.
func (t Token) String() string { return string(t.appendTo(nil)) }

// appendTo writes the token so that it reads back as itself.
func (t Token) appendTo(b []byte) []byte {
	switch t.Of {
	case OfPerson:
		return append(append(b, '@'), t.Text...)
	case OfProject:
		return append(append(b, '+'), t.Text...)
	case OfEntry:
		return strconv.AppendInt(append(b, '#'), t.Num, 10)
	case OfTag:
		b = append(append(b, t.Key()...), ':')
		return appendValue(b, t.Text)
	}
	return t.appendWords(b)
}

// appendWords writes the words of a run, or the one word that the token is.
func (t Token) appendWords(b []byte) []byte {
	if !t.isRun() {
		return appendWord(b, t.Text, t.Glued)
	}
	first := true
	for word := range strings.SplitSeq(t.Text, " ") {
		if !first {
			b = append(b, ' ')
		}
		b, first = appendWord(b, word, false), false
	}
	return b
}

// appendValue writes a tag's value, in quotes only where it needs them.
func appendValue(b []byte, value string) []byte {
	if value != "" && value[0] != '"' && !strings.ContainsAny(value, " \t\\") {
		return append(b, value...)
	}
	b = append(b, '"')
	for i := range len(value) {
		if c := value[i]; c == '"' || c == '\\' {
			b = append(b, '\\')
		}
		b = append(b, value[i])
	}
	return append(b, '"')
}

// appendWord writes a word with a backslash wherever plain text would read back
// as something else.
func appendWord(b []byte, word string, glued bool) []byte {
	if needsShield(word, glued) {
		if end := keyEnd(word); end > 0 && !glued {
			b = append(append(b, word[:end]...), '\\')
			word = word[end:]
		} else {
			b = append(b, '\\')
		}
		b, word = append(b, word[0]), word[1:]
	}
	for i := range len(word) {
		if c := word[i]; c == '\\' || c == ' ' || c == '\t' {
			b = append(b, '\\')
		}
		b = append(b, word[i])
	}
	return b
}

// needsShield reports whether a bare word would be read as a comment, a name
// or a tag, known or not, or, glued to a name, as more of that name.
func needsShield(word string, glued bool) bool {
	if word == "" {
		return false
	}
	if glued {
		return !endsName(word)
	}
	switch word[0] {
	case ';':
		return true
	case '@', '+', '#':
		_, _, ok := readName(word)
		return ok
	}
	return keyEnd(word) > 0 && tagLike(word[keyEnd(word)+1:], word[:keyEnd(word)])
}

// keyEnd is the index of the colon that ends a lower-case word at the beginning
// of s, or 0.
func keyEnd(s string) int {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z':
		case '0' <= c && c <= '9' && i > 0:
		case c == ':' && i > 0:
			return i
		default:
			return 0
		}
	}
	return 0
}

// tagLike reports whether "key:rest" is meant as a tag: a known key with
// anything behind it, an unknown one with neither a digit nor a slash ("10:30"
// and "https://" are words).
func tagLike(rest, key string) bool {
	if rest == "" || rest[0] == ' ' || rest[0] == '\t' {
		return false
	}
	if _, _, known := tagOf(key); known {
		return true
	}
	return rest[0] != '/' && (rest[0] < '0' || rest[0] > '9')
}

// readName reads the name at the beginning of s: a sigil, a letter, then
// letters, digits and hyphens; or "#" and digits. The rest must be nothing or
// punctuation, which belongs to the text. Marks that build a letter count as
// letters, so that names can be written in any script.
func readName(s string) (name Token, rest string, ok bool) {
	if len(s) < 2 {
		return Token{}, "", false
	}
	i := 1
	switch s[0] {
	case '#':
		for i < len(s) && '0' <= s[i] && s[i] <= '9' {
			i++
		}
		n, err := strconv.ParseInt(s[1:i], 10, 64)
		if err != nil || !endsName(s[i:]) {
			return Token{}, "", false
		}
		return EntryToken(n), s[i:], true
	case '@', '+':
		for i < len(s) {
			r, size := rune(s[i]), 1
			if r >= utf8.RuneSelf {
				r, size = utf8.DecodeRuneInString(s[i:])
			}
			if !nameRune(r, i == 1) {
				break
			}
			i += size
		}
		if i == 1 || !endsName(s[i:]) {
			return Token{}, "", false
		}
		of := OfPerson
		if s[0] == '+' {
			of = OfProject
		}
		return Token{Of: of, Text: Slug(s[1:i])}, s[i:], true
	}
	return Token{}, "", false
}

func nameRune(r rune, first bool) bool {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		return true
	case '0' <= r && r <= '9', r == '-':
		return !first
	case r < utf8.RuneSelf:
		return false
	case unicode.IsLetter(r):
		return true
	}
	return !first && (unicode.IsDigit(r) || unicode.IsMark(r))
}

// endsName reports whether rest may follow a name: nothing, white space, an
// escaped character or punctuation that closes or separates. Characters that
// join identifiers do not: "@types/node" and "@a@b.example" are words.
func endsName(rest string) bool {
	if rest == "" {
		return true
	}
	switch c := rest[0]; {
	case c == ' ', c == '\t', c == '\\':
		return true
	case c == '/', c == '@', c == '_', c == '#', c == '&':
		return false
	case c < utf8.RuneSelf:
		return unicode.IsPunct(rune(c))
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsPunct(r)
}
