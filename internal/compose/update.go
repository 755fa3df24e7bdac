package compose

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"headsup/internal/journal"
)

// The headings of an update.
const (
	headChanged = "Changed"
	headTrouble = "Trouble and the way out"
	headWins    = "Wins"
	headNumbers = "Numbers"
	headWork    = "Work"
	headNext    = "Next"
)

// Update is what a reader is told at their rhythm: how things stand, what is
// asked of them, what changed since they last heard, wins with those who shared
// in them, troubles with their way out, numbers, the work, what comes next.
func Update(v View) Document {
	d := v.letter("update", "Update")
	d.BottomLine, d.Bottom = v.bottom()
	if v.Reader.Words <= 100 {
		d.once = v.sayOnce(d.Bottom)
	}
	for _, c := range v.Choices {
		d.Asks = append(d.Asks, v.asked(c))
	}
	for _, w := range v.Wants {
		if len(d.Asks) < 3 && !w.By.IsZero() {
			d.Asks = append(d.Asks, v.wanted(w))
		}
	}
	d.Contract = v.contract()
	d.fit(v.updateParts(), v.headings(), v.Reader.Words)
	return d
}

// sayOnce takes the win of the bottom line out of the list of wins, where words
// are short, and gives its number.
func (v *View) sayOnce(entries []int64) (once []int64) {
	said := func(w Work) bool {
		if !slices.Contains(entries, w.Entry) {
			return false
		}
		once = append(once, w.Entry)
		return true
	}
	for i := range v.Projects {
		v.Projects[i].Wins = slices.DeleteFunc(v.Projects[i].Wins, said)
	}
	v.Loose = slices.DeleteFunc(v.Loose, func(w Work) bool { return w.Impact != "" && said(w) })
	return once
}

// letter is an empty document in the reader's form.
func (v View) letter(kind, title string) Document {
	if v.Owner != "" {
		title += " from " + v.Owner
	}
	return Document{Kind: kind, Reader: v.Reader.Slug, Day: v.Day, Title: title,
		Greeting: v.Reader.Given + ",", Signature: v.Owner, Form: v.Reader.Form, Asks: []Line{}, Blocks: []Block{}}
}

// headings are the headings of an update in the reader's order.
func (v View) headings() []string {
	all := []string{headChanged, headTrouble, headWins, headNumbers, headWork, headNext}
	front := map[string]string{"wins": headWins, "numbers": headNumbers}[v.Reader.First]
	if front == "" {
		return all
	}
	return append([]string{front}, slices.DeleteFunc(all, func(h string) bool { return h == front })...)
}

