package web

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"headsup/internal/advise"
	"headsup/internal/civil"
	"headsup/internal/render"
	"headsup/internal/view"
	"headsup/internal/workbench"
)

// weekPage is the weekly review as steps on one page.
type weekPage struct {
	Day    string
	Lead   string
	Steps  []weekStep
	Groups []suggestedGroup
	States []stateRow
	Thanks []thanksRow
	People []dueToHear
	Passed []passedRow
	Down   []deedRow
	Others []deedRow
	Nos    []string // what a no to a request could say
	Next   []nextRow
	End    string
	Empty  *emptyState
}

// weekStep is a step with how much waits in it.
type weekStep struct {
	ID, Name string
	Left     int
}

// stateRow is a project that wants a state.
type stateRow struct {
	Slug, Title string
	State       string
	Said        string
	Words       string // as they were typed and refused
	States      []oneOf
}

// thanksRow is somebody who is owed thanks.
type thanksRow struct {
	Slug, Name string
	For        string
	Words      string
}

// dueToHear is somebody who should hear something.
type dueToHear struct {
	Slug, Name string
	About      string
	Tell       []unheardRow
	More       int
	Draft      string
	Keep       []string // the lines that keep it for the next 1:1
}

type unheardRow struct {
	Entry      int64
	Kind, Text string
}

// passedRow is a meeting of which nothing was said.
type passedRow struct {
	Entry    int64
	On, What string
	Retract  string
}

type nextRow struct{ On, Text, Who string }

func (s *Server) week(ctx context.Context, r *http.Request) (filled, error) {
	whole, err := s.bench.Week(ctx, s.at)
	if err != nil {
		return filled{}, err
	}
	week, left := whole.Fits()
	p := weekPage{Day: week.Day.Long(), Lead: week.Lead(), Groups: suggested(answersFirst(week.Suggestions), r, backToWeek)}
	p.states(week, r)
	for _, t := range week.Thanks {
		row := thanksRow{Slug: t.Person, Name: render.Clean(t.Name), For: render.Clean(t.Says())}
		if typed := typedInto(r, weekThanks); typed("person") == t.Person {
			row.Words = typed("words")
		}
		p.Thanks = append(p.Thanks, row)
	}
	for _, one := range week.People {
		p.People = append(p.People, dueToHearOf(one, week.Day))
	}
	p.ahead(week)
	p.Steps = []weekStep{{"suggestions", "Suggestions", len(week.Suggestions)}, {"states", "How projects stand", len(p.States)}, {"thanks", "Thanks", len(p.Thanks)},
		{"people", "What goes to whom", len(p.People)}, {"ahead", "What is ahead", len(p.Passed) + len(p.Down) + len(p.Others)}}
	p.End = weekEnd(p.Steps, left)
	for range week.Book.People() {
		return filled{title: "Week", body: weekOf(p)}, nil
	}
	p.Empty = &emptyState{What: "Nobody is in the book yet.", Why: "The weekly review goes through what was recorded, whom to thank and who should hear what, in five minutes.",
		Do: "Add your manager", Line: "person @dana Dana Osei relation:manager cadence:weekly/thu"}
	return filled{title: "Week", body: weekOf(p)}, nil
}

// weekEnd says that it was all, or what can wait.
func weekEnd(steps []weekStep, later int) string {
	left := 0
	for _, step := range steps {
		left += step.Left
	}
	switch {
	case left == 0 && later == 0:
		return "That was it. Nothing is left of this week; enjoy what comes."
	case later > 0:
		return fmt.Sprintf("That was it for five minutes. %d more can wait for another day.", later)
	}
	return "That was it. What is left above can wait until next week."
}

func (p *weekPage) states(week workbench.Week, r *http.Request) {
	typed := typedInto(r, weekState)
	for _, want := range week.States {
		row := stateRow{Slug: want.Project, Title: render.Clean(want.Title), State: want.State, Said: render.Clean(want.Says())}
		chosen := want.State
		if typed("project") == want.Project {
			row.Words, chosen = typed("words"), typed("state")
		}
		row.States = wordsToChoose([]string{"green", "amber", "red", "paused", "done", "stopped"}, chosen)
		p.States = append(p.States, row)
	}
}

// mostMoves is how many moves of a kind a review shows; the others are Today's.
const mostMoves = 3

func weekMovesOf(moves []*advise.Move) (rows []deedRow) {
	for _, m := range moves[:min(len(moves), mostMoves)] {
		rows = append(rows, deedRow{render.Clean(m.Why()), deedBy(m.Act)})
	}
	return rows
}

// mostTold is how much of what somebody has not heard is listed.
const mostTold = 5

func dueToHearOf(one view.PersonDue, day civil.Day) dueToHear {
	row := dueToHear{Slug: one.Person, Name: render.Clean(one.Name), About: about(string(one.Relation), one.Says(day)), More: max(0, len(one.Tell)-mostTold),
		Draft: toDraft(advise.Act{Document: "update", People: []string{one.Person}}), Keep: one.KeepLines(day)}
	for _, o := range one.Tell[:min(len(one.Tell), mostTold)] {
		row.Tell = append(row.Tell, unheardRow{o.Entry, o.Kind, render.Clean(o.Text)})
	}
	return row
}

// ahead fills in what goes down to the team, what the manager should know of, and
// the next seven days.
func (p *weekPage) ahead(week workbench.Week) {
	for _, m := range week.Passed {
		p.Passed = append(p.Passed, passedRow{m.Entry, m.On.String(), render.Clean(m.Says()), fmt.Sprintf("retract #%d", m.Entry)})
	}
	p.Down, p.Others = weekMovesOf(week.Cascade), weekMovesOf(week.SideWork)
	for _, r := range week.Requests {
		if r.Decline != nil {
			p.Nos = append(p.Nos, render.Clean(fmt.Sprintf("If “%s” (#%d) is too much: “%s”", r.Text, r.Entry, r.Decline.Words)))
		}
	}
	for _, c := range week.Next {
		who := c.Person
		if who != "" {
			who = "@" + who
		}
		if c.Kind == "due" {
			who = c.About
		}
		p.Next = append(p.Next, nextRow{c.When(), render.Clean(strings.TrimSpace(c.Says())), who})
	}
}
