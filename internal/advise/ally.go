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
			wishes := wishesOf(c, person)
			if len(wishes) == 0 {
				continue
			}
			for project := range c.Projects() {
				if project.Minor || !project.Open() || c.Age(project.FirstLine().On) < c.Threshold("age") ||
					!c.MayHear(person, project) || person.LastTold(project.Slug) != nil || askedOf(c, person, project) {
					continue
				}
				for _, w := range wishes {
					word := book.SharedWord(w.text, project.Called()+" "+project.Slug)
					if word == "" {
						continue
					}
					f := Finding{
						Person: person, Project: project, Urgency: Week, Due: project.FirstLine().On + civil.Day(c.Threshold("age")),
						Harm: 0.3, Minutes: 2, Telling: true, Trouble: project.State().Rank() > 0,
						Title:   "Tell " + person.Called() + " of " + project.Called(),
						Entries: []int64{w.entry, project.FirstLine().Seq},
						Act:     Act{Document: "heads-up", People: []string{person.Slug}, Projects: []string{project.Slug}},
						Why: fmt.Sprintf("%s cares for “%s”; %s speaks of %s too, and %s has never heard of it.",
							person.GivenName(), w.says, project.Called(), word, person.GivenName()),
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

// wish is a goal or a concern of somebody, and the entry that says so.
type wish struct {
	text, says string // as it was written, and with the names spelled out
	entry      int64
}

func wishesOf(c Case, p *book.Person) (all []wish) {
	for fact := range p.Facts() {
		if (fact.Kind == "goals" || fact.Kind == "concerns") && !fact.Dropped() {
			all = append(all, wish{fact.Text(), c.Sentence(fact), fact.Seq})
		}
	}
	for goal := range c.Goals() {
		if goal.Owner == p.Slug && goal.Open() {
			all = append(all, wish{goal.Called(), goal.Called(), goal.FirstLine().Seq})
		}
	}
	return all
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
