package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func dependsUnowned() *Rule {
	return &Rule{
		Name:     "depends-unowned",
		Practice: "P6",
		Asks:     "a high issue is open for three days and nobody holds it: no ask, owes, request, promise or decision names it",
		Clears:   "an ask, an owes, a request, a promise or a decision that names it",
		Thresholds: []Threshold{
			{"wait", 3, "days", "how long a high issue may be nobody's"},
		},
		Find: findDependsUnowned,
	}
}

func findDependsUnowned(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for issue := range c.OpenIssues() {
			if issue.Severity != "high" || c.Age(issue.On) < c.Threshold("wait") || issue.Held() {
				continue
			}
			f := Finding{
				Entry: issue.Item, Urgency: Today, Due: issue.On, Harm: 0.7, Minutes: 2,
				Title:   "Find somebody who takes an issue on",
				Entries: []int64{issue.Seq},
				Act:     c.askFor(c.whoCouldHold(issue), issue),
				Why: fmt.Sprintf("“%s” is high and open since %s, and nobody was asked for it or has promised it.",
					c.Sentence(issue.Item), issue.On),
			}
			if !yield(f) {
				return
			}
		}
	}
}

// whoCouldHold is a guess at who is to be asked: whom the issue names, who leads
// its project, the manager; nil if none of these may hear of it.
func (c Case) whoCouldHold(issue book.Issue) *book.Person {
	var slugs []string
	for slug := range issue.People() {
		slugs = append(slugs, slug)
	}
	for p := range c.projectsOf(issue.Item) {
		slugs = append(slugs, p.Lead)
	}
	for _, slug := range slugs {
		if p := c.Person(slug); p != nil && slug != book.Owner && present(p, c.Day) && c.MayHearItem(p, issue.Item) {
			return p
		}
	}
	return c.managerFor(issue.Item)
}

// managerFor is the first manager who may hear of an entry; nil if there is
// none.
func (c Case) managerFor(it *book.Item) *book.Person {
	for _, manager := range c.Managers() {
		if c.MayHearItem(manager, it) {
			return manager
		}
	}
	return nil
}

// askFor asks somebody for help with an issue by a day; where there is nobody,
// it is a choice to be made.
func (c Case) askFor(person *book.Person, issue book.Issue) Act {
	act := Act{Verb: journal.Decision, Words: "<words>", Entries: []int64{issue.Seq}, Tags: []string{"by:<date>"}}
	if person != nil {
		act.Verb, act.People, act.Words = journal.Ask, []string{person.Slug}, "help <words>"
	}
	return act
}
