package cli

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"headsup/internal/workbench"
)

// count is a number with its noun.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// imported says what an import brought.
func imported(out workbench.Imported) string {
	said := "nothing new"
	switch {
	case out.Entries == 1:
		said = fmt.Sprintf("1 entry, #%d", out.First)
	case out.Entries > 1:
		said = fmt.Sprintf("%d entries, #%d to #%d", out.Entries, out.First, out.Last)
	}
	if out.Messages > 0 {
		said += "; " + count(out.Messages, "sent message", "sent messages")
	}
	if out.Asked > 0 {
		said += "; " + count(out.Asked, "questionnaire", "questionnaires")
	}
	if out.Skipped > 0 {
		said += "; " + count(out.Skipped, "was", "were") + " there already"
	}
	return said
}

// fill sets a text in lines of help's width, each behind an indentation.
func fill(text, indent string) string {
	const width = 80
	var b strings.Builder
	used := 0
	for word := range strings.FieldsSeq(text) {
		switch wide := utf8.RuneCountInString(word); {
		case used == 0:
			b.WriteString(indent + word)
			used = len(indent) + wide
		case used+1+wide > width:
			b.WriteString("\n" + indent + word)
			used = len(indent) + wide
		default:
			b.WriteString(" " + word)
			used += 1 + wide
		}
	}
	return b.String() + "\n"
}
