package web

import (
	"context"
	"net/http"

	"headsup/internal/journal"
)

// recordPage lists what can be recorded, by what it is about.
type recordPage struct {
	Groups []verbGroup
	Pasted string // lines that were refused
}

// verbGroup are verbs that are about the same.
type verbGroup struct {
	About string
	Verbs []verbLink
}

type verbLink struct{ Name, Records, Example string }

// verbGroups puts every verb where somebody would look for it.
func verbGroups() []struct {
	about string
	verbs []journal.Verb
} {
	return []struct {
		about string
		verbs []journal.Verb
	}{
		{"What you did", []journal.Verb{journal.Log, journal.Win, journal.Note}},
		{"Where the work stands", []journal.Verb{journal.Status, journal.Metric, journal.Issue, journal.Decision, journal.Project, journal.Goal, journal.Alloc, journal.Mark}},
		{"People, and what you know of them", []journal.Verb{journal.Person, journal.Know, journal.Me}},
		{"Between you and somebody", []journal.Verb{journal.Met, journal.Told, journal.Ask, journal.Request, journal.Promise, journal.Owes, journal.Thanks, journal.Feedback, journal.Gave, journal.Surprised}},
		{"What became of an entry", []journal.Verb{journal.Answer, journal.Done, journal.Drop, journal.Amend, journal.Retract, journal.Snooze}},
	}
}

func (s *Server) recordForms(_ context.Context, r *http.Request) (filled, error) {
	var p recordPage
	if r.PostForm != nil {
		p.Pasted = r.PostForm.Get("lines")
	}
	for _, g := range verbGroups() {
		group := verbGroup{About: g.about}
		for _, v := range g.verbs {
			group.Verbs = append(group.Verbs, verbLink{v.String(), v.Spec().Records, v.Spec().Example})
		}
		p.Groups = append(p.Groups, group)
	}
	return filled{title: "Record", body: recordOf(p)}, nil
}
