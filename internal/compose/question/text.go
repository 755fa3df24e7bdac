package question

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// What stands in a text or a record in braces, and is filled from the fit. In a
// text a name stands as people say it, in a record as its slug.
const (
	inWho     = "{who}"     // whom it is asked
	inProject = "{project}" // the project
	inGoal    = "{goal}"    // the goal
	inEntry   = "{entry}"   // what the two have between them
	inOther   = "{other}"   // somebody else
	inSkill   = "{skill}"
	inDay     = "{day}"

	// In a record alone.
	inLine    = "{line}"    // the number of the project's or goal's own line
	inFor     = "{for}"     // whom the project is for already, with a comma behind
	inDecides = "{decides}" // who decides on the goal already, likewise
)

// fill puts values in the place of what stands in braces. What a value itself
// says is left as it is.
func fill(template string, value func(placeholder string) string) string {
	var b strings.Builder
	for {
		from := strings.IndexByte(template, '{')
		to := strings.IndexByte(template, '}')
		if from < 0 || to < from {
			return b.String() + template
		}
		b.WriteString(template[:from] + value(template[from:to+1]))
		template = template[to+1:]
	}
}

// text fills a question's text for the person.
func (l Look) text(template string, fit Fit) string {
	return fill(template, func(placeholder string) string {
		switch placeholder {
		case inWho:
			return l.who()
		case inProject, inGoal:
			return "“" + fit.Project.Called() + "”"
		case inEntry:
			return "“" + l.between(fit.Entry) + "”"
		case inOther:
			return fit.Other.Called()
		case inSkill:
			return fit.Skill
		case inDay:
			return dayWords(fit.Day)
		}
		panic("no question has " + placeholder)
	})
}

// record fills the line that keeps an answer. What a fit does not say is left
// for the owner to supply.
func (l Look) record(q Question, fit Fit) (c Command) {
	for word := range strings.FieldsSeq(q.Record) {
		c = append(c, fill(word, func(placeholder string) string { return l.recorded(placeholder, fit) }))
	}
	return c
}

func (l Look) recorded(placeholder string, fit Fit) string {
	switch p := fit.Project; {
	case placeholder == inWho:
		return l.Person.Slug
	case placeholder == inEntry && fit.Entry != nil:
		return number(fit.Entry.Seq)
	case placeholder == inOther && fit.Other != nil:
		return fit.Other.Slug
	case placeholder == inSkill && fit.Skill != "":
		return fit.Skill
	case placeholder == inDay && !fit.Day.IsZero():
		return fit.Day.String()
	case placeholder == inDay:
		return "<date>"
	case placeholder == inSkill:
		return "<words>"
	case placeholder == inEntry, p == nil && placeholder == inLine:
		return "<n>"
	case p == nil && (placeholder == inFor || placeholder == inDecides):
		return ""
	case p == nil:
		return "<name>"
	case placeholder == inLine:
		return number(p.FirstLine().Seq)
	case placeholder == inFor:
		return before(p.For)
	case placeholder == inDecides:
		return before(p.Decides)
	}
	return fit.Project.Slug
}

func number(seq int64) string { return strconv.FormatInt(seq, 10) }

// before writes names in front of one more: "@ana,@bo,".
func before(slugs []string) (names string) {
	for _, slug := range slugs {
		names += journal.PersonToken(slug).String() + ","
	}
	return names
}

// between is what an entry says, shortened, if it is of the kind that lies
// between the owner and the person. Nothing else is ever quoted: what is known
// of somebody, notes and feedback stay where they are.
func (l Look) between(it *book.Item) string {
	switch it.Verb {
	case journal.Ask, journal.Request, journal.Promise, journal.Owes:
		if it.Person() != l.Person.Slug {
			return ""
		}
	case journal.Decision, journal.Issue, journal.Win:
	default:
		return ""
	}
	return shorten(strings.TrimRight(l.Sentence(it), ".?! "))
}

// mostQuoted is how much of an entry a question repeats.
const mostQuoted = 60

// shorten cuts a text behind a word.
func shorten(s string) string {
	if utf8.RuneCountInString(s) <= mostQuoted {
		return s
	}
	kept, size := "", 0
	for word := range strings.FieldsSeq(s) {
		if size += utf8.RuneCountInString(word) + 1; size > mostQuoted {
			break
		}
		kept += word + " "
	}
	if kept == "" {
		kept = string([]rune(s)[:mostQuoted])
	}
	return strings.TrimRight(kept, " ,;:–-") + "…"
}

// dayWords is a day in a question: "Thursday 12 March".
func dayWords(day civil.Day) string {
	_, month, d := day.Date()
	return day.Weekday().String() + " " + strconv.Itoa(d) + " " + month.String()
}
