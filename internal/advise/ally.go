package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/civil"
)

func ally() *Rule {
	return &Rule{
		Name:     "ally",
		Practice: "P17",
		Asks:     "a goal or concern of a manager's peer, the skip-level or a sponsor shares a word that matters with an open major project, a month old, of which they never heard",
		Clears:   "they are told of the project, met on it or asked about it",
		Thresholds: []Threshold{
			{"age", 30, "days", "how old the project must be"},
		},
		Find: findAlly,
	}
}

func findAlly(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for person := range c.Related(book.ManagersPeer, book.SkipLevel, book.Sponsor) {
			wishes := c.Wishes(person)
			if len(wishes) == 0 {
				continue
			}
			for project := range c.Projects() {
				if project.Minor || !project.Open() || c.Age(project.FirstLine().On) < c.Threshold("age") ||
					!c.MayHear(person, project) || person.LastTold(project.Slug) != nil || askedOf(c, person, project) {
					continue
				}
				for _, w := range wishes {
					word := book.SharedWord(w.Text, project.Called()+" "+project.Slug)
					if word == "" {
						continue
					}
					f := Finding{
						Person: person, Project: project, Urgency: Week, Due: project.FirstLine().On + civil.Day(c.Threshold("age")),
						Harm: 0.3, Minutes: 2, Telling: true, Trouble: project.State().Rank() > 0,
						Title:   "Tell " + person.Called() + " of " + project.Called(),
						Entries: []int64{w.Entry, project.FirstLine().Seq},
						Act:     Act{Document: "heads-up", People: []string{person.Slug}, Projects: []string{project.Slug}},
						Why: fmt.Sprintf("%s cares for “%s”; %s speaks of %s too, and %s has never heard of it.",
							person.GivenName(), w.Says, project.Called(), word, person.GivenName()),
					}
					if !yield(f) {
						return
					}
					break
				}
			}
		}
	}
}

// askedOf reports whether somebody was asked anything about a project.
func askedOf(c Case, p *book.Person, project *book.Project) bool {
	for ask := range c.Asks() {
		for slug := range ask.Projects() {
			if slug == project.Slug && c.Reaches(ask.Item, p.Slug) {
				return true
			}
		}
	}
	return false
}
