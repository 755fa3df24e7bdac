package web

import (
	"strconv"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/view"
)

// wordsList are the words that one side has given.
type wordsList struct {
	Heading string
	Rows    []wordRow
}

// wordRow is a word that is still to be kept.
type wordRow struct {
	openRow
	Who, Slug string
	Unsaid    bool // a request that was not said back
	Steps     []step
}

// keptRow is what became of words given, between the owner and one person.
type keptRow struct {
	Who, Slug                string
	Kept, Broken             int // by the owner
	TheirsKept, TheirsBroken int
}

func (p *decisionsPage) words(b *book.Book, v view.Promises) {
	mine, theirs := wordsList{Heading: "You owe"}, wordsList{Heading: "They owe you"}
	for _, w := range v.Mine.Open {
		mine.Rows = append(mine.Rows, wordOf(b, w, true))
	}
	for _, w := range v.Theirs.Open {
		theirs.Rows = append(theirs.Rows, wordOf(b, w, false))
	}
	for _, list := range []wordsList{mine, theirs} {
		if len(list.Rows) > 0 {
			p.Words = append(p.Words, list)
		}
	}
	for _, person := range v.People {
		row := keptRow{Who: calledIn(b, person.Person), Slug: person.Person, Kept: person.Mine.Kept, Broken: person.Mine.Broken,
			TheirsKept: person.Theirs.Kept, TheirsBroken: person.Theirs.Broken}
		if row.Kept+row.Broken+row.TheirsKept+row.TheirsBroken > 0 {
			p.Kept = append(p.Kept, row)
		}
	}
}

func wordOf(b *book.Book, w view.Word, mine bool) wordRow {
	n := strconv.FormatInt(w.Entry, 10)
	row := wordRow{openRow: openRow{Entry: w.Entry, Kind: w.Kind, Text: render.Clean(w.Text), By: w.By.String(), Late: w.Late}, Who: calledIn(b, w.Person), Slug: w.Person, Unsaid: !w.Confirmed}
	done := step{Word: "Done", Line: "done #" + n}
	switch {
	case !mine && w.Late:
		row.Steps = []step{{Word: "Remind them, and set a day", FillIn: "amend #" + n + " by:<date>"}, {Word: "Done", Line: done.Line, Quiet: true}}
	case row.Unsaid:
		row.Steps = []step{{Word: "Say it back", Href: writeOf("confirm", w.Person, w.Entry)}, {Word: "Done", Line: done.Line, Quiet: true}}
	default:
		row.Steps = []step{done}
	}
	if mine || !w.Late {
		row.Steps = append(row.Steps, step{Word: "Move the day", FillIn: "amend #" + n + " by:<date>", Quiet: true})
	}
	row.Steps = named(append(row.Steps, step{Word: "Drop", Line: "drop #" + n, Quiet: true}), n)
	return row
}
