package questionnaire

import (
	"errors"
	"slices"

	"headsup/internal/fault"
)

// Given is all that was answered to a questionnaire: sheets of a named one, pools
// of an anonymous one.
type Given struct {
	Sheets  []Sheet `json:"sheets,omitempty"`
	Shown   Pool    `json:"shown"`   // what the owner may see
	Waiting Pool    `json:"waiting"` // what came since, and is shown to nobody yet
}

// Pool is what several people answered without their names, added up. It is the
// only thing that is kept of an anonymous answer.
type Pool struct {
	Count     int     `json:"count"` // how many answered
	Questions []Tally `json:"questions,omitempty"`
}

// Tally is a pool's answers to one question.
type Tally struct {
	Scores [5]int   `json:"scores"` // how often 1, 2 … 5 was given
	Cannot int      `json:"cannot"`
	Words  []string `json:"words,omitempty"` // sorted
}

// Fits reports whether the answers are to the questions: else somebody else than
// headsup wrote them.
func (g Given) Fits(q Questionnaire) error {
	n := len(q.Questions)
	fits := n > 0 && (q.Self == nil || len(q.Self) == n)
	for _, s := range g.Sheets {
		fits = fits && len(s.Answers) == n
	}
	for _, p := range []Pool{g.Shown, g.Waiting} {
		fits = fits && (len(p.Questions) == n || p.Count == 0 && len(p.Questions) == 0)
	}
	if !fits {
		return errors.New("its answers do not fit its questions")
	}
	return nil
}

// Count is how many have answered.
func (g Given) Count() int { return len(g.Sheets) + g.Shown.Count + g.Waiting.Count }

// Take adds what somebody answered: to the pool without a trace of who it was, or
// as their sheet, in place of an earlier one of the same person.
func (g *Given) Take(q Questionnaire, s Sheet) error {
	at := slices.IndexFunc(g.Sheets, func(old Sheet) bool { return s.By != "" && old.By == s.By })
	switch {
	case !q.Anonymous && at >= 0:
		g.Sheets[at] = s
		return nil
	case g.Count() >= MostAnswers:
		return fault.New(fault.Refused, "%d people have answered, and there is room for no more", MostAnswers).Do("tell whoever sent you the link")
	case !q.Anonymous:
		g.Sheets = append(g.Sheets, s)
		return nil
	}
	g.Waiting.add(s.Answers)
	return nil
}

// Of is what one person answered before; nil if they did not.
func (g Given) Of(person string) []Answer {
	for _, s := range g.Sheets {
		if person != "" && s.By == person {
			return s.Answers
		}
	}
	return nil
}

// Look makes visible what may be: the answers to an anonymous questionnaire that
// wait, once there are enough of them. From then on the next ones wait until there
// are enough again: else the difference between two looks would be one person's
// answers. It reports whether anything changed.
func (g *Given) Look() bool {
	if g.Waiting.Count < Enough {
		return false
	}
	g.Shown.join(g.Waiting)
	g.Waiting = Pool{}
	return true
}

func (p *Pool) room(n int) {
	for len(p.Questions) < n {
		p.Questions = append(p.Questions, Tally{})
	}
}

func (p *Pool) add(answers []Answer) {
	p.room(len(answers))
	p.Count++
	for i, a := range answers {
		t := &p.Questions[i]
		switch {
		case a.Score > 0:
			t.Scores[a.Score-1]++
		case a.Cannot:
			t.Cannot++
		case a.Words != "":
			t.say(a.Words)
		}
	}
}

func (p *Pool) join(other Pool) {
	p.room(len(other.Questions))
	p.Count += other.Count
	for i, from := range other.Questions {
		t := &p.Questions[i]
		for score, n := range from.Scores {
			t.Scores[score] += n
		}
		t.Cannot += from.Cannot
		for _, words := range from.Words {
			t.say(words)
		}
	}
}

// say adds words and puts all into the order of the alphabet, which says nothing of
// when they came.
func (t *Tally) say(words string) {
	t.Words = append(t.Words, words)
	slices.Sort(t.Words)
}
