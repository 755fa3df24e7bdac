package ics

import (
	"slices"
	"strings"
	"unicode"

	"headsup/internal/journal"
)

// The kinds of meeting that the verb met knows, as far as a title can tell them.
const (
	oneToOne  = "1:1"
	coffee    = "coffee"
	lunch     = "lunch"
	skipLevel = "skip-level"
	review    = "review"
	call      = "call"
	other     = "other"
)

// title is a meeting's title, taken apart once for all questions about it.
type title struct {
	text  string
	words []string // lower case, without punctuation around them
	plain string   // the words with one blank between and around
}

func newTitle(text string) title {
	t := title{text: text}
	for word := range strings.FieldsSeq(strings.ToLower(text)) {
		word = strings.TrimFunc(word, func(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) })
		if word != "" {
			t.words = append(t.words, word)
		}
	}
	t.plain = " " + strings.Join(t.words, " ") + " "
	return t
}

// says reports whether one of the phrases stands in the title as whole words.
func (t title) says(phrases ...string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(t.plain, " "+p+" ") })
}

// oneToOneWords is how people write that two of them meet.
func oneToOneWords() []string {
	return []string{"1:1", "1-1", "1on1", "1-on-1", "1 on 1", "1x1", "1-2-1", "1:2:1", "1-to-1", "1 to 1",
		"one on one", "one-on-one", "one to one", "one-to-one", "one:one", "1:1s", "1-1s", "1–1", "o3"}
}

// kind tells what sort of meeting it is. What the title says goes before how
// many take part; two people alone, with no better word for it, are a 1:1.
func (t title) kind(pair bool) string {
	switch {
	case t.says("skip-level", "skip level", "skiplevel", "skip lvl"):
		return skipLevel
	case t.isReview():
		return review
	case t.says(oneToOneWords()...):
		return oneToOne
	case t.says("coffee", "coffee-chat", "tea", "espresso"):
		return coffee
	case t.says("lunch", "breakfast", "brunch", "dinner"):
		return lunch
	case pair && t.isCall():
		return call
	case pair:
		return oneToOne
	case t.isCall():
		return call
	}
	return other
}

// isReview knows the reviews that are about a person's work. To review a thing,
// or the review of one, is no such meeting: it would raise an alarm for nothing.
func (t title) isReview() bool {
	if t.says("appraisal", "performance review", "annual review", "yearly review", "salary review", "compensation review",
		"year-end review", "year end review", "mid-year review", "midyear review", "mid year review", "half-year review",
		"end-of-year review", "end of year review", "career review", "development review", "probation review", "perf review") {
		return true
	}
	i := slices.Index(t.words, "review")
	if i <= 0 {
		return i == 0 && len(t.words) > 1 && (t.words[1] == "with" || t.words[1] == "w")
	}
	switch before := t.words[i-1]; before {
	case "q1", "q2", "q3", "q4", "quarterly", "h1", "h2", "semi-annual", "my", "your", "360", "talent":
		return i == len(t.words)-1 || t.words[i+1] == "with" || t.words[i+1] == "w" || t.words[i+1] == "call"
	}
	return false
}

func (t title) isCall() bool {
	i := slices.Index(t.words, "call")
	return i >= 0 && !(i > 0 && t.words[i-1] == "on") && !(i+1 < len(t.words) && t.words[i+1] == "for")
}

// isAway knows days that are spent away, and days that only say what day it is.
func (t title) isAway() bool {
	return t.says("ooo", "out of office", "out of the office", "oof", "vacation", "on vacation", "holiday", "holidays",
		"public holiday", "bank holiday", "annual leave", "on leave", "parental leave", "sick leave", "pto", "day off",
		"days off", "time off", "sick", "birthday", "anniversary", "wfh", "working from home")
}

// isErrand knows entries that somebody made for himself about a meeting.
func (t title) isErrand() bool {
	if len(t.words) == 0 {
		return false
	}
	switch t.words[0] {
	case "prep", "prepare", "preparation", "remind", "reminder", "block", "blocked", "hold", "todo", "to-do", "draft",
		"write", "send", "email", "e-mail", "follow-up", "notes", "travel", "focus", "birthday", "cancelled", "canceled":
		return true
	}
	return t.says("birthday", "anniversary", "prep", "follow up with", "no meeting", "no meetings")
}

// line words the meeting: its kind, then the title. A title that begins with
// the kind says it once; where a title that is of no kind begins with the name
// of one, the kind is written so that it is not read out of the title.
func (t title) line(kind string) string {
	first, rest, _ := strings.Cut(t.text, " ")
	bare := strings.ToLower(strings.TrimRight(first, ":,.-–|"))
	switch {
	case kind == other && !slices.Contains(journal.Met.Spec().Words, strings.ToLower(first)):
		if t.text != "" {
			return t.text
		}
	case bare == kind, kind == oneToOne && slices.Contains(oneToOneWords(), bare):
		return strings.TrimSpace(kind + " " + strings.TrimSpace(strings.TrimLeft(rest, ":,-–| ")))
	}
	return strings.TrimSpace(kind + " " + t.text)
}
