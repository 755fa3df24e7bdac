package advise

import (
	"fmt"
	"slices"
	"time"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// troubleUntold maps each project whose trouble the manager does not know yet to
// the manager's name, for trouble goes up in order; and says of which the manager
// can be told today.
func (a *arranging) troubleUntold() (untold map[string]string, now map[string]bool) {
	untold, now = map[string]string{}, map[string]bool{}
	for _, m := range a.plan.All {
		if m.trouble && m.person != nil && m.person.RelationOn(a.Day) == book.Manager {
			free := a.holds(m) == ""
			for _, slug := range m.projects {
				untold[slug] = m.person.GivenName()
				now[slug] = now[slug] || free
			}
		}
	}
	return untold, now
}

// goingAnyway are the people to whom a message must go today: what else there is
// to tell goes with it, whatever day it is for them.
func (a *arranging) goingAnyway() map[string]bool {
	going := map[string]bool{}
	for _, m := range a.plan.All {
		if m.telling && m.Urgency == Now && a.mustHearFirst(m) == "" {
			going[m.Person] = true
		}
	}
	return going
}

// waiting are the people whom an update would tell too much yet.
func (a *arranging) waiting() map[string]bool {
	waiting := map[string]bool{}
	for _, m := range a.plan.All {
		if a.mustHearFirst(m) != "" {
			waiting[m.Person] = true
		}
	}
	return waiting
}

// holds says why a move waits; "" if it does not. What is now waits for nothing
// but the manager.
func (a *arranging) holds(m *Move) string {
	if first := a.mustHearFirst(m); first != "" {
		return "until " + first + " has been told"
	}
	switch {
	case m.Urgency == Now, m.telling && a.going[m.Person]:
		return ""
	case a.Me().AwayOn(a.Day):
		return "you are on leave"
	case !m.wantsThem():
		return ""
	}
	p := m.to(a.Book)
	if p == nil {
		return ""
	}
	switch day := a.theirDay(p); {
	case p.AwayOn(day):
		return p.GivenName() + " is on leave"
	case p.Quiet.Has(day.Weekday()):
		return fmt.Sprintf("%s is left alone on %ss", p.GivenName(), day.Weekday())
	}
	return ""
}

// theirDay is what day it is for somebody: in their zone, at the moment.
func (a *arranging) theirDay(p *book.Person) civil.Day {
	if a.now.IsZero() || p.Zone == "" || p.Quiet == 0 && len(p.Away) == 0 {
		return a.Day
	}
	here := civil.Today(a.now, a.Me().Location(time.UTC))
	return a.Day + civil.Today(a.now, p.Location(time.UTC)) - here
}

// to is whom a move reaches, be it about somebody else; nil for nobody.
func (m *Move) to(b *book.Book) *book.Person {
	if len(m.Act.People) > 0 {
		return b.Person(m.Act.People[0])
	}
	return m.person
}

// mustHearFirst is the manager who has to hear of a project's trouble before a
// move may tell of that project to somebody above or beside them; "" if nobody.
func (a *arranging) mustHearFirst(m *Move) string {
	p := m.person
	if p == nil || len(a.manager) == 0 || !slices.Contains([]book.Relation{book.SkipLevel, book.Sponsor, book.ManagersPeer}, p.RelationOn(a.Day)) {
		return ""
	}
	tells := m.Act.Projects
	if m.trouble {
		tells = m.projects
	}
	for _, slug := range tells {
		if first := a.manager[slug]; first != "" {
			return first
		}
	}
	if m.Act.Document != "update" || len(m.Act.Projects) > 0 {
		return ""
	}
	// An update tells of everything. It waits for the manager where they can be
	// told at once, and not for one who is away.
	for _, project := range a.tellable() {
		if a.MayHear(p, project) {
			return a.manager[project.Slug]
		}
	}
	return ""
}

// tellable are the projects of which the manager can be told today, in the order
// of the book.
func (a *arranging) tellable() (all []*book.Project) {
	for project := range a.Projects() {
		if a.firstNow[project.Slug] {
			all = append(all, project)
		}
	}
	return all
}

// wantsThem reports whether a move takes something of its person's day: it
// reaches them, or wants them there. Marking a promise done does not.
func (m *Move) wantsThem() bool { return m.Act.reaches() || m.Act.meets() || m.asks() }

// reaches reports whether an act lands with its person: a document, a telling of
// any kind, an ask.
func (a Act) reaches() bool {
	return a.Document != "" || a.Verb == journal.Told || a.Verb == journal.Ask
}

// meets reports whether an act takes place with its person, which is no message
// but wants them there: a meeting, feedback given, thanks.
func (a Act) meets() bool {
	return a.Verb == journal.Met || a.Verb == journal.Gave || a.Verb == journal.Thanks
}
