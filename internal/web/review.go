package web

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/view"
	"headsup/internal/workbench"
)

// reviewPage is a period's results as one reader may hear of them, with what they
// do not show yet, and how well people were kept informed.
type reviewPage struct {
	Reader   string
	Readers  []oneOf
	From, To string
	Bad      string // a period that is none; ""
	Periods  []periodLink
	Sum      string
	Goals    []reachedGoal
	Moved    []movedRow
	Shared   []creditRow
	Credited []wonRow // credit the owner was given
	Quotes   []quoteRow
	Skills   []seenSkill
	Gaps     []gapRow
	Besides  string
	Files    []fileLink
	Numbers  *numbersTable
	Empty    *emptyState
}

// periodLink is a period that can be chosen.
type periodLink struct {
	Name, Href string
	Here       bool
}

// reachedGoal is what was reached under one goal.
type reachedGoal struct {
	Title string
	Yours bool // the reader's own
	Rows  []wonRow
	Ended []wonRow
}

// wonRow is one result.
type wonRow struct {
	Entry    int64
	On       string
	Text     string
	Project  string
	Impact   string
	Shared   string
	Evidence []string
	Unheard  bool // the reader has not heard of it
}

type movedRow struct {
	Name, Project         string
	Before, Value, Target string
	Entry                 int64
}

type creditRow struct {
	Name            string
	Shared, Thanked []int64
}

type quoteRow struct {
	Entry int64
	Text  string
	About string
}

type seenSkill struct{ Name, Own, Others string }

// gapRow is what the results do not show, and the line that mends it.
type gapRow struct {
	Entry int64
	What  string
	Do    string
	Line  string
}

// fileLink leads to the packet as a file.
type fileLink struct{ Name, Href string }

