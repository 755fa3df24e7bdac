package compose

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// dayName writes a day for a reader: "Thursday 12 March" within half a year,
// with the year beyond.
func dayName(day, today civil.Day) string {
	year, month, d := day.Date()
	if gap := day - today; -180 < gap && gap < 180 {
		return fmt.Sprintf("%s %d %s", day.Weekday(), d, month)
	}
	return fmt.Sprintf("%d %s %d", d, month, year)
}

// shortDay is dayName without the weekday: "12 March".
func shortDay(day, today civil.Day) string {
	year, month, d := day.Date()
	if gap := day - today; -180 < gap && gap < 180 {
		return fmt.Sprintf("%d %s", d, month)
	}
	return fmt.Sprintf("%d %s %d", d, month, year)
}

// workday is a day, or the Monday after it where it falls on a weekend: nobody is
// asked to answer on a Saturday.
func workday(day civil.Day) civil.Day {
	if day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
		return (day + 7).Monday()
	}
	return day
}

// list joins names: "Ana", "Ana and Bo", "Ana, Bo and Cy".
func list(names []string) string {
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	default:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
}

// leads says who leads something: a name, or "you".
func leads(who string) string {
	if who == you {
		return "you lead"
	}
	return who + " leads"
}

// quoted sets titles in quotes, so that they are not read as part of the sentence.
func quoted(titles []string) []string {
	out := make([]string, len(titles))
	for i, title := range titles {
		out[i] = "“" + clause(title) + "”"
	}
	return out
}

// inSentence is a title as it stands inside a sentence: where it is as long as a
// sentence itself or has a comma in it, in quotes, so that one sees where it ends.
func inSentence(title string) string {
	if countWords(title) < 5 && !strings.ContainsAny(title, ",;:") || strings.ContainsAny(title, "“”") {
		return title
	}
	return "“" + clause(title) + "”"
}

// allInSentence are titles as they stand in a list inside a sentence.
func allInSentence(titles []string) []string {
	out := make([]string, len(titles))
	for i, title := range titles {
		out[i] = inSentence(title)
	}
	return out
}

// sentence makes words a sentence: a capital in front, a full stop behind.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	s = capital(s)
	if last, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune(".!?…", last) {
		return s
	}
	return s + "."
}

// capital writes the first letter of some words large.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// clause takes the full stop off, for use inside a sentence.
func clause(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".") }

// clip cuts some words off behind the first few, where a part of the sentence ends
// if one does. For a word or two nothing is cut: what is missing would cost the
// reader more than they take.
func clip(s string, words int) string {
	all := strings.Fields(s)
	if len(all) <= words+2 {
		return s
	}
	cut := words
	for n := words; n >= max(3, words/2); n-- {
		if strings.HasSuffix(all[n-1], ",") || strings.HasSuffix(all[n-1], ";") || strings.HasSuffix(all[n-1], ":") {
			cut = n
			break
		}
	}
	for cut > 3 && slices.Contains(leading, strings.ToLower(all[cut-1])) {
		cut--
	}
	return strings.TrimRight(strings.Join(all[:cut], " "), ".,;:") + " …"
}

// leading are words that say nothing without the one behind them.
var leading = strings.Fields("a an the and or but of to in on at by for from with since until than as is are was were that which who why how when where if my our your his her its their")

// countWords counts what stands between white space.
func countWords(s string) (n int) {
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// stateWord is a state as it stands in a sentence.
func stateWord(s journal.State) string {
	switch s {
	case journal.NoState:
		return "without a state"
	case journal.Green:
		return "on track"
	}
	return s.String()
}

// target writes a metric's target: "under 250ms", "at least 99%", "4200".
func target(value string) string {
	switch {
	case strings.HasPrefix(value, "<"):
		return "at most " + value[1:]
	case strings.HasPrefix(value, ">"):
		return "at least " + value[1:]
	}
	return value
}
