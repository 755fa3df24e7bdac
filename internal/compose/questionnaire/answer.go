package questionnaire

import (
	"strings"
	"unicode/utf8"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// Answer is what somebody answered to one question. The zero Answer is none: the
// question was passed over.
type Answer struct {
	Score  int    `json:"score,omitempty"`  // 1 to 5
	Cannot bool   `json:"cannot,omitempty"` // "I cannot say"
	Words  string `json:"words,omitempty"`
}

// none reports whether the question was passed over.
func (a Answer) none() bool { return a == Answer{} }

// Sheet is what one person answered, with their name. There is none of an
// anonymous questionnaire.
type Sheet struct {
	By      string    `json:"by,omitempty"`   // "@ana"; "" where the link was everybody's
	Name    string    `json:"name,omitempty"` // as they wrote it themselves behind a link for everybody
	On      civil.Day `json:"on"`
	Answers []Answer  `json:"answers"` // one for each question
}

// Read puts what was answered into order: it fits the questions, its words are
// text of a bounded length, and there is something in it.
func (q Questionnaire) Read(answers []Answer) ([]Answer, error) {
	if len(answers) != len(q.Questions) {
		return nil, fault.New(fault.Misread, "%d answers do not fit %d questions", len(answers), len(q.Questions)).Do("load the page again")
	}
	read := make([]Answer, len(answers))
	some := false
	for i, a := range answers {
		a.Words = strings.TrimSpace(journal.Clean(strings.ReplaceAll(a.Words, "\r\n", "\n")))
		switch one := q.Questions[i]; {
		case one.Open && (a.Score != 0 || a.Cannot), !one.Open && a.Words != "", a.Score < 0 || a.Score > 5, a.Cannot && a.Score != 0:
			return nil, fault.New(fault.Misread, "the answer to %q does not fit it", q.Says(one)).Do("choose a mark from 1 to 5, or that you cannot say")
		case utf8.RuneCountInString(a.Words) > mostWords:
			return nil, fault.New(fault.Misread, "the answer to %q has more than %d letters", q.Says(one), mostWords).Do("shorten it, and nothing else is lost")
		}
		read[i], some = a, some || !a.none()
	}
	if !some {
		return nil, fault.New(fault.Misread, "nothing was answered").Do("answer at least one question; the others may stay empty")
	}
	return read, nil
}
