package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func unsupportedBetter() *Rule {
	return &Rule{
		Name:     "unsupported-better",
		Practice: "P13",
		Asks:     "the state of an open project turned better without a word why, and nothing was logged, won or measured on it since the state before",
		Clears:   "a log, win or metric on it, or a status with words",
		Find:     findUnsupportedBetter,
	}
}

func findUnsupportedBetter(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for project := range c.Projects() {
			turn := project.Turn()
			if !project.Open() || turn.To.State.Rank() >= turn.From.State.Rank() || explained(project, turn) {
				continue
			}
			since, ok := c.inSight(turn.From.Pos, turn.To.Pos)
			if !ok || worked(project, since, book.Pos{}) {
				continue
			}
			f := Finding{
				Project: project, Urgency: Week, Due: turn.To.On, Harm: 0.4, Minutes: 2,
				Title: "Say why " + project.Called() + " is better",
				Why: fmt.Sprintf("%s went from %s to %s on %s without a word, and nothing was done on it since %s.",
					project.Called(), turn.From.State, turn.To.State, turn.To.On, turn.From.On),
				Entries: []int64{turn.From.Seq, turn.To.Seq},
				Act:     Act{Verb: journal.Status, Words: turn.To.State.String() + " <words>", Projects: []string{project.Slug}},
			}
			if !yield(f) {
				return
			}
		}
	}
}

// explained reports whether the line that turned the state, or a later one,
// has words.
func explained(project *book.Project, turn book.Turn) bool {
	for _, s := range project.States() {
		if !s.Before(turn.To.Pos) && s.Item.Text() != "" {
			return true
		}
	}
	return false
}
