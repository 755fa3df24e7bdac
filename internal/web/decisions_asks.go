package web

import (
	"strconv"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/view"
)

// askCard is what somebody was asked and has not answered.
type askCard struct {
	Who, Slug string
	Rows      []askRow
}

// askRow is one ask that waits.
type askRow struct {
	openRow
	Age   string
	Next  string // the next rung of the ladder; "" there is time
	Steps []step
}

// successTable says how asking went, by person, channel or kind.
type successTable struct {
	Heading string
	Rows    []successRow
}

type successRow struct {
	Name     string
	Answered string // "3 of 4"
	Share    int    // in tenths
	Within   string
}

func (p *decisionsPage) asks(b *book.Book, v view.Asks) {
	byPerson := successTable{Heading: "By person"}
	for _, person := range v.People {
		byPerson.add(calledIn(b, person.Person), person.AskCount)
		if len(person.Open) == 0 {
			continue
		}
		card := askCard{Who: calledIn(b, person.Person), Slug: person.Person}
		for _, ask := range person.Open {
			card.Rows = append(card.Rows, askOf(person.Person, ask))
		}
		p.Asks = append(p.Asks, card)
	}
	byChannel, byKind := successTable{Heading: "By channel"}, successTable{Heading: "By kind"}
	for _, s := range v.Channels {
		byChannel.add(s.Name, s.AskCount)
	}
	for _, s := range v.Kinds {
		byKind.add(s.Name, s.AskCount)
	}
	for _, table := range []successTable{byPerson, byChannel, byKind} {
		if len(table.Rows) > 0 {
			p.Success = append(p.Success, table)
		}
	}
}

func (t *successTable) add(name string, c view.AskCount) {
	if c.Asked == 0 {
		return
	}
	if name == "" {
		name = "not said"
	}
	row := successRow{Name: render.Clean(name), Answered: strconv.Itoa(c.Answered) + " of " + strconv.Itoa(c.Asked), Share: 10 * c.Answered / c.Asked}
	if c.Days != nil {
		row.Within = daysOf(*c.Days)
	}
	t.Rows = append(t.Rows, row)
}

// askOf is an ask with the ladder's next rung: again with a day, by another
// channel, then what one does without an answer.
func askOf(slug string, ask view.OpenAsk) askRow {
	n := strconv.FormatInt(ask.Entry, 10)
	row := askRow{openRow: openRow{Entry: ask.Entry, Kind: ask.Kind, Text: render.Clean(ask.Text), By: ask.By.String(), Late: ask.Late}, Age: counted(ask.Age, "day", "days")}
	note := step{Word: "Read a note that asks again", Href: writeOf("ask-note", slug, ask.Entry)}
	got := step{Word: "Write the answer", FillIn: "answer #" + n + " <words>", Quiet: true}
	if ask.Kind == "feedback" {
		got.FillIn = "feedback @" + slug + " <words>"
	}
	switch ask.Next {
	case view.Nudge:
		row.Next = "ask again, with a day"
		row.Steps = []step{note}
	case view.AnotherChannel:
		row.Next = "ask by another way"
		if ask.Channel != "" {
			row.Next += " than " + render.Clean(ask.Channel)
		}
		row.Steps = []step{note}
	case view.TakeDefault:
		row.Next = "say what you do without an answer"
		row.Steps = []step{{Word: "Say what you do", FillIn: "answer #" + n + " <words>"}}
	default:
		note.Word, note.Quiet = "Read the note", true
		row.Steps = []step{note}
	}
	row.Steps = named(append(row.Steps, got, step{Word: "Set a day", FillIn: "amend #" + n + " by:<date>", Quiet: true}, step{Word: "Drop", Line: "drop #" + n, Quiet: true}), n)
	return row
}
