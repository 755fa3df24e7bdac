package check

import (
	"fmt"
	"iter"

	"headsup/internal/journal"
)

func rosier() *Rule {
	return &Rule{
		Name: "rosier", Level: Error, english: true, needsBook: true,
		Reports: "a state is better than the book's present one",
		Why:     "it is the surprise of next week",
		Mend:    "write the state as it is, or record first that it changed: headsup status",
		find:    findRosier,
	}
}

func findRosier(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range r.sentences {
			s := &r.sentences[i]
			if s.greeting || s.asks || s.supposes() {
				continue
			}
			for _, c := range r.claims(i) {
				is := c.project.State()
				if c.state == journal.NoState || is == journal.NoState || !better(c.state, is) || r.hidden(c.project) {
					continue
				}
				f := at(s.words[c.mark.first], fmt.Sprintf("%s is %s in the book since %s", c.project.Called(), is, short(c.project.Status().On)))
				f.Instead = is.String()
				if !yield(f) {
					return
				}
			}
		}
	}
}

// better reports whether a state that is claimed is better than the one that
// is. Done is better than all but done.
func better(claimed, is journal.State) bool {
	switch {
	case claimed == is || claimed == journal.Stopped || is == journal.Finished || is == journal.Stopped:
		return false
	case claimed == journal.Finished:
		return true
	}
	return claimed.Rank() < is.Rank()
}
