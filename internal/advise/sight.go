package advise

import (
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// remembers reports whether an entry still bears on a move: what lasts does for
// ever, what passes for 400 days.
func (c Case) remembers(it *book.Item) bool {
	return it.Verb.Lasts() || c.Age(it.On) <= memory
}

// begun is the first entry that names a project; nil if there is none.
func (c Case) begun(project *book.Project) *book.Item {
	for it := range project.Items() {
		if c.remembers(it) {
			return it
		}
	}
	return nil
}

// lookBack is how far before a change, in days, work bears on it. It is less
// than what a book remembers, so that a finding does not come up only because
// the work that spoke against it has been forgotten.
const lookBack = 365

// inSight is the place from which work bears on a change: the one given, at
// most a year before the change. It is not ok once that place is no longer
// remembered: nobody can tell then whether there was work.
func (c Case) inSight(since, change book.Pos) (from book.Pos, ok bool) {
	if earliest := change.On - lookBack; since.On < earliest {
		since = book.Pos{On: earliest}
	}
	return since, c.Age(since.On) <= memory
}

// isWork reports whether an entry shows that something was done: a log, a win or
// a measurement.
func isWork(it *book.Item) bool {
	return it.Verb == journal.Log || it.Verb == journal.Win || it.Verb == journal.Metric
}

// worked reports whether there was work on a project between two places, both
// left out; a zero end is open.
func worked(project *book.Project, from, to book.Pos) bool {
	for it := range project.Newest() {
		if !from.Before(it.Pos()) {
			return false
		}
		if isWork(it) && (to.IsZero() || it.Pos().Before(to)) {
			return true
		}
	}
	return false
}

// alive are a project by itself, and a goal with all that is under it: a goal
// lives through its projects.
func (c Case) alive(project *book.Project) []*book.Project {
	all := []*book.Project{project}
	if project.IsGoal {
		all = slices.AppendSeq(all, c.Below(project))
	}
	return all
}

// workAndGoals are the projects, then the goals.
func (c Case) workAndGoals() []*book.Project {
	return slices.AppendSeq(slices.Collect(c.Projects()), c.Goals())
}

// decidedOn reports whether a decision recorded after a place names a project.
func decidedOn(project *book.Project, after book.Pos) bool {
	for it := range project.Newest() {
		if !after.Before(it.Pos()) {
			return false
		}
		if it.Verb == journal.Decision {
			return true
		}
	}
	return false
}

// decide is the act of putting up a choice about projects, with two options at
// least: to the manager, if there is one who may hear of them all.
func (c Case) decide(projects ...*book.Project) Act {
	act := Act{Verb: journal.Decision, Words: "<words>", Tags: []string{`option:"<words>"`, `option:"<words>"`, "recommend:1", "by:<date>"}}
	for _, p := range projects {
		act.Projects = append(act.Projects, p.Slug)
	}
	for _, manager := range c.Managers() {
		if !slices.ContainsFunc(projects, func(p *book.Project) bool { return !c.MayHear(manager, p) }) {
			act.Tags = append([]string{"from:@" + manager.Slug}, act.Tags...)
			break
		}
	}
	return act
}

// until says when a day comes, seen from the case's day: "in 3 days".
func (c Case) until(day civil.Day) string {
	switch n := int(day - c.Day); n {
	case 0:
		return "today"
	case 1:
		return "tomorrow"
	default:
		return "in " + days(n)
	}
}
