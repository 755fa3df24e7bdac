// Package belief says what people believe: for each person and project, what
// they last heard of it, when and by what, and how that compares with what is
// so.
//
// It reads a book and reports values; it does not know rules or documents.
package belief

import (
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Belief is what a person last heard of a project.
type Belief struct {
	Told  *book.Item // the telling or meeting; nil: never told
	State journal.State
	By    civil.Day // the date they heard; zero: none
}

// Of is what a person believes of a project. What they were told is its state
// and date as they stood then, unless the telling named another state.
func Of(person *book.Person, project *book.Project) Belief {
	told := person.LastTold(project.Slug)
	if told == nil {
		return Belief{}
	}
	heard := Belief{Told: told, State: project.StateAt(told.Pos()).State, By: project.ByAt(told.Pos())}
	if told.Named != journal.NoState {
		heard.State = told.Named
	}
	return heard
}

// Worse is how a project is worse than somebody believes. Neither counts while
// it is zero.
type Worse struct {
	State civil.Day // since when its state is worse than they heard
	Red   bool      // and that worse state is red
	Date  civil.Day // since when its date is later than they heard
}

// Is reports whether the project is worse in any way.
func (w Worse) Is() bool { return !w.State.IsZero() || !w.Date.IsZero() }

// WorseThan compares a project with what somebody heard of it. Green and no
// state are alike, paused is as bad as amber; a first date and an earlier one
// are no bad news. A belief that was wrong from the start counts from its own
// telling.
func WorseThan(heard Belief, project *book.Project) Worse {
	if heard.Told == nil {
		return Worse{}
	}
	var w Worse
	if states := project.States(); len(states) > 0 && project.State().Rank() > heard.State.Rank() {
		at := len(states) - 1
		for at > 0 && states[at-1].State.Rank() > heard.State.Rank() {
			at--
		}
		w.State = max(states[at].On, heard.Told.On)
		w.Red = project.State() == journal.Red
	}
	if dates := project.Dates(); !heard.By.IsZero() && project.By() > heard.By {
		at := len(dates) - 1
		for at > 0 && dates[at-1].By > heard.By {
			at--
		}
		w.Date = max(dates[at].On, heard.Told.On)
	}
	return w
}
