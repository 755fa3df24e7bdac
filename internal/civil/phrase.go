package civil

import (
	"strings"

	"headsup/internal/fault"
)

// Phrase reads the date that words begin with and says how many of them it
// took: the longest that can be read as one date. Where words begin with no
// date ok is false; where a date was clearly meant that does not exist, such as
// 30 feb, err says so and ok is false too.
//
// It reads 2026-03-05 and 5.3.2026 in every language, and the forms of its own:
// in English
//
//   - today, yesterday, tomorrow;
//   - fri, the next Friday from today on, today included; last fri, the latest
//     before today; this fri and next fri, the one in this or in the next week,
//     which runs from Monday to Sunday;
//   - in 2w, 2w, 2 weeks ago, in a month;
//   - start of quarter, end of next month, end of march, eow; next week and
//     last year, which mean their first day (this week does not say a day);
//   - 5 mar, march 5th, mar 5, 2026; without a year the one nearest to today,
//     and of two as near the one to come.
func Phrase(words []string, today Day, lang Language) (day Day, used int, ok bool, err error) {
	r, err := lang.read(words, today)
	if err != nil || r.used == 0 {
		return 0, 0, false, err
	}
	if r.span.From != r.span.To && r.span.Contains(today) {
		said := strings.Join(words[:r.used], " ")
		return 0, 0, false, fault.New(fault.Misread, "%q is not one day", said).Do("say which day, or the start or end of it")
	}
	return r.span.From, r.used, true, nil
}

// reading is a date as it was read.
type reading struct {
	// span is a day, or the days of a week, month, quarter or year that was
	// named as a whole.
	span  Span
	found found
	used  int
	// floats says that the words name a day in every year or week, such as
	// 5 mar or fri, and that span is the one that suits today.
	floats bool
}

// read finds the longest form at the beginning of words.
func (l Language) read(words []string, today Day) (reading, error) {
	if len(words) == 0 {
		return reading{}, nil
	}
	if day, ok, err := figures(words[0]); ok || err != nil {
		return reading{span: Span{day, day}, used: 1}, err
	}
	if l.vocabulary == nil {
		return reading{}, nil
	}
	speech := speech{words: words}
	var best *form
	var got found
	used := 0
	for i := range l.forms {
		if f, n := l.match(&l.forms[i], &speech); n > used {
			best, got, used = &l.forms[i], f, n
		}
	}
	if best == nil {
		return reading{}, nil
	}
	r, err := best.mean(today, got)
	if err != nil {
		return reading{}, err
	}
	if r.span.From < FirstDay || r.span.To > LastDay {
		said := strings.Join(words[:used], " ")
		return reading{}, fault.New(fault.Misread, "%q lies outside the years 1 to 9999", said)
	}
	r.found, r.used = got, used
	return r, nil
}
