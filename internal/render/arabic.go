package render

import "strings"

// Arabic letters are joined: each has a form for standing alone, at the end, at
// the beginning and in the middle of a joined piece. Fonts choose the form by
// rules that are a program of their own; most also have the forms as letters of
// Unicode (blocks FB50 and FE70), and those are taken here.

// joined writes text with the forms of its Arabic letters, in the order of
// reading.
func joined(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return arabicForms(r) != (forms{}) }) {
		return text
	}
	letters := []rune(text)
	var b strings.Builder
	for i := 0; i < len(letters); i++ {
		f := arabicForms(letters[i])
		if f == (forms{}) {
			b.WriteRune(letters[i])
			continue
		}
		before := joinsOn(neighbour(letters, i, -1))
		next := neighbour(letters, i, 1)
		if alef := lamAlef(next); letters[i] == lam && alef != 0 {
			if before {
				alef++
			}
			b.WriteRune(alef)
			for i++; letters[i] != next; i++ { // the marks between stay
				b.WriteRune(letters[i])
			}
			continue
		}
		after := f.count == 4 && arabicForms(next).count >= 2 || f.count == 4 && next == tatweel
		form := 0
		switch {
		case before && after:
			form = 3
		case after:
			form = 2
		case before && f.count >= 2:
			form = 1
		}
		b.WriteRune(f.alone + rune(form))
	}
	return b.String()
}

const (
	lam     = 'ل'
	tatweel = 'ـ'
)

// neighbour is the next letter in a direction; marks above and below do not
// part letters.
func neighbour(letters []rune, i, step int) rune {
	for i += step; i >= 0 && i < len(letters); i += step {
		if r := letters[i]; r < 0x64b || r > 0x65f && r != 0x670 {
			return r
		}
	}
	return 0
}

// joinsOn reports whether a letter joins to the one behind it.
func joinsOn(r rune) bool { return r == tatweel || arabicForms(r).count == 4 }

// lamAlef is the sign that lam and an alef behind it become, standing alone.
func lamAlef(alef rune) rune {
	switch alef {
	case 'آ':
		return 0xfef5
	case 'أ':
		return 0xfef7
	case 'إ':
		return 0xfef9
	case 'ا':
		return 0xfefb
	}
	return 0
}

// forms are a letter's forms as letters of Unicode: alone, at the end, and for
// those that join to both sides at the beginning and in the middle.
type forms struct {
	alone rune
	count int
}

// arabicForms finds the forms of an Arabic or a Persian letter.
func arabicForms(r rune) forms {
	switch r {
	case 'پ':
		return forms{0xfb56, 4}
	case 'چ':
		return forms{0xfb7a, 4}
	case 'ژ':
		return forms{0xfb8a, 2}
	case 'ک':
		return forms{0xfb8e, 4}
	case 'گ':
		return forms{0xfb92, 4}
	case 'ی':
		return forms{0xfbfc, 4}
	}
	// The letters of the basic block, each with the number of its forms; the
	// forms follow one another from FE80 on.
	const counts = "122224242444442222444444440000004444444224"
	if r < 'ء' || r > 'ي' {
		return forms{}
	}
	alone := rune(0xfe80)
	for i, c := range counts {
		n := int(c - '0')
		if rune(i) == r-'ء' {
			if n == 0 {
				return forms{}
			}
			return forms{alone, n}
		}
		alone += rune(n)
	}
	return forms{}
}
