package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
)

func carriedOver() *Rule {
	return &Rule{
		Name:     "carried-over",
		Practice: "P10",
		Asks:     "the date of an open project or goal was moved later though nothing was logged, won or measured on it since that date was set: a choice is owed, not a new date",
		Clears:   "a decision that names it",
		Find:     findCarriedOver,
	}
}

func findCarriedOver(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, project := range c.workAndGoals() {
			slips := project.Slips()
			if !project.Open() || len(slips) == 0 {
				continue
			}
			slip := slips[len(slips)-1]
			since, ok := c.inSight(slip.Set, slip.Pos)
			if !ok || c.workedOn(project, since, slip.Pos) || decidedOn(project, slip.Pos) {
				continue
			}
			f := Finding{
				Project: project, Urgency: Week, Due: slip.On, Harm: 0.55, Minutes: 5,
				Title: "Put up a choice about " + project.Called(),
				Why: fmt.Sprintf("%s was moved from %s to %s on %s, and nothing was done on it since the old date was set: a choice is owed, not a new date.",
					project.Called(), slip.From, slip.To, slip.On),
				Entries: []int64{slip.Set.Seq, slip.Seq},
				Act:     c.decide(project),
			}
			if !yield(f) {
				return
			}
		}
	}
}

// workedOn reports whether there was work between two places on a project, or
// on whatever stands under a goal.
func (c Case) workedOn(project *book.Project, from, to book.Pos) bool {
	for _, p := range c.alive(project) {
		if worked(p, from, to) {
			return true
		}
	}
	return false
}