func (v View) updateParts() []part {
	var parts []part
	add := func(heading string, line Line, mark int) { parts = append(parts, part{heading, line, mark}) }
	var still []Project
	for _, p := range v.worstFirst() {
		if line, ok := v.changed(p); ok {
			add(headChanged, line, changedMark(p))
		} else if p.State != journal.NoState {
			still = append(still, p)
		}
	}
	if line, ok := unchanged(still); ok {
		add(headChanged, line, 65)
	}
	for _, p := range v.Projects {
		for _, t := range p.Troubles {
			add(headTrouble, v.troubled(t, p), troubleMark(t))
		}
		for _, t := range p.Solved {
			add(headTrouble, v.solved(t, p), 60)
		}
		for _, w := range p.Wins {
			add(headWins, won(w, p), winMark(w))
		}
		for _, n := range p.Numbers {
			add(headNumbers, measured(n, p), numberMark(n))
		}
	}
	parts = append(parts, v.work()...)
	parts = append(parts, v.next()...)
	for i := range parts {
		if front := v.headings()[0]; v.Reader.First != "problems" && parts[i].heading == front && parts[i].mark < must {
			parts[i].mark = min(parts[i].mark+15, must-1)
		}
	}
	return parts
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
// what got worse always stays; then new trouble, wins, changes, numbers, what
// comes next and the work.
func changedMark(p Project) int {
	switch {
	case p.Worse, p.Heard.On.IsZero() && p.State.Rank() > 0:
		return must
	case p.Heard.On.IsZero():
		return 68
	}
	return 74
}

func troubleMark(t Trouble) int {
	mark := map[string]int{"high": 96, "medium": 82}[t.Severity]
	if mark == 0 {
		mark = 62
	}
	if t.Known {
		mark -= 30
	}
	return mark
}

func winMark(w Work) int {
	if w.Impact != "" {
		return 88
	}
	return 78
}

func numberMark(n Number) int {
	if n.Before != "" {
		return 58
	}
	return 48
}

// work gathers pieces of work, the latest first, those of projects before those
// of none; and wins that belong to no project.
func (v View) work() []part {
	var parts []part
	for _, w := range v.Loose {
		if w.Impact != "" {
			parts = append(parts, part{headWins, won(w, Project{}), winMark(w)})
		}
	}
	type piece struct {
		Work
		Project
	}
	var pieces []piece
	for _, p := range v.Projects {
		for _, w := range p.Logs {
			pieces = append(pieces, piece{w, p})
		}
	}
	for _, w := range v.Loose {
		if w.Impact == "" {
			pieces = append(pieces, piece{w, Project{}})
		}
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return int(b.On - a.On) })
	for i, w := range pieces {
		mark := max(44-i, 1)
		if w.Impact != "" {
			mark += 20
		}
		parts = append(parts, part{headWork, worked(w.Work, w.Project), mark})
	}
	return parts
}

// next is what the reader may expect: projects due soon, what they were
// promised.
func (v View) next() []part {
	var parts []part
	for _, p := range v.Projects {
		if p.State.Open() && soon(p.By, v.Day) && p.Heard.By == p.By {
			parts = append(parts, part{headNext, Line{Text: fmt.Sprintf("%s is due %s.", p.Title, dayName(p.By, v.Day)),
				Entries: cite(nil, p.DateEntry), Projects: []string{p.Slug}}, 54})
		}
	}
	for _, due := range v.Dues {
		text := "Promised to you: " + clause(due.Text)
		if !due.By.IsZero() {
			text += ", by " + dayName(due.By, v.Day)
		}
		parts = append(parts, part{headNext, Line{Text: sentence(text), Entries: []int64{due.Entry}}, 56})
	}
	for _, m := range v.Meetings {
		parts = append(parts, part{headNext, Line{Text: fmt.Sprintf("We meet on %s (%s).", dayName(m.On, v.Day), m.Kind), Entries: []int64{m.Entry}}, 40})
	}
	return parts
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
		byState[p.State] = append(byState[p.State], p.Title)
		line.Entries = cite(line.Entries, p.StateEntry)
		line.Projects = append(line.Projects, p.Slug)
	}
	var says []string
	for _, s := range order {
		says = append(says, list(byState[s])+" ("+stateWord(s)+")")
	}
	line.Text = sentence("Unchanged: " + strings.Join(says, "; "))
	return line, true
}

// bottom is the one sentence for a reader who reads no further: the worst news
// first, then the best, then what is wanted of them.
func (v View) bottom() (string, []int64) {
	var bad, fine []Project
	var wins []Work
	of := map[int64]Project{}
	work := 0
	for _, p := range v.Projects {
		switch {
		case p.Worse || p.Heard.On.IsZero() && p.State.Rank() > 0:
			bad = append(bad, p)
		case p.State.Rank() == 0 && p.State.Open() && p.State != journal.NoState:
			fine = append(fine, p)
		}
		for _, w := range p.Wins {
			of[w.Entry] = p
		}
		wins = append(wins, p.Wins...)
		work += len(p.Logs)
	}
	for _, w := range v.Loose {
		if w.Impact != "" {
			wins = append(wins, w)
		} else {
			work++
		}
	}
	slices.SortStableFunc(bad, func(a, b Project) int { return b.State.Rank() - a.State.Rank() })
	text, entries := v.headline(bad, fine, wins, work)
	return strings.TrimSpace(text + " " + v.need()), entries
}

