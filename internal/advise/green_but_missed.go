package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func greenButMissed() *Rule {
	return &Rule{
		Name:     "green-but-missed",
		Practice: "P12",
		Asks:     "a metric has been on the wrong side of its target for three days while its open project is green; a target without a side counts once it was reached and lost, or the project's date has passed",
		Clears:   "a value on the right side, or another state",
		Thresholds: []Threshold{
			{"wait", 3, "days", "how long the two may stand side by side"},
		},
		Find: findGreenButMissed,
	}
}

func findGreenButMissed(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		green := func(p *book.Project) bool { return p.State() == journal.Green }
		said := once{}
		for series := range c.Series(green) {
			project := series.Of
			a, ok := c.aimedAt(series)
			if !ok {
				continue
			}
			wrong, lost := a.wrongSince()
			late := !project.By().IsZero() && c.Day > project.By()
			if wrong.IsZero() || a.plain() && !lost && !late {
				continue
			}
			turned := project.Turn().To
			since := max(wrong, turned.On)
			if c.Age(since) < c.Threshold("wait") {
				continue
			}
			last := a.last()
			if said.before(nil, last.Item) {
				continue
			}
			f := Finding{
				Project: project, Entry: last.Item, Urgency: Week, Due: since, Harm: 0.55, Minutes: 2,
				Title: "Say honestly how " + project.Called() + " stands",
				Why: fmt.Sprintf("%s is green, but %s is %s with a target of %s, and has been on the wrong side since %s.",
					project.Called(), series.Name, last.Value, a.aim.Target, wrong),
				Entries: []int64{last.Seq, turned.Seq},
				Act:     Act{Verb: journal.Status, Words: "amber <words>", Projects: []string{project.Slug}},
			}
			if !yield(f) {
				return
			}
		}
	}
}
