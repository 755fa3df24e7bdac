package web

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// todayPage is what to do now, for whom and why.
type todayPage struct {
	Day     string
	Lead    string
	CatchUp *catchUp
	Moves   []moveCard
	More    []moreRow // moves behind those shown, the first of them
	Rest    int       // how many there are
	Held    []string
	Fresh   []freshWins
	Coming  []comingRow
	Unkept  []unkeptRow // answers that wait for the owner's word
	Unseen  int         // how many more of them there are
	Letters []letterRow
	Letter  string // where the messages are; "" nowhere yet
	Kept    int    // suggestions that wait
	Collect string // where they are; ""
	Empty   *emptyState
}

// moreRow is a move that can wait until those shown are done.
type moreRow struct {
	Title, Why string
	Entries    []int64
}

// mostMore is how many of them are told.
const mostMore = 12

// comingRow is something that the next two weeks hold.
type comingRow struct {
	Day  string // "today", "Mon 9 Mar"
	ISO  string
	Kind string
	Text string
	Who  string
	Href string // whose page, or what it is about
}

// letterRow is a message that wants the owner's eye.
type letterRow struct {
	What string // "update to Dana Osei"
	Is   string
	Bad  bool
}

// catchUp begins a day after weeks of silence.
type catchUp struct {
	Since string
	Lines []catchUpLine
}

type catchUpLine struct {
	Text    string
	Command string
}

// moveCard is one move with what can be done about it.
type moveCard struct {
	N       int
	Title   string
	Now     bool
	Why     string
	Entries []int64
	Command string // the same on the command line

	Draft  string   // a document to read; ""
	FillIn string   // or a line that wants the owner's own words; ""
	Line   string   // or a line that can be recorded as it is; ""
	Away   []putOff // the ways not to do it
}

// putOff is a way not to do a move: a button for the lines that put it off.
type putOff struct {
	Word  string
	Means string
	Lines []string
}

// later is for how many days a move is put off.
const later = 3

func (s *Server) today(ctx context.Context, r *http.Request) (filled, error) {
	day, err := s.bench.Moves(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	p := todayPage{Day: day.On.Long(), Coming: comingOf(day.Book), Fresh: besides(freshFor(day.Book), day.Plan.All), Empty: nobodyYet(day), Letter: "/messages", Collect: "/collect"}
	p.Lead = lead(day, len(p.Fresh) > 0)
	if p.Letters, err = s.awaiting(ctx, day.Book); err != nil {
		return filled{}, err
	}
	waiting, err := s.bench.Suggestions(ctx, "")
	if err != nil {
		return filled{}, err
	}
	p.Kept = len(waiting)
	unkept, err := s.unkept(ctx, day.Book, r, uuid.Nil)
	if err != nil {
		return filled{}, err
	}
	p.Unkept = byMessage(unkept)
	for _, one := range p.Unkept {
		p.Kept -= len(one.Lines) // they have rows of their own
	}
	p.Unseen = max(0, len(p.Unkept)-mostUnkept)
	p.Unkept = p.Unkept[:len(p.Unkept)-p.Unseen]
	for i, m := range day.Plan.Shown {
		p.Moves = append(p.Moves, cardOf(i+1, m, day.On))
	}
	p.Rest = len(day.Plan.Rest)
	for _, m := range day.Plan.Rest[:min(p.Rest, mostMore)] {
		p.More = append(p.More, moreRow{Title: render.Clean(m.Title()), Why: render.Clean(m.Brief()), Entries: m.Entries})
	}
	if c := day.Plan.CatchUp; c != nil {
		p.CatchUp = &catchUp{Since: c.Since.String()}
		for _, line := range c.Lines {
			p.CatchUp.Lines = append(p.CatchUp.Lines, catchUpLine{Text: render.Clean(line.Text), Command: render.Clean(line.Do)})
		}
	}
	said := map[string]bool{}
	for _, m := range day.Plan.Held {
		if line := render.Clean(m.Title() + ": " + m.Held + "."); !said[line] {
			said[line] = true
			p.Held = append(p.Held, line)
		}
	}
	return filled{title: "Today", body: todayOf(p)}, nil
}

// lead is the line under the day: how much there is, or that there is nothing.
func lead(day workbench.Day, fresh bool) string {
	n := len(day.Plan.Shown)
	switch {
	case n == 1:
		return "One thing, about two minutes."
	case n > 1:
		return fmt.Sprintf("%s things, about %d minutes.", []string{2: "Two", 3: "Three"}[n], 2*n)
	case fresh:
		return "Nothing has to be said today. What is new can be."
	case len(day.Plan.Held) > 0:
		return "Nothing needs saying today; what waits is for a better day. Enjoy the quiet."
	}
	return "Nothing needs saying. Enjoy the quiet."
}

// nobodyYet is how a book begins in which nobody is anything to the owner yet; nil
// once somebody is.
func nobodyYet(day workbench.Day) *emptyState {
	named := false
	for p := range day.Book.People() {
		if p.RelationOn(day.On) != book.Unrelated {
			return nil
		}
		named = true
	}
	e := &emptyState{
		What: "Nobody is in the book yet.",
		Why:  "Begin with the person you report to. What you record from then on is weighed for them: what they should hear, and when.",
		Do:   "Add your manager", Line: "person @dana Dana Osei relation:manager cadence:weekly/thu", Form: toForm("person") + "?tag-relation=manager",
	}
	if named {
		e.What = "The book does not know yet who decides about your work."
	}
	return e
}

func cardOf(n int, m *advise.Move, day civil.Day) moveCard {
	until := day + later
	c := moveCard{N: n, Title: render.Clean(m.Title()), Now: m.Urgency == advise.Now, Why: render.Clean(m.Brief()), Entries: m.Entries,
		Command: render.Clean(m.Do()), Away: []putOff{
			{Word: "Later", Means: "Put off until " + short(until, day), Lines: m.SnoozeLines(until)},
			{Word: "Never", Means: "Do not suggest this again", Lines: m.SnoozeLines(0)},
		}}
	switch line := m.Act.Line(); {
	case line == "":
		c.Draft = toDraft(m.Act) + "&back=today"
	case strings.Contains(line, "<"):
		c.FillIn = line
	default:
		c.Line = line
	}
	return c
}

// toDraft leads to the document that an act asks for.
func toDraft(a advise.Act) string {
	q := url.Values{}
	if len(a.People) > 0 {
		q.Set("for", a.People[0])
	}
	for _, slug := range a.Projects {
		q.Add("project", slug)
	}
	for _, n := range a.Entries {
		q.Add("entry", strconv.FormatInt(n, 10))
	}
	return toWrite(a.Document, q)
}
