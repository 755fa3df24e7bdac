package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func stuckMeasure() *Rule {
	return &Rule{
		Name:     "stuck-measure",
		Practice: "P12",
		Asks:     "a metric short of its target has stood still over 30 days and five entries on its open project: it does not show the work",
		Clears:   "a new value, or an amendment of the metric",
		Thresholds: []Threshold{
			{"still", 30, "days", "how long a value may stand still"},
			{"entries", 5, "entries", "how much work must have been recorded meanwhile"},
		},
		Find: findStuckMeasure,
	}
}

func findStuckMeasure(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		said := once{}
		for series := range c.Series((*book.Project).Open) {
			project := series.Of
			a, ok := c.aimedAt(series)
			if !ok {
				continue
			}
			if wrong, comparable := a.wrong(a.last()); comparable && !wrong {
				continue // the target is reached: it may stand
			}
			reached := a.stoodSince()
			clock := reached
			if change := lastAmended(series); clock.Before(change) {
				clock = change
			}
			n := signsSince(project, clock)
			if c.Age(clock.On) < c.Threshold("still") || n < c.Threshold("entries") {
				continue
			}
			last := a.last()
			if said.before(nil, last.Item) {
				continue
			}
			f := Finding{
				Project: project, Entry: last.Item, Urgency: Week, Due: clock.On, Harm: 0.35, Minutes: 3,
				Title: "Say why " + series.Name + " of " + project.Called() + " stands still, or measure it anew",
				Why: fmt.Sprintf("%s of %s stands at %s (target %s) since %s while %d entries tell of work: the measure does not show it.",
					series.Name, project.Called(), last.Value, a.aim.Target, reached.On, n),
				Entries: []int64{last.Seq},
				Act:     Act{Verb: journal.Amend, Entries: []int64{last.Seq}, Tags: []string{`why:"<words>"`}},
			}
			if !yield(f) {
				return
			}
		}
	}
}

// lastAmended is the place of the last amendment of any line of a series; zero
// if there is none.
func lastAmended(series *book.Series) (last book.Pos) {
	for _, v := range series.Values {
		for change := range v.Life(journal.Amend) {
			if last.Before(change.Pos()) {
				last = change.Pos()
			}
		}
	}
	return last
}

// signsSince counts the entries after a place that tell how a project goes.
func signsSince(project *book.Project, since book.Pos) int {
	n := 0
	for it := range project.Newest() {
		if !since.Before(it.Pos()) {
			break
		}
		switch it.Verb {
		case journal.Log, journal.Win, journal.Status, journal.Issue, journal.Decision:
			n++
		}
	}
	return n
}
