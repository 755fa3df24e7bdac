package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func stoppedWork() *Rule {
	return &Rule{
		Name:     "stopped-work",
		Practice: "P19",
		Asks:     "work was logged or won in the last two weeks on a project after a senior person marked it stop",
		Clears:   "nothing but time, or another mark",
		Thresholds: []Threshold{
			{"recent", 14, "days", "how long ago work still counts"},
		},
		Find: findStoppedWork,
	}
}

func findStoppedWork(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		marked := map[*book.Project]bool{}
		for mark := range c.Newest(journal.Mark) {
			senior := c.SeniorIn(mark)
			if senior == nil {
				continue
			}
			for slug := range mark.Projects() {
				project := c.Project(slug)
				if marked[project] {
					continue
				}
				marked[project] = true // the last mark wins
				if mark.Kind != "stop" {
					continue
				}
				if f, ok := c.wentOn(project, senior, mark); ok && !yield(f) {
					return
				}
			}
		}
	}
}

// wentOn finds the work on a project after its stop.
func (c Case) wentOn(project *book.Project, senior *book.Person, stop *book.Item) (Finding, bool) {
	entries := []int64{stop.Seq}
	var last *book.Item
	for it := range project.WorkSince(stop.Pos()) {
		if c.Age(it.On) > c.Threshold("recent") {
			break
		}
		entries = append(entries, it.Seq)
		if last == nil {
			last = it
		}
	}
	if last == nil {
		return Finding{}, false
	}
	return Finding{
		Person: senior, Project: project, Urgency: Week, Due: last.On, Harm: 0.45, Minutes: 2,
		Title: "Let " + project.Called() + " rest, or ask " + senior.Called() + " again",
		Why: fmt.Sprintf("%s said stop to %s on %s, and work on it went on: the last was %s.",
			senior.GivenName(), project.Called(), stop.On, c.ago(last.On)),
		Entries: entries,
		Act: Act{Verb: journal.Snooze, People: []string{senior.Slug}, Words: "stopped-work",
			Projects: []string{project.Slug}, Tags: []string{"until:<date>"}},
	}, true
}
