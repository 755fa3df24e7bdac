package answer

import (
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// write makes a canonical line with what it is about in front, as people write
// it, then the words, then the tags. Nothing in the words reads back as a name
// or a tag.
func write(on civil.Day, verb journal.Verb, words string, tokens []journal.Token) string {
	e := journal.Entry{On: on, Verb: verb}
	var tags []journal.Token
	for _, t := range tokens {
		if t.Of == journal.OfTag {
			tags = append(tags, t)
			continue
		}
		e.Tokens = append(e.Tokens, t)
	}
	first, more, _ := strings.Cut(journal.Clean(strings.TrimSpace(words)), "\n")
	for word := range strings.FieldsSeq(first) {
		e.Tokens = append(e.Tokens, journal.Token{Text: word})
	}
	e.Tokens = append(e.Tokens, tags...)
	var lines []string
	for line := range strings.SplitSeq(more, "\n") {
		lines = append(lines, strings.TrimRight(line, " "))
	}
	e.More = strings.TrimRight(strings.Join(lines, "\n"), "\n")
	return e.String()
}
