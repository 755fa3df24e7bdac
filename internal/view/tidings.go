package view

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// tidings are something that became known of the work on one day, good or bad, and
// that somebody was to hear.
type tidings struct {
	book.Pos
	item     *book.Item
	projects []*book.Project
	bad      bool
	rank     int      // of the state that it is, else 0
	over     book.Pos // from where it is so no more; zero: it still is
}

// tidingsOf are the news of the days from one on: states that changed, dates that
// moved later, wins, and issues that are not of low severity. Bad are a worse
// state, a later date and an issue.
func tidingsOf(b *book.Book, from civil.Day) []tidings {
	var all []tidings
	for p := range b.Projects() {
		all = append(all, stateNews(p, from)...)
		all = append(all, dateNews(p, from)...)
	}
	for issue := range b.Issues() {
		if issue.On < from || issue.Severity == "low" {
			continue
		}
		n := tidings{Pos: issue.Pos(), item: issue.Item, projects: projectsOf(b, issue.Item), bad: true}
		if ended := issue.Ended(); ended != nil {
			n.over = ended.Pos()
		}
		all = append(all, n)
	}
	for win := range b.Wins() {
		if win.On >= from {
			all = append(all, tidings{Pos: win.Pos(), item: win.Item, projects: projectsOf(b, win.Item)})
		}
	}
	slices.SortStableFunc(all, func(m, n tidings) int { return m.Compare(n.Pos) })
	return all
}

// stateNews are the changes of a project's state. A worse one is over with the
// next that is better than it; the first green is nothing new.
func stateNews(p *book.Project, from civil.Day) []tidings {
	var all []tidings
	states, before := p.States(), journal.NoState
	for i, s := range states {
		if s.State == before || s.State == journal.Green && before == journal.NoState {
			before = s.State
			continue
		}
		n := tidings{Pos: s.Pos, item: s.Item, projects: []*book.Project{p}, rank: s.State.Rank(), bad: s.State.Rank() > before.Rank()}
		before = s.State
		if n.On < from {
			continue
		}
		if n.bad {
			if at := slices.IndexFunc(states[i:], func(later book.StateChange) bool { return later.State.Rank() < n.rank }); at > 0 {
				n.over = states[i+at].Pos
			}
		}
		all = append(all, n)
	}
	return all
}

// dateNews are the moves of a project's date to a later one. One is over when
// the date is as early as before again, or the project has ended.
func dateNews(p *book.Project, from civil.Day) []tidings {
	var all []tidings
	for _, slip := range p.Slips() {
		if slip.On < from {
			continue
		}
		n := tidings{Pos: slip.Pos, item: slip.Item, projects: []*book.Project{p}, bad: true}
		for _, change := range p.Dates() {
			if n.Before(change.Pos) && !change.By.IsZero() && change.By <= slip.From {
				n.over = change.Pos
				break
			}
		}
		for _, s := range p.States() {
			if n.Before(s.Pos) && !s.State.Open() && (n.over.IsZero() || s.Before(n.over)) {
				n.over = s.Pos
				break
			}
		}
		all = append(all, n)
	}
	return all
}

// projectsOf are the projects and goals an entry names.
func projectsOf(b *book.Book, it *book.Item) []*book.Project {
	var all []*book.Project
	for slug := range it.Projects() {
		if p := b.Project(slug); p != nil {
			all = append(all, p)
		}
	}
	return all
}

// concerns reports whether a person was to hear of it: whoever was senior on its
// day, or its project is for, and had been told of the project before; and the
// manager of that day in any case.
func (n tidings) concerns(b *book.Book, p *book.Person) bool {
	if n.hiddenFrom(b, p) {
		return false
	}
	if p.RelationOn(n.On) == book.Manager {
		return true
	}
	senior := p.SeniorOn(n.On)
	return slices.ContainsFunc(n.projects, func(project *book.Project) bool {
		return (senior || p.PresentOn(n.On) && slices.Contains(project.For, p.Slug)) && p.ToldBefore(project.Slug, n.Pos)
	})
}

func (n tidings) hiddenFrom(b *book.Book, p *book.Person) bool {
	return slices.ContainsFunc(n.projects, func(project *book.Project) bool { return !b.MayHear(p, project) })
}

// told is the first telling that told a person of it; nil if there is none. One
// that named a better state told them nothing of a worse one.
func (n tidings) told(p *book.Person) *book.Item {
	switch n.item.Verb {
	case journal.Issue, journal.Win:
		return p.ToldItem(n.item)
	}
	for t := range p.ToldSince(n.projects[0].Slug, n.Pos) {
		if t.Named == journal.NoState || t.Named.Rank() >= n.rank {
			return t
		}
	}
	return nil
}

// heard is the day on which a person who was told of it took it in: by an answer
// to that telling or to a later one, or by a meeting. Zero: not yet.
func (n tidings) heard(b *book.Book, p *book.Person, told *book.Item) civil.Day {
	first := told.HeardOn(p.Slug)
	sooner := func(t *book.Item) {
		if day := t.HeardOn(p.Slug); !day.IsZero() && (first.IsZero() || day < first) {
			first = day
		}
	}
	for t := range n.item.Naming() {
		if (t.Verb == journal.Told || t.Verb == journal.Met) && !t.Plan && told.Pos().Before(t.Pos()) && b.Reaches(t, p.Slug) {
			sooner(t)
		}
	}
	for _, project := range n.projects {
		for t := range p.ToldSince(project.Slug, told.Pos()) {
			if !first.IsZero() && t.On >= first {
				break
			}
			sooner(t)
		}
	}
	return first
}
