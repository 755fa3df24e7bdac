package check

import (
	"strings"

	"headsup/internal/civil"
)

// when is a day that a sentence names.
type when struct {
	first, end int
	day        civil.Day
}

// markDates marks what names a day, a week, a month or a quarter, and keeps
// those that are one day.
func (s *sentence) markDates(today civil.Day) {
	lows := make([]string, len(s.words))
	for i, w := range s.words {
		lows[i] = w.low
	}
	for i := 0; i < len(s.words); i++ {
		if day, used := s.dayAt(lows, i, today); used > 0 {
			s.days = append(s.days, when{i, i + used, day})
			s.markDated(i, i+used)
			i += used - 1
		} else if used := s.stretchAt(lows, i); used > 0 {
			s.markDated(i, i+used)
			i += used - 1
		}
	}
}

func (s *sentence) markDated(first, end int) {
	s.marks = append(s.marks, mark{dated, first, end})
	for i := first; i < end; i++ {
		s.words[i].class |= dated
	}
}

// longestDate is how many words a date has at most: "on friday the 12th of
// march 2026".
const longestDate = 7

// dayAt reads one day that begins at a word.
func (s *sentence) dayAt(lows []string, i int, today civil.Day) (civil.Day, int) {
	if !s.mayBeDate(i) {
		return 0, 0
	}
	end := min(len(lows), i+longestDate)
	for j := i; j < end; j++ {
		if parted(s.words[j].after) {
			end = j + 1
		}
	}
	day, used, ok, err := civil.Phrase(lows[i:end], today, civil.English())
	if err != nil || !ok {
		return 0, 0
	}
	return day, used
}

// mayBeDate reports whether a day may begin at a word. Short names of days and
// months that are words of their own count only with a capital.
func (s *sentence) mayBeDate(i int) bool {
	w := s.words[i]
	switch {
	case isWeekday(w.low):
		return len(w.low) > 3 || startsUpper(w.text) || w.low == "fri" || w.low == "thu" || w.low == "tue"
	case isMonth(w.low):
		return w.after == 0 && i+1 < len(s.words) && startsDigit(s.words[i+1].low) && !(w.low == "may" && !startsUpper(w.text))
	case startsDigit(w.low):
		if strings.ContainsAny(w.low, "-.") {
			return len(w.low) >= 8
		}
		number := strings.TrimRight(w.low, "stndrh")
		if strings.Trim(number, "0123456789") != "" || i+1 >= len(s.words) {
			return false
		}
		next := s.words[i+1]
		return isMonth(next.low) && (startsUpper(next.text) || next.low != "may" && next.low != "mar" && next.low != "march") || next.low == "of" && i+2 < len(s.words) && isMonth(s.words[i+2].low) ||
			isUnit(next.low) && i+2 < len(s.words) && s.words[i+2].low == "ago"
	}
	switch w.low {
	case "today", "tomorrow", "yesterday", "eow", "eom", "eoq", "eoy", "eod", "end", "start", "beginning":
		return true
	case "next", "last", "this":
		return i+1 < len(s.words) && (isWeekday(s.words[i+1].low) || isUnit(s.words[i+1].low))
	case "in":
		return i+2 < len(s.words) && isUnit(s.words[i+2].low) && !isMonth(s.words[i+1].low)
	case "day":
		return i+1 < len(s.words) && (s.words[i+1].low == "after" || s.words[i+1].low == "before")
	}
	return false
}

// stretchAt is how many words from here name a stretch of time longer than a
// day: "this week", "in March", "Q3".
func (s *sentence) stretchAt(lows []string, i int) int {
	w := lows[i]
	next := ""
	if i+1 < len(lows) {
		next = lows[i+1]
	}
	switch w {
	case "the": // the 24th
		if n := len(next); startsDigit(next) && n > 2 && n <= 4 && (next[n-2:] == "th" || next[n-2:] == "st" || next[n-2:] == "nd" || next[n-2:] == "rd") {
			return 2
		}
	case "this", "next", "last", "coming", "following", "current", "every", "each", "per":
		if isStretch(next) {
			return 2
		}
	case "week", "weeks":
		if startsDigit(next) {
			return 2
		}
	case "tonight", "christmas", "easter", "overnight", "weekend", "midday", "noon", "midnight":
		return 1
	case "q1", "q2", "q3", "q4", "h1", "h2":
		return 1
	}
	switch {
	case isMonth(w) && startsUpper(s.words[i].text) && (len(w) > 3 || i > 0) && (w != "may" && w != "march" && w != "mar" || i > 0 && isTimeWord(lows[i-1])):
		return 1
	case isWeekday(strings.TrimSuffix(w, "s")) && len(w) > 6:
		return 1
	case len(w) == 4 && (strings.HasPrefix(w, "20") || strings.HasPrefix(w, "19")) && strings.Trim(w, "0123456789") == "" && i > 0 && isTimeWord(lows[i-1]):
		return 1
	case isSeason(w) && i > 0 && (isTimeWord(lows[i-1]) || lows[i-1] == "the" || lows[i-1] == "this" || lows[i-1] == "next" || lows[i-1] == "last"):
		return 1
	}
	return 0
}

func isTimeWord(low string) bool {
	switch low {
	case "in", "by", "until", "till", "since", "of", "from", "late", "early", "mid", "end", "before", "after", "during", "for", "to", "through":
		return true
	}
	return false
}

func isSeason(low string) bool {
	return low == "spring" || low == "summer" || low == "autumn" || low == "winter" || low == "fall"
}

func isStretch(low string) bool {
	switch low {
	case "week", "month", "quarter", "year", "weekend", "term", "semester", "sprint", "season", "spring", "summer", "autumn", "winter",
		"morning", "afternoon", "evening", "night", "day", "friday", "monday":
		return true
	}
	return isWeekday(low)
}

func isUnit(low string) bool {
	switch low {
	case "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years":
		return true
	}
	return false
}

func isWeekday(low string) bool {
	_, ok := civil.ParseWeekday(low)
	return ok
}

func isMonth(low string) bool {
	switch low {
	case "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july",
		"aug", "august", "sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december":
		return true
	}
	return false
}

func startsDigit(low string) bool { return low != "" && '0' <= low[0] && low[0] <= '9' }
