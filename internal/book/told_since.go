package book

import (
	"iter"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// ToldSince yields the tellings and meetings after a place that told the person
// of a project, in order.
func (p *Person) ToldSince(project string, at Pos) iter.Seq[*Item] {
	list := p.heard(project)
	return past(list[firstFrom(list, Pos{at.On, at.Seq + 1}):])
}

// ToldLately are the tellings that told the person of a project within the horizon, and
// the last one before it, in order; hidden ones and plans among them. The caller must not
// change them.
func (p *Person) ToldLately(project *Project) []*Item {
	list := p.heard(project.Slug)
	from := firstFrom(list, Pos{On: project.of.Day - Horizon})
	for found := false; from > 0 && !found; {
		from--
		found = !list[from].hidden && !list[from].Plan
	}
	return list[from:]
}

// ToldBefore reports whether the person had been told of a project before a
// place.
func (p *Person) ToldBefore(project string, at Pos) bool {
	for t := range past(p.heard(project)) {
		return t.Pos().Before(at)
	}
	return false
}

// HeardOn is the day on which somebody took in what a telling told: of a meeting
// its own, else that of the first answer, "seen" included; zero while there is
// none. An answer that names somebody is theirs alone.
func (it *Item) HeardOn(slug string) civil.Day {
	if it.Verb == journal.Met {
		return it.On
	}
	for answer := range it.Life(journal.Answer) {
		if who := answer.Person(); who == "" || who == slug {
			return answer.On
		}
	}
	return 0
}
