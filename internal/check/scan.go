package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// scan takes a line apart into words. Marks of emphasis, the addresses of
// links, tags and code are left out; a piece of code stands as one word without
// letters, so that a sentence does not lose its object; a bare number set as code is
// a number.
func scan(line string, no int) []word {
	var words []word
	quoted := false
	runes := []rune(line)
	for i := 0; i < len(runes); {
		r := runes[i]
		switch {
		case r == '`':
			end := i + 1
			for end < len(runes) && runes[end] != '`' {
				end++
			}
			inner := string(runes[i+1 : min(end, len(runes))])
			if _, _, isNumber := number(lower(inner)); isNumber { // set apart only to be seen
				words = append(words, word{text: inner, low: lower(inner), line: no, col: i + 2})
			} else {
				words = append(words, word{text: string(runes[i:min(end+1, len(runes))]), low: "`", line: no, col: i + 1, quoted: true})
			}
			i = end + 1
		case r == '<' && closes(runes[i:], '>'):
			i += slices.Index(runes[i:], '>') + 1
		case r == ']' && i+1 < len(runes) && (runes[i+1] == '(' && closes(runes[i:], ')') || runes[i+1] == '[' && closes(runes[i+1:], ']')):
			end := ')'
			if runes[i+1] == '[' {
				end = ']'
			}
			i += 1 + slices.Index(runes[i+1:], end) + 1
		case isURL(runes[i:]):
			end := i
			for end < len(runes) && !unicode.IsSpace(runes[end]) && runes[end] != ')' {
				end++
			}
			words = append(words, word{text: string(runes[i:end]), low: "`", line: no, col: i + 1, quoted: true})
			i = end
		case begins(runes, i):
			end := wordEnd(runes, i)
			text := string(runes[i:end])
			words = append(words, word{text: text, low: lower(text), line: no, col: i + 1, quoted: quoted})
			i = end
		case unicode.Is(unicode.So, r):
			words = append(words, word{text: string(r), low: string(r), line: no, col: i + 1})
			i++
		case r == '"' || r == '“' || r == '”' || r == '«' || r == '»':
			quoted = r == '“' || r == '«' || r == '"' && !quoted
			i++
		default:
			if n := len(words); n > 0 && strings.ContainsRune(".!?…,;:()|—–", r) && !(r == '.' && words[n-1].after != 0 && words[n-1].after != ')') {
				if words[n-1].after == 0 || strings.ContainsRune(".!?…:;", r) {
					words[n-1].after = r
				}
			}
			i++
		}
	}
	return words
}

// longestLink is how far the end of a bracket is looked for.
const longestLink = 500

// closes reports whether a bracket is closed soon on the same line.
func closes(runes []rune, end rune) bool {
	return slices.Contains(runes[:min(len(runes), longestLink)], end)
}

func isURL(runes []rune) bool {
	if !strings.ContainsRune("hHwW", runes[0]) {
		return false
	}
	for _, lead := range []string{"http://", "https://", "www."} {
		if len(runes) > len(lead) && strings.EqualFold(string(runes[:len(lead)]), lead) {
			return true
		}
	}
	return false
}

// begins reports whether a word begins here: with a letter or a digit, or with
// the sign of a currency or a name in front of one.
func begins(runes []rune, i int) bool {
	r := runes[i]
	if isLetter(r) {
		return true
	}
	return strings.ContainsRune("€$£@+#", r) && i+1 < len(runes) && isLetter(runes[i+1]) && (r != '+' || i == 0 || unicode.IsSpace(runes[i-1]))
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordEnd is where a word ends. An apostrophe, a hyphen, a dot or a comma
// belongs to it between letters or digits of its own kind.
func wordEnd(runes []rune, i int) int {
	for i++; i < len(runes); i++ {
		r := runes[i]
		switch {
		case isLetter(r) || unicode.Is(unicode.Mn, r):
		case r == '%':
			return i + 1
		case i+1 < len(runes) && strings.ContainsRune("'’-_&", r) && isLetter(runes[i+1]) && isLetter(runes[i-1]):
		case i+1 < len(runes) && strings.ContainsRune(".,:/", r) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1]):
		case r == '.' && i+1 < len(runes) && unicode.IsLetter(runes[i-1]) && unicode.IsLetter(runes[i+1]):
		default:
			return i
		}
	}
	return i
}

// lower is a word in small letters, with a straight apostrophe.
func lower(text string) string {
	for i := range len(text) {
		if c := text[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ToLower(strings.ReplaceAll(text, "’", "'"))
		}
	}
	return text
}

// longestSentence is after how many words a sentence ends, whatever stands there:
// what runs on longer was not written to be read.
const longestSentence = 250

// cut makes sentences of words.
func cut(words []word) []sentence {
	var out []sentence
	first := 0
	for i, w := range words {
		last := i+1 == len(words)
		if !last && !ends(words, i) && i+1-first < longestSentence {
			continue
		}
		out = append(out, sentence{words: slices.Clip(words[first : i+1]), asks: w.after == '?'})
		first = i + 1
	}
	return out
}

// ends reports whether a sentence ends with a word.
func ends(words []word, i int) bool {
	switch words[i].after {
	case '!', '?', '\n':
		return true
	case '…':
		return startsUpper(words[i+1].text)
	case '.':
		return !isShort(words[i]) || words[i].low == "etc" && startsUpper(words[i+1].text)
	}
	return false
}

// isShort reports whether a dot only shortens a word: Mr., e.g., an initial.
func isShort(w word) bool {
	switch w.low {
	case "mr", "mrs", "ms", "dr", "prof", "st", "e.g", "i.e", "eg", "ie", "vs", "approx", "incl", "fig", "etc", "resp", "cf":
		return true
	}
	return utf8.RuneCountInString(w.text) == 1 && startsUpper(w.text) && w.low != "i"
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
