package compose

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Page is all major work and its numbers, as a one-pager shows them to one
// reader. What they heard of a project is what their last one-pager said of it.
type Page struct {
	View
	For     Audience
	Last    civil.Day // of their last one-pager; zero: this is the first
	Turns   map[string]Turn
	Figures []Figure
	Theirs  map[string]bool // the projects they have a part in, by slug
	Fits    Fits            // what a page has room for
}

// Audience is whose version of a one-pager it is.
type Audience string

// The three versions.
const (
	ForBoss   Audience = "boss"
	ForTeam   Audience = "team"
	ForOthers Audience = "others"
)

// Turn is where a state came from.
type Turn struct {
	Since civil.Day // since when it is as it is; zero: it has none
	From  journal.State
}

// Figure is a metric with the way it goes.
type Figure struct {
	Number
	Of     Project
	New    bool   // measured since the reader's last one-pager
	Course string // "nearer the target", "up"; "" where nothing can be said
}

func audienceOf(b *book.Book, reader *book.Person) Audience {
	switch reader.RelationOn(b.Day) {
	case book.Manager, book.SkipLevel, book.Sponsor:
		return ForBoss
	case book.Report, book.Team:
		return ForTeam
	}
	return ForOthers
}

// firstPage is how far back a first one-pager looks for wins and for what ended.
const firstPage = 90

// PageFor copies the major work for a reader's one-pager. A customer sees what
// they have a part in, everybody else all that they may hear of.
func PageFor(b *book.Book, reader *book.Person, s Scope) Page {
	last := lastPage(reader, "")
	page := Page{View: viewOf(b, reader), Fits: s.Fits, For: audienceOf(b, reader), Turns: map[string]Turn{}, Theirs: map[string]bool{}}
	since := b.Day - firstPage
	if last != nil {
		page.Last, since = last.On, last.On
	}
	var slugs []string
	for p := range b.Projects() {
		theirs := wanted(b, reader, p, nil)
		switch {
		case p.Minor && !slices.Contains(s.Projects, p.Slug), !b.MayHear(reader, p):
		case len(s.Projects) > 0 && !slices.Contains(s.Projects, p.Slug):
		case reader.RelationOn(b.Day) == book.Customer && !theirs:
		case !p.Open() && p.Status().On < since:
		default:
			slugs = append(slugs, p.Slug)
			page.Theirs[p.Slug] = theirs
		}
	}
	if len(slugs) > 0 {
		page.View = ViewFor(b, reader, Scope{Projects: slugs, Period: civil.Span{From: since, To: b.Day}})
	}
	page.Reader.Since = page.Last
	for i := range page.Projects {
		page.Projects[i] = onPage(b, reader, page.Projects[i], last != nil)
		project := b.Project(page.Projects[i].Slug)
		turn := project.Turn()
		page.Turns[project.Slug] = Turn{turn.To.On, turn.From.State}
		page.Figures = append(page.Figures, figuresOf(reader, project, page.Projects[i])...)
	}
	for g := range b.Goals() {
		if len(s.Projects) == 0 && g.Open() && sharedGoal(b, reader, g) && reader.RelationOn(b.Day) != book.Customer {
			page.Figures = append(page.Figures, figuresOf(reader, g, Project{Slug: g.Slug, Title: g.Called()})...)
		}
	}
	return page
}

// lastPage is the last one-pager a reader had, of a project or of anything.
func lastPage(reader *book.Person, project string) *book.Item {
	for it := range reader.NewestTellings() {
		if it.Kind == "onepager" && it.Verb == journal.Told && (project == "" || it.Concerns(project)) {
			return it
		}
	}
	return nil
}

// onPage sets what the reader heard of a project to what their last one-pager said
// of it; where they never had one, it stays what they heard otherwise.
func onPage(b *book.Book, reader *book.Person, p Project, had bool) Project {
	if last := lastPage(reader, p.Slug); last != nil {
		project := b.Project(p.Slug)
		p.Heard = Heard{On: last.On, State: project.StateAt(last.Pos()).State, By: project.ByAt(last.Pos()), Entry: last.Seq}
	} else if had {
		p.Heard = Heard{}
	}
	p.Worse = p.State.Rank() > p.Heard.State.Rank() || !p.Heard.By.IsZero() && p.By > p.Heard.By
	return p
}

// figuresOf are the metrics of a project or goal, each with its value on the
// reader's last one-pager; where it was not measured since, or there is none, with
// the one before.
func figuresOf(reader *book.Person, project *book.Project, of Project) (figures []Figure) {
	last := lastPage(reader, project.Slug)
	for s := range project.Series() {
		n := len(s.Values)
		f := Figure{Of: of, Number: Number{Entry: s.Values[n-1].Seq, Name: s.Name, Value: s.Values[n-1].Value, Target: s.Aim().Target}}
		for _, v := range s.Values[:n-1] {
			if last == nil || v.Pos().Before(last.Pos()) || f.Before == "" {
				f.Before = v.Value
			}
		}
		if last != nil {
			if aimed := s.AimAt(last.Pos()).Target; aimed != f.Target {
				f.Aimed = aimed
			}
		}
		f.New = last == nil || last.Pos().Before(s.Values[n-1].Pos())
		f.Number.Trend, f.Course = trendOf(s), courseOf(f.Number)
		figures = append(figures, f)
	}
	return figures
}
