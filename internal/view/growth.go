package view

import (
	"slices"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Growth is how the owner is seen beside how they see themselves, what became of
// feedback, and what of advice.
type Growth struct {
	Day      civil.Day     `json:"day"`
	Skills   []Skill       `json:"skills"`
	Feedback FeedbackCount `json:"feedback"`
	Given    []Given       `json:"given"`  // the newest first
	Advice   []AdviceLoop  `json:"advice"` // the last asked first
}

// Skill is one skill as it is rated. The present ratings are those of the last
// year; the series reaches back as far as the book does.
type Skill struct {
	Skill   string     `json:"skill"`
	Own     *Rating    `json:"own"` // null: not rated by oneself
	Others  []Rating   `json:"others"`
	Mean    *float64   `json:"mean"`    // of the others
	Gap     *float64   `json:"gap"`     // the mean above the own rating; below zero they see less
	Growing int64      `json:"growing"` // the line `me growth` that names it; 0: none
	Series  []RatingAt `json:"series"`
}

// Rating is one person's rating, 1 to 5.
type Rating struct {
	Person string    `json:"person"`
	Score  int       `json:"score"`
	On     civil.Day `json:"on"`
	Entry  int64     `json:"entry"`
}

// RatingAt is how a skill stood after a rating: everybody's latest up to then.
type RatingAt struct {
	On     civil.Day `json:"on"`
	Own    *int      `json:"own"`
	Others *float64  `json:"others"` // the mean
}

// FeedbackCount is the feedback got from others and what became of it.
type FeedbackCount struct {
	Got      int           `json:"got"`
	Answered int           `json:"answered"`
	Acted    int           `json:"acted"`
	Lines    []FeedbackGot `json:"lines"` // the newest first
}

// FeedbackGot is one piece of feedback.
type FeedbackGot struct {
	Entry    int64     `json:"entry"`
	On       civil.Day `json:"on"`
	From     string    `json:"from"`
	Skill    string    `json:"skill"`
	Score    int       `json:"score"` // 0: none
	Text     string    `json:"text"`
	Answered civil.Day `json:"answered"` // zero: not yet
	Acted    civil.Day `json:"acted"`    // zero: nothing names it yet
}

// AdviceLoop is advice on its way: asked, advised, done, reported back.
type AdviceLoop struct {
	Entry    int64     `json:"entry"`
	On       civil.Day `json:"on"`
	Of       string    `json:"of"`
	Text     string    `json:"text"`
	Advised  civil.Day `json:"advised"` // zero: not answered
	Advice   string    `json:"advice"`
	Did      civil.Day `json:"did"` // the first work that names it
	Deed     string    `json:"deed"`
	Reported civil.Day `json:"reported"`
	Stage    string    `json:"stage"` // asked, advised, did, reported
}

// year is how old a rating may be to count as present, in days.
const year = 365

// GrowthOf makes the view.
func GrowthOf(b *book.Book) Growth {
	v := Growth{Day: b.Day, Skills: skillsOf(b), Feedback: FeedbackCount{Lines: []FeedbackGot{}}, Given: givenOf(b), Advice: []AdviceLoop{}}
	for got := range b.Feedbacks() {
		if got.From != book.Owner && got.From != "" {
			v.Feedback.add(b, got)
		}
	}
	slices.Reverse(v.Feedback.Lines)
	for ask := range b.Asks() {
		if ask.Kind == "advice" && !ask.Dropped() {
			v.Advice = append(v.Advice, adviceLoop(b, ask))
		}
	}
	slices.Reverse(v.Advice)
	return v
}

// skillsOf are the skills that were ever rated, in the order of their first
// mention.
func skillsOf(b *book.Book) []Skill {
	present := b.Ratings(b.Day - year)
	skills := []Skill{}
	for _, ever := range b.Ratings(civil.FirstDay) {
		s := Skill{Skill: ever.Skill, Others: []Rating{}, Series: ratingSeries(b, ever.Skill)}
		at := slices.IndexFunc(present, func(r book.Rated) bool { return strings.EqualFold(r.Skill, ever.Skill) })
		if at >= 0 {
			now := present[at]
			if now.Own != nil {
				own := ratingOf(*now.Own)
				s.Own = &own
			}
			for _, other := range now.Others {
				s.Others = append(s.Others, ratingOf(other))
			}
			if mean, ok := now.Mean(); ok {
				mean = cents(mean)
				s.Mean = &mean
			}
			if gap, ok := now.Gap(); ok {
				gap = cents(gap)
				s.Gap = &gap
			}
		}
		if line := b.Growing(ever.Skill, b.Day-year); line != nil {
			s.Growing = line.Seq
		}
		skills = append(skills, s)
	}
	return skills
}

func ratingOf(f book.Feedback) Rating { return Rating{f.From, f.Score, f.On, f.Seq} }

// ratingSeries follows a skill from rating to rating; those of one day are one
// point.
func ratingSeries(b *book.Book, skill string) []RatingAt {
	series := []RatingAt{}
	latest := map[string]int{}
	for f := range b.Feedbacks() {
		if f.Score == 0 || !strings.EqualFold(strings.TrimSpace(f.Skill), skill) {
			continue
		}
		latest[f.From] = f.Score
		at := RatingAt{On: f.On}
		sum, n := 0, 0
		for who, score := range latest {
			if who == book.Owner {
				at.Own = &score
			} else {
				sum, n = sum+score, n+1
			}
		}
		if n > 0 {
			mean := cents(float64(sum) / float64(n))
			at.Others = &mean
		}
		if last := len(series) - 1; last >= 0 && series[last].On == f.On {
			series = series[:last]
		}
		series = append(series, at)
	}
	return series
}

// OverTime are the ratings of a skill as they changed, the oldest first: "2", "3"
// of one's own, "4.0", "3.5" of the others.
func (s Skill) OverTime() (own, others []string) {
	for _, at := range s.Series {
		if at.Own != nil {
			own = append(own, strconv.Itoa(*at.Own))
		}
		if at.Others != nil {
			others = append(others, strconv.FormatFloat(*at.Others, 'f', 1, 64))
		}
	}
	return slices.Compact(own), slices.Compact(others)
}

func (c *FeedbackCount) add(b *book.Book, got book.Feedback) {
	row := FeedbackGot{Entry: got.Seq, On: got.On, From: got.From, Skill: strings.TrimSpace(got.Skill), Score: got.Score, Text: b.Sentence(got.Item)}
	c.Got++
	if answer := got.FirstAnswer(); answer != nil {
		row.Answered = answer.On
		c.Answered++
	}
	if acted := got.Acted(journal.Log, journal.Win, journal.Me); acted != nil {
		row.Acted = acted.On
		c.Acted++
	}
	c.Lines = append(c.Lines, row)
}

// adviceLoop follows an ask for advice to where it has come.
func adviceLoop(b *book.Book, ask book.Ask) AdviceLoop {
	loop := AdviceLoop{Entry: ask.Seq, On: ask.On, Of: ask.Of, Text: b.Sentence(ask.Item), Stage: "asked"}
	answer := ask.FirstAnswer()
	if answer == nil {
		return loop
	}
	loop.Of, loop.Advised, loop.Advice, loop.Stage = book.Answerer(ask.Item, answer), answer.On, b.Sentence(answer), "advised"
	did := ask.Acted(journal.Log, journal.Win)
	if other := answer.Acted(journal.Log, journal.Win); did == nil || other != nil && other.Pos().Before(did.Pos()) {
		did = other
	}
	if did != nil {
		loop.Did, loop.Deed, loop.Stage = did.On, b.Sentence(did), "did"
	}
	if giver := b.Person(loop.Of); giver != nil {
		if back := giver.Back(ask.Item, answer); back != nil {
			loop.Reported, loop.Stage = back.On, "reported"
		}
	}
	return loop
}
