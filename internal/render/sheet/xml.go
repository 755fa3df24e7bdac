package sheet

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

// escape makes any text harmless within XML. What XML cannot hold at all becomes
// U+FFFD, and what a spreadsheet would read as one of its own escapes (_x0041_)
// has its first sign escaped in turn.
func escape(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '_' && isEscape(s[i:]):
			b.WriteString("_x005F_")
		case r == '\r':
			b.WriteString("&#13;")
		case r < ' ' && r != '\t' && r != '\n', r == 0xfffe, r == 0xffff:
			b.WriteRune(0xfffd)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isEscape reports whether a text begins like _x0041_.
func isEscape(s string) bool {
	if len(s) < 7 || s[1] != 'x' || s[6] != '_' {
		return false
	}
	for _, c := range s[2:6] {
		if !strings.ContainsRune("0123456789abcdefABCDEF", c) {
			return false
		}
	}
	return true
}

// cut shortens a text to so many units of UTF-16, which is how spreadsheets
// count.
func cut(s string, most int) string {
	n := 0
	for i, r := range s {
		size := max(1, utf16.RuneLen(r))
		if n+size > most-1 && len(utf16.Encode([]rune(s[i:]))) > most-n {
			return s[:i] + "…"
		}
		n += size
	}
	return s
}

// tabs are the names of the sheets as a workbook allows them: 31 letters, some
// signs not, no two alike.
func (b Book) tabs() []string {
	var names []string
	used := map[string]bool{"history": true, "": true} // one that Excel keeps for itself
	for _, s := range b.Sheets {
		plain := strings.Map(func(r rune) rune {
			if strings.ContainsRune(`[]:*?/\`, r) || r < ' ' {
				return ' '
			}
			return r
		}, s.Name)
		plain = strings.Trim(strings.Join(strings.Fields(plain), " "), " '")
		plain = strings.TrimRight(cut(plain, 31), " '")
		if plain == "" {
			plain = "Table"
		}
		name := plain
		for n := 2; used[strings.ToLower(name)]; n++ {
			end := " (" + strconv.Itoa(n) + ")"
			name = cut(plain, 31-len(end)) + end
		}
		used[strings.ToLower(name)] = true
		names = append(names, name)
	}
	return names
}
