package compose

import (
	"fmt"
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// The headings of a hand-over, besides wins, numbers and questions.
const (
	headGoals    = "Goals"
	headProjects = "Projects"
	headRisks    = "Risks and the way out"
	headOpen     = "Decisions that are open"
	headPromises = "Promises to confirm anew"
	headPeople   = "People"
	headRhythm   = "How you hear from me"
)

func writeHandover(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	return Handover(EstateFor(b, reader, s)), nil
}

// Handover shows a new boss what I look after: the goals, each project with its
// state, date and risks, who works on it, what was promised and is to be
// confirmed, what waits to be decided, and how they will hear from me.
func Handover(e Estate) Document {
	d := e.letter("handover", "Hand-over")
	d.BottomLine, d.Bottom = e.bottom()
	for _, c := range e.Choices {
		ask := e.asked(c)
		if e.Reader.brief() {
			ask = e.toDecide(c)
		}
		d.Asks = append(d.Asks, ask)
	}
	d.Asks = append(d.Asks, e.confirmAnew())
	d.Contract = "Help needed: a word on each is enough."
	if len(e.Choices) > 0 {
		d.Contract = "Decide: a number and a word are enough."
	}
	parts := e.parts()
	d.fit(parts, e.headings(), e.Reader.Words)
	if !slices.ContainsFunc(d.Blocks, func(b Block) bool { return b.Heading == headPromises }) { // none that stands below
		e.Given, e.Dues = nil, nil
		d.Asks[len(d.Asks)-1] = e.confirmAnew()
		d.fit(parts, e.headings(), e.Reader.Words)
	}
	return d
}

// bottom says in a sentence what there is and how it stands.
func (e Estate) bottom() (string, []int64) {
	if len(e.Projects) == 0 {
		return "Nothing that I look after is open at the moment.", nil
	}
	count := map[journal.State]int{}
	var red []string
	var entries []int64
	for _, p := range e.Projects {
		count[p.State]++
		if p.State == journal.Red {
			red = append(red, p.Title)
		}
		entries = cite(entries, p.StateEntry)
	}
	var says []string
	for _, s := range []journal.State{journal.Red, journal.Amber, journal.Paused, journal.Green, journal.NoState} {
		if n := count[s]; n > 0 {
			says = append(says, fmt.Sprintf("%d %s", n, stateWord(s)))
		}
		if s == journal.Red && 0 < len(red) && len(red) < 3 { // those they must hear of on the first day
			says[0] = list(allInSentence(red)) + plural(len(red), " is", " are") + " red"
		}
	}
	switch n := len(e.Projects); {
	case n == 1:
		return fmt.Sprintf("I look after one open project, and it is %s.", stateWord(e.Projects[0].State)), entries
	case len(says) == 1:
		return fmt.Sprintf("I look after %d open projects, all %s.", n, stateWord(e.Projects[0].State)), entries
	default:
		return fmt.Sprintf("I look after %d open projects: %s.", n, list(says)), entries
	}
}

// confirmAnew asks for the two things only the new boss can say.
func (e Estate) confirmAnew() Line {
	line := Line{Entries: cite(nil, e.ReaderEntry), Untold: true}
	text := "Tell me how often and how you want to hear from me"
	if n := len(e.Given) + len(e.Dues); n > 0 {
		text = fmt.Sprintf("Tell me which of the %d promises below still stand, and how you want to hear from me", n)
		if n == 1 {
			text = "Tell me whether the promise below still stands, and how you want to hear from me"
		}
	}
	by := workday(e.Day + 7)
	if len(e.Meetings) > 0 {
		by = e.Meetings[0].On
	}
	line.Text = sentence(text + ", by " + dayName(by, e.Day))
	return line
}

// headings are those of a hand-over in the reader's order: to those who want
// problems first, the risks.
func (e Estate) headings() []string {
	if e.Reader.First == "problems" {
		return []string{headRisks, headGoals, headProjects, headOpen, headPromises, headPeople, headRhythm, headWins, headNumbers, headQuestions}
	}
	return e.Reader.order(headGoals, headProjects, headRisks, headOpen, headPromises, headPeople, headRhythm, headWins, headNumbers, headQuestions)
}

func (e Estate) parts() []part {
	var parts []part
	add := func(heading string, line Line, mark int) { parts = append(parts, part{heading, line, mark}) }
	for _, g := range e.Goals {
		mark := 45
		switch {
		case g.Yours:
			mark = 76
		case g.Served:
			mark = 70
		}
		add(headGoals, e.goal(g), mark)
	}
	projects := slices.Clone(e.Projects)
	slices.SortStableFunc(projects, func(a, b Project) int { return b.State.Rank() - a.State.Rank() })
	for _, p := range projects {
		mark := 90
		if e.Minor[p.Slug] {
			mark = 50
		}
		add(headProjects, e.held(p), mark)
		for _, t := range p.Troubles {
			t.Known = false // to them it is new work, whatever they heard of it before
			add(headRisks, e.troubled(t, p), riskMark(t))
		}
		for _, w := range p.Wins {
			add(headWins, won(w, p), winMark(w)-40)
		}
		for _, n := range p.Numbers {
			add(headNumbers, measured(n, p), 40)
		}
	}
	for _, c := range e.Unmade {
		add(headOpen, e.unmade(c), 86)
	}
	for _, w := range e.Given {
		add(headPromises, e.word(w), 84)
	}
	for _, due := range e.Dues {
		add(headPromises, e.word(Word{Due: due}), 84)
	}
	for _, m := range e.Members {
		if e.Reader.brief() && len(m.Leads)+len(m.Does)+len(m.Hears) == 0 {
			continue // a name alone would take the place of somebody with a part
		}
		mark := 58
		switch {
		case len(m.Leads)+len(m.Does) > 0 && m.Relation == book.Report:
			mark = 75
		case m.Relation == book.Report:
			mark = 56 // who has no part in what is open comes behind all others
		}
		line := Line{Text: m.says(), Entries: []int64{m.Entry}, Untold: true, Shares: m.Spent}
		for _, s := range m.Spent {
			line.Entries = cite(line.Entries, s.Entry)
		}
		add(headPeople, line, mark)
	}
	parts = append(parts, e.rhythm()...)
	for i, q := range e.Questions {
		add(headQuestions, Line{Text: q.Text, Entries: q.Entries, Untold: true}, 60-6*i)
	}
	return parts
}

// riskMark puts serious risks before the projects themselves.
func riskMark(t Trouble) int {
	if mark := map[string]int{"high": 96, "medium": 82}[t.Severity]; mark != 0 {
		return mark
	}
	return 62
}

// goal says a goal in one line: whose, by when, how it is measured, why.
func (e Estate) goal(g Aim) Line {
	text := clause(g.Title)
	switch {
	case g.Yours:
		text += " (yours)"
	case g.Of != "":
		text += " (" + g.Of + ")"
	}
	if !g.By.IsZero() {
		text += ", by " + shortDay(g.By, e.Day)
	}
	if e.Reader.Words > 250 && g.Measure != "" {
		text += ", measured by " + clause(g.Measure)
	}
	if e.Reader.Words > 250 && g.Why != "" {
		text += ", because " + clause(g.Why)
	}
	return Line{Text: sentence(text), Entries: []int64{g.Entry}}
}

// held says how a project stands, who leads it and what it serves.
func (e Estate) held(p Project) Line {
	if e.Reader.brief() {
		p.Cause = ""
	}
	line := e.stands(p)
	if changed, ok := e.changed(p); ok && !p.Heard.On.IsZero() {
		line = changed // they knew it otherwise
	}
	if p.Lead != "" {
		line.Text += " " + capital(leads(p.Lead)) + " it."
	}
	if goal := e.Serves[p.Slug]; goal != "" && e.Reader.Words > 250 {
		line.Text += " It serves: " + clause(goal) + "."
	}
	return line
}

// unmade says a choice that the boss before was asked for.
func (e Estate) unmade(c Choice) Line {
	text := sentence(c.Text)
	if way := pick(c.Options, c.Recommend); way != "" {
		text += fmt.Sprintf(" I recommend: %s (of %d options).", clause(way), len(c.Options))
	}
	if !c.By.IsZero() {
		text += " By " + shortDay(c.By, e.Day) + "."
	}
	return Line{Text: text, Entries: []int64{c.Entry}}
}

// word says what was promised to whom, or what they asked for.
func (e Estate) word(w Word) Line {
	lead := "To " + w.To + ": "
	switch {
	case w.To == "" && w.Verb == journal.Promise: // the heading says that it was promised
		lead = "To you: "
	case w.To == "":
		lead = w.lead()
	case w.Verb == journal.Request:
		lead = w.To + " asked: "
	}
	return e.owed(lead, w.Due)
}

// says is somebody's name with their part.
func (m Member) says() string {
	var does []string
	for _, part := range []struct {
		what     string
		projects []string
	}{{"leads ", m.Leads}, {"works on ", m.Does}, {"has to hear of ", m.Hears}} {
		if len(part.projects) > 0 {
			does = append(does, part.what+list(m.timed(part.projects)))
		}
	}
	text := fmt.Sprintf("%s (%s)", m.Name, m.Relation)
	if len(does) > 0 {
		text += ": " + strings.Join(does, "; ")
	}
	return sentence(text)
}

// timed adds to projects how much of their time somebody gives to them, as far as
// it is known.
func (m Member) timed(projects []string) []string {
	out := allInSentence(projects)
	for i, title := range projects {
		for _, s := range m.Spent {
			if s.Project == title {
				out[i] += fmt.Sprintf(" at %g%%", s.PercentOfTime)
			}
		}
	}
	return out
}

// rhythm says when they hear from me, and when I am not there.
func (e Estate) rhythm() []part {
	var parts []part
	add := func(entry int64, text string, mark int) {
		parts = append(parts, part{headRhythm, Line{Text: sentence(text), Entries: cite(nil, entry), Untold: true}, mark})
	}
	switch {
	case !e.Cadence.IsZero():
		add(e.ReaderEntry, "You get an update from me "+rhythmWord(e.Cadence), 74)
	case !e.BeforeCadence.IsZero():
		add(e.ReaderEntry, e.Before+" had an update from me "+rhythmWord(e.BeforeCadence)+"; tell me what suits you", 74)
	default:
		add(e.ReaderEntry, "No rhythm is agreed yet", 74)
	}
	for _, m := range e.Meetings {
		add(m.Entry, fmt.Sprintf("We meet on %s (%s)", dayName(m.On, e.Day), m.Kind), 55)
	}
	for _, span := range e.Away {
		add(e.Own, fmt.Sprintf("I am away from %s to %s", shortDay(span.From, e.Day), shortDay(span.To, e.Day)), 52)
	}
	return parts
}

// rhythmWord says how often: "every Thursday", "on the 1st of each month".
func rhythmWord(c civil.Cadence) string {
	name, day, _ := strings.Cut(c.String(), "/")
	weekday := map[string]string{"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday"}[day]
	switch {
	case name == "daily":
		return "every day"
	case name == "weekly" && weekday != "":
		return "every " + weekday
	case name == "biweekly" && weekday != "":
		return "every second " + weekday
	case day != "":
		return "on the " + ordinal(day) + " of each " + map[string]string{"monthly": "month", "quarterly": "quarter"}[name]
	}
	return map[string]string{"weekly": "every week", "biweekly": "every two weeks", "monthly": "every month", "quarterly": "every quarter"}[name]
}

// ordinal is a day of the month as people say it: 1st, 22nd, 15th.
func ordinal(day string) string {
	ending := "th"
	if len(day) < 2 || day[0] != '1' {
		switch day[len(day)-1] {
		case '1':
			ending = "st"
		case '2':
			ending = "nd"
		case '3':
			ending = "rd"
		}
	}
	return day + ending
}
