package compose

import (
	"fmt"
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// The headings of an agenda, besides those of an update.
const (
	headLeft      = "Left from last time"
	headFromYou   = "What I would like from you"
	headMyWord    = "What I owe you"
	headYourWord  = "What you wanted to do"
	headQuestions = "Questions"
)

func writeAgenda(b *book.Book, reader *book.Person, s Scope) (Document, error) {
	plan, err := toMeet(b, reader, s)
	if err != nil {
		return Document{}, err
	}
	return Agenda(TalkFor(b, reader, plan, s)), nil
}

// Agenda prepares the next meeting with its reader: the choices they have to make,
// what they do not know yet, what was not reached last time, what is asked of
// them, what each of us has promised the other, and a few good questions.
func Agenda(t Talk) Document {
	d := t.letter("agenda", "Agenda")
	d.unheard = t.unheard()
	d.Title += " for our next talk"
	if t.Meeting.Entry != 0 {
		d.Title = strings.TrimSuffix(d.Title, "next talk") + fmt.Sprintf("%s on %s", t.Meeting.Kind, dayName(t.Meeting.On, t.Day))
	}
	d.once = append(d.once, Line{Entries: cite(nil, t.Meeting.Entry)})
	d.BottomLine, d.Bottom = t.bottom()
	bad := t.alarms()
	t.sayCauseOnce()
	parts := t.agendaParts()
	if !bad {
		d.BottomLine, d.Bottom = t.opening(parts)
	}
	for _, c := range t.Choices {
		line := t.asked(c)
		if t.Reader.brief() { // the options are for the talk, or in the brief
			line = t.toDecide(c)
		}
		if t.wasLeft(c.Entry) {
			line.Text += " We did not reach it last time."
		}
		d.Asks = append(d.Asks, line)
	}
	d.Contract = t.contract()
	d.fit(parts, t.agendaHeadings(), t.Reader.Words)
	return d
}

// opening is the bottom line where nothing got worse: what is in trouble as they
// know it, what there is to talk about and what is to be decided.
func (t Talk) opening(parts []part) (string, []int64) {
	var says []string
	for _, kind := range []struct {
		one, many string
		headings  []string
	}{
		{"news item", "news items", []string{headChanged, headTrouble, headWins, headNumbers, headWork}},
		{"point from last time", "points from last time", []string{headLeft}},
		{"wish", "wishes", []string{headFromYou}},
		{"promise", "promises", []string{headMyWord, headYourWord}},
		{"question", "questions", []string{headQuestions}},
	} {
		n := 0
		for _, p := range parts {
			if slices.Contains(kind.headings, p.heading) {
				n++
			}
		}
		if n > 0 {
			says = append(says, fmt.Sprintf("%d %s", n, plural(n, kind.one, kind.many)))
		}
	}
	known := t.news().known
	text := "Nothing got worse" + t.since() + "."
	if len(known) > 0 {
		text = sentence(together(known, "still "))
	}
	if len(says) == 0 {
		return text + " The time is yours.", stands(known)
	}
	return strings.TrimSpace(text + " On the list: " + list(says) + ". " + t.need()), stands(known)
}

// contract says what the reader should do with an agenda.
func (t Talk) contract() string {
	if len(t.Choices) > 0 {
		return "Decide when we meet, or before it with a number in reply."
	}
	if t.need() != "" {
		return "Help needed: an answer when we meet is enough."
	}
	if t.alarms() {
		return "Be aware. Reply only to add something, or to take something off."
	}
	return "For information. Reply only to add something, or to take something off."
}

// agendaHeadings are the headings in the reader's order: what is new, as they
// like it; then what is between us; questions last.
func (t Talk) agendaHeadings() []string {
	news := slices.DeleteFunc(t.headings(), func(h string) bool { return h == headStill || h == headNext || h == headWork })
	return append(news, headLeft, headFromYou, headMyWord, headYourWord, headWork, headQuestions)
}

func (t Talk) agendaParts() []part {
	if t.Reader.brief() {
		t.topics()
	}
	parts := slices.DeleteFunc(t.updateParts(), func(p part) bool { return p.heading == headStill || p.heading == headNext })
	add := func(heading, text string, entry int64, mark int) {
		parts = append(parts, part{heading, Line{Text: sentence(text), Entries: []int64{entry}}, mark})
	}
	news := slices.Clone(parts)
	for _, c := range t.Left {
		switch {
		case c.Project == "" && !t.shows(c.Entry):
			add(headLeft, c.Text, c.Entry, 84)
		case c.Project != "" && !slices.ContainsFunc(news, func(p part) bool {
			return p.heading == headChanged && slices.Contains(p.line.Projects, c.Project)
		}):
			parts = append(parts, part{headLeft, t.left(c), 84})
		}
	}
	for _, w := range t.Wants {
		parts = append(parts, part{headFromYou, t.again(t.wanted(w)), 83})
	}
	for _, due := range t.Dues {
		parts = append(parts, part{headMyWord, t.again(t.due(due)), dueMark(due, t.View)})
	}
	for _, due := range t.Owed {
		parts = append(parts, part{headYourWord, t.again(t.due(due)), dueMark(due, t.View)})
	}
	for i, q := range t.Questions {
		parts = append(parts, part{headQuestions, Line{Text: q.Text, Entries: q.Entries, Untold: true}, 69 - 6*i})
	}
	return parts
}

// left says how a project stands that was not reached; what the reader may not be
// told of any more is only named.
func (t Talk) left(c Carried) Line {
	for _, p := range t.Projects {
		if p.Slug == c.Project {
			return t.stands(p)
		}
	}
	return Line{Text: sentence(c.Text), Entries: []int64{c.Entry}, Untold: true}
}

// topics cuts what is new to topics, for those who read little: the causes and the
// ways out are for the talk itself.
func (t *Talk) topics() {
	t.Projects = slices.Clone(t.Projects)
	for i := range t.Projects {
		p := &t.Projects[i]
		p.Cause, p.Logs, p.Troubles = "", nil, slices.Clone(p.Troubles)
		for j := range p.Troubles {
			p.Troubles[j].Topic = true
		}
	}
	t.Loose = slices.DeleteFunc(slices.Clone(t.Loose), func(w Work) bool { return !w.isWin() })
}

// due says something that was promised, with its day. That it was an offer is said
// as well: its words may be those of a question.
func (v View) due(d Due) Line {
	if d.Verb == journal.Ask {
		return v.owed(d.lead(), d)
	}
	return v.owed("", d)
}

// owed says it behind the words that lead to it.
func (v View) owed(lead string, d Due) Line {
	text := lead + clause(d.Text)
	switch {
	case d.By.IsZero():
		text = lead + questioned(d.Text)
	case d.By < v.Day:
		text += ", was due " + dayName(d.By, v.Day)
	default:
		text += ", by " + dayName(d.By, v.Day)
	}
	return Line{Text: sentence(text), Entries: []int64{d.Entry}}
}

// dueMark puts a word that falls due, or is late, before the others.
func dueMark(d Due, v View) int {
	if !d.By.IsZero() && d.By <= v.Day+7 {
		return 82
	}
	return 62
}

// again adds to a line that it stood on the last agenda.
func (t Talk) again(line Line) Line {
	if slices.ContainsFunc(line.Entries, t.wasLeft) {
		line.Text += " We did not reach it last time."
	}
	return line
}

func (t Talk) wasLeft(entry int64) bool {
	return slices.ContainsFunc(t.Left, func(c Carried) bool { return c.Project == "" && c.Entry == entry })
}

// shows reports whether an entry has its line among what is between us, or among
// the troubles.
func (t Talk) shows(entry int64) bool {
	of := func(d Due) bool { return d.Entry == entry }
	return slices.ContainsFunc(t.Dues, of) || slices.ContainsFunc(t.Owed, of) ||
		slices.ContainsFunc(t.Choices, func(c Choice) bool { return c.Entry == entry }) ||
		slices.ContainsFunc(t.Wants, func(w Want) bool { return w.Entry == entry }) ||
		slices.ContainsFunc(t.Projects, func(p Project) bool {
			return slices.ContainsFunc(p.Troubles, func(t Trouble) bool { return t.Entry == entry })
		})
}

// toMeet is the meeting an agenda is for: the one that was named, else the next
// that is planned with the reader; nil if there is none.
func toMeet(b *book.Book, reader *book.Person, s Scope) (*book.Item, error) {
	if len(s.Entries) > 1 {
		return nil, fault.New(fault.Misread, "an agenda is for one meeting, and #%d would be a second", s.Entries[1]).Do("write one for each")
	}
	if len(s.Entries) == 1 {
		n := s.Entries[0]
		it := b.Item(n) // what is said of it is its day and kind alone
		switch {
		case it == nil || it.Hidden() || it.Verb != journal.Met || !slices.Contains(b.Reached(it), reader.Slug):
			return nil, fault.New(fault.Misread, "#%d is no meeting with @%s", n, reader.Slug).
				Do("plan one").By("headsup <date> met @%s 1:1", reader.Slug)
		case it.On < b.Day:
			return nil, fault.New(fault.Refused, "the meeting #%d is over", n).Do("without a number the agenda is for the next one").By("headsup agenda @%s", reader.Slug)
		}
		return it, nil
	}
	for plan := range b.Planned() {
		if slices.Contains(b.Reached(plan), reader.Slug) && !b.HeldAgain(plan) {
			return plan, nil
		}
	}
	return nil, nil
}
