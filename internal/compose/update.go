package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// The headings of an update.
const (
	headChanged = "Changed"
	headTrouble = "Trouble and the way out"
	headWins    = "Wins"
	headNumbers = "Numbers"
	headStill   = "As before"
	headWork    = "Work"
	headNext    = "Next"
)

func writeUpdate(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	return Update(ViewFor(b, reader, s)), nil
}

// Update is what a reader is told at their rhythm: how things stand, what is
// asked of them, what changed since they last heard, wins with those who shared
// in them, troubles with their way out, numbers, the work, what comes next.
func Update(v View) Document {
	d := v.letter("update", "Update")
	d.unheard = v.unheard()
	d.BottomLine, d.Bottom = v.bottom()
	d.once = append(d.once, v.sayOnce(d.Bottom))
	v.sayCauseOnce()
	for _, c := range v.Choices {
		d.Asks = append(d.Asks, v.asked(c))
	}
	for _, w := range v.Wants {
		if len(d.Asks) < 3 && !w.By.IsZero() {
			d.Asks = append(d.Asks, v.wanted(w))
		}
	}
	d.Contract = v.contract()
	d.fit(v.unsaidParts(&d), v.headings(), v.Reader.Words)
	for _, spare := range []func(){
		func() { v.onlyNamed(v.news().alarm) },
		func() { v.Projects = withoutCauses(v.Projects) },
		func() { d.Contract = unconditional(d.Contract) },
	} {
		if d.Words > v.Reader.Words {
			spare()
			d.fit(v.unsaidParts(&d), v.headings(), v.Reader.Words)
		}
	}
	return d
}

// withoutCauses are projects without why they stand as they do: that they do goes
// first.
func withoutCauses(projects []Project) []Project {
	out := slices.Clone(projects)
	for i := range out {
		out[i].Cause = ""
	}
	return out
}

// letter is an empty document in the reader's form, titled as coming from the
// owner.
func (v View) letter(kind, title string) Document { return v.titled(kind, title, "from") }

// titled is such a document, with the word by which its title names the owner.
func (v View) titled(kind, title, word string) Document {
	if v.Owner != "" {
		title += " " + word + " " + v.Owner
	}
	return Document{Kind: kind, Reader: v.Reader.Slug, Day: v.Day, Title: title,
		Greeting: v.Reader.Given + ",", Signature: v.Owner, Form: v.Reader.Form, Asks: []Line{}, Blocks: []Block{}}
}

// headings are the headings of an update in the reader's order.
func (v View) headings() []string {
	return v.Reader.order(headChanged, headTrouble, headWins, headNumbers, headWork, headStill, headNext)
}

// order puts the heading that the reader wants first, wins or numbers, in front of
// the others; to those who want problems first they already stand as they like it.
func (r Reader) order(headings ...string) []string {
	front := map[string]string{"wins": headWins, "numbers": headNumbers}[r.First]
	if front == "" {
		return headings
	}
	return append([]string{front}, slices.DeleteFunc(headings, func(h string) bool { return h == front })...)
}

// raise gives what stands under the heading that the reader wants first more
// weight, and the best of it all that a line can have which may be left out: who
// wants numbers first gets one at the least.
func (r Reader) raise(parts []part, front string, by int) {
	if r.First == "problems" {
		return
	}
	best := -1
	for i := range parts {
		if parts[i].heading == front && parts[i].mark < must {
			parts[i].mark = min(parts[i].mark+by, must-1)
			if best < 0 || parts[i].mark > parts[best].mark {
				best = i
			}
		}
	}
	if best >= 0 {
		parts[best].mark = must - 1
	}
}

func (v View) updateParts() []part {
	var parts []part
	add := func(heading string, line Line, mark int) { parts = append(parts, part{heading, line, mark}) }
	var bare, still []Project
	for _, p := range v.worstFirst() {
		if p.isBare() {
			bare = append(bare, p)
		} else if line, ok := v.changed(p); ok {
			add(headChanged, line, changedMark(p))
		} else if p.State != journal.NoState || !p.Heard.On.IsZero() || p.Known { // that nothing happened is news too
			still = append(still, p)
		}
	}
	if len(bare) > 0 {
		add(headChanged, begun(bare), changedMark(bare[0]))
	}
	if line, ok := unchanged(still); ok {
		add(headStill, line, 65)
	}
	parts = append(parts, v.troubles()...)
	for _, p := range v.Projects {
		for _, w := range slices.Backward(p.Wins) { // the newest is the one that is still news
			add(headWins, won(w, p), winMark(w))
		}
		for _, n := range p.Numbers {
			add(headNumbers, measured(n, p), numberMark(n))
		}
	}
	parts = append(parts, v.work()...)
	parts = append(parts, v.next()...)
	v.Reader.raise(parts, v.headings()[0], 15)
	return parts
}

// troubles are those of all projects, the worst in front of those that are new and
// of those that are known, and behind them what is solved.
func (v View) troubles() []part {
	var open []Trouble
	var solved []part
	of := map[int64]Project{}
	for _, p := range v.Projects {
		for _, t := range p.Troubles {
			t.Topic = t.Topic || (t.Known || t.Severity == "low") && v.Reader.brief()
			open, of[t.Entry] = append(open, t), p
		}
		for _, t := range p.Solved {
			solved = append(solved, part{headTrouble, v.solved(t, p), 60})
		}
	}
	slices.SortStableFunc(open, func(a, b Trouble) int { return cmp.Or(troubleMark(b)-troubleMark(a), worse(a, b)) })
	var parts []part
	for _, t := range open {
		parts = append(parts, part{headTrouble, v.troubled(t, of[t.Entry]), troubleMark(t)})
	}
	return append(parts, solved...)
}

