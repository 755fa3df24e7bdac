package questionnaire

import (
	"fmt"
	"math"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// Line is what an answer becomes in the book: a line of feedback.
type Line struct {
	Key  string // the same line has the same key whenever it is made
	Text string
}

// Lines are the lines that the answers become, on the day the questionnaire ended:
// of a named one what each person said; of an anonymous one what all of them said,
// as one group that bears the questionnaire's name; and the owner's own ratings.
// It must be over, since until then an answer can change or be added.
func Lines(q Questionnaire, g Given, day civil.Day) ([]Line, error) {
	switch {
	case !q.OverOn(day):
		return nil, fault.New(fault.Refused, "%s can still be answered, until %s", q.Name(), q.Closes).
			Do("close it first").By("headsup questionnaire close %s", q.Name())
	case q.Anonymous && g.Shown.Count == 0 && g.Waiting.Count < Enough:
		return nil, fault.New(fault.Refused, "%d answered, and what they said is shown to nobody: anonymous answers are shown from %d on", g.Count(), Enough).
			Do("ask again, and more people")
	}
	k := keeping{q: q, on: min(day, q.Closes)}
	if !q.Closed.IsZero() {
		k.on = min(k.on, q.Closed)
	}
	if q.Anonymous {
		k.group(g.Shown)
	} else {
		for _, s := range g.Sheets {
			k.sheet(s)
		}
	}
	k.own()
	return k.lines, nil
}

// keeping collects lines.
type keeping struct {
	q     Questionnaire
	on    civil.Day
	lines []Line
}

// sheet is what one person said.
func (k *keeping) sheet(s Sheet) {
	from := strings.TrimPrefix(s.By, "@")
	if from == "" {
		from = journal.SlugOf(s.Name)
	}
	if from == "" || from == "me" { // a name without a letter, or one that would be the owner's
		from = k.asked()
	}
	scores := map[string][]int{}
	for i, a := range s.Answers {
		if one := k.q.Questions[i]; a.Score > 0 {
			scores[one.about()] = append(scores[one.about()], a.Score)
		}
	}
	k.ratings(from, scores, "")
	for i, a := range s.Answers {
		if a.Words != "" {
			k.words(from, i, a.Words)
		}
	}
}

// group is what the anonymous said together.
func (k *keeping) group(p Pool) {
	scores := map[string][]int{}
	for i, t := range p.Questions {
		one := k.q.Questions[i]
		r := Result{Scores: t.Scores}
		if one.Open || r.Rated() < Enough {
			continue
		}
		for score, times := range t.Scores {
			for range times {
				scores[one.about()] = append(scores[one.about()], score+1)
			}
		}
	}
	k.ratings(k.asked(), scores, fmt.Sprintf("%d people, ", p.Count))
	for i, t := range p.Questions {
		for _, text := range t.Words {
			k.words(k.asked(), i, text)
		}
	}
}

// asked is the name under which the anonymous stand in the book, together.
func (k *keeping) asked() string { return "asked-" + k.q.Name() }

// about is what a rating is filed under: the skill, or the question itself.
func (q Question) about() string {
	if q.Skill != "" {
		return q.Skill
	}
	return strings.TrimRight(q.Text, ".")
}

// ratings makes a line of the marks for each skill: their mean, to the nearest
// whole.
func (k *keeping) ratings(from string, scores map[string][]int, who string) {
	done := map[string]bool{}
	for _, one := range k.q.Questions {
		about := one.about()
		all := scores[about]
		if one.Open || done[about] || len(all) == 0 {
			continue
		}
		done[about] = true
		sum := 0
		for _, score := range all {
			sum += score
		}
		mean := float64(sum) / float64(len(all))
		words := k.q.Title
		if len(all) > 1 {
			words = fmt.Sprintf("%s (%smean %.1f of 5)", k.q.Title, who, mean)
		}
		k.add(from+" "+about, from, words, journal.TagToken(journal.About, about),
			journal.TagToken(journal.Score, fmt.Sprint(int(math.Floor(mean+0.5)))))
	}
}

// words makes a line of what somebody wrote.
func (k *keeping) words(from string, i int, text string) {
	one := k.q.Questions[i]
	var tags []journal.Token
	if one.Skill != "" {
		tags = append(tags, journal.TagToken(journal.About, one.Skill))
	}
	k.add(from+" "+one.Key+" "+text, from, text+"\n("+k.q.Title+": "+k.q.Says(one)+")", tags...)
}

// own are the owner's own ratings.
func (k *keeping) own() {
	scores := map[string][]int{}
	for i, a := range k.q.Self {
		if one := k.q.Questions[i]; a.Score > 0 && one.Skill != "" {
			scores[one.Skill] = append(scores[one.Skill], a.Score)
		}
	}
	k.ratings("me", scores, "")
}

func (k *keeping) add(key, from, words string, tags ...journal.Token) {
	tail := append([]journal.Token{journal.PersonToken(from)}, tags...)
	k.lines = append(k.lines, Line{Key: key, Text: journal.Write(k.on, 0, journal.Feedback, words, tail...)})
}
