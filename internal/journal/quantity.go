package journal

import (
	"strconv"
	"strings"
	"unicode"
)

// Quantity is a number with its unit: 310 ms, 11 %, 4200.
type Quantity struct {
	Value float64
	Unit  string // what stands around the number, without spaces; "" for a bare one
}

// Comparable reports whether two numbers count the same: a bare one is taken to be in the
// other's unit.
func (q Quantity) Comparable(other Quantity) bool {
	return q.Unit == "" || other.Unit == "" || strings.EqualFold(q.Unit, other.Unit)
}

// ParseQuantity finds the number in a word such as "310ms", "€4,200" or "11%".
// A comma is a thousands' mark where three digits follow it, else a decimal one.
func ParseQuantity(s string) (Quantity, bool) {
	from := strings.IndexAny(s, "0123456789")
	if from < 0 {
		return Quantity{}, false
	}
	to := from
	for to < len(s) && (isDigit(s[to]) || (s[to] == '.' || s[to] == ',') && to+1 < len(s) && isDigit(s[to+1])) {
		to++
	}
	digits := decimal(s[from:to])
	sign := 1.0
	before := s[:from]
	if rest, ok := strings.CutSuffix(before, "-"); ok {
		sign, before = -1, rest
	} else if rest, ok := strings.CutSuffix(before, "−"); ok {
		sign, before = -1, rest
	}
	value, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		return Quantity{}, false
	}
	unit := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, strings.TrimSuffix(before, "+")+s[to:])
	return Quantity{Value: sign * value, Unit: unit}, true
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// decimal writes a number with marks in it the way programs read it.
func decimal(s string) string {
	comma, dot := strings.LastIndexByte(s, ','), strings.LastIndexByte(s, '.')
	switch {
	case comma < 0:
		return s
	case dot > comma: // 1,234.5
		return strings.ReplaceAll(s, ",", "")
	case dot >= 0: // 1.234,5
		return strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", ".")
	case strings.Count(s, ",") == 1 && len(s)-comma-1 != 3: // 2,5
		return strings.ReplaceAll(s, ",", ".")
	}
	return strings.ReplaceAll(s, ",", "")
}

// Bound is a metric's target: on one side of a value, or the plain value.
type Bound struct {
	Side byte // '<', '>' or 0 for a plain target
	Quantity
}

// ParseBound reads the value of target:.
func ParseBound(s string) (Bound, bool) {
	var b Bound
	if s != "" && (s[0] == '<' || s[0] == '>') {
		b.Side, s = s[0], s[1:]
	}
	q, ok := ParseQuantity(s)
	b.Quantity = q
	return b, ok
}

// Metric splits a metric's words: the value is the last one with a digit, the
// words before it name the series.
func (e *Entry) Metric() (name, value string) {
	at := -1
	for i, t := range e.Tokens {
		if t.Of == OfWord && !t.Glued && hasDigit(t.Text) {
			at = i
		}
	}
	if at < 0 {
		return "", ""
	}
	for _, t := range e.Tokens[:at] {
		switch {
		case t.Of != OfWord || t.Glued:
		case name == "":
			name = t.Text
		default:
			name += " " + t.Text
		}
	}
	return name, e.Tokens[at].Text
}

func hasDigit(word string) bool {
	for i := range len(word) {
		if '0' <= word[i] && word[i] <= '9' {
			return true
		}
	}
	return false
}

// Share is the percentage of an alloc line. It may be more than 100: too much is what one
// wants to see.
func (e *Entry) Share() (percent float64, ok bool) {
	for _, t := range e.Tokens {
		if t.Of == OfWord {
			if q, isNumber := ParseQuantity(t.Text); isNumber && (q.Unit == "%" || q.Unit == "") {
				return q.Value, q.Value >= 0
			}
		}
	}
	return 0, false
}
