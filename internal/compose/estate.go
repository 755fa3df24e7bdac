package compose

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// Estate is what the owner looks after, as a new boss may see it.
type Estate struct {
	View                               // its projects are all that are open
	Serves           map[string]string // the title of the goal above a project, by the project's slug
	Minor            map[string]bool   // which of the projects are not major
	Goals            []Aim
	Members          []Member
	Given            []Word   // what was promised to those who were manager before
	Unmade           []Choice // the choices they left open
	Before           string   // the manager before, by name; "" if there was none
	Cadence          civil.Cadence
	BeforeCadence    civil.Cadence
	Away             []civil.Span // the owner's leave that is ahead
	ReaderEntry, Own int64        // the lines about the reader and the owner
	Questions        []Asking
}

// Aim is a goal as a reader may see it.
type Aim struct {
	Entry               int64
	Title, Measure, Why string
	Of                  string // whose it is, by name; "" the owner's, or nobody's
	Yours               bool   // the reader's own
	By                  civil.Day
	Served              bool // by open work of the owner's
}

// Member is somebody who works with the owner.
type Member struct {
	Entry       int64
	Name        string
	Relation    book.Relation
	Leads, Does []string // projects, by title
	Hears       []string // projects made for them
	Spent       []Share  // where their time goes, to a reader who decides about it
}

// Word is something promised to somebody, or asked by them.
type Word struct {
	Due
	To string // by name; "" the reader
}

// EstateFor copies what the owner looks after, for a reader.
func EstateFor(b *book.Book, reader *book.Person, s Scope) Estate {
	open := map[string]*book.Project{}
	var slugs []string
	for p := range b.Projects() {
		if p.Open() && b.MayHear(reader, p) && (len(s.Projects) == 0 || slices.Contains(s.Projects, p.Slug)) {
			open[p.Slug] = p
			slugs = append(slugs, p.Slug)
		}
	}
	e := Estate{View: viewOf(b, reader), Serves: map[string]string{}, Minor: map[string]bool{}, Cadence: reader.Cadence,
		ReaderEntry: reader.FirstLine().Seq, Own: b.Me().FirstLine().Seq}
	if len(slugs) > 0 {
		e.View = ViewFor(b, reader, Scope{Projects: slugs})
	}
	e.Choices, e.Wants, e.Dues = choicesFor(b, reader, s.Projects), nil, duesFor(b, reader, s.Projects)
	e.Meetings = meetingsWith(b, reader)
	for slug, p := range open {
		e.Minor[slug] = p.Minor
		if goal := b.Project(p.Goal); goal != nil && sharedGoal(b, reader, goal) {
			e.Serves[slug] = goal.Called()
		}
	}
	for g := range b.Goals() {
		if g.Open() && sharedGoal(b, reader, g) {
			e.Goals = append(e.Goals, aimFor(b, reader, g))
		}
	}
	var spent []Share
	if decidesAbout(b, reader) {
		spent = sharesFor(b, reader)
	}
	for p := range b.People() {
		if m, ok := memberFor(b, p, open, slugs); ok && p != reader {
			m.Spent = sharesOf(spent, m)
			e.Members = append(e.Members, m)
		}
	}
	e.inherit(b, reader, s)
	for _, span := range b.Me().Away {
		if span.To >= b.Day {
			e.Away = append(e.Away, span)
		}
	}
	e.Questions = questionsFor(b, reader, 3)
	return e
}

// sharedGoal reports whether a goal is more than the owner's own next step, and
// the reader may hear of it.
func sharedGoal(b *book.Book, reader *book.Person, g *book.Project) bool {
	return g.IsGoal && g.Level != "me" && b.MayHear(reader, g)
}

func aimFor(b *book.Book, reader *book.Person, g *book.Project) Aim {
	goal := Aim{Entry: g.FirstLine().Seq, Title: g.Called(), Measure: g.Measure, Why: g.Why, By: g.By(),
		Yours: g.Owner == reader.Slug, Served: b.Served(g)}
	if owner := b.Person(g.Owner); owner != nil && g.Owner != book.Owner && !goal.Yours {
		goal.Of = owner.Called()
	}
	return goal
}

// memberFor is somebody with their part in the projects; ok is false for those
// who have none and report to somebody else.
func memberFor(b *book.Book, p *book.Person, open map[string]*book.Project, slugs []string) (m Member, ok bool) {
	relation := p.RelationOn(b.Day)
	if relation == book.Unrelated || p.IsGroup() || p.FirstLine().IsZero() {
		return m, false
	}
	m = Member{Entry: p.FirstLine().Seq, Name: p.Called(), Relation: relation}
	for _, slug := range slugs {
		switch project := open[slug]; {
		case project.Lead == p.Slug:
			m.Leads = append(m.Leads, project.Called())
		case slices.Contains(project.With, p.Slug):
			m.Does = append(m.Does, project.Called())
		case slices.Contains(project.For, p.Slug):
			m.Hears = append(m.Hears, project.Called())
		}
	}
	return m, relation == book.Report || len(m.Leads)+len(m.Does)+len(m.Hears) > 0
}

// sharesOf are the shares of somebody's time that go to the projects they are named
// with.
func sharesOf(spent []Share, m Member) (shares []Share) {
	for _, s := range spent {
		if s.Who == m.Name && (slices.Contains(m.Leads, s.Project) || slices.Contains(m.Does, s.Project)) {
			shares = append(shares, s)
		}
	}
	return shares
}

// inherit copies what those who were manager before, and are no longer, were
// promised and had to decide: a new boss has to say what of it still stands. What
// one still manager was promised is between the two.
func (e *Estate) inherit(b *book.Book, reader *book.Person, s Scope) {
	gone := func(slug string, on civil.Day) *book.Person {
		p := b.Person(slug)
		if p == nil || p == reader || p.RelationOn(b.Day) == book.Manager || p.RelationOn(on) != book.Manager {
			return nil
		}
		return p
	}
	for p := range b.Promises() {
		if to := gone(p.To, p.On); to != nil && p.Open() && b.MayHearItem(reader, p.Item) && about(p.Item, s.Projects) {
			e.Given = append(e.Given, Word{dueOf(b, p), to.Called()})
		}
	}
	for d := range b.Decisions() {
		if from := gone(d.From, d.On); from != nil && d.Open() && b.MayHearItem(reader, d.Item) && about(d.Item, s.Projects) {
			e.Unmade = append(e.Unmade, choiceOf(b, d))
		}
	}
	for p := range b.People() {
		if p != reader && formerManager(b, p) {
			e.Before, e.BeforeCadence = p.Called(), p.Cadence
		}
	}
}

// formerManager reports whether somebody was manager once and is no longer.
func formerManager(b *book.Book, p *book.Person) bool {
	return p.RelationOn(b.Day) != book.Manager && slices.ContainsFunc(p.Relations(), func(s book.Span) bool {
		return s.Relation == book.Manager && s.From <= b.Day
	})
}
