package view

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Resources is where people and their time go: by person, by project and by
// goal, and what the open asks for more would come on top of.
type Resources struct {
	Day      civil.Day       `json:"day"`
	From     civil.Day       `json:"from"` // hours are counted from here on
	People   []PersonLoad    `json:"people"`
	Projects []ProjectEffort `json:"projects"`
	Goals    []GoalEffort    `json:"goals"`
	Asks     []ResourceAsk   `json:"asks"`
}

// PersonLoad is where one person's time goes.
type PersonLoad struct {
	Person  string      `json:"person"`
	Name    string      `json:"name"`
	Percent float64     `json:"percent"` // the sum of all shares
	Free    float64     `json:"free"`    // what is left of 100; 0 where no share is known
	Over    float64     `json:"over"`    // what is beyond 100
	Known   bool        `json:"known"`   // some share was recorded
	Away    bool        `json:"away"`
	Hours   float64     `json:"hours"` // of the work that names them; the owner's of all
	Shares  []ShareLine `json:"shares"`
}

// ShareLine is one share of somebody's time.
type ShareLine struct {
	Project string    `json:"project"`
	Title   string    `json:"title"`
	Person  string    `json:"person"`
	Percent float64   `json:"percent"`
	Until   civil.Day `json:"until"`
	Entry   int64     `json:"entry"`
}

// ProjectEffort is who and how much is on a project. A percent of 100 is one
// person's whole time.
type ProjectEffort struct {
	Project string      `json:"project"`
	Title   string      `json:"title"`
	State   string      `json:"state"`
	Goal    string      `json:"goal"`
	Percent float64     `json:"percent"`
	Hours   float64     `json:"hours"`
	Shares  []ShareLine `json:"shares"`
}

// GoalEffort is what goes into the projects right under a goal, or under none.
type GoalEffort struct {
	Goal    string  `json:"goal"` // "" none
	Title   string  `json:"title"`
	Owner   string  `json:"owner"`
	Percent float64 `json:"percent"`
	Hours   float64 `json:"hours"`
}

// ResourceAsk is an open ask for people or time, beside what is there already.
type ResourceAsk struct {
	Entry    int64     `json:"entry"`
	On       civil.Day `json:"on"`
	Of       string    `json:"of"`
	Text     string    `json:"text"`
	By       civil.Day `json:"by"`
	Projects []string  `json:"projects"`  // that it names
	OnTop    float64   `json:"on_top_of"` // percent that go to those already; to all where it names none
	Given    float64   `json:"given"`     // percent that are given to anything
	Free     float64   `json:"free"`      // percent that are left with those whose shares are known
}

// ResourcesOf makes the view: the owner, the reports and whoever has a share; the
// open projects that somebody's time goes to; what that comes to goal by goal.
func ResourcesOf(b *book.Book, scope ResourceScope) Resources {
	v := Resources{Day: b.Day, From: b.Day - recentWork, People: []PersonLoad{}, Projects: []ProjectEffort{}, Goals: []GoalEffort{}, Asks: []ResourceAsk{}}
	spent := spentOn(b, civil.Span{From: v.From, To: b.Day})
	loads := b.Loads(b.Day - book.Horizon)
	for _, p := range staff(b, loads) {
		if row := personLoad(b, p, loads, v.From); scope.takesPerson(b, row) {
			v.People = append(v.People, row)
		}
	}
	for p := range b.Projects() {
		row := projectEffort(p, loads, spent[p.Slug].hours)
		if p.Open() && row.Percent+row.Hours > 0 && scope.takesProject(b, p.Slug) && scope.takesShares(row) {
			v.Projects = append(v.Projects, row)
			v.addGoal(b, row)
		}
	}
	for ask := range b.Asks() {
		if ask.Kind == "resource" && b.OpenAsk(ask) {
			if row := resourceAsk(b, ask, loads); scope.takesAsk(b, row) {
				v.Asks = append(v.Asks, row)
			}
		}
	}
	return v
}

// staff are the owner, the reports and all who have a share.
func staff(b *book.Book, loads []book.Load) []*book.Person {
	all := []*book.Person{b.Me()}
	for p := range b.People() {
		if p.RelationOn(b.Day) == book.Report || loadOf(loads, p.Slug) != nil {
			all = append(all, p)
		}
	}
	return all
}

func loadOf(loads []book.Load, slug string) *book.Load {
	at := slices.IndexFunc(loads, func(l book.Load) bool { return l.Of == slug })
	if at < 0 {
		return nil
	}
	return &loads[at]
}

func personLoad(b *book.Book, p *book.Person, loads []book.Load, from civil.Day) PersonLoad {
	row := PersonLoad{Person: p.Slug, Name: p.Called(), Away: p.AwayOn(b.Day), Shares: []ShareLine{}}
	if load := loadOf(loads, p.Slug); load != nil {
		row.Known, row.Percent = true, load.Percent
		row.Free, row.Over = max(0, 100-load.Percent), max(0, load.Percent-100)
		for _, s := range load.Shares {
			row.Shares = append(row.Shares, shareLine(s))
		}
	}
	for it := range workOf(b, civil.Span{From: from, To: b.Day}) {
		if p.Slug == book.Owner || slices.Contains(b.Reached(it), p.Slug) {
			row.Hours += it.Hours()
		}
	}
	return row
}

func shareLine(s book.Share) ShareLine {
	return ShareLine{Project: s.Project.Slug, Title: s.Project.Called(), Person: s.Of, Percent: s.Percent,
		Until: s.Item.Day(journal.Until), Entry: s.Item.Seq}
}

func projectEffort(p *book.Project, loads []book.Load, hours float64) ProjectEffort {
	row := ProjectEffort{Project: p.Slug, Title: p.Called(), State: p.State().String(), Goal: p.Goal, Hours: hours, Shares: []ShareLine{}}
	for _, load := range loads {
		for _, s := range load.Shares {
			if s.Project == p {
				row.Percent += s.Percent
				row.Shares = append(row.Shares, shareLine(s))
			}
		}
	}
	return row
}

func (v *Resources) addGoal(b *book.Book, effort ProjectEffort) {
	at := slices.IndexFunc(v.Goals, func(g GoalEffort) bool { return g.Goal == effort.Goal })
	if at < 0 {
		at = len(v.Goals)
		row := GoalEffort{Goal: effort.Goal, Owner: ownerAbove(b, effort.Goal)}
		if goal := b.Project(effort.Goal); goal != nil {
			row.Title = goal.Called()
		}
		v.Goals = append(v.Goals, row)
	}
	v.Goals[at].Percent += effort.Percent
	v.Goals[at].Hours += effort.Hours
}

func resourceAsk(b *book.Book, ask book.Ask, loads []book.Load) ResourceAsk {
	row := ResourceAsk{Entry: ask.Seq, On: ask.On, Of: ask.Of, Text: b.Sentence(ask.Item), By: ask.By,
		Projects: append([]string{}, slices.Collect(ask.Projects())...)}
	for _, load := range loads {
		row.Given += load.Percent
		row.Free += max(0, 100-load.Percent)
		for _, s := range load.Shares {
			if len(row.Projects) == 0 || slices.Contains(row.Projects, s.Project.Slug) {
				row.OnTop += s.Percent
			}
		}
	}
	return row
}
