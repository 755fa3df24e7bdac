package compose

import (
	"slices"
	"strings"
)

// questioned gives a question its mark where it was left out, as people do in a
// hurry; other words stay as they are. It may be the last part that asks: "no plan
// has come, which day is it".
func questioned(s string) string {
	s = clause(s)
	last := s[strings.LastIndexAny(s, ",;:.")+1:]
	if isQuestion(strings.Fields(s), false) || isQuestion(strings.Fields(last), true) {
		return s + "?"
	}
	return s
}

// isQuestion reports whether words begin as an English question does, and have no
// mark of their own. What begins other sentences as often ("do the round first",
// and behind a comma "is full") is one only with somebody behind it ("do you want").
func isQuestion(words []string, part bool) bool {
	if len(words) < 3 || strings.ContainsAny(words[len(words)-1], "?!") {
		return false
	}
	first, second := strings.ToLower(words[0]), strings.ToLower(words[1])
	if slices.Contains(auxiliaries, first) && !part || inverted(words) {
		return true
	}
	if !slices.Contains(wonders, first) || slices.Contains(somebody, second) {
		return false
	}
	if slices.Contains(auxiliaries, second) || slices.Contains(eithers, second) {
		return true
	}
	for at := 2; at < min(len(words), 5); at++ { // "which day is it"
		if inverted(words[at:]) {
			return true
		}
	}
	return false
}

// inverted reports whether a verb that can lead a question stands before who does it.
func inverted(words []string) bool {
	if len(words) < 2 {
		return false
	}
	verb, who := strings.ToLower(words[0]), strings.ToLower(words[1])
	return (slices.Contains(auxiliaries, verb) || slices.Contains(eithers, verb)) && slices.Contains(somebody, who)
}

// The words by which questions are told.
var (
	auxiliaries = strings.Fields("is are was were can could shall should would does did")
	eithers     = strings.Fields("do have has will may") // they begin other sentences as often
	somebody    = strings.Fields("i you we they he she it this that there")
	wonders     = strings.Fields("what which who whose how when where why")
)
