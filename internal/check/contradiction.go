package check

import (
	"fmt"
	"iter"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func contradiction() *Rule {
	return &Rule{
		Name: "contradiction", Level: Error, english: true, needsBook: true, needsReader: true,
		Reports: "a state, a date or a yes or no differs from what this reader was last told, and no word says that it changed",
		Why:     "the reader takes one of the two for wrong, and does not know which",
		Mend:    "say that it changed, and what it was: “now 18 December, was 27 November”",
		find:    findContradiction,
	}
}

func findContradiction(r *reading) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for i := range r.sentences {
			s := &r.sentences[i]
			if s.greeting || s.asks || s.supposes() {
				continue
			}
			spoken := map[*book.Project]bool{} // a state and a date of one project are one slip
			for _, c := range r.claims(i) {
				f, ok := r.contradicts(i, c)
				if !ok || spoken[c.project] {
					continue
				}
				spoken[c.project] = true
				if !yield(f) {
					return
				}
			}
			if f, ok := r.denials(s); ok && len(spoken) == 0 && !yield(f) {
				return
			}
		}
	}
}

// contradicts compares what a sentence claims of a project with what the reader
// was last told of it.
func (r *reading) contradicts(i int, c claim) (Finding, bool) {
	s := &r.sentences[i]
	heard := belief.Of(r.Reader, c.project)
	if heard.Told == nil || r.hidden(c.project) {
		return Finding{}, false
	}
	day := heard.Told.On
	switch {
	case c.state != journal.NoState && heard.State != journal.NoState && c.state != heard.State && !r.saysChanged(i, c):
		f := at(s.words[c.mark.first], fmt.Sprintf("%s was told %s of %s on %s, and nothing says that it changed", r.Reader.GivenName(), heard.State, c.project.Called(), short(day)))
		if c.state == c.project.State() { // else the draft is the one that is wrong
			f.Instead = fmt.Sprintf("%s, was %s on %s", c.state, heard.State, short(day))
		}
		return f, true
	case !c.by.IsZero() && !heard.By.IsZero() && !c.meets(heard.By) && !r.saysChanged(i, c):
		f := at(s.words[c.mark.first], fmt.Sprintf("%s was told %s for %s on %s, and nothing says that it changed", r.Reader.GivenName(), short(heard.By), c.project.Called(), short(day)))
		if c.by == c.project.By() && !c.month {
			f.Instead = fmt.Sprintf("%s, was %s", short(c.by), short(heard.By))
		}
		return f, true
	}
	return Finding{}, false
}

// meets reports whether a claimed date is a day: the same, or in the same month.
func (c claim) meets(day civil.Day) bool {
	if !c.month {
		return c.by == day
	}
	year, month, _ := c.by.Date()
	y, m, _ := day.Date()
	return year == y && month == m
}

// saysChanged reports whether a sentence, the next one that goes on about it, or
// any other about the same project says that something changed.
func (r *reading) saysChanged(i int, c claim) bool {
	if r.sentences[i].says(c.mark, changed) {
		return true
	}
	if i+1 < len(r.sentences) && r.sentences[i+1].block == r.sentences[i].block {
		next := &r.sentences[i+1]
		if low := next.words[0].low; (low == "it" || low == "that" || low == "this") && next.has(changed) {
			return true
		}
	}
	for j := range r.sentences {
		if j == i || !r.sentences[j].has(changed) {
			continue
		}
		for _, t := range r.topics(j) {
			if t.project == c.project {
				return true
			}
		}
	}
	return false
}

// says reports whether a sentence says that something changed
// besides the words of a mark itself.
func (s *sentence) says(m mark, c class) bool {
	for _, other := range s.marks {
		if other.class&c != 0 && (other.end <= m.first || other.first >= m.end) {
			return true
		}
	}
	return false
}

// short is a day as a reader writes it: 18 December.
func short(day civil.Day) string {
	_, month, d := day.Date()
	return fmt.Sprintf("%d %s", d, month)
}

// hidden reports whether the reader may not hear of a project; not-for-them
// says so.
func (r *reading) hidden(p *book.Project) bool {
	return r.Reader != nil && !r.Book.MayHear(r.Reader, p)
}
