package web

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// questionnairePage is one questionnaire: who was asked, what came back, and the
// owner's own answers.
type questionnairePage struct {
	Name, Path  string
	Title       string
	About       string
	Over        bool
	Anonymous   bool
	Everybody   bool
	Links       []madeLink
	Here        bool // links lead to this machine alone
	Invited     []invitedRow
	CanLook     bool // answers wait that may be seen
	Said        string
	Statements  []resultRow
	Words       []wordsRow
	Self        []askedField
	HasSelf     bool
	Suggested   []suggestedLine
	CanTake     bool
	OthersToAsk []tick
}

type invitedRow struct {
	Name, Slug string
	Said       string // of a named one: whether they have answered
	Answered   bool
	Revoke     bool
}

// resultRow is a statement with what was answered, as a picture and in figures.
type resultRow struct {
	Text, Skill string
	Counts      []string
	Cannot      string
	Median      string
	Self        string
	FromBook    bool
	Apart       bool // the others see it a point or more otherwise
	TooFew      bool
	Means       string // the picture in words
	Bars        []resultBar
	SelfAt      string // where on the picture the own mark is; ""
	MedianAt    string
}

// resultBar is how often a mark was given, as a bar of a picture.
type resultBar struct {
	X, Y, Width, Height, Middle string
	Mark, Times                 string
}

type wordsRow struct {
	Text string
	Said []saidWords
}

type saidWords struct{ By, Text string }

type suggestedLine struct{ Key, Line string }

func (s *Server) questionnaire(ctx context.Context, r *http.Request) (filled, error) {
	q, err := s.bench.Questionnaire(ctx, r.PathValue("name"), s.at)
	if err != nil {
		return filled{}, err
	}
	res, err := s.bench.Results(ctx, q.Name(), false, s.at)
	if err != nil {
		return filled{}, err
	}
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	suggested, err := s.bench.Suggestions(ctx, workbench.QuestionnaireSource(q.Name()))
	if err != nil {
		return filled{}, err
	}
	base, err := s.readersAt(ctx)
	if err != nil {
		return filled{}, err
	}
	p := questionnairePage{Name: q.Name(), Path: toAsked(q.Name()), Title: render.Clean(q.Title), Over: q.Over, Anonymous: q.Anonymous, Everybody: q.Open,
		About: about("About you as a "+string(q.Role), promised(q.Anonymous), endsOn(q)), Links: s.links.of(q.Name()), Here: leadsHere(base),
		CanLook: q.Anonymous && !q.Over && res.Waiting >= questionnaire.Enough, Said: resultsSaid(res), HasSelf: q.Self != nil}
	if q.Over {
		p.Links = nil // they lead nowhere any more
	}
	for _, person := range q.Invited {
		slug := strings.TrimPrefix(person, "@")
		row := invitedRow{Name: person, Slug: slug, Answered: q.By[person], Revoke: !q.Anonymous && !q.Over}
		if someone := b.Person(slug); someone != nil {
			row.Name = render.Clean(someone.Called())
		}
		if !q.Anonymous {
			if row.Said = "not yet"; row.Answered {
				row.Said = "answered"
			}
		}
		p.Invited = append(p.Invited, row)
	}
	for i, one := range q.Questions {
		given := questionnaire.Answer{}
		if q.Self != nil {
			given = q.Self[i]
		}
		p.Self = append(p.Self, askedFieldOf(i, len(q.Questions), q.Says(one), one.Open, given))
	}
	for _, one := range res.Questions {
		if one.Open {
			p.Words = append(p.Words, writtenOf(one))
		} else {
			p.Statements = append(p.Statements, resultOf(one))
		}
	}
	for _, line := range suggested {
		p.Suggested = append(p.Suggested, suggestedLine{Key: line.Key, Line: render.Clean(line.Line)})
	}
	p.CanTake = q.Over && res.Ready && len(suggested) == 0
	for _, c := range askFormOf(b, nil).People {
		if !slices.Contains(q.Invited, "@"+c.Value) {
			p.OthersToAsk = append(p.OthersToAsk, c)
		}
	}
	return filled{title: p.Title, body: questionnaireOf(p)}, nil
}

// resultsSaid says how many answered, and what that means for what can be seen.
func resultsSaid(r questionnaire.Results) string {
	said := answeredOf(r.Answered, r.Invited)
	more := counted(r.Waiting, "answer", "answers")
	switch {
	case !r.Anonymous:
		return said + "."
	case r.Ready && r.Waiting > 0 && r.Closed:
		return said + ". " + more + " came after you had looked, and stay closed: the difference would tell whose they are."
	case r.Ready && r.Waiting > 0:
		return said + ". Of these, " + more + " came since you looked, and are shown once there are three."
	case r.Ready:
		return said + "."
	case r.Closed:
		return said + ". Fewer than three are shown to nobody."
	case r.Waiting >= questionnaire.Enough:
		return said + ". The results can be shown."
	}
	return said + "; results from three on."
}

func writtenOf(one questionnaire.Result) wordsRow {
	row := wordsRow{Text: render.Clean(one.Text)}
	for _, words := range one.Words {
		row.Said = append(row.Said, saidWords{By: render.Clean(words.By), Text: render.Clean(words.Text)})
	}
	return row
}

// The picture of a statement: five bars on a line, in these units.
const (
	barStep  = 50
	barWidth = 36
	barHigh  = 44
	barFoot  = 60
)

// resultOf is a statement's result with its picture.
func resultOf(one questionnaire.Result) resultRow {
	row := resultRow{Text: render.Clean(one.Text), Skill: render.Clean(one.Skill), Cannot: strconv.Itoa(one.Cannot), TooFew: one.TooFew, FromBook: one.FromBook}
	most := 1
	for _, n := range one.Scores {
		most = max(most, n)
	}
	var said []string
	for i, n := range one.Scores {
		high := barHigh * n / most
		row.Counts = append(row.Counts, strconv.Itoa(n))
		row.Bars = append(row.Bars, resultBar{X: strconv.Itoa(i*barStep + 7), Y: strconv.Itoa(barFoot - high), Width: strconv.Itoa(barWidth), Height: strconv.Itoa(high),
			Middle: strconv.Itoa(middle(float64(i + 1))), Mark: strconv.Itoa(i + 1), Times: strconv.Itoa(n)})
		if n > 0 {
			said = append(said, "mark "+strconv.Itoa(i+1)+": "+strconv.Itoa(n))
		}
	}
	if one.Median != nil {
		row.Median, row.MedianAt = strconv.FormatFloat(*one.Median, 'f', -1, 64), strconv.Itoa(middle(*one.Median))
		said = append(said, "median "+row.Median)
	}
	if one.Self != nil {
		row.Self, row.SelfAt = strconv.Itoa(*one.Self), strconv.Itoa(middle(float64(*one.Self)))
		said = append(said, "yourself "+row.Self)
		row.Apart = one.Median != nil && (*one.Median-float64(*one.Self) >= 1 || *one.Median-float64(*one.Self) <= -1)
	}
	row.Means = strings.Join(said, ", ")
	return row
}

// middle is where a mark stands on the picture.
func middle(mark float64) int { return int((mark-1)*barStep) + 7 + barWidth/2 }
