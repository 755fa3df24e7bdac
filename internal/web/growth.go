package web

import (
	"context"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"headsup/internal/book"
	"headsup/internal/compose/question"
	"headsup/internal/render"
	"headsup/internal/render/chart"
	"headsup/internal/view"
	"headsup/internal/workbench"
)

// growthPage is how the owner is seen beside how they see themselves, what became
// of feedback and of advice, and what is worth asking now.
type growthPage struct {
	Lead    string
	Due     []deedRow
	Forms   growthForms
	Ratings string // the picture; "" where nobody rated anything
	Skills  []skillRow
	Got     []feedbackRow
	Given   []feedbackRow
	Advice  []adviceRow
	Askings []askingOf
	Readers []oneOf // whom the page about working together is for
	Asked   string  // where questionnaires are; "" nowhere yet
	Empty   *emptyState
}

// deedRow is a move about feedback or advice.
type deedRow struct {
	Title string
	Deed  deed
}

// skillRow is one skill as it is rated.
type skillRow struct {
	Skill        string
	Own, Others  string
	Gap          string
	Wide         bool // so wide that it should be spoken of
	Mine, Theirs string
	Course       string // the picture of both over time
	Growing      int64
}

// feedbackRow is feedback that was got or given.
type feedbackRow struct {
	Entry   int64
	On      string
	Who     string
	Text    string
	About   string
	Became  string
	Waits   bool
	Answer  string // the line that answers; "" where it has an answer
	Further string // what was proposed
}

// adviceRow is advice on its way.
type adviceRow struct {
	Entry int64
	Of    string
	Text  string
	Steps []adviceStep
	Next  deed
	Do    string // what the next step is called
}

type adviceStep struct {
	Name string
	On   string // "" not yet
	Text string
}

// askingOf are the questions that fit to be asked of somebody.
type askingOf struct {
	Name, Slug string
	About      string
	Questions  []questionRow
	Waiting    []waitingRow
	More       int
	All        string // where those are too
}

type questionRow struct {
	Text, Why string
	Entries   []int64
	Ask       string // the line that keeps that it was asked
	Answer    string // the line that keeps the answer
}

type waitingRow struct {
	Entry        int64
	Text         string
	Answer, Done string
}

