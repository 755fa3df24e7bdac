package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"headsup/internal/journal"
)

// news is what a view holds, sorted by what its headline says of it.
type news struct {
	bad    []Project // worse than the reader heard, or bad and new to them
	known  []Project // bad, and they know it
	turned []Project // in another state than they heard, and no worse; or over before they heard of it
	fine   []Project // on track
	fresh  []Project // without a state, and new to them
	wins   []Work
	of     map[int64]string // the project of a win
	alarm  *Trouble         // the worst trouble that they have not heard of, where no state says so
	on     Project          // what it troubles
	moved  int              // numbers
	work   int              // pieces
}

// isBad reports whether a project is bad news for the reader: worse than they
// heard, or bad and new to them. What is over is not.
func (p Project) isBad() bool {
	return p.State.Open() && (p.Worse || p.Heard.On.IsZero() && p.State.Rank() > 0)
}

// alarms reports whether there is bad news in the view.
func (v View) alarms() bool {
	return slices.ContainsFunc(v.Projects, func(p Project) bool {
		return p.isBad() || slices.ContainsFunc(p.Troubles, Trouble.isNews)
	})
}

// isGrave reports whether there is trouble that is more than information, though
// the reader may know of it: a project that is red, an open trouble that is serious.
func (v View) isGrave() bool {
	return slices.ContainsFunc(v.Projects, func(p Project) bool {
		return p.State == journal.Red || slices.ContainsFunc(p.Troubles, func(t Trouble) bool { return t.Severity == "high" })
	})
}

// isNews reports whether a trouble is one the reader must hear of and has not.
func (t Trouble) isNews() bool { return !t.Known && t.Severity != "low" }

func (v View) news() news {
	n := news{of: map[int64]string{}}
	for _, p := range v.Projects {
		switch heard := !p.Heard.On.IsZero(); {
		case p.isBad():
			n.bad = append(n.bad, p)
		case heard && p.State != p.Heard.State && p.State != journal.NoState, !heard && !p.State.Open():
			n.turned = append(n.turned, p)
		case p.State.Rank() > 0:
			n.known = append(n.known, p)
		case p.State == journal.NoState && !heard && !p.Known:
			n.fresh = append(n.fresh, p)
		case p.State == journal.Green:
			n.fine = append(n.fine, p)
		}
		for _, t := range p.Troubles {
			if t.isNews() && (n.alarm == nil || worse(t, *n.alarm) < 0) {
				n.alarm, n.on = &t, p
			}
		}
		for _, w := range p.Wins {
			n.of[w.Entry] = p.Slug
		}
		n.wins = append(n.wins, p.Wins...)
		n.work += len(p.Logs)
		n.moved += len(p.Numbers)
	}
	for _, w := range v.Loose {
		if w.isWin() {
			n.wins = append(n.wins, w)
		} else {
			n.work++
		}
	}
	worst := func(a, b Project) int { return b.State.Rank() - a.State.Rank() }
	slices.SortStableFunc(n.bad, worst)
	slices.SortStableFunc(n.known, worst)
	return n
}

// headline says how things stand in as few clauses as the reader has room for:
// what got worse; trouble that is new; what is red and known to be; the best win;
// then whatever else is not as they heard.
func (v View) headline() (string, []int64) {
	n := v.news()
	var says []string
	var entries []int64
	most := 3
	if v.Reader.brief() {
		most = 2
	}
	say := func(text string, rests ...int64) {
		if text == "" || len(says) == most {
			return
		}
		says = append(says, text)
		for _, e := range rests {
			entries = cite(entries, e)
		}
	}
	red := len(n.known) > 0 && n.known[0].State == journal.Red
	told := "" // the project of which the win tells
	switch {
	case len(n.bad) > 0:
		say(v.gotWorse(n.bad), stands(n.bad)...)
	case n.alarm != nil:
		text, rests := n.alarmed()
		say(text, rests...)
	case red:
		say(together(n.known, "still "), stands(n.known)...)
	}
	if len(n.bad) == 0 && len(n.wins) > 0 {
		best := bestOf(n.wins)
		told = n.of[best.Entry]
		say(clause(won(best, Project{}).Text), best.Entry)
	}
	if len(n.bad) > 0 || n.alarm != nil || !red {
		say(together(n.known, "still "), stands(n.known)...)
	}
	if len(n.bad) > 1 {
		return sentence(strings.Join(says, "; ")), entries
	}
	turned := n.turned
	if besides := slices.DeleteFunc(slices.Clone(turned), func(p Project) bool { return p.Slug == told }); len(besides) < 3 {
		turned = besides // of more than two the number is said, and that counts all
	}
	say(together(turned, ""), stands(turned)...)
	fine := slices.DeleteFunc(n.fine, func(p Project) bool { return n.alarm != nil && p.Slug == n.on.Slug })
	say(together(fine, ""), stands(fine)...)
	if len(n.bad) > 0 || n.alarm != nil || told != "" {
		return sentence(strings.Join(says, "; ")), entries
	}
	say(newToYou(n.fresh))
	if n.moved > 0 && len(says) == 0 {
		say(fmt.Sprintf("%d %s moved%s", n.moved, plural(n.moved, "number has", "numbers have"), v.since()))
	}
	if n.work > 0 && len(n.wins) == 0 && (len(says) == 0 || !v.Reader.brief()) {
		say(fmt.Sprintf("%d %s of work done%s", n.work, plural(n.work, "piece", "pieces"), v.since()))
	}
	switch {
	case len(says) > 0:
		return sentence(strings.Join(says, "; ")), entries
	case len(v.Projects) == 0 && v.Reader.Since.IsZero():
		return "Nothing that touches you has come up.", entries
	}
	return "Nothing has changed" + v.since() + ".", entries
}

