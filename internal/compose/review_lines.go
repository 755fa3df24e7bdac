package compose

import (
	"fmt"
	"slices"
	"strings"
)

// strongest are results with those in front that say most for themselves, of
// equals the newest.
func strongest(results []Result) []Result {
	sorted := slices.Clone(results)
	slices.SortStableFunc(sorted, func(a, b Result) int {
		switch {
		case a.before(b):
			return -1
		case b.before(a):
			return 1
		}
		return 0
	})
	return sorted
}

// before reports whether a result goes before another.
func (r Result) before(other Result) bool {
	if r.weight() != other.weight() {
		return r.weight() > other.weight()
	}
	return r.On > other.On
}

// achieved says a result: who shared in it, what it changed, when, and where it
// can be seen.
func (v View) achieved(r Result) Line {
	line := won(r.Work, Project{})
	about := []string{shortDay(r.On, v.Day)}
	if r.Project != "" && !v.Reader.brief() {
		about = []string{r.Project, about[0]}
	}
	if r.Lead != "" && !slices.Contains(r.Credit, r.Lead) {
		about = append(about, "led by "+r.Lead)
	}
	line.Text = clause(line.Text) + " (" + strings.Join(about, ", ") + ")."
	if len(r.Evidence) > 0 {
		line.Text += " See " + list(r.Evidence)
		line.Links = r.Evidence
	}
	return line
}

// moved says a metric at both ends of the period.
func (v ReviewView) moved(n Moved) Line {
	line := measured(n.Number, Project{Title: n.Project})
	line.Entries = cite(line.Entries, n.First)
	return line
}

// credited says who shared in the results, who was thanked, and what the owner
// was credited with. They are counts of what is told elsewhere.
func (v ReviewView) credited() []Line {
	var lines []Line
	for _, c := range []struct {
		says string
		of   func(Credit) []int64
	}{
		{"Shared in these results: ", func(c Credit) []int64 { return c.Shared }},
		{"Thanked: ", func(c Credit) []int64 { return c.Thanked }},
	} {
		line := Line{Untold: true}
		var names []string
		more := 0
		for _, credit := range v.Credit {
			entries := c.of(credit)
			if len(entries) == 0 {
				continue
			}
			line.Entries = append(line.Entries, entries...)
			if len(names) == mostNamed {
				more++
				continue
			}
			name := credit.Name
			if n := len(entries); n > 1 {
				name += fmt.Sprintf(" (%d)", n)
			}
			names = append(names, name)
		}
		if more > 0 {
			names = append(names, fmt.Sprintf("%d more", more))
		}
		if len(names) > 0 {
			slices.Sort(line.Entries)
			line.Entries = slices.Compact(line.Entries)
			line.Text = c.says + list(names) + "."
			lines = append(lines, line)
		}
	}
	for _, w := range v.Thanked {
		lines = append(lines, Line{Text: sentence(fmt.Sprintf("Credit I was given: %s (%s)", clause(w.Text), shortDay(w.On, v.Day))), Entries: []int64{w.Entry}})
	}
	return lines
}

// mostNamed is how many people a line names before it counts the rest.
const mostNamed = 5

// gaps says what the evidence does not show, so that nobody has to find out.
func (v ReviewView) gaps() []Line {
	var lines []Line
	var mute, unseen, alone []int64
	var skills []string
	for _, g := range v.Goals {
		for _, r := range g.Results {
			if r.Impact == "" {
				mute = append(mute, r.Entry)
			}
			if len(r.Evidence) == 0 {
				unseen = append(unseen, r.Entry)
			}
		}
	}
	for _, s := range v.Skills {
		if len(s.Others) == 0 {
			alone, skills = append(alone, s.Own.Entry), append(skills, s.Name)
		}
	}
	var goals Line
	var titles []string
	for _, g := range v.Without {
		goals.Entries, titles = append(goals.Entries, g.Entry), append(titles, g.Title)
	}
	if len(titles) > mostNamed {
		titles = append(titles[:mostNamed], fmt.Sprintf("%d more", len(titles)-mostNamed))
	}
	if len(titles) > 0 {
		lines = append(lines, Line{Text: "No result yet for: " + strings.Join(titles, "; ") + ".", Entries: goals.Entries, Untold: true})
	}
	if n := len(mute); n > 0 {
		lines = append(lines, Line{Text: fmt.Sprintf("%d %s not say what %s changed.", n, plural(n, "result does", "results do"), plural(n, "it", "they")), Entries: mute, Untold: true})
	}
	if n := len(unseen); n > 0 {
		lines = append(lines, Line{Text: fmt.Sprintf("%d %s no link to where %s can be seen.", n, plural(n, "result has", "results have"), plural(n, "it", "they")), Entries: unseen, Untold: true})
	}
	if len(skills) > 0 {
		lines = append(lines, Line{Text: "Rated by nobody but me: " + list(skills) + ".", Entries: alone, Untold: true})
	}
	return lines
}
