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
)

// text fills a question's text for the person.
func (l Look) text(template string, fit Fit) string {
	says := strings.NewReplacer(
		inWho, l.who(),
		inProject, titleOf(fit.Project),
		inGoal, "“"+titleOf(fit.Project)+"”",
		inEntry, "“"+l.between(fit.Entry)+"”",
		inOther, calledOf(fit.Other),
		inSkill, fit.Skill,
		inDay, dayWords(fit.Day),
	)
	return says.Replace(template)
}

// record fills one word of the line that keeps an answer.
func (l Look) record(word string, fit Fit) string {
	if !strings.Contains(word, "{") {
		return word
	}
	project, other, number := "", "", ""
	if fit.Project != nil {
		project = fit.Project.Slug
	}
	if fit.Other != nil {
		other = fit.Other.Slug
	}
	if fit.Entry != nil {
		number = strconv.FormatInt(fit.Entry.Seq, 10)
	}
	return strings.NewReplacer(inWho, l.Person.Slug, inProject, project, inGoal, project, inEntry, number,
		inOther, other, inSkill, fit.Skill, inDay, fit.Day.String()).Replace(word)
}

func titleOf(p *book.Project) string {
	if p == nil {
		return ""
	}
	return p.Called()
}

func calledOf(p *book.Person) string {
	if p == nil {
		return ""
	}
	return p.Called()
}

// between is what an entry says, shortened, if it is of the kind that lies
// between the owner and the person. Nothing else is ever quoted: what is known
// of somebody, notes and feedback stay where they are.
func (l Look) between(it *book.Item) string {
	if it == nil {
		return ""
	}
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
	if day.IsZero() {
		return ""
	}
	_, month, d := day.Date()
	return day.Weekday().String() + " " + strconv.Itoa(d) + " " + month.String()
}
