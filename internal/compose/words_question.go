package compose

import (
	"slices"
	"strings"
)

// questioned gives a question its mark where it was left out, as people do in a
// hurry; other words stay as they are.
func questioned(s string) string {
	s = clause(s)
	if isQuestion(strings.Fields(strings.ToLower(s))) {
		return s + "?"
	}
	return s
}

// isQuestion reports whether words in small letters begin as an English question
// does, and have no mark of their own. What begins other sentences as often ("do
// the round first") is one only with somebody behind it ("do you want").
func isQuestion(words []string) bool {
	if len(words) < 3 || strings.ContainsAny(words[len(words)-1], "?!") {
		return false
	}
	auxiliary := []string{"is", "are", "was", "were", "can", "could", "shall", "should", "would", "does", "did"}
	either := []string{"do", "have", "has", "will", "may"}
	somebody := []string{"i", "you", "we", "they", "he", "she", "it", "this", "that"}
	wonders := []string{"what", "which", "who", "whose", "how", "when", "where", "why"}
	first, second := words[0], words[1]
	return slices.Contains(auxiliary, first) ||
		slices.Contains(either, first) && slices.Contains(somebody, second) ||
		slices.Contains(wonders, first) && (slices.Contains(auxiliary, second) || slices.Contains(either, second))
}
