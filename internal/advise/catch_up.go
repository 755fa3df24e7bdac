package advise

import (
	"fmt"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// CatchUp is what to begin with after weeks in which nothing was recorded: five
// minutes, and no list of what was missed.
type CatchUp struct {
	Since civil.Day     `json:"since"` // the last day of which something was recorded
	Days  int           `json:"days"`
	Lines []CatchUpLine `json:"lines"` // at most five
}

// CatchUpLine is one thing to see to, with the command that begins it.
type CatchUpLine struct {
	Text    string  `json:"text"` // a sentence: "Say the present state of Atlas and Birch."
	Do      string  `json:"do"`
	Entries []int64 `json:"entries"`
}

// silent is after how many days without a line one is helped to catch up; a book
// younger than that has nothing to catch up with.
const silent = 14

// A catching-up takes five minutes, a line one of them.
const catchUpLines = 5

// catchUp sums up a day's moves after a silence; nil where there was none, or
// nothing to do.
func catchUp(b *book.Book, all []*Move) *CatchUp {
	lived := b.Lived()
	if lived.To.IsZero() || b.Day-lived.To < silent || lived.To-lived.From < silent {
		return nil
	}
	c := &CatchUp{Since: lived.To, Days: int(b.Day - lived.To)}
	for _, part := range catchUpParts() {
		var some []*Move
		for _, m := range all {
			if m.Held == "" && part.wanted(m) {
				some = append(some, m)
			}
		}
		if len(some) > 0 && len(c.Lines) < catchUpLines {
			c.Lines = append(c.Lines, part.line(some))
		}
	}
	if len(c.Lines) == 0 {
		return nil
	}
	return c
}

// catchUpPart is one kind of thing to see to.
type catchUpPart struct {
	says   string // with %s for whom or what it is about
	titled bool   // that is the title of the first move, not names
	wanted func(*Move) bool
}

// catchUpParts are what a silence leaves behind, what cannot wait first.
func catchUpParts() []catchUpPart {
	ruled := func(rules ...string) func(*Move) bool {
		return func(m *Move) bool { return slices.Contains(rules, m.Rule) }
	}
	kept := ruled("update-due", "promise-due", "decision-due")
	return []catchUpPart{
		{"See to what cannot wait: %s.", true, func(m *Move) bool { return m.Urgency == Now && !kept(m) }},
		{"Say the present state of %s.", false, ruled("status-stale")},
		{"Give a new date or an end to %s.", false, ruled("date-passed")},
		{"Send %s an update; one tells all that happened.", false, ruled("update-due")},
		{"Keep, move or drop what was promised to %s.", false, ruled("promise-due")},
		{"Ask again for what was to come: %s.", true, ruled("decision-due", "ask-open", "owed")},
	}
}

// line sums up the moves of a part; the best of them is its command.
func (p catchUpPart) line(moves []*Move) CatchUpLine {
	what := names(moves)
	if p.titled {
		what = lowerFirst(moves[0].Title()) + more(len(moves)-1)
	}
	line := CatchUpLine{Text: fmt.Sprintf(p.says, what), Do: moves[0].Do(), Entries: []int64{}}
	for _, m := range moves {
		line.Entries = union(line.Entries, m.Entries)
	}
	return line
}

// names lists whom or what moves are about, the first three by name.
func names(moves []*Move) string {
	var all []string
	for _, m := range moves {
		name := ""
		switch {
		case m.person != nil:
			name = m.person.Called()
		case m.project != nil:
			name = m.project.Called()
		}
		if name != "" {
			all = union(all, []string{name})
		}
	}
	const most = 3
	if len(all) > most+1 {
		all = append(all[:most:most], fmt.Sprintf("%d more", len(all)-most))
	}
	return enumerated(all)
}
