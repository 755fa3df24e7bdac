package advise

import (
	"fmt"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func unseenReport() *Rule {
	return &Rule{
		Name:     "unseen-report",
		Practice: "P31",
		Asks:     "in 45 days nothing told to the manager or the skip-level named a report's work",
		Clears:   "something told that names them, a win or log of theirs, or a project they lead",
		Thresholds: []Threshold{
			{"wait", 45, "days", "how long a report's work may go unnamed"},
		},
		Find: findUnseenReport,
	}
}

func findUnseenReport(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		above := slices.Collect(c.Related(book.Manager, book.SkipLevel))
		if len(above) == 0 {
			return
		}
		for report := range c.Related(book.Report) {
			since := report.Since(c.Day)
			if c.Age(since) < c.Threshold("wait") || c.wasSeen(report) {
				continue
			}
			to := above[0]
			f := Finding{
				Person: report, Urgency: Week, Harm: 0.35, Minutes: 2, Due: since,
				Title: "Let " + to.Called() + " know what " + report.Called() + " does",
				Why: fmt.Sprintf("Nothing that %s was told in the last %s named a piece of work of %s.",
					to.GivenName(), days(c.Threshold("wait")), report.Called()),
				Entries: []int64{report.FirstLine().Seq},
				Act:     c.creditTo(to, report),
			}
			if !yield(f) {
				return
			}
		}
	}
}

// creditTo is how somebody hears of a report's work: of their latest win or piece of
// work that is news to them, else of what the report leads. Who stands in the line that
// records a telling was told, so that the report is not named in it.
func (c Case) creditTo(to, report *book.Person) Act {
	tell := Act{Verb: journal.Told, People: []string{to.Slug}, Words: "<words>"}
	var win, work *book.Item
	for it := range report.ItemsFrom(book.Pos{On: c.Day - memory}) {
		switch {
		case it.Verb != journal.Win && it.Verb != journal.Log, to.ToldItem(it) != nil, !c.MayHearItem(to, it):
		case it.Verb == journal.Win:
			win = it
		default:
			work = it
		}
	}
	switch {
	case win != nil:
		return Act{Document: "win-note", People: tell.People, Entries: []int64{win.Seq}}
	case work != nil:
		tell.Entries = []int64{work.Seq}
		return tell
	}
	for project := range c.Projects() {
		if project.Lead == report.Slug && project.Open() && c.MayHear(to, project) {
			tell.Projects = []string{project.Slug}
			return tell
		}
	}
	tell.People = append(tell.People, report.Slug) // nothing of theirs stands in the book
	return tell
}

// wasSeen reports whether something told lately, to whoever was manager or
// skip-level then or is now, named a report's work.
func (c Case) wasSeen(report *book.Person) bool {
	for person := range c.People() {
		for t := range person.NewestTellings() {
			if c.Age(t.On) >= c.Threshold("wait") {
				break
			}
			if (isAbove(person, c.Day) || isAbove(person, t.On)) && c.credits(t, person, report) {
				return true
			}
		}
	}
	return false
}

func isAbove(person *book.Person, day civil.Day) bool {
	relation := person.RelationOn(day)
	return relation == book.Manager || relation == book.SkipLevel
}

// credits reports whether a telling to somebody named a report's work: the
// report by name, an entry that does, a project they lead or work on, or one with a
// win of theirs that was news then.
func (c Case) credits(t *book.Item, to, report *book.Person) bool {
	if namesPerson(t, report) {
		return true
	}
	for n := range t.Refs() {
		if it := c.Item(n); it != nil && c.remembers(it) && namesPerson(it, report) {
			return true
		}
	}
	for slug := range t.Projects() {
		project := c.Project(slug)
		if project.Lead == report.Slug || slices.Contains(project.With, report.Slug) {
			return true
		}
		for it := range project.Newest() {
			if it.Verb == journal.Win && c.remembers(it) && namesPerson(it, report) && to.ToldItem(it) == t {
				return true
			}
		}
	}
	return false
}

func namesPerson(it *book.Item, person *book.Person) bool {
	for slug := range it.People() {
		if slug == person.Slug {
			return true
		}
	}
	return false
}
