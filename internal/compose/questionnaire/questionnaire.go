package questionnaire

import (
	"slices"
	"strings"
	"unicode/utf8"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// Questionnaire is what is asked, of whom, and what they are promised. Once made
// it does not change, but for who is invited and for its end.
type Questionnaire struct {
	Title     string     `json:"title"`
	Of        string     `json:"of"` // the owner, as those who answer know them
	Role      Role       `json:"role"`
	Anonymous bool       `json:"anonymous"`
	Open      bool       `json:"open"`    // one link for everybody
	Invited   []string   `json:"invited"` // people by slug with sigil: "@ana"
	Questions []Question `json:"questions"`
	Made      civil.Day  `json:"made"`
	Closes    civil.Day  `json:"closes"` // the last day on which it can be answered
	Closed    civil.Day  `json:"closed"` // when the owner closed it before; zero: not
	Self      []Answer   `json:"self"`   // the owner's own; null: none yet
}

// Role is as what the owner is asked about.
type Role string

// The roles.
const (
	Worker Role = "worker" // somebody one works with
	Lead   Role = "lead"   // somebody who leads
	Report Role = "report" // somebody who works for the one who answers
)

// Roles lists them.
func Roles() []Role { return []Role{Worker, Lead, Report} }

// Question is one question of a questionnaire.
type Question struct {
	Key   string `json:"key"`
	Text  string `json:"text"`
	Open  bool   `json:"open"`  // answered in words; else it is a statement that is rated
	Skill string `json:"skill"` // what a rating says something about; "" nothing
	usual bool   // asked where nothing else was chosen
}

// Enough is from how many answers on an anonymous questionnaire has results, and
// how many more it takes until they are shown anew.
const Enough = 3

// How much a questionnaire holds.
const (
	mostQuestions = 40
	mostText      = 300 // letters of a question
	mostTitle     = 80
	mostWords     = 2000 // letters of an answer
	MostAnswers   = 500
)

// Name is how the owner calls it on the command line: "autumn-360".
func (q Questionnaire) Name() string { return journal.SlugOf(q.Title) }

// OverOn reports whether it cannot be answered any more.
func (q Questionnaire) OverOn(day civil.Day) bool { return !q.Closed.IsZero() || day > q.Closes }

// Check reports what would make it a questionnaire nobody could answer, or one
// whose promise could not be kept.
func (q Questionnaire) Check() error {
	switch {
	case !journal.IsSlug(q.Name()) || utf8.RuneCountInString(q.Title) > mostTitle || journal.Clean(q.Title) != q.Title || strings.Contains(q.Title, "\n"):
		return fault.New(fault.Misread, "%q cannot be the title of a questionnaire", q.Title).
			Do("give it a short one that begins with a letter, such as \"Autumn 360\"")
	case len(q.Questions) == 0:
		return fault.New(fault.Misread, "a questionnaire needs a question").Do("`headsup questionnaire bank` lists those to choose from")
	case len(q.Questions) > mostQuestions:
		return fault.New(fault.Misread, "%d questions are more than anybody answers", len(q.Questions)).Do("keep to %d or fewer; ten take two minutes", mostQuestions)
	case q.Closes < q.Made:
		return fault.New(fault.Misread, "it would close on %s, before it begins", q.Closes).Do("give it a week or two").By("--closes 2w")
	case !q.Open && len(q.Invited) == 0:
		return fault.New(fault.Misread, "nobody is invited to answer").Do("name people, or make one link for everybody").By("--open")
	case q.Open && len(q.Invited) > 0:
		return fault.New(fault.Misread, "one link for everybody invites nobody by name").Do("leave out the people, or the one link").By("--open")
	case q.Anonymous && !q.Open && len(q.Invited) < Enough:
		return fault.New(fault.Misread, "anonymous answers are shown from %d on, and only %d could come", Enough, len(q.Invited)).
			Do("invite more people, or ask with names").By("--named")
	}
	seen := map[string]bool{}
	for _, one := range q.Questions {
		if one.Text == "" || utf8.RuneCountInString(one.Text) > mostText || journal.Clean(one.Text) != one.Text || strings.Contains(one.Text, "\n") {
			return fault.New(fault.Misread, "%q cannot be a question", one.Text).Do("write one line of %d letters at most", mostText)
		}
		if seen[one.Key] {
			return fault.New(fault.Misread, "the question %q stands there twice", one.Key).Do("leave one of them out")
		}
		seen[one.Key] = true
	}
	return nil
}

// Own makes a question of the owner's own words. A statement may say in front
// which skill it is about: "presenting: Speaks so that all can follow".
func Own(text string, open bool, nth int) Question {
	text = strings.TrimSpace(text)
	q := Question{Text: text, Open: open, Key: "own-" + string(rune('0'+nth/10)) + string(rune('0'+nth%10))}
	if skill, rest, ok := strings.Cut(text, ": "); ok && !strings.Contains(skill, " ") && strings.TrimSpace(rest) != "" {
		q.Skill, q.Text = skill, strings.TrimSpace(rest)
	}
	return q
}

// Says is the question as it is put to those who answer: {who} is the owner, by the
// name one uses in a sentence.
func (q Questionnaire) Says(one Question) string {
	first, _, _ := strings.Cut(q.Of, " ")
	return strings.ReplaceAll(one.Text, "{who}", first)
}

// Invites adds somebody; false if they were invited before.
func (q *Questionnaire) Invites(person string) bool {
	if slices.Contains(q.Invited, person) {
		return false
	}
	q.Invited = append(q.Invited, person)
	return true
}
