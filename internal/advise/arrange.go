package advise

import (
	"fmt"
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// Plan is a day's moves as they are shown: the few to make now, the rest, and
// those that wait with the reason.
type Plan struct {
	Shown []Move // at most Most, bundled
	Rest  []Move // bundled, behind those shown
	Held  []Move // each with Held set
	All   []Move // every single move, unbundled, the best first; Held set where it waits
}

// Most is how many moves a day shows by itself.
const Most = 3

// Arrange holds back what can wait, bundles what one message can say, and cuts
// the list for the day.
func Arrange(b *book.Book, moves []Move) Plan {
	plan := Plan{All: slices.Clone(moves)}
	manager := troubleUntoldToManager(b, moves)
	sent := map[string]int{}
	for i := range plan.All {
		plan.All[i].Held = holds(b, &plan.All[i], manager, sent)
	}
	var free []Move
	for _, m := range plan.All {
		if m.Held != "" {
			plan.Held = append(plan.Held, m)
		} else {
			free = append(free, m)
		}
	}
	waiting := map[string]bool{} // whom an update would tell too much yet
	for _, m := range plan.Held {
		waiting[m.Person] = waiting[m.Person] || mustHearFirst(b, &m, manager) != ""
	}
	bundles := bundle(free, waiting)
	rank(bundles)
	cut := min(Most, len(bundles))
	plan.Shown, plan.Rest = bundles[:cut], bundles[cut:]
	return plan
}

// troubleUntoldToManager maps each project whose trouble the manager does not
// know yet to the manager's name: trouble goes up in order.
func troubleUntoldToManager(b *book.Book, moves []Move) map[string]string {
	untold := map[string]string{}
	for _, m := range moves {
		if m.finding.Trouble && m.finding.Person != nil && m.finding.Person.RelationOn(b.Day) == book.Manager {
			for _, slug := range m.projects {
				untold[slug] = m.finding.Person.GivenName()
			}
		}
	}
	return untold
}

// holds says why a move waits; "" if it does not. What is urgent waits for
// nothing but the manager.
func holds(b *book.Book, m *Move, manager map[string]string, sent map[string]int) string {
	p := m.finding.Person
	if len(m.Act.People) > 0 {
		p = b.Person(m.Act.People[0]) // who is to hear of it, be it about somebody else
	}
	if p == nil {
		return ""
	}
	if first := mustHearFirst(b, m, manager); first != "" {
		return "until " + first + " has been told"
	}
	if m.Urgency == Now || !m.Act.reaches() && !m.Act.meets() {
		return ""
	}
	switch {
	case p.AwayOn(b.Day):
		return p.GivenName() + " is on leave"
	case b.Me().AwayOn(b.Day):
		return "you are on leave"
	case p.Quiet.Has(b.Day.Weekday()):
		return fmt.Sprintf("%s is left alone on %ss", p.GivenName(), b.Day.Weekday())
	}
	if p.Max > 0 && m.Act.reaches() {
		if _, counted := sent[p.Slug]; !counted {
			sent[p.Slug] = MessagesThisWeek(b, p)
		}
		if sent[p.Slug] >= p.Max {
			return fmt.Sprintf("%s takes %d a week and has had them", p.GivenName(), p.Max)
		}
	}
	return ""
}

// mustHearFirst is the manager who has to hear of a project's trouble before a
// move may tell of that project to somebody above or beside them; "" if nobody.
func mustHearFirst(b *book.Book, m *Move, manager map[string]string) string {
	p := m.finding.Person
	if p == nil || !slices.Contains([]book.Relation{book.SkipLevel, book.Sponsor, book.ManagersPeer}, p.RelationOn(b.Day)) {
		return ""
	}
	tells := m.Act.Projects
	if m.finding.Trouble {
		tells = m.projects
	}
	for _, slug := range tells {
		if first := manager[slug]; first != "" {
			return first
		}
	}
	return ""
}

// reaches reports whether an act lands with its person: a document, or a
// telling of any kind. Marking a promise done does not.
func (a Act) reaches() bool {
	return a.Document != "" || a.Verb == journal.Told || a.Verb == journal.Ask
}

// meets reports whether an act takes place with its person, which is no message
// but wants them there: a meeting, feedback given, thanks.
func (a Act) meets() bool {
	return a.Verb == journal.Met || a.Verb == journal.Gave || a.Verb == journal.Thanks
}

// MessagesThisWeek counts what reached a person in the book's week, Monday to
// Sunday: tellings unless by meeting, and asks; what happened in one sending
// counts once.
func MessagesThisWeek(b *book.Book, p *book.Person) int { return len(messagesThisWeek(b, p)) }

func messagesThisWeek(b *book.Book, p *book.Person) (entries []int64) {
	monday := b.Day.Monday()
	for it := range p.Tellings() {
		if via, _ := it.Tag(journal.Via); it.Verb == journal.Told && via != "meeting" && it.On >= monday {
			entries = append(entries, it.Seq)
		}
	}
	for it := range b.Items(journal.Ask) {
		if it.On >= monday && b.Reaches(it, p.Slug) {
			entries = append(entries, it.Seq)
		}
	}
	return entries
}

// bundle makes one move of several that one message to the same person can
// say; for those who must wait for something else, of what one rule says.
func bundle(moves []Move, waiting map[string]bool) []Move {
	var groups [][]Move
	at := map[string]int{} // by person, of the moves that tell
	for _, m := range moves {
		key := m.Person
		if waiting[m.Person] {
			key += " " + m.Rule
		}
		i, told := at[key]
		if !m.finding.Telling || !told {
			i = len(groups)
			groups = append(groups, nil)
		}
		if m.finding.Telling {
			at[key] = i
		}
		groups[i] = append(groups[i], m)
	}
	bundles := make([]Move, 0, len(groups))
	for _, group := range groups {
		bundles = append(bundles, merge(group))
	}
	return bundles
}

// merge makes one move of a group: of one rule's moves the same document about
// all of them, of several rules' an update, which says them all. The reasons
// stand beside each other, urgency and score are the highest.
func merge(group []Move) Move {
	m := group[0]
	if len(group) == 1 {
		return m
	}
	m.Bundled, m.Entries = group, nil
	m.Act.Projects, m.Act.Entries = nil, nil
	mixed := false
	var why []string
	cited := map[int64]bool{}
	for _, one := range group {
		why = append(why, strings.TrimSpace(one.Why))
		m.Score = max(m.Score, one.Score)
		mixed = mixed || one.Rule != m.Rule
		if one.Urgency.order() < m.Urgency.order() {
			m.Urgency = one.Urgency
		}
		for _, n := range one.Entries {
			if !cited[n] {
				cited[n] = true
				m.Entries = append(m.Entries, n)
			}
		}
		for _, slug := range one.Act.Projects {
			if !slices.Contains(m.Act.Projects, slug) {
				m.Act.Projects = append(m.Act.Projects, slug)
			}
		}
		m.Act.Entries = append(m.Act.Entries, one.Act.Entries...)
	}
	if mixed {
		m.Act = Act{Document: "update", People: []string{m.Person}}
		m.Title = "Bring " + m.finding.Person.Called() + " up to date"
	}
	m.Why, m.Do = strings.Join(why, " "), m.Act.String()
	return m
}
