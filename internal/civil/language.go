package civil

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Language holds the names of weekdays and months and the forms of speech of
// one language. Words of one language are never read in another. The zero
// Language reads dates in figures only. Languages compare with ==.
type Language struct{ *vocabulary }

// English, the language of a book that names none.
func English() Language { return Language{&english} }

// German as spoken in Germany, Austria and Switzerland.
func German() Language { return Language{&german} }

// French reads French dates.
func French() Language { return Language{&french} }

// Spanish reads Spanish dates.
func Spanish() Language { return Language{&spanish} }

// LanguageOf finds a language by its tag, with or without a region: de, de-AT.
func LanguageOf(tag string) (Language, bool) {
	if i := strings.IndexAny(tag, "-_"); i >= 0 {
		tag = tag[:i]
	}
	for _, l := range [...]Language{English(), German(), French(), Spanish()} {
		if strings.EqualFold(l.tag, tag) {
			return l, true
		}
	}
	return Language{}, false
}

// Tag is the language's tag: en, de, fr or es; the zero Language has none.
func (l Language) Tag() string {
	if l.vocabulary == nil {
		return ""
	}
	return l.tag
}

// A vocabulary is the data of a language: constant, one variable for each, laid
// out by the compiler so that a process that reads no date pays nothing for it.
//
// All words stand folded (see fold): nachsten for nächsten. Alternatives are
// parted by "|".
type vocabulary struct {
	tag      string
	weekdays [7]string // from Sunday, as time.Weekday counts
	months   [12]string
	units    [5]string // by Unit
	numbers  [12]string
	ordinal  string // what may stand behind the day of the month
	forms    []form // the language's ways to say a day
}

// weekday reads a folded name of a day.
func (v *vocabulary) weekday(word string) (time.Weekday, bool) {
	i := indexOf(v.weekdays[:], word)
	return time.Weekday(i), i >= 0
}

// month reads a folded name of a month.
func (v *vocabulary) month(word string) (time.Month, bool) {
	i := indexOf(v.months[:], word)
	return time.Month(i + 1), i >= 0
}

// unit reads a folded name of a unit.
func (v *vocabulary) unit(word string) (Unit, bool) {
	i := indexOf(v.units[:], word)
	return Unit(max(i, 0)), i >= 0
}

// dayOfMonth reads a day of the month in figures, with its ordinal ending or
// without: 5, 5th.
func (v *vocabulary) dayOfMonth(word string) (int, bool) {
	n := 0
	for n < len(word) && '0' <= word[n] && word[n] <= '9' {
		n++
	}
	if n == 0 || n > 2 || n < len(word) && !anyOf(v.ordinal, word[n:]) {
		return 0, false
	}
	return digits(word[:n]), true
}

// figure reads a number in figures; one that exceeds the calendar in any unit
// is read as maxCount.
func figure(word string) (int, bool) {
	if len(word) > 7 {
		if strings.Trim(word, "0123456789") != "" {
			return 0, false
		}
		return maxCount, true
	}
	n := digits(word)
	return min(n, maxCount), n >= 0
}

// indexOf is the first of the lists of alternatives that has the word, or -1.
func indexOf(lists []string, word string) int {
	for i, list := range lists {
		if anyOf(list, word) {
			return i
		}
	}
	return -1
}

// anyOf reports whether word is one of the alternatives, which "|" parts.
func anyOf(alternatives, word string) bool {
	if word == "" || strings.IndexByte(word, '|') >= 0 {
		return false
	}
	for from := 0; ; {
		i := strings.Index(alternatives[from:], word)
		if i < 0 {
			return false
		}
		i += from
		end := i + len(word)
		if (i == 0 || alternatives[i-1] == '|') && (end == len(alternatives) || alternatives[end] == '|') {
			return true
		}
		from = i + 1
	}
}

// fold makes words comparable: lower case, no accents (written in one character
// or two), a straight apostrophe.
// Words longer than any of ours stay as they are.
func fold(word string) string {
	if len(word) > 40 {
		return word
	}
	for i := range len(word) {
		if c := word[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.Map(foldRune, word)
		}
	}
	return word
}

func foldRune(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	switch r = unicode.ToLower(r); r {
	case 'à', 'á', 'â', 'ä':
		return 'a'
	case 'è', 'é', 'ê', 'ë':
		return 'e'
	case 'ì', 'í', 'î', 'ï':
		return 'i'
	case 'ò', 'ó', 'ô', 'ö':
		return 'o'
	case 'ù', 'ú', 'û', 'ü':
		return 'u'
	case 'ñ':
		return 'n'
	case '’':
		return '\''
	case '\u0300', '\u0301', '\u0302', '\u0303', '\u0308': // combining accents
		return -1
	}
	return r
}