// alarmed says the new trouble behind how its project stands, which is then said.
// That a project is on track is not said beside trouble in it.
func (n *news) alarmed() (text string, rests []int64) {
	text, rests = n.on.Title, []int64{n.alarm.Entry}
	isIt := func(p Project) bool { return p.Slug == n.on.Slug }
	for _, of := range []struct {
		projects *[]Project
		still    string
	}{{&n.known, "still "}, {&n.turned, ""}} {
		if slices.ContainsFunc(*of.projects, isIt) && n.on.State != journal.Green {
			text, rests = together([]Project{n.on}, of.still), append(rests, n.on.StateEntry)
		}
		*of.projects = slices.DeleteFunc(*of.projects, isIt)
	}
	return text + ": " + clause(n.alarm.Text), rests
}

// gotWorse is the bad news: of one project with its cause, of several their names.
func (v View) gotWorse(bad []Project) string {
	if len(bad) == 1 {
		return v.oneBad(bad[0])
	}
	word := "got worse"
	var says []string
	for _, p := range bad {
		if p.Heard.On.IsZero() {
			word = "need attention"
		}
		says = append(says, fmt.Sprintf("%s (%s)", inSentence(p.Title), badWord(p)))
	}
	return fmt.Sprintf("%d projects %s: %s", len(bad), word, list(says))
}

// bestOf is the win to tell first: one that changed something, of several the
// newest. What is half a year old is no headline.
func bestOf(wins []Work) Work {
	return slices.MaxFunc(wins, func(a, b Work) int {
		switch changed := a.Impact != ""; {
		case changed != (b.Impact != "") && changed:
			return 1
		case changed != (b.Impact != ""):
			return -1
		}
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Entry, b.Entry))
	})
}

// together says how some projects stand: of one or two by name, of more the first
// by name and how many the others are.
func together(projects []Project, still string) string {
	if len(projects) == 0 {
		return ""
	}
	first := projects[0]
	same := !slices.ContainsFunc(projects, func(p Project) bool { return p.State != first.State })
	switch n := len(projects); {
	case n == 1:
		return inSentence(first.Title) + " is " + still + stateWord(first.State) + first.noLonger()
	case n == 2 && same:
		return inSentence(first.Title) + " is " + still + stateWord(first.State) + ", and so is " + inSentence(projects[1].Title)
	case same:
		return fmt.Sprintf("%d projects are %s%s", n, still, stateWord(first.State))
	}
	rest := slices.DeleteFunc(slices.Clone(projects[1:]), func(p Project) bool { return p.State == first.State })
	says := []string{inSentence(first.Title) + " is " + still + stateWord(first.State)}
	if alike := len(projects) - 1 - len(rest); alike > 0 {
		says[0] = fmt.Sprintf("%s and %d more are %s%s", inSentence(first.Title), alike, still, stateWord(first.State))
	}
	for len(rest) > 0 {
		state := rest[0].State
		others := slices.DeleteFunc(slices.Clone(rest), func(p Project) bool { return p.State == state })
		n := len(rest) - len(others)
		says = append(says, fmt.Sprintf("%d more %s %s%s", n, plural(n, "is", "are"), still, stateWord(state)))
		rest = others
	}
	return list(says)
}

// noLonger adds what a project was and is no longer, where that is good news.
func (p Project) noLonger() string {
	if p.Heard.On.IsZero() || !p.State.Open() || p.Heard.State.Rank() <= p.State.Rank() {
		return ""
	}
	return ", no longer " + p.Heard.State.String()
}

// newToYou names the one project that has no state yet and is new to the reader.
func newToYou(fresh []Project) string {
	switch n := len(fresh); n {
	case 0:
		return ""
	case 1:
		return inSentence(fresh[0].Title) + " is new to you"
	default:
		return fmt.Sprintf("%d projects are new to you", n)
	}
}

// stands are the entries that say how projects stand.
func stands(projects []Project) (entries []int64) {
	for _, p := range projects {
		entries = append(entries, p.StateEntry)
		if p.isBad() {
			entries = append(entries, p.DateEntry)
		}
	}
	return entries
}

// sayCauseOnce leaves out of the lines the cause that the bottom line says: that
// of the one project that got worse.
func (v *View) sayCauseOnce() {
	v.Projects = slices.Clone(v.Projects)
	if bad := v.news().bad; len(bad) == 1 && bad[0].State.Rank() > 0 {
		for i := range v.Projects {
			if v.Projects[i].Slug == bad[0].Slug {
				v.Projects[i].Cause = ""
			}
		}
	}
}
