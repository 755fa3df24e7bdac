package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func idle() *Rule {
	return &Rule{
		Name:     "idle",
		Practice: "P19",
		Asks:     "an open major project or goal of yours is past half of its time, and nothing at all was recorded on it in the last 30 days",
		Clears:   "any entry that names it; for a goal, or a project under it",
		Thresholds: []Threshold{
			{"quiet", 30, "days", "how long nothing may be recorded"},
		},
		Find: findIdle,
	}
}

func findIdle(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, project := range c.workAndGoals() {
			by := project.By()
			if project.Minor || !project.Open() || !project.Mine() || by.IsZero() {
				continue
			}
			first, last := c.begun(project), c.lastSign(project)
			if first == nil || 2*c.Age(first.On) <= int(by-first.On) || c.Age(last.On) <= c.Threshold("quiet") {
				continue
			}
			f := Finding{
				Project: project, Urgency: Week, Due: by, Harm: 0.5, Minutes: 2,
				Title: "Take up " + project.Called() + ", or say that it rests",
				Why: fmt.Sprintf("More than half of the time of %s is over (it is due %s), and nothing was recorded on it for %s.",
					project.Called(), by, days(c.Age(last.On))),
				Entries: []int64{last.Seq},
				Act:     Act{Verb: journal.Status, Words: "<state> <words>", Projects: []string{project.Slug}},
			}
			if !yield(f) {
				return
			}
		}
	}
}

// lastSign is the last entry that names a project or, for a goal, anything under
// it. A snooze is none; nil if there is no other.
func (c Case) lastSign(project *book.Project) *book.Item {
	var last *book.Item
	for _, p := range c.alive(project) {
		for it := range p.Newest() {
			if it.Verb == journal.Snooze || !c.remembers(it) {
				continue
			}
			if last == nil || last.Pos().Before(it.Pos()) {
				last = it
			}
			break
		}
	}
	return last
}
