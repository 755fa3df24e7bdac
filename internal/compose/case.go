package compose

import (
	"fmt"
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/fault"
)

func writeCase(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	step, err := toArgue(b, reader, s)
	if err != nil {
		return Document{}, err
	}
	return Case(CaseFor(b, reader, step, s)), nil
}

// toArgue is the next step a case is made for: the one that was named, else the
// only open one that the reader decides about.
func toArgue(b *book.Book, reader *book.Person, s Scope) (*book.Project, error) {
	var steps, all []*book.Project
	asked := slices.DeleteFunc(slices.Clone(s.Projects), func(slug string) bool {
		return len(s.Entries) > 0 && !b.Project(slug).IsGoal // an entry brings its project along
	})
	for g := range b.Goals() {
		if !isStep(g) || !b.MayHear(reader, g) {
			continue
		}
		all = append(all, g)
		if slices.Contains(asked, g.Slug) || len(asked) == 0 && slices.Contains(g.Decides, reader.Slug) {
			steps = append(steps, g)
		}
	}
	switch {
	case len(steps) == 1:
		return steps[0], nil
	case len(steps) > 1:
		return nil, fault.New(fault.Misread, "a case is for one next step, and +%s would be a second", steps[1].Slug).
			Do("name it").By("headsup case @%s +%s", reader.Slug, steps[0].Slug)
	case len(asked) == 0 && len(all) > 0:
		return nil, fault.New(fault.Misread, "@%s does not decide on a next step of yours", reader.Slug).
			Do("name the step all the same").By("headsup case @%s +%s", reader.Slug, all[0].Slug)
	case len(asked) > 0:
		return nil, fault.New(fault.Misread, "+%s is no open next step of yours", asked[0]).
			Do("make it one").By("headsup goal +%s level:me decides:@%s needs:\"…\"", asked[0], reader.Slug)
	}
	return nil, fault.New(fault.Misread, "there is no open next step of yours").
		Do("record it").By("headsup goal +lead Lead two teams level:me decides:@%s needs:\"results across teams\"", reader.Slug)
}

// isStep reports whether a goal is an open next step of the owner's own that asks
// for something.
func isStep(g *book.Project) bool { return g.Level == "me" && g.Open() && len(g.Needs) > 0 }

// Case makes the case for a next step: each thing it needs beside what shows it
// and beside those who decide, whether they have heard of it and how they rate it.
func Case(v CaseView) Document {
	d := v.titled("case", "A next step", "for")
	d.BottomLine, d.Bottom = v.sum(), []int64{v.Entry}
	d.Contract = "For our talk. No reply needed before; tell me then which of these you doubt."
	var parts []part
	var headings []string
	for _, n := range v.inOrder() {
		heading := capital(clause(n.Text))
		if !slices.Contains(headings, heading) {
			headings = append(headings, heading)
		}
		for i, r := range n.Results {
			mark := max(96-10*i, 30) // the first before who knows of it
			if i == 0 && !n.heardBy(true) || slices.Contains(v.Wants, r.Entry) {
				mark = must // it is for this that they read it
			}
			parts = append(parts, part{heading, v.achieved(r), mark})
		}
		for i, q := range n.Quotes {
			mark := max(80-10*i, 30)
			if i == 0 && len(n.Results) == 0 && !n.heardBy(true) || slices.Contains(v.Wants, q.Entry) {
				mark = must
			}
			parts = append(parts, part{heading, v.said(q), mark})
		}
		if line, ok := v.standing(n); ok {
			parts = append(parts, part{heading, line, 95})
		}
		if len(n.Results)+len(n.Quotes) == 0 && v.shown() > 0 {
			parts = append(parts, part{heading, Line{Text: "Nothing shows it yet.", Entries: []int64{v.Entry}, Untold: true}, 90})
		}
	}
	if v.shown() == 0 { // and the bottom line says so
		headings = []string{headNeeds}
		for _, n := range v.Needs {
			parts = append(parts, part{headNeeds, Line{Text: sentence(clause(n.Text)), Entries: []int64{v.Entry}, Untold: true}, must})
		}
	}
	if v.Why != "" {
		headings = append([]string{headWhy}, headings...)
		parts = append(parts, part{headWhy, Line{Text: sentence(clause(v.Why)), Entries: []int64{v.Entry}, Untold: true}, 70})
	}
	d.fit(parts, headings, v.Reader.Words)
	return d
}

