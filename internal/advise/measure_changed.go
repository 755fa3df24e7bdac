package advise

import (
	"fmt"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func measureChanged() *Rule {
	return &Rule{
		Name:     "measure-changed",
		Practice: "P13",
		Asks:     "the target of a metric changed and the manager, who had heard of the project before, has not been told since",
		Clears:   "they are told of the project or of the metric's entry",
		Find:     findMeasureChanged,
	}
}

func findMeasureChanged(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		managers := c.Managers()
		amended := c.lastAmendedMetrics()
		perhaps := func(p *book.Project) bool {
			return slices.ContainsFunc(managers, func(m *book.Person) bool {
				told := m.LastTold(p.Slug)
				return told != nil && (told.Pos().Before(amended[p.Slug]) || aimedAnewSince(p, told.Pos()))
			})
		}
		said := once{}
		for series := range c.Series(perhaps) {
			aims := series.Aims()
			n := len(aims)
			if n < 2 || c.Age(aims[n-1].On) > memory {
				continue
			}
			project, before, now := series.Of, aims[n-2], aims[n-1]
			for _, manager := range managers {
				told := manager.LastTold(project.Slug)
				if !c.MayHear(manager, project) || told == nil || !told.Pos().Before(now.Pos) || toldOfAim(manager, series) {
					continue
				}
				if said.before(manager, now.Item) {
					continue
				}
				f := Finding{
					Person: manager, Project: project, Entry: now.Item, Urgency: Week, Due: now.On, Harm: 0.5, Minutes: 2, Telling: true,
					Title: "Tell " + manager.Called() + " that " + series.Name + " is measured anew",
					Why: fmt.Sprintf("The target of %s in %s changed from %s to %s on %s; %s last heard of it on %s.",
						series.Name, project.Called(), before.Target, now.Target, now.On, manager.GivenName(), told.On),
					Entries: []int64{told.Seq, now.Seq},
					Act:     Act{Document: "update", People: []string{manager.Slug}, Projects: []string{project.Slug}},
				}
				if project.IsGoal { // documents tell projects
					f.Telling, f.Act = false, Act{Verb: journal.Told, People: []string{manager.Slug}, Words: "<words>", Projects: []string{project.Slug}}
				}
				if !yield(f) {
					return
				}
			}
		}
	}
}

// aimedAnewSince reports whether a line of a project after a place gives a metric
// another target than the line before it did: where none does, and none was
// amended, no target changed since.
func aimedAnewSince(project *book.Project, after book.Pos) bool {
	later := map[string]string{} // the target of each metric that was given one after the place
	for it := range project.Newest() {
		since := after.Before(it.Pos())
		if !since && len(later) == 0 {
			return false
		}
		if it.Verb != journal.Metric {
			continue
		}
		target, _ := it.Tag(journal.Target)
		if target == "" {
			continue
		}
		name, _ := it.Metric()
		switch given, known := later[name]; {
		case known && given != target:
			return true
		case since && !known:
			later[name] = target
		case !since:
			delete(later, name)
		}
	}
	return false
}

// lastAmendedMetrics are the places at which a metric of a project, by slug, was
// last amended.
func (c Case) lastAmendedMetrics() map[string]book.Pos {
	last := map[string]book.Pos{}
	for change := range c.ItemsFrom(journal.Amend, book.Pos{On: c.Day - memory}) {
		for n := range change.Refs() {
			if it := c.Item(n); it != nil && it.Verb == journal.Metric {
				for slug := range it.Projects() {
					last[slug] = change.Pos()
				}
			}
		}
	}
	return last
}

// toldOfAim reports whether somebody was told by number of an entry that says
// the present target, after it was set.
func toldOfAim(person *book.Person, series *book.Series) bool {
	aim := series.Aim()
	for t := range person.NewestTellings() {
		if t.Pos().Before(aim.Pos) {
			return false
		}
		if t.Refers(aim.Item.Seq) || t.Refers(aim.Seq) {
			return true
		}
		for _, v := range series.Values {
			if aim.Before(v.Pos()) && t.Refers(v.Seq) {
				return true
			}
		}
	}
	return false
}
