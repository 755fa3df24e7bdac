package questionnaire

import (
	"math"
	"slices"
	"strings"

	"headsup/internal/civil"
)

// Results are what a questionnaire came to, as its owner may see it.
type Results struct {
	Name      string    `json:"name"`
	Title     string    `json:"title"`
	Role      Role      `json:"role"`
	Anonymous bool      `json:"anonymous"`
	Made      civil.Day `json:"made"`
	Closes    civil.Day `json:"closes"`
	Closed    bool      `json:"closed"`
	Answered  int       `json:"answered"`
	Invited   int       `json:"invited"` // 0: there is one link for everybody
	Ready     bool      `json:"ready"`   // there is something to show
	Shown     int       `json:"shown"`   // how many answers the results are made of
	Waiting   int       `json:"waiting"` // answers that are shown to nobody yet
	Questions []Result  `json:"questions"`
}

// Result is what was answered to one question.
type Result struct {
	Key      string   `json:"key"`
	Text     string   `json:"text"`
	Skill    string   `json:"skill"`
	Open     bool     `json:"open"`
	Scores   [5]int   `json:"scores"` // how often 1, 2 … 5 was given
	Cannot   int      `json:"cannot_say"`
	Median   *float64 `json:"median"`
	Mean     *float64 `json:"mean"`
	Self     *int     `json:"self"`      // the owner's own rating
	FromBook bool     `json:"from_book"` // it is the book's rating of the skill, not one of this questionnaire
	TooFew   bool     `json:"too_few"`   // too few rated it for anonymous marks to be shown
	Words    []Words  `json:"words"`
}

// Words are what somebody wrote; By is "" where they are not named.
type Words struct {
	By   string `json:"by"`
	Text string `json:"text"`
}

// ResultsOf are the results on a day. Rated is the owner's own rating of a skill
// in the book, 0 for none: it stands where the owner has not answered.
func ResultsOf(q Questionnaire, g Given, day civil.Day, rated func(skill string) int) Results {
	r := Results{Name: q.Name(), Title: q.Title, Role: q.Role, Anonymous: q.Anonymous, Made: q.Made, Closes: q.Closes, Closed: q.OverOn(day),
		Answered: g.Count(), Invited: len(q.Invited), Shown: len(g.Sheets), Waiting: g.Waiting.Count, Questions: []Result{}}
	if q.Anonymous {
		r.Shown = g.Shown.Count
	}
	if r.Ready = r.Shown > 0; !r.Ready {
		return r
	}
	for i, one := range q.Questions {
		res := Result{Key: one.Key, Text: q.Says(one), Skill: one.Skill, Open: one.Open, Words: []Words{}}
		if q.Anonymous {
			res.pooled(g.Shown.Questions[i])
		} else {
			for _, s := range g.Sheets {
				res.named(s, s.Answers[i])
			}
			slices.SortFunc(res.Words, func(a, b Words) int { return strings.Compare(a.By+"\x00"+a.Text, b.By+"\x00"+b.Text) })
		}
		res.judge(q, i, rated)
		r.Questions = append(r.Questions, res)
	}
	return r
}

func (r *Result) pooled(t Tally) {
	r.Scores, r.Cannot = t.Scores, t.Cannot
	for _, text := range t.Words {
		r.Words = append(r.Words, Words{Text: text})
	}
	if n := r.Rated(); n > 0 && n < Enough {
		r.Scores, r.TooFew = [5]int{}, true
	}
}

func (r *Result) named(s Sheet, a Answer) {
	switch {
	case a.Score > 0:
		r.Scores[a.Score-1]++
	case a.Cannot:
		r.Cannot++
	case a.Words != "":
		r.Words = append(r.Words, Words{By: s.Called(), Text: a.Words})
	}
}

// Called is who answered: by slug, or as they wrote it.
func (s Sheet) Called() string {
	if s.By != "" {
		return s.By
	}
	return s.Name
}

// judge adds what is worked out, and the owner's own mark.
func (r *Result) judge(q Questionnaire, i int, rated func(skill string) int) {
	if r.Open {
		return
	}
	if n := r.Rated(); n > 0 {
		median, mean := r.median(n), r.mean(n)
		r.Median, r.Mean = &median, &mean
	}
	own := 0
	if q.Self != nil {
		own = q.Self[i].Score
	}
	if own == 0 && r.Skill != "" {
		own = rated(r.Skill)
		r.FromBook = own > 0
	}
	if own > 0 {
		r.Self = &own
	}
}

// Rated is how many gave a mark.
func (r Result) Rated() (n int) {
	for _, times := range r.Scores {
		n += times
	}
	return n
}

// median is the mark in the middle; between two it is half of both.
func (r Result) median(n int) float64 { return float64(r.nth((n-1)/2)+r.nth(n/2)) / 2 }

// nth is the mark at a place, counted from 0, were they sorted.
func (r Result) nth(place int) int {
	for score, times := range r.Scores {
		if place -= times; place < 0 {
			return score + 1
		}
	}
	return 0
}

func (r Result) mean(n int) float64 {
	sum := 0
	for score, times := range r.Scores {
		sum += (score + 1) * times
	}
	return math.Round(float64(sum)/float64(n)*100) / 100
}
