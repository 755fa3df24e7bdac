package view

import (
	"cmp"
	"slices"
	"strconv"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Coming is something that the next days hold.
type Coming struct {
	On     civil.Day `json:"on"`
	Kind   string    `json:"kind"` // meeting, due, promise, request, owes, ask, decision, issue, update, date, away
	Text   string    `json:"text"`
	Person string    `json:"person"`
	About  string    `json:"about"` // "+slug", "#seq" or ""
	Entry  int64     `json:"entry"`
}

// ComingOf is what some days hold, by day: meetings, what falls due, updates, dates
// that matter to somebody, who is away.
func ComingOf(b *book.Book, days civil.Span) []Coming {
	w := ahead{Book: b, days: days, list: []Coming{}}
	for plan := range b.Planned() {
		kind := plan.Kind
		if kind == "" {
			kind = "meeting"
		}
		text := kind
		if said := b.Sentence(plan); said != "" {
			text += ": " + said
		}
		w.add(plan.On, "meeting", text, plan.Person(), plan)
	}
	w.work()
	w.matters()
	for p := range b.People() {
		if p.RelationOn(b.Day) != book.Unrelated {
			w.person(p)
		}
	}
	w.away(b.Me(), "you are away")
	slices.SortStableFunc(w.list, func(a, c Coming) int { return cmp.Compare(a.On, c.On) })
	return w.list
}

// ahead is a list of what is ahead under way.
type ahead struct {
	*book.Book
	days civil.Span
	list []Coming
}

// add lists something that falls on one of the days.
func (w *ahead) add(on civil.Day, kind, text, person string, it *book.Item) {
	if on.IsZero() || !w.days.Contains(on) {
		return
	}
	c := Coming{On: on, Kind: kind, Text: text, Person: person}
	if it != nil {
		c.Entry, c.About = it.Seq, "#"+strconv.FormatInt(it.Seq, 10)
	}
	w.list = append(w.list, c)
}

// work lists the dates of projects and goals.
func (w *ahead) work() {
	for _, each := range []func(func(*book.Project) bool){w.Projects(), w.Goals()} {
		for p := range each {
			if dates := p.Dates(); p.Open() && len(dates) > 0 && w.days.Contains(p.By()) {
				w.list = append(w.list, Coming{On: p.By(), Kind: "due", Text: p.Called(), About: "+" + p.Slug, Entry: dates[len(dates)-1].Item.Seq})
			}
		}
	}
}

// matters lists what is open between people and has a day.
func (w *ahead) matters() {
	for p := range w.Promises() {
		if p.Open() {
			kind := "promise"
			if p.Verb == journal.Request {
				kind = "request"
			}
			w.add(p.By, kind, w.Sentence(p.Item), p.To, p.Item)
		}
	}
	for d := range w.Owed() {
		if d.Open() {
			w.add(d.By, "owes", w.Sentence(d.Item), d.Of, d.Item)
		}
	}
	for a := range w.Asks() {
		if w.OpenAsk(a) {
			w.add(a.By, "ask", open(w.Book, a.Item).Text, a.Of, a.Item)
		}
	}
	for d := range w.Decisions() {
		if d.Open() {
			w.add(d.By, "decision", w.Sentence(d.Item), d.From, d.Item)
		}
	}
	for i := range w.Issues() {
		if i.Open() {
			w.add(i.By, "issue", w.Sentence(i.Item), "", i.Item)
		}
	}
}

// person lists somebody's next update, the dates that matter to them, and their
// leave.
func (w *ahead) person(p *book.Person) {
	if next := nextUpdate(w.Book, p); !next.IsZero() {
		if next <= w.Day && p.Cadence.HasDay() { // it is late; the one after it
			next = p.Cadence.OnOrAfter(w.Day+1, p.Anchor(w.Day))
		}
		w.add(next, "update", p.Cadence.String(), p.Slug, nil)
	}
	for fact := range p.Facts() {
		w.add(fact.Day(journal.By), "date", w.Sentence(fact), p.Slug, fact)
	}
	w.away(p, "away")
}

// away lists leave from its first day within the week.
func (w *ahead) away(p *book.Person, text string) {
	for _, leave := range p.Away {
		first := max(leave.From, w.days.From)
		if leave.Contains(first) {
			if !leave.To.IsZero() {
				text += " until " + leave.To.String()
			}
			w.add(first, "away", text, p.Slug, nil)
			return
		}
	}
}
