package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func priorityCheck() *Rule {
	return &Rule{
		Name:     "priority-check",
		Practice: "P19",
		Asks:     "the manager marked nothing for two months, and five or more projects are open",
		Clears:   "they mark one keep, raise or stop",
		Thresholds: []Threshold{
			{"age", 60, "days", "how long one goes without their word"},
			{"projects", 5, "projects", "how many must be open"},
		},
		Find: findPriorityCheck,
	}
}

func findPriorityCheck(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		open := 0
		for project := range c.Projects() {
			if project.Open() {
				open++
			}
		}
		if open < max(c.Threshold("projects"), 1) {
			return
		}
		for _, manager := range c.Managers() {
			marked := map[string]*book.Item{}
			var last *book.Item
			for mark := range c.Items(journal.Mark) {
				if mark.Person() == manager.Slug {
					last = later(last, mark)
					for slug := range mark.Projects() {
						marked[slug] = later(marked[slug], mark)
					}
				}
			}
			since, entry := c.quietSince(last, manager)
			if c.Age(since) < c.Threshold("age") {
				continue
			}
			oldest := longestUnmarked(c, manager, marked)
			if oldest == nil {
				continue
			}
			f := Finding{
				Person: manager, Urgency: Week, Due: since + civil.Day(c.Threshold("age")), Harm: 0.35, Minutes: 4,
				Title:   "Ask " + manager.Called() + " which of your work matters most",
				Entries: []int64{entry},
				// Their word, keep, raise or stop, is recorded project by project.
				Act: Act{Verb: journal.Mark, People: []string{manager.Slug}, Words: "<state>", Projects: []string{oldest.Slug}},
				Why: fmt.Sprintf("%d projects are open, and %s.", open, c.lastly(manager.GivenName()+" last marked one keep, raise or stop",
					manager.GivenName()+" never marked one keep, raise or stop", last)),
			}
			if !yield(f) {
				return
			}
		}
	}
}

// longestUnmarked is the open project the manager may hear of and has said
// nothing of for the longest time; nil if there is none.
func longestUnmarked(c Case, manager *book.Person, marked map[string]*book.Item) (oldest *book.Project) {
	on := func(p *book.Project) civil.Day {
		if mark := marked[p.Slug]; mark != nil {
			return mark.On
		}
		return 0
	}
	for project := range c.Projects() {
		if project.Open() && c.MayHear(manager, project) && (oldest == nil || on(project) < on(oldest)) {
			oldest = project
		}
	}
	return oldest
}