func (s *Server) review(ctx context.Context, r *http.Request) (filled, error) {
	b, err := s.bench.Book(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	q := r.URL.Query()
	numbers := view.NumbersOf(b)
	p := reviewPage{From: render.Clean(q.Get("from")), To: render.Clean(q.Get("to")), Numbers: numbersOf(numbers)}
	reader := cmp.Or(q.Get("for"), firstManager(b))
	p.Readers = peopleToChoose(b, reader)
	if len(p.Readers) == 0 {
		p.Empty = &emptyState{What: "Nobody is in the book yet.", Why: "A review packet is written for somebody: it says what they may hear of a period's results.",
			Do: "Add your manager", Line: "person @dana Dana Osei relation:manager"}
		return filled{title: "Review", body: reviewOf(p)}, nil
	}
	reader = cmp.Or(reader, p.Readers[0].Value)
	d, err := s.bench.Draft(ctx, reviewWanted(reader, p.From, p.To, s.at))
	if fault.Is(err, fault.Misread) {
		p.Bad, p.From, p.To = said(err), "", ""
		d, err = s.bench.Draft(ctx, reviewWanted(cmp.Or(firstManager(b), p.Readers[0].Value), "", "", s.at))
	}
	if err != nil {
		return filled{}, err
	}
	period, err := s.period(ctx, p.From, p.To)
	if err != nil {
		return filled{}, err
	}
	v := compose.ReviewFor(d.Book, d.Reader, compose.Scope{Period: period})
	p.Reader, p.From, p.To = render.Clean(d.Reader.Called()), v.Period.From.String(), v.Period.To.String()
	p.Sum = render.Clean(d.BottomLine)
	p.Periods = periodLinks(numbers, v.Period, d.Reader.Slug, period.From.IsZero())
	p.Files = reviewFiles(d.Reader.Slug, v.Period)
	p.reached(v)
	p.gaps(v)
	return filled{title: "Review", body: reviewOf(p)}, nil
}

// reviewWanted is the packet for somebody; without days of the last half year.
func reviewWanted(reader, from, to, at string) workbench.Wanted {
	return workbench.Wanted{Document: "review", Reader: reader, At: at, Period: between(from, to)}
}

// period reads the days of two fields; the zero span where both are empty.
func (s *Server) period(ctx context.Context, from, to string) (civil.Span, error) {
	if from+to == "" {
		return civil.Span{}, nil
	}
	return s.bench.Span(ctx, from+".."+to, s.at)
}

// periodLinks are the periods that are chosen most.
func periodLinks(n view.Numbers, here civil.Span, reader string, half bool) []periodLink {
	all := []periodLink{{Name: "The last half year", Href: "/review?" + url.Values{"for": {reader}}.Encode(), Here: half}}
	for _, q := range n.Quarters {
		days := url.Values{"for": {reader}, "from": {q.From.String()}, "to": {q.To.String()}}
		all = append(all, periodLink{Name: q.Quarter.Quarter, Href: "/review?" + days.Encode(), Here: here.From == q.From && here.To == q.To})
	}
	return all
}

// reached fills in what was reached and who shared in it.
func (p *reviewPage) reached(v compose.ReviewView) {
	for _, g := range v.Goals {
		goal := reachedGoal{Title: render.Clean(cmp.Or(g.Title, "Results under no goal")), Yours: g.Yours}
		for _, r := range g.Results {
			goal.Rows = append(goal.Rows, wonRow{Entry: r.Entry, On: r.On.String(), Text: render.Clean(r.Text), Project: render.Clean(r.Project), Impact: render.Clean(r.Impact),
				Shared: render.Clean(strings.Join(r.Credit, ", ")), Evidence: webLinks(r.Evidence), Unheard: !r.Known})
		}
		for _, f := range g.Ended {
			goal.Ended = append(goal.Ended, wonRow{Entry: f.Entry, On: f.On.String(), Text: render.Clean(f.Title)})
		}
		p.Goals = append(p.Goals, goal)
	}
	for _, n := range v.Numbers {
		p.Moved = append(p.Moved, movedRow{render.Clean(n.Name), render.Clean(n.Project), render.Clean(n.Before), render.Clean(n.Value), render.Clean(n.Target), n.Entry})
	}
	for _, c := range v.Credit {
		p.Shared = append(p.Shared, creditRow{render.Clean(c.Name), c.Shared, c.Thanked})
	}
	for _, w := range v.Thanked {
		p.Credited = append(p.Credited, wonRow{Entry: w.Entry, On: w.On.String(), Text: render.Clean(w.Text)})
	}
	for _, q := range v.Quotes {
		p.Quotes = append(p.Quotes, quoteRow{q.Entry, render.Clean(q.Text), about(q.On.String(), render.Clean(q.Skill))})
	}
	for _, s := range v.Skills {
		p.Skills = append(p.Skills, seenSkill{render.Clean(s.Name), scored([]compose.Rating{s.Own}), scored(s.Others)})
	}
	if n := len(v.Pieces); n > 0 {
		p.Besides = counted(n, "other piece", "other pieces") + " of work"
		if v.Hours > 0 {
			p.Besides += fmt.Sprintf(", %.4g hours", v.Hours)
		}
	}
}

// scored are the scores of ratings, each beside the one before.
func scored(all []compose.Rating) string {
	var scores []string
	for _, r := range all {
		switch {
		case r.Entry == 0:
		case r.Before != 0 && r.Before != r.Score:
			scores = append(scores, fmt.Sprintf("%d (was %d)", r.Score, r.Before))
		default:
			scores = append(scores, fmt.Sprintf("%d", r.Score))
		}
	}
	return cmp.Or(strings.Join(scores, ", "), "–")
}

// gaps fills in what the results do not show, each with the line that mends it.
func (p *reviewPage) gaps(v compose.ReviewView) {
	for _, g := range v.Without {
		p.Gaps = append(p.Gaps, gapRow{g.Entry, "No result yet for “" + render.Clean(g.Title) + "”", "Record one", "win <words>"})
	}
	for _, g := range v.Goals {
		for _, r := range g.Results {
			says := "“" + render.Clean(r.Text) + "”"
			if r.Impact == "" {
				p.Gaps = append(p.Gaps, gapRow{r.Entry, says + " does not say what it changed", "Say it", fmt.Sprintf("amend #%d impact:<words>", r.Entry)})
			}
			if len(r.Evidence) == 0 {
				p.Gaps = append(p.Gaps, gapRow{r.Entry, says + " has no link to where it can be seen", "Add it", fmt.Sprintf("amend #%d evidence:<link>", r.Entry)})
			}
		}
	}
	for _, s := range v.Skills {
		if len(s.Others) == 0 {
			p.Gaps = append(p.Gaps, gapRow{s.Own.Entry, render.Clean(s.Name) + " was rated by nobody but you", "Ask somebody",
				lineOf("ask @"+v.Reader.Slug+" feedback <words>", "about:"+s.Name)})
		}
	}
}

// webLinks are those of some links that lead to the web.
func webLinks(links []string) (all []string) {
	for _, link := range links {
		if link = render.Clean(link); render.IsWeb(link) {
			all = append(all, link)
		}
	}
	return all
}
