package web

import (
	"strconv"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/view"
)

// issueCard is a trouble that stands.
type issueCard struct {
	Entry    int64
	Text     string
	Severity string // "" it was not said
	Age      string
	WayOut   string // the option that is recommended; what is lacking
	Lacks    bool   // there is no way out yet, or none is recommended
	Told     []toldRow
	Held     []heldRow
	Steps    []step
}

// toldRow is whether, and how fast, a manager heard of it.
type toldRow struct {
	Who, Slug string
	When      string
	Untold    bool
}

// heldRow is what keeps it in somebody's hands.
type heldRow struct {
	Who   string
	Entry int64
}

func (p *decisionsPage) issues(b *book.Book, v view.Issues) {
	for _, row := range v.Open {
		p.Issues = append(p.Issues, issueOf(b, row))
	}
	for _, row := range v.Ended {
		p.Ended = append(p.Ended, openRow{Entry: row.Entry, Kind: row.How, Text: render.Clean(row.Text), By: row.Ended.String()})
	}
}

func issueOf(b *book.Book, row view.IssueRow) issueCard {
	n := strconv.FormatInt(row.Entry, 10)
	c := issueCard{Entry: row.Entry, Text: render.Clean(row.Text), Severity: row.Severity, Age: "Known for " + counted(row.Age, "day", "days"), WayOut: render.Clean(row.WayOut)}
	if row.Age == 0 {
		c.Age = "Known since today"
	}
	if row.WayOut == "" {
		c.Lacks, c.WayOut = true, "none yet"
		if len(row.Options) > 0 {
			c.WayOut = counted(len(row.Options), "option", "options") + ", none recommended"
		}
	}
	for _, t := range row.Told {
		told := toldRow{Who: calledIn(b, t.Person), Slug: t.Person}
		switch {
		case t.On.IsZero():
			told.When, told.Untold = "not told", true
			c.Steps = append(c.Steps, tellOf(row, t.Person, told.Who))
		case t.Days == 0:
			told.When = "told the same day"
		default:
			told.When = "told after " + counted(t.Days, "day", "days")
		}
		c.Told = append(c.Told, told)
	}
	for _, h := range row.Held {
		held := heldRow{Who: h.Kind, Entry: h.Entry}
		if h.Person != "" {
			held.Who = calledIn(b, h.Person)
		}
		c.Held = append(c.Held, held)
	}
	switch {
	case len(row.Options) == 0:
		c.Steps = append(c.Steps, step{Word: "Add a way out", FillIn: "amend #" + n + ` option:"<words>" recommend:1`})
	case c.Lacks:
		c.Steps = append(c.Steps, step{Word: "Recommend one", FillIn: "amend #" + n + " recommend:1"})
	}
	c.Steps = named(append(c.Steps, step{Word: "It is over", Line: "done #" + n, Quiet: true}, step{Word: "Drop", Line: "drop #" + n, Quiet: true}), n)
	return c
}

// tellOf is how a manager is told: by a heads-up where the trouble belongs to a
// project, else by the owner's own words.
func tellOf(row view.IssueRow, slug, who string) step {
	if len(row.Projects) > 0 {
		return step{Word: "Read the heads-up for " + who, Href: writeOf("heads-up", slug, row.Entry)}
	}
	return step{Word: "Record that you told " + who, FillIn: "told @" + slug + " #" + strconv.FormatInt(row.Entry, 10)}
}
