package compose

import (
	"slices"
	"strings"
)

// marked closes words that ask something with the mark they were written
// without: those whose last part begins as a question does. It is sure rather than
// thorough: words that may be a statement stay as they are, as does any other
// language.
func marked(s string) string {
	last := s[strings.LastIndexAny(s, ",;:.?!")+1:]
	if asks(strings.Fields(last)) {
		return s + "?"
	}
	return s
}

// asks reports whether words begin as a question: "shall I", "how did you",
// "which day is it", but not "what you think" or "when it is there".
func asks(words []string) bool {
	if len(words) < 3 {
		return false
	}
	if inverted(words) {
		return true
	}
	if !slices.Contains(questionWords, strings.ToLower(words[0])) || slices.Contains(pronouns, words[1]) {
		return false
	}
	for at := 1; at < min(len(words), 5); at++ {
		if slices.Contains(auxiliaries, words[at]) && (at < 3 || inverted(words[at:])) {
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
	verb, who := strings.ToLower(words[0]), words[1]
	return slices.Contains(auxiliaries, verb) && (slices.Contains(pronouns, who) || verb != "do" && slices.Contains(articles, who))
}

var (
	questionWords = strings.Fields("what how why when where who which whose")
	auxiliaries   = strings.Fields("shall should could can would is are was were do does did has have")
	pronouns      = strings.Fields("I you he she it we they this that there")
	articles      = strings.Fields("the my our your")
)
