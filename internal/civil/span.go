package civil

import (
	"strings"

	"headsup/internal/fault"
)

// Span is a stretch of days, both ends included. A zero end is open; a Span
// with two zero ends is none at all and contains no day.
type Span struct{ From, To Day }

// ParseSpan reads FROM..TO, where either end may be left out, or one date. The
// ends are anything Phrase reads. One date is that day; a week, month, quarter
// or year ("next week") is the whole of it.
//
// Ends that come round each week or year go together: the end is the first such
// day from the beginning on, so that dec 20..jan 5 ends in the next year; and
// where the beginning nearest to today lies after an end that is fixed, it is
// the last such day before that: mar 1..yesterday.
func ParseSpan(s string, today Day, lang Language) (Span, error) {
	from, to, two := cutSpan(s)
	if !two {
		r, err := lang.only(s, today)
		return r.span, err
	}
	if from == "" && to == "" {
		return Span{}, fault.New(fault.Misread, "%q has neither a beginning nor an end", s).
			Do("write 2026-08-01..2026-08-14, or one of the two ends")
	}
	var a, b reading
	var err error
	if from != "" {
		if a, err = lang.only(from, today); err != nil {
			return Span{}, err
		}
	}
	if to != "" {
		if b, err = lang.only(to, today); err != nil {
			return Span{}, err
		}
	}
	return between(a, b)
}

// between joins the readings of a beginning and an end; either may be zero.
func between(a, b reading) (Span, error) {
	span := Span{a.span.From, b.span.To}
	if span.From == 0 || span.To == 0 {
		return span, nil
	}
	var err error
	switch {
	case b.floats:
		span.To, err = b.from(span.From)
	case a.floats && span.To < span.From:
		span.From, err = a.last(span.To)
	}
	if err != nil {
		return Span{}, err
	}
	span.To = min(span.To, LastDay)
	if span.To < span.From {
		return Span{}, fault.New(fault.Misread, "%s ends before it begins", span)
	}
	return span, nil
}

// Contains reports whether the day lies within the span.
func (s Span) Contains(day Day) bool {
	return s != Span{} && day != 0 && day >= s.From && (s.To == 0 || day <= s.To)
}

// Days is the number of days in the span; an open span has 0.
func (s Span) Days() int {
	if s.From == 0 || s.To == 0 {
		return 0
	}
	return int(s.To-s.From) + 1
}

// IsZero reports whether s is no span.
func (s Span) IsZero() bool { return s == Span{} }

// String is FROM..TO in ISO dates, an open end left out; no span prints as "".
func (s Span) String() string {
	if s.IsZero() {
		return ""
	}
	return s.From.String() + ".." + s.To.String()
}

// MarshalText gives the printed form, so that JSON carries it.
func (s Span) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// cutSpan parts s at its two dots. A date such as "5.3." may end in a dot of
// its own, which stays with it.
func cutSpan(s string) (from, to string, two bool) {
	i := strings.Index(s, "..")
	if i < 0 {
		return "", "", false
	}
	if strings.HasPrefix(s[i:], "...") {
		i++
	}
	return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+2:]), true
}

// only reads a date that takes up all of s.
func (l Language) only(s string, today Day) (reading, error) {
	words := strings.Fields(s)
	r, err := l.read(words, today)
	if err != nil {
		return reading{}, err
	}
	if r.used == 0 || r.used != len(words) {
		return reading{}, fault.New(fault.Misread, "%q is not a date", s).Do("write one such as 2026-08-01 or \"mar 5\"")
	}
	return r, nil
}
