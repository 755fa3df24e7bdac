package advise

import (
	"fmt"
	"slices"
	"strings"
)

// Singles are what a bundled move does at once; a move that bundles nothing is
// its own only one.
func (m *Move) Singles() []*Move {
	if len(m.Bundled) > 0 {
		return m.Bundled
	}
	return []*Move{m}
}

// bundle makes one move of several that one message to the same person can
// say; for those who must wait for something else, of what one rule says.
func bundle(moves []*Move, waiting map[string]bool) []*Move {
	groups := make([][]*Move, 0, len(moves))
	at := map[string]int{} // by person, of the moves that tell
	for n, m := range moves {
		key := m.Person
		if waiting[m.Person] {
			key += " " + m.Rule
		}
		i, told := at[key]
		if !m.telling || !told {
			i = len(groups)
			groups = append(groups, moves[n:n+1:n+1])
		} else {
			groups[i] = append(groups[i], m)
		}
		if m.telling {
			at[key] = i
		}
	}
	bundles := make([]*Move, 0, len(groups))
	for _, group := range groups {
		bundles = append(bundles, merge(group))
	}
	return bundles
}

// merge makes one move of a group, the best first: of one rule's moves the same
// document about all of them, of several rules' an update, which says them all.
// The reasons stand beside each other, the urgency is the highest.
func merge(group []*Move) *Move {
	if len(group) == 1 {
		return group[0]
	}
	m := *group[0]
	m.Bundled, m.Entries = group, nil
	m.Act.Projects, m.Act.Entries = nil, nil
	mixed := false
	for _, one := range group {
		mixed = mixed || one.Rule != m.Rule
		if one.Urgency.order() < m.Urgency.order() {
			m.Urgency = one.Urgency
		}
		m.Entries = union(m.Entries, one.Entries)
		m.Act.Projects = union(m.Act.Projects, one.Act.Projects)
		m.Act.Entries = append(m.Act.Entries, one.Act.Entries...)
	}
	if mixed {
		m.Act = Act{Document: "update", People: []string{m.Person}}
	}
	m.say = func() (title, why string) {
		if title = group[0].Title() + more(len(group)-1); mixed {
			title = fmt.Sprintf("Bring %s up to date on %d things", m.person.Called(), len(group))
		}
		return title, strings.Join(m.reasons(), " ")
	}
	return &m
}

// reasons are why the moves of a bundle are made, the best first. Of a project
// the first reason stands for all: what is red and untold need not be called
// silent as well.
func (m *Move) reasons() (why []string) {
	said := map[string]bool{}
	for _, one := range m.Singles() {
		if said[one.About] {
			continue
		}
		if one.project != nil && one.entry == 0 {
			said[one.About] = true
		}
		why = append(why, strings.TrimSpace(one.Why()))
	}
	return why
}

// Brief is why a move is made in few words: of a large bundle the first two
// reasons, and how many there are besides.
func (m *Move) Brief() string {
	why := m.reasons()
	if len(m.Bundled) < 2 || len(why) <= 3 || m.Rule == "agenda" {
		return m.Why()
	}
	return fmt.Sprintf("%s %s And %d more.", why[0], why[1], len(why)-2)
}

// union adds what is not there yet.
func union[T comparable](all, more []T) []T {
	for _, one := range more {
		if !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	return all
}
