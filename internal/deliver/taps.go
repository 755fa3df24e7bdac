package deliver

import (
	"strings"
	"unicode/utf8"

	"headsup/internal/answer"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// taps are the answers of a message as mails that only have to be sent: to the
// owner, with a subject that says what is answered and bears the reference.
func taps(to, title string, a workbench.Answers) []render.AnswerGroup {
	if a.Reference == "" {
		return nil
	}
	var groups []render.AnswerGroup
	for _, g := range a.Groups {
		group := render.AnswerGroup{Title: g.Title, Small: g.Dial}
		for _, o := range g.Offers {
			group.Answers = append(group.Answers, render.Answer{Label: o.Label, Mail: tap(to, title, a.Reference, o)})
		}
		groups = append(groups, group)
	}
	return groups
}

// tap is the mail that gives an answer (RFC 6068). Its subject is all it has: a
// mail program may leave out a body, and what the reader writes there is theirs.
func tap(to, title, reference string, o answer.Offer) string {
	subject := excerpt(o.Label) + ": " + excerpt(title) + " " + answer.Mark(reference, o.Code)
	return "mailto:" + escaped(to, "@") + "?subject=" + escaped(subject, "")
}

// excerpt is the beginning of a text, short enough for a part of a subject.
func excerpt(s string) string {
	const room = 40
	s = render.Clean(s)
	if utf8.RuneCountInString(s) <= room {
		return s
	}
	return strings.TrimSpace(string([]rune(s)[:room-1])) + "…"
}

// escaped percent-encodes all but letters, digits, what is safe in every
// address, and the others.
func escaped(s, others string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~"+others, c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.Write([]byte{'%', hex[c>>4], hex[c&15]})
	}
	return b.String()
}
