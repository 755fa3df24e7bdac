package render

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// Text is kept in the order of reading; a page wants it from left to right.
// This is the part of Unicode's algorithm (UAX #9) that texts without
// embeddings need, and Clean leaves no embeddings.

// rightToLeft reports whether a text is one of Hebrew, Arabic and the like: its
// first letter with a direction says so.
func rightToLeft(text string) bool {
	for _, r := range text {
		switch class(r) {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

func class(r rune) bidi.Class {
	if r < 0x590 { // Latin, Greek, Cyrillic: quicker than the table, and right for our purpose
		switch {
		case r >= '0' && r <= '9':
			return bidi.EN
		case r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z', r >= 0xc0 && r != 0xd7 && r != 0xf7 && (r < 0x2b9 || r >= 0x370):
			return bidi.L
		case r == '.', r == ',', r == ':', r == '/', r == 0xa0:
			return bidi.CS
		}
		return bidi.ON
	}
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// levels gives each letter its depth: even ones run to the right, odd ones to
// the left. The base is 1 for a text from right to left.
func levels(text []rune, base int) []int {
	out := make([]int, len(text))
	classes := make([]bidi.Class, len(text))
	mixed := base == 1
	for i, r := range text {
		classes[i] = class(r)
		mixed = mixed || classes[i] == bidi.R || classes[i] == bidi.AL
	}
	if !mixed {
		return out
	}
	sides := sidesOf(classes, base)
	for i, s := range sides {
		switch {
		case number(classes[i]) && s == 1, s == 0 && base == 1:
			out[i] = 2
		default:
			out[i] = s
		}
	}
	return out
}

// sidesOf gives each letter its direction, 0 to the right, 1 to the left. What
// has none of its own goes with what stands around it, else with the line.
func sidesOf(classes []bidi.Class, base int) []int {
	const open = -1
	sides := make([]int, len(classes))
	strong := base // the direction of the last letter that has one
	for i, c := range classes {
		switch {
		case c == bidi.L:
			strong = 0
			sides[i] = strong
		case c == bidi.R, c == bidi.AL:
			strong = 1
			sides[i] = strong
		case number(c):
			sides[i] = strong
		case c == bidi.NSM && i > 0:
			sides[i] = sides[i-1]
		case c == bidi.CS && i > 0 && i+1 < len(classes) && number(classes[i-1]) && number(classes[i+1]):
			classes[i], sides[i] = bidi.EN, strong
		default:
			sides[i] = open
		}
	}
	before := base
	for i := 0; i < len(sides); i++ {
		if sides[i] != open {
			before = sides[i]
			continue
		}
		end := i
		for end < len(sides) && sides[end] == open {
			end++
		}
		side := base
		if end < len(sides) && sides[end] == before {
			side = before
		}
		for ; i < end; i++ {
			sides[i] = side
		}
		i--
	}
	return sides
}

func number(c bidi.Class) bool { return c == bidi.EN || c == bidi.AN }

// mirrored is a bracket as it looks in text from right to left.
func mirrored(r rune) rune {
	const pairs = "()[]{}<>«»‹›"
	all := []rune(pairs)
	if i := slices.Index(all, r); i >= 0 {
		return all[i^1]
	}
	return r
}

// visual gives the places of letters from left to right (rule L2).
func visual(levels []int) []int {
	order := make([]int, len(levels))
	highest := 0
	for i, l := range levels {
		order[i], highest = i, max(highest, l)
	}
	for depth := highest; depth >= 1; depth-- {
		for i := 0; i < len(order); {
			if levels[order[i]] < depth {
				i++
				continue
			}
			end := i
			for end < len(order) && levels[order[end]] >= depth {
				end++
			}
			slices.Reverse(order[i:end])
			i = end
		}
	}
	return order
}
