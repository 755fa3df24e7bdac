package civil

import (
	"strings"
	"time"
)

// A form is one way to say a day, as a pattern of words and what it means.
//
// In a pattern a word stands for itself, "a|b" for either, "[a]" may be left
// out, and a slot in angle brackets takes whatever fits it:
//
//	<weekday> <month>  a name, short or whole, with or without a full stop
//	<day>              a day of the month, 5 or 5th
//	<d.m.>             a day and a month in figures, 5.3.
//	<year>             four figures
//	<period>           2w, 2 weeks, two weeks, a week
//	<figures>          a period with its number in figures: 2w, 2 weeks
//	<part>             week, month, quarter, year
//
// A slot that ends in a comma also takes the word with a comma behind it.
type form struct {
	pattern string
	mean    meaning
	n       int  // what the meaning counts: days, weeks, units, or a direction
	unit    Unit // the unit meant where the pattern has no slot for it
}

// found is what the slots of a pattern took.
type found struct {
	hasWeekday, hasYear bool
	weekday             time.Weekday
	month               time.Month
	day, year           int
	period              Period
	part                Unit
	n                   int
}

// longest is more words than any form has.
const longest = 9

// speech is words that are folded when they are first looked at.
type speech struct {
	words  []string
	folded [longest]string
	ready  int
}

// word is the i-th word folded, or "" where there is none.
func (s *speech) word(i int) string {
	if i >= len(s.words) || i >= longest {
		return ""
	}
	for ; s.ready <= i; s.ready++ {
		s.folded[s.ready] = fold(s.words[s.ready])
	}
	return s.folded[i]
}

// match reads a form at the beginning of speech; used is 0 if it is not there.
func (v *vocabulary) match(f *form, s *speech) (got found, used int) {
	got = found{n: f.n, part: f.unit}
	for rest := f.pattern; rest != ""; {
		var field string
		field, rest, _ = strings.Cut(rest, " ")
		optional := field[0] == '['
		if optional {
			field = field[1 : len(field)-1]
		}
		n := v.field(field, s.word(used), s.word(used+1), &got)
		if n == 0 && !optional {
			return found{}, 0
		}
		used += n
	}
	return got, used
}

// field reads one field of a pattern from a word, and for a period the word
// behind it, and says how many words it took.
func (v *vocabulary) field(field, word, behind string, got *found) int {
	if field[0] != '<' {
		return took(anyOf(field, word))
	}
	if name, ok := strings.CutSuffix(field, ",>"); ok {
		field = name + ">"
		word = strings.TrimSuffix(word, ",")
	}
	switch field {
	case "<weekday>":
		day, ok := v.weekday(strings.TrimSuffix(word, "."))
		if ok {
			got.weekday, got.hasWeekday = day, true
		}
		return took(ok)
	case "<month>":
		month, ok := v.month(strings.TrimSuffix(word, "."))
		got.month = month
		return took(ok)
	case "<day>":
		day, ok := v.dayOfMonth(word)
		got.day = day
		return took(ok)
	case "<year>":
		year := digits(word)
		if len(word) != 4 || year < 0 {
			return 0
		}
		got.year, got.hasYear = year, true
		return 1
	case "<part>":
		unit, ok := v.unit(word)
		if !ok || unit == Days {
			return 0
		}
		got.part = unit
		return 1
	case "<d.m.>":
		day, rest, _ := strings.Cut(word, ".")
		month, rest, dotted := strings.Cut(rest, ".")
		got.day, got.month = digits(day), time.Month(digits(month))
		return took(dotted && rest == "" && len(day) <= 2 && len(month) <= 2 && got.day >= 0 && got.month >= 0)
	case "<figures>":
		p, n := v.figurePeriod(word, behind)
		got.period = p
		return n
	case "<period>":
		p, n := v.period(word, behind)
		got.period = p
		return n
	}
	return 0
}

// figurePeriod reads a period whose number is in figures, 2w or 2 weeks, and
// says how many words it took.
func (v *vocabulary) figurePeriod(word, behind string) (Period, int) {
	if n, ok := figure(word); ok {
		if unit, ok := v.unit(behind); ok {
			return Period{n, unit}, 2
		}
		return Period{}, 0
	}
	last := len(word) - 1
	if last < 1 {
		return Period{}, 0
	}
	n, ok := figure(word[:last])
	for unit, row := range units {
		if ok && row.letter == word[last] {
			return Period{n, Unit(unit)}, 1
		}
	}
	return Period{}, 0
}

// period reads a period whose number may be a word: a week, two weeks.
func (v *vocabulary) period(word, behind string) (Period, int) {
	if p, n := v.figurePeriod(word, behind); n > 0 {
		return p, n
	}
	n := indexOf(v.numbers[:], word) + 1
	unit, ok := v.unit(behind)
	if n == 0 || !ok {
		return Period{}, 0
	}
	return Period{n, unit}, 2
}

func took(ok bool) int {
	if ok {
		return 1
	}
	return 0
}