// The headings of a case that are not needs.
const (
	headWhy   = "Why"
	headNeeds = "What it needs"
)

// shown counts the needs that something shows.
func (v CaseView) shown() (n int) {
	for _, need := range v.Needs {
		if len(need.Results)+len(need.Quotes) > 0 {
			n++
		}
	}
	return n
}

// inOrder are the needs as the reader likes them: for those who want trouble
// first, what nothing shows yet; for those who want wins, what most does.
func (v CaseView) inOrder() []Need {
	needs := slices.Clone(v.Needs)
	shows := func(n Need) int { return len(n.Results) + len(n.Quotes) }
	switch v.Reader.First {
	case "problems":
		slices.SortStableFunc(needs, func(a, b Need) int { return min(shows(a), 1) - min(shows(b), 1) })
	case "wins":
		slices.SortStableFunc(needs, func(a, b Need) int { return shows(b) - shows(a) })
	}
	return needs
}

// sum is the bottom line: the step, its day, and how much of it is shown.
func (v CaseView) sum() string {
	shown, heard := v.shown(), 0
	for _, n := range v.Needs {
		if n.heardBy(false) {
			heard++
		}
	}
	text := "My next step: " + clause(v.Title)
	if !v.By.IsZero() {
		text += ", by " + dayName(v.By, v.Day)
	}
	text = sentence(text)
	if shown == 0 {
		return text + fmt.Sprintf(" It needs %d %s, and nothing shows %s yet.", len(v.Needs), plural(len(v.Needs), "thing", "things"), plural(len(v.Needs), "it", "them"))
	}
	text += fmt.Sprintf(" Of the %d %s it needs, %d can be seen", len(v.Needs), plural(len(v.Needs), "thing", "things"), shown)
	switch {
	case v.Reader.brief(): // each need says below who knows of it
	case heard == shown:
		return text + ", and everybody who decides has heard of " + plural(shown, "it", "them") + "."
	case heard > 0:
		return text + fmt.Sprintf(", and everybody who decides has heard of %d.", heard)
	}
	return text + "."
}

// heardBy reports whether the reader has heard of what shows a need, or else
// everybody who decides. A reader who does not decide has not.
func (n Need) heardBy(reader bool) bool {
	for _, d := range n.Deciders {
		if reader && d.Reader {
			return d.Heard
		}
		if !reader && !d.Heard {
			return false
		}
	}
	return !reader && len(n.Deciders) > 0
}

// standing says who of those who decide has heard of a need, and how they rate
// it. It tells nothing by itself, and is not ok where there is nothing to hear of.
func (v CaseView) standing(n Need) (line Line, ok bool) {
	line = Line{Entries: []int64{v.Entry}, Untold: true}
	var heard, not []string
	for _, d := range n.Deciders {
		name := d.Name
		if d.Reader {
			name = you
		}
		switch {
		case d.Rating > 0 && d.Reader:
			name += fmt.Sprintf(" (your rating %d/5)", d.Rating)
		case d.Rating > 0:
			name += fmt.Sprintf(" (rating %d/5)", d.Rating)
		}
		for _, n := range append(slices.Clone(d.By), d.RatedAt) {
			line.Entries = cite(line.Entries, n)
		}
		if d.Heard {
			heard = append(heard, name)
		} else {
			not = append(not, name)
		}
	}
	var says []string
	switch {
	case len(heard) == 0 && len(n.Results)+len(n.Quotes) == 0, len(heard)+len(not) == 0:
		return line, false
	case len(heard) == 0:
		says = append(says, "not yet known to "+list(not))
	default:
		says = append(says, "known to "+list(heard))
		if len(not) > 0 {
			says = append(says, "not yet to "+list(not))
		}
	}
	line.Text = sentence(strings.Join(says, ", "))
	return line, true
}
