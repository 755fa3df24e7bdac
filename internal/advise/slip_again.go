package advise

import (
	"fmt"
	"iter"
)

func slipAgain() *Rule {
	return &Rule{
		Name:     "slip-again",
		Practice: "P10",
		Asks:     "the date of an open project or goal was moved later for the second time: a decision brief with options is owed",
		Clears:   "a decision that names it",
		Thresholds: []Threshold{
			{"moves", 2, "moves", "how many moves to a later date it takes"},
		},
		Find: findSlipAgain,
	}
}

func findSlipAgain(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, project := range c.workAndGoals() {
			slips := project.Slips()
			if !project.Open() || len(slips) == 0 || len(slips) < c.Threshold("moves") {
				continue
			}
			slip := slips[len(slips)-1]
			if decidedOn(project, slip.Pos) {
				continue
			}
			f := Finding{
				Project: project, Urgency: Week, Due: slip.On, Harm: 0.65, Minutes: 5,
				Title: "Put up a choice about " + project.Called() + ", with options",
				Why: fmt.Sprintf("%s was to be ready by %s and has been moved %d times, on %s to %s: options are owed, not another date.",
					project.Called(), slips[0].From, len(slips), slip.On, slip.To),
				Act: c.decide(project),
			}
			for _, s := range slips {
				f.Entries = append(f.Entries, s.Seq)
			}
			if !yield(f) {
				return
			}
		}
	}
}
