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

	person *book.Person
}

// Of is what a person believes of a project. What they were told is its state
// and date as they stood then, unless the telling named another state.
func Of(person *book.Person, project *book.Project) Belief {
	told := person.LastTold(project.Slug)
	if told == nil {
		return Belief{}
	}
	return Belief{Told: told, State: named(told, project.StateAt(told.Pos()).State), By: project.ByAt(told.Pos()), person: person}
}

// named is the state that a telling names, or else the one that held.
func named(told *book.Item, held journal.State) journal.State {
	if told.Named != journal.NoState {
		return told.Named
	}
	return held
}

// Since is the day from which the person has been wrong about the state of a project in
// the same way, without a break up to now; zero if they are not. Telling them once more
// what is not so makes no break. What they were told before the horizon counts from its
// last telling.
func (b Belief) Since(project *book.Project, wrong func(now, heard journal.State) bool) (since civil.Day) {
	if b.Told == nil || !wrong(project.State(), b.State) {
		return 0
	}
	now, heard, told := journal.NoState, journal.NoState, false
	judge := func(on civil.Day, astray bool) civil.Day {
		switch {
		case !astray:
			return 0
		case since.IsZero():
			return on
		}
		return since
	}
	states := project.States()
	for _, t := range b.person.ToldLately(project) {
		if t.Hidden() || t.Plan {
			continue
		}
		for ; len(states) > 0 && !t.Pos().Before(states[0].Pos); states = states[1:] {
			now = states[0].State
			since = judge(states[0].On, told && wrong(now, heard))
		}
		told, heard = true, named(t, now)
		since = judge(t.On, wrong(now, heard))
	}
	for _, change := range states {
		since = judge(change.On, told && wrong(change.State, heard))
	}
	return since
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
// telling, and one that was wrong before from there.
func WorseThan(heard Belief, project *book.Project) Worse {
	if heard.Told == nil {
		return Worse{}
	}
	var w Worse
	if project.State().Rank() > heard.State.Rank() {
		w.State = heard.Since(project, func(now, heard journal.State) bool { return now.Rank() > heard.Rank() })
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