func (v View) headline(bad, fine []Project, wins []Work, work int) (string, []int64) {
	onTrack := ""
	switch n := len(fine); {
	case n == 1:
		onTrack = fine[0].Title + " is on track"
	case n > 1:
		onTrack = fmt.Sprintf("%d projects are on track", n)
	}
	switch {
	case len(bad) == 1:
		return v.oneBad(bad[0], onTrack), cite(cite(nil, bad[0].StateEntry), bad[0].DateEntry)
	case len(bad) > 1:
		var says []string
		var entries []int64
		for _, p := range bad {
			says = append(says, fmt.Sprintf("%s (%s)", p.Title, badWord(p)))
			entries = cite(cite(entries, p.StateEntry), p.DateEntry)
		}
		text := fmt.Sprintf("%d projects got worse: %s.", len(bad), list(says))
		return text, entries
	case len(wins) > 0:
		best := wins[0]
		for _, w := range wins {
			if w.Impact != "" {
				best = w
				break
			}
		}
		text := clause(best.Text)
		if len(best.Credit) > 0 {
			text += ", with " + list(best.Credit)
		}
		if best.Impact != "" {
			text += ": " + clause(best.Impact)
		}
		if onTrack != "" {
			text += "; " + onTrack
		}
		return sentence(text), []int64{best.Entry}
	}
	var entries []int64
	for _, p := range fine {
		entries = cite(entries, p.StateEntry)
	}
	var says []string
	if onTrack != "" {
		says = append(says, onTrack)
	}
	if work > 0 {
		says = append(says, fmt.Sprintf("%d %s of work done%s", work, plural(work, "piece", "pieces"), v.since()))
	}
	if len(says) == 0 {
		return "Nothing has changed" + v.since() + ".", entries
	}
	return sentence(strings.Join(says, "; ")), entries
}

// oneBad is the headline of a single trouble: the state, the cause, the date.
func (v View) oneBad(p Project, onTrack string) string {
	text := p.Title + " is " + badWord(p)
	if p.State.Rank() > 0 && p.Cause != "" {
		text += ": " + clause(p.Cause)
	}
	if p.State.Rank() > 0 && p.By > p.Heard.By && !p.Heard.By.IsZero() {
		text += fmt.Sprintf("; new date %s", shortDay(p.By, v.Day))
	}
	if onTrack != "" {
		text += "; " + onTrack
	}
	return sentence(text)
}

func badWord(p Project) string {
	if p.State.Rank() > p.Heard.State.Rank() || p.Heard.On.IsZero() || p.By <= p.Heard.By {
		return stateWord(p.State)
	}
	return "late"
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func (v View) since() string {
	if v.Reader.Since.IsZero() {
		return ""
	}
	return " since " + shortDay(v.Reader.Since, v.Day)
}

// need says in the bottom line what is wanted of the reader.
func (v View) need() string {
	switch n := len(v.Choices); {
	case n == 1 && !v.Choices[0].By.IsZero():
		return "I need one decision from you by " + dayName(v.Choices[0].By, v.Day) + "."
	case n == 1:
		return "I need one decision from you."
	case n > 1:
		return fmt.Sprintf("I need %d decisions from you.", n)
	}
	for _, w := range v.Wants {
		if !w.By.IsZero() {
			return "I need your answer by " + dayName(w.By, v.Day) + "."
		}
	}
	return ""
}

// contract says what a state asks of the reader, and whether a reply is needed:
// decide, help needed, be aware, for information.
func (v View) contract() string {
	worse := false
	for _, p := range v.Projects {
		worse = worse || p.Worse || p.Heard.On.IsZero() && p.State.Rank() > 0
	}
	switch {
	case len(v.Choices) > 0:
		return "Decide: a number in reply is enough."
	case v.need() != "":
		return "Help needed: please answer by the day above."
	case worse:
		return "Be aware. No reply needed unless you would do otherwise."
	}
	return "For information. No reply needed unless something here surprises you."
}
