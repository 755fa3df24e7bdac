package advise

import (
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// asks reports whether a move puts a question of the slow kind to its person:
// feedback, advice, priorities, who they are. Of these a message asks one.
func (m *Move) asks() bool {
	switch m.Rule {
	case "feedback-due", "advice-due", "priority-check", "profile-gap":
		return true
	}
	return false
}

// oneThought leaves each person one such question a week. If one meets them now,
// all of them go into that meeting; else the others wait for the next one.
func (a *arranging) oneThought(free []*Move) []*Move {
	talks := map[string]int{} // by person, the place among free of the move that sends the agenda
	for i, m := range free {
		if _, twice := talks[m.Person]; m.Rule == "agenda" && !twice {
			talks[m.Person] = i
		}
	}
	asked := map[string]bool{}
	var kept []*Move
	for _, m := range free {
		if !m.asks() || m.person == nil {
			continue
		}
		if i, meets := talks[m.Person]; meets {
			free[i] = free[i].bringUp(m)
			continue
		}
		if _, known := asked[m.Person]; !known {
			asked[m.Person] = askedThisWeek(a.Book, m.person)
		}
		if asked[m.Person] {
			a.hold(m, "one question a week is enough for "+m.person.GivenName()+"; it can go on the agenda of your next talk")
			continue
		}
		asked[m.Person] = true
		kept = append(kept, m)
	}
	return slices.DeleteFunc(free, func(m *Move) bool {
		return m.asks() && m.person != nil && !slices.ContainsFunc(kept, func(k *Move) bool { return k.place == m.place })
	})
}

// askedThisWeek reports whether a person had such a question since Monday: was
// asked for feedback, advice or priorities, or about themselves.
func askedThisWeek(b *book.Book, p *book.Person) bool {
	monday := b.Day.Monday()
	for it := range b.Newest(journal.Ask) {
		if it.On < monday {
			break
		}
		if slices.Contains([]string{"feedback", "advice", "priority"}, it.Kind) && b.Reaches(it, p.Slug) {
			return true
		}
	}
	for it := range b.Newest(journal.Mark) {
		if it.On < monday {
			break
		}
		if it.Person() == p.Slug {
			return true
		}
	}
	for it := range p.Facts() {
		if source, _ := it.Tag(journal.Source); it.On >= monday && source == "asked" {
			return true
		}
	}
	return false
}

// topic is what such a question is about, for an agenda.
func (m *Move) topic() string {
	switch m.Rule {
	case "feedback-due":
		return "feedback on your work"
	case "advice-due":
		return "advice"
	case "priority-check":
		return "which of your work matters most"
	}
	return "their " + m.subject
}

// bringUp is an agenda with one more question for the meeting.
func (m *Move) bringUp(question *Move) *Move {
	with := *m
	first := len(m.Bundled) == 0
	if first {
		with.Bundled = []*Move{m}
	}
	with.Bundled = append(with.Bundled, question)
	with.say = func() (title, why string) {
		title, why = m.words()
		if first {
			title += " with what you want to ask"
			why += " Bring up: "
		} else {
			why = strings.TrimSuffix(why, ".") + "; "
		}
		return title, why + question.topic() + "."
	}
	with.Entries = union(slices.Clone(m.Entries), question.Entries)
	return &with
}