func (s *Server) growth(ctx context.Context, r *http.Request) (filled, error) {
	g, err := s.bench.Growth(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	p := growthPage{Lead: growthLead(g), Forms: growthFormsOf(b, r), Readers: peopleToChoose(b, firstManager(b)), Asked: askedPath}
	for _, m := range g.Due {
		p.Due = append(p.Due, deedRow{render.Clean(m.Title()), deedBy(m.Act)})
	}
	var skills []chart.Skill
	for _, one := range g.Skills {
		p.Skills = append(p.Skills, skillOf(one))
		skills = append(skills, ratingOf(one))
	}
	if len(skills) > 0 {
		p.Ratings = chart.Ratings(skills, "you", chart.Full).SVG()
	}
	for _, f := range g.Feedback.Lines {
		p.Got = append(p.Got, gotRow(f))
	}
	for _, f := range g.Given {
		p.Given = append(p.Given, feedbackRow{Entry: f.Entry, On: f.On.String(), Who: f.To, Text: render.Clean(f.Text), About: render.Clean(f.Skill),
			Became: render.Clean(worded("It led to: ", f.Effect)), Further: render.Clean(f.Proposal)})
	}
	for _, loop := range g.Advice {
		p.Advice = append(p.Advice, adviceOf(loop))
	}
	all := r.URL.Query().Get("questions")
	for _, person := range question.Now(b, false).People {
		if person.Person == all {
			person = question.Of(b, b.Person(all), true).People[0]
		}
		p.Askings = append(p.Askings, askings(person))
	}
	if len(p.Readers) == 0 {
		p.Empty = &emptyState{What: "Nobody is in the book yet.", Why: "Growth begins with somebody to ask: how they saw the last piece of work, and what they would do.",
			Do: "Add your manager", Line: "person @dana Dana Osei relation:manager"}
	}
	return filled{title: "Growth", body: growthOf(p)}, nil
}

// growthLead sums the page up.
func growthLead(g workbench.Growth) string {
	if g.Feedback.Got == 0 {
		return "No feedback yet. Whoever asks for it gets more of it, and earlier."
	}
	return fmt.Sprintf("Feedback got %s: %d answered, %d acted on.", counted(g.Feedback.Got, "time", "times"), g.Feedback.Answered, g.Feedback.Acted)
}

// firstManager is the manager whom a form begins with; "" if there is none.
func firstManager(b *book.Book) string {
	for _, m := range b.Managers() {
		return m.Slug
	}
	return ""
}

func skillOf(one view.Skill) skillRow {
	row := skillRow{Skill: render.Clean(one.Skill), Own: "–", Others: "–", Gap: "–", Growing: one.Growing}
	if one.Own != nil {
		row.Own = strconv.Itoa(one.Own.Score)
	}
	if one.Mean != nil {
		row.Others = fmt.Sprintf("%.1f (%d)", *one.Mean, len(one.Others))
	}
	if one.Gap != nil {
		row.Gap = "none"
		if *one.Gap != 0 {
			row.Gap = fmt.Sprintf("%+.1f", *one.Gap)
		}
		row.Wide = len(one.Others) > 1 && math.Abs(*one.Gap) >= 1
	}
	own, others := one.OverTime()
	row.Mine, row.Theirs = strings.Join(own, ", "), strings.Join(others, ", ")
	if values, last := courseOf(one); len(values) > 1 {
		row.Course = chart.SparkWord(chart.Series{Name: "The others on " + row.Skill, Values: values, Last: last}, 15).SVG()
	}
	return row
}

// courseOf is the others' mean from rating to rating.
func courseOf(one view.Skill) (values []float64, last string) {
	for _, at := range one.Series {
		if at.Others != nil {
			values = append(values, *at.Others)
			last = fmt.Sprintf("%.1f", *at.Others)
		}
	}
	return values, last
}

func ratingOf(one view.Skill) chart.Skill {
	rated := chart.Skill{Name: render.Clean(one.Skill), Count: len(one.Others)}
	if one.Own != nil {
		rated.Own = float64(one.Own.Score)
	}
	if one.Mean != nil {
		rated.Others = *one.Mean
	}
	return rated
}

func gotRow(f view.FeedbackGot) feedbackRow {
	score := ""
	if f.Score > 0 {
		score = strconv.Itoa(f.Score) + " of 5"
	}
	row := feedbackRow{Entry: f.Entry, On: f.On.String(), Who: f.From, Text: render.Clean(f.Text), About: about(render.Clean(f.Skill), score),
		Became: f.Became(), Waits: f.Answered.IsZero() && f.Acted.IsZero()}
	if f.Answered.IsZero() {
		row.Answer = fmt.Sprintf("answer #%d <words>", f.Entry)
	}
	return row
}

func adviceOf(loop view.AdviceLoop) adviceRow {
	row := adviceRow{Entry: loop.Entry, Of: loop.Of, Text: render.Clean(loop.Text), Steps: []adviceStep{
		{"asked", loop.On.String(), ""}, {"advised", loop.Advised.String(), render.Clean(loop.Advice)},
		{"done", loop.Did.String(), render.Clean(loop.Deed)}, {"told back", loop.Reported.String(), ""}}}
	switch loop.Stage {
	case "asked":
		row.Do, row.Next = "Record the advice", deed{FillIn: fmt.Sprintf("answer #%d <words>", loop.Entry)}
	case "advised":
		row.Do, row.Next = "Record what I did", deed{FillIn: fmt.Sprintf("log <words> #%d", loop.Entry)}
	case "did":
		row.Do, row.Next = "Record that I told them", deed{FillIn: fmt.Sprintf("told @%s <words> #%d", loop.Of, loop.Entry)}
	}
	return row
}

func askings(p question.Person) askingOf {
	of := askingOf{Name: render.Clean(p.Name), Slug: p.Person, About: about(string(p.Relation), worded("you meet on ", p.Meet.String())), More: p.More,
		All: "/growth?" + url.Values{"questions": {p.Person}}.Encode() + "#ask-" + p.Person}
	for _, o := range p.Questions {
		of.Questions = append(of.Questions, questionRow{Text: render.Clean(o.Text), Why: render.Clean(o.Why), Entries: o.Entries, Ask: o.Ask.Line(), Answer: o.Answer.Line()})
	}
	for _, w := range p.Asked {
		text := render.Clean(w.Text)
		if text == "" {
			text = w.Key
		}
		of.Waiting = append(of.Waiting, waitingRow{Entry: w.Entry, Text: text, Answer: w.Answer.Line(), Done: w.Done.Line()})
	}
	return of
}
