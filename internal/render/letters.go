package render

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"headsup/internal/render/pdf"
	"headsup/internal/render/typeface"
)

// letters are the fonts a page may be set in: Inter, which travels with
// headsup, and for scripts that it lacks what this machine has.
type letters struct {
	regular, bold *pdf.Font
	machine       *machineFonts
}

func newLetters(machine *machineFonts) (*letters, error) {
	regular, err := pdf.ReadFont(typeface.Regular())
	if err != nil {
		return nil, err
	}
	bold, err := pdf.ReadFont(typeface.SemiBold())
	return &letters{regular, bold, machine}, err
}

// inter is the text's own font.
func (l *letters) inter(bold bool) *pdf.Font {
	if bold {
		return l.bold
	}
	return l.regular
}

// font is the one that shows a letter, nil if there is none.
func (l *letters) font(r rune, bold bool) *pdf.Font {
	if f := l.inter(bold); f.Glyph(r) != 0 {
		return f
	}
	return l.machine.font(r)
}

// piece is text that is shown as it is, or the name of a script whose words
// cannot be, and stand behind it for whoever copies or listens.
type piece struct {
	shown  string
	behind string // "": what is shown
}

// readable parts a clean text into pieces that can be shown.
func (l *letters) readable(text string, bold bool) []piece {
	text = norm.NFC.String(text)
	plain := true
	for _, r := range text {
		plain = plain && l.inter(bold).Glyph(r) != 0
	}
	if plain {
		return []piece{{shown: text}}
	}
	var out []piece
	for rest := text; rest != ""; {
		n := l.run(rest, bold, true)
		if n > 0 {
			out = append(out, piece{shown: withoutJoiners(joined(rest[:n]))})
			rest = rest[n:]
			continue
		}
		n = max(l.run(rest, bold, false), 1)
		lost := strings.TrimRight(rest[:n], " ")
		name := "[" + scriptOf(lost) + "]"
		if strings.Trim(lost, "\ufffd ") == "" {
			name = "?" // what was no text to begin with
		}
		out = append(out, piece{name, lost})
		rest = rest[len(lost):]
	}
	return out
}

// run is how far a text begins with letters that can be shown, or with such as
// cannot, taking along the spaces between.
func (l *letters) run(text string, bold, can bool) int {
	end := 0
	for i, r := range text {
		size := len(string(r))
		switch {
		case joiner(r):
			if i == end {
				end += size
			}
		case r == ' ' && !can: // more of the script may follow
		case l.shows(r, bold) == can:
			end = i + size
		default:
			return end
		}
	}
	return end
}

func (l *letters) shows(r rune, bold bool) bool {
	if l.inter(bold).Glyph(r) != 0 {
		return true
	}
	if needsShaping(r) {
		return false
	}
	f := arabicForms(r)
	if f == (forms{}) {
		return l.machine.font(r) != nil
	}
	for i := range rune(f.count) {
		if l.machine.font(f.alone+i) == nil {
			return false
		}
	}
	return true
}

// joiner reports signs that only steer their neighbours and are nothing to see.
func joiner(r rune) bool {
	return r >= 0x200c && r <= 0x200f || r >= 0xfe00 && r <= 0xfe0f || r == 0x61c
}

func withoutJoiners(s string) string {
	return strings.Map(func(r rune) rune {
		if joiner(r) {
			return -1
		}
		return r
	}, s)
}

// needsShaping reports letters of scripts whose letters change their shape and
// place by rules that only the font knows. Set one by one they would be wrong.
func needsShaping(r rune) bool {
	return r >= 0x700 && r <= 0xdff || // Syriac to Sinhala
		r >= 0xe80 && r <= 0x109f || // Lao, Tibetan, Burmese
		r >= 0x1780 && r <= 0x18af || // Khmer, Mongolian
		r >= 0x1900 && r <= 0x1aff // Limbu to Tai Tham
}

// scriptOf names the script of a text by its first letter.
func scriptOf(text string) string {
	for _, r := range text {
		for _, s := range scripts() {
			if unicode.Is(s.table, r) {
				return s.name
			}
		}
		if r > 0xffff || unicode.Is(unicode.So, r) {
			return "emoji"
		}
	}
	return "other script"
}

type script struct {
	name  string
	table *unicode.RangeTable
}

func scripts() []script {
	return []script{
		{"Arabic", unicode.Arabic}, {"Hebrew", unicode.Hebrew},
		{"Japanese", unicode.Hiragana}, {"Japanese", unicode.Katakana},
		{"Chinese", unicode.Han}, {"Korean", unicode.Hangul},
		{"Devanagari", unicode.Devanagari}, {"Bengali", unicode.Bengali}, {"Tamil", unicode.Tamil},
		{"Telugu", unicode.Telugu}, {"Gujarati", unicode.Gujarati}, {"Kannada", unicode.Kannada},
		{"Malayalam", unicode.Malayalam}, {"Punjabi", unicode.Gurmukhi}, {"Sinhala", unicode.Sinhala},
		{"Thai", unicode.Thai}, {"Lao", unicode.Lao}, {"Khmer", unicode.Khmer}, {"Burmese", unicode.Myanmar},
		{"Tibetan", unicode.Tibetan}, {"Armenian", unicode.Armenian}, {"Georgian", unicode.Georgian},
		{"Ethiopic", unicode.Ethiopic}, {"Mongolian", unicode.Mongolian},
	}
}