// worstFirst are the projects with what got worse in front.
func (v View) worstFirst() []Project {
	sorted := slices.Clone(v.Projects)
	slices.SortStableFunc(sorted, func(a, b Project) int {
		return cmp.Or(changedMark(b)-changedMark(a), b.State.Rank()-a.State.Rank())
	})
	return sorted
}

// The marks say what goes first where a reader's words do not take everything:
// what got worse and new trouble always stay; then wins, changes, numbers, what
// comes next and the work.
func changedMark(p Project) int {
	switch {
	case p.Worse, p.Heard.On.IsZero() && p.State.Rank() > 0:
		return must
	case p.Heard.On.IsZero():
		return 68
	case !p.State.Open():
		return 89
	}
	return 74
}

func troubleMark(t Trouble) int {
	switch {
	case t.isNews():
		return must
	case !t.Known: // and small
		return 62
	case t.Severity == "high":
		return 66
	case t.Severity == "medium":
		return 52
	}
	return 32
}

// worse orders troubles by how bad they are.
func worse(a, b Trouble) int { return b.weight() - a.weight() }

// weight is how bad a trouble is, known or not.
func (t Trouble) weight() int { return map[string]int{"high": 3, "medium": 2}[t.Severity] }

func winMark(w Work) int {
	if w.Impact != "" {
		return 88
	}
	return 78
}

func numberMark(n Number) int {
	switch {
	case n.Aimed != "":
		return 70
	case n.Before != "":
		return 58
	}
	return 48
}

// work gathers pieces of work, the latest first, those of projects before those
// of none; and wins that belong to no project.
func (v View) work() []part {
	var parts []part
	for _, w := range v.Loose {
		if w.isWin() {
			parts = append(parts, part{headWins, won(w, Project{}), winMark(w)})
		}
	}
	type piece struct {
		*Work
		of *Project
	}
	var pieces []piece
	for i := range v.Projects {
		p := &v.Projects[i]
		for j := range p.Logs {
			pieces = append(pieces, piece{&p.Logs[j], p})
		}
	}
	for i := range v.Loose {
		if w := &v.Loose[i]; !w.isWin() {
			pieces = append(pieces, piece{w, &Project{}})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return int(b.On - a.On) })
	for i, w := range pieces {
		mark := max(44-i, 1)
		if w.Impact != "" {
			mark += 20
		}
		parts = append(parts, part{headWork, worked(*w.Work, *w.of), mark})
	}
	return parts
}

// next is what the reader may expect: projects due soon, what they were
// promised.
func (v View) next() []part {
	var parts []part
	for _, p := range v.Projects {
		if p.State.Open() && soon(p.By, v.Day) && p.Heard.By == p.By {
			parts = append(parts, part{headNext, Line{Text: fmt.Sprintf("%s is due %s.", inSentence(p.Title), dayName(p.By, v.Day)),
				Entries: cite(nil, p.DateEntry), Projects: []string{p.Slug}}, 54})
		}
	}
	for _, due := range v.Dues {
		parts = append(parts, part{headNext, v.owed(due.lead(), due), 56})
	}
	for _, m := range v.Meetings {
		parts = append(parts, part{headNext, Line{Text: fmt.Sprintf("We meet on %s (%s).", dayName(m.On, v.Day), m.Kind), Entries: []int64{m.Entry}}, 40})
	}
	return parts
}

// isBare reports whether of a project that is new to the reader there is neither
// state nor date to say.
func (p Project) isBare() bool {
	return !p.Known && !p.OfSome && p.State == journal.NoState && p.By.IsZero()
}

// begun names new projects in one line.
func begun(bare []Project) Line {
	var titles []string
	line := Line{}
	for _, p := range bare {
		titles = append(titles, inSentence(p.Title))
		line.Entries = cite(line.Entries, p.Entry)
		line.Projects = append(line.Projects, p.Slug)
	}
	line.Text = sentence("New to you: " + list(titles))
	return line
}

// unchanged names the projects that stand as they were in one line.
func unchanged(still []Project) (Line, bool) {
	if len(still) == 0 {
		return Line{}, false
	}
	byState := map[journal.State][]string{}
	var order []journal.State
	line := Line{}
	for _, p := range still {
		if len(byState[p.State]) == 0 {
			order = append(order, p.State)
		}
		byState[p.State] = append(byState[p.State], inSentence(p.Title))
		line.Entries = cite(line.Entries, cmp.Or(p.StateEntry, p.Entry))
		line.Projects = append(line.Projects, p.Slug)
	}
	var says []string
	for _, s := range order {
		says = append(says, list(byState[s])+" ("+asBefore(s)+")")
	}
	line.Text = sentence(strings.Join(says, "; "))
	return line, true
}

// asBefore is the state that some projects are still in.
func asBefore(s journal.State) string {
	if s == journal.NoState {
		return "no state yet"
	}
	return stateWord(s)
}
