package compose

import (
	"fmt"
	"slices"

	"headsup/internal/book"
)

// reviewed is how many days a review looks back where no period is given.
const reviewed = 180

// The headings of a review, besides its goals.
const (
	headCredit = "Credit"
	headQuotes = "What others say"
	headGrowth = "Growth"
	headGaps   = "Gaps"
)

func writeReview(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	return Review(ReviewFor(b, reader, s)), nil
}

// Review is what a performance review is prepared from: a period's results by
// goal with where they can be seen, credit given and got, what others say, how
// skills are seen, and what all of this does not show.
func Review(v ReviewView) Document {
	d := v.letter("review", "Review packet")
	d.BottomLine, d.Bottom = v.sum()
	d.Contract = "For our talk. No reply needed before; tell me then what you see differently."
	if v.Reader.brief() {
		d.Contract = "For our talk. No reply needed before."
	}
	parts, headings := v.parts()
	d.fit(parts, headings, v.Reader.Words)
	return d
}

// sum is the bottom line: how much was reached for how many goals, and the result
// that says most.
func (v ReviewView) sum() (string, []int64) {
	results, goals, ended := 0, 0, 0
	var best *Result
	for g := range v.Goals {
		goal := &v.Goals[g]
		results, ended = results+len(goal.Results), ended+len(goal.Ended)
		if goal.Entry != 0 {
			goals++
		}
		for i := range goal.Results {
			if r := &goal.Results[i]; best == nil || r.before(*best) {
				best = r
			}
		}
	}
	if results+ended == 0 {
		if n := len(v.Pieces); n > 0 {
			return fmt.Sprintf("No result is recorded %s, only %d %s of work.", v.When, n, plural(n, "piece", "pieces")), nil
		}
		return "No result is recorded " + v.When + ".", nil
	}
	text := fmt.Sprintf("%d %s %s", results, plural(results, "result", "results"), v.When)
	if ended > 0 {
		text += fmt.Sprintf(", %d %s done", ended, plural(ended, "project", "projects"))
	}
	if goals > 0 {
		text += fmt.Sprintf(", for %d %s", goals, plural(goals, "goal", "goals"))
	}
	if best == nil || v.Reader.brief() {
		return text + ".", nil
	}
	return text + ". Above all: " + won(best.Work, Project{}).Text, []int64{best.Entry}
}

// mostGoals is how many goals a review tells of one by one; what was reached for
// the others stands together.
const mostGoals = 4

// shown are the goals as they are told of: for those who like it short, all in
// one.
func (v ReviewView) shown() []Achieved {
	most := mostGoals
	if v.Reader.brief() {
		most = 0
	}
	if len(v.Goals) <= most+1 && most > 0 {
		return v.Goals
	}
	rest := Achieved{}
	for _, g := range v.Goals[min(most, len(v.Goals)):] {
		rest.Results, rest.Ended = append(rest.Results, g.Results...), append(rest.Ended, g.Ended...)
	}
	return append(slices.Clone(v.Goals[:min(most, len(v.Goals))]), rest)
}

// resultMark puts the first result of every goal before all else, and of the
// others those that say what they changed.
func resultMark(r Result, goal, at int) int {
	switch {
	case goal == 0 && at == 0:
		return must
	case at == 0:
		return 94
	case r.weight() > 0:
		return max(85-3*at, 30)
	}
	return max(68-3*at, 20)
}

// weight is how much a result says for itself: what it changed, and where that
// can be seen.
func (r Result) weight() int {
	w := 0
	if r.Impact != "" {
		w += 2
	}
	if len(r.Evidence) > 0 {
		w++
	}
	return w
}

// parts are the lines with their marks, and the headings in the reader's order.
func (v ReviewView) parts() (parts []part, headings []string) {
	add := func(heading string, line Line, mark int) {
		parts = append(parts, part{heading, line, mark})
		if !slices.Contains(headings, heading) {
			headings = append(headings, heading)
		}
	}
	for n, g := range v.shown() {
		heading := g.title()
		if v.Reader.brief() {
			heading = "Results"
		}
		for i, r := range strongest(g.Results) {
			add(heading, v.achieved(r), resultMark(r, n, i))
		}
		for _, f := range g.Ended {
			add(heading, Line{Text: fmt.Sprintf("Done: %s (%s).", clause(f.Title), shortDay(f.On, v.Day)), State: "done", Entries: []int64{f.Entry}}, 76)
		}
	}
	for _, n := range v.Numbers {
		add(headNumbers, v.moved(n), 77)
	}
	for i, line := range v.credited() {
		add(headCredit, line, 86-i)
	}
	for i, q := range v.Quotes {
		add(headQuotes, v.said(q), max(84-6*i, 30))
	}
	for i, s := range v.Skills {
		add(headGrowth, grown(s), max(78-4*i, 30))
	}
	for i, line := range v.gaps() {
		add(headGaps, line, 72-4*i)
	}
	if n := len(v.Pieces); n > 0 {
		text := fmt.Sprintf("Besides, %d %s of work", n, plural(n, "piece", "pieces"))
		if v.Hours > 0 {
			text += " in " + hours(v.Hours)
		}
		add(headWork, Line{Text: text + ".", Entries: v.Pieces, Untold: true}, 20)
	}
	front := map[string]string{"numbers": headNumbers, "problems": headGaps}[v.First]
	if at := slices.Index(headings, front); at > 0 {
		headings = slices.Insert(slices.Delete(headings, at, at+1), 0, front)
		for i := range parts {
			if parts[i].heading == front {
				parts[i].mark = min(parts[i].mark+15, must-1)
			}
		}
	}
	return parts, headings
}
