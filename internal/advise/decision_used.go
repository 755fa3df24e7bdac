package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func decisionUsed() *Rule {
	return &Rule{
		Name:     "decision-used",
		Practice: "P10",
		Asks:     "a decision was answered, work on it or its project followed, and the giver has not heard of that after three days",
		Clears:   "a telling to them or a meeting with them, after the work, that names the decision or its project",
		Thresholds: []Threshold{
			{"wait", 3, "days", "how long the giver may wait to hear what came of it"},
		},
		Find: findDecisionUsed,
	}
}

func findDecisionUsed(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for decision := range c.Items(journal.Decision) {
			giver := c.Person(decision.Giver())
			if giver == nil || giver.Slug == book.Owner || giver.RelationOn(c.Day) == book.Unrelated || !c.MayHearItem(giver, decision) {
				continue
			}
			choice := decision.Choice()
			work := c.workSince(choice, decision)
			if work == nil || c.Age(work.On) < c.Threshold("wait") {
				continue
			}
			// Of an old answer the first work may be forgotten; then any telling since counts.
			from := work.Pos()
			if !c.remembered(choice) {
				from = choice.Pos()
			}
			if heardSince(giver, decision, from) {
				continue
			}
			f := Finding{
				Person: giver, Entry: decision, Urgency: Week, Due: work.On, Harm: 0.4, Minutes: 2,
				Title:   "Tell " + giver.Called() + " what came of their decision",
				Entries: []int64{decision.Seq, choice.Seq, work.Seq},
				Act:     Act{Verb: journal.Told, People: []string{giver.Slug}, Words: "<words>", Entries: []int64{decision.Seq}},
				Why: fmt.Sprintf("%s decided “%s” on %s; there has been work on it since %s, and they have not heard of it.",
					giver.GivenName(), c.Sentence(decision), choice.On, work.On),
			}
			_, f.Telling = c.tell(giver, decision)
			if !yield(f) {
				return
			}
		}
	}
}

// heardSince reports whether somebody was told of an entry or a project of it
// after a place.
func heardSince(person *book.Person, it *book.Item, from book.Pos) bool {
	for t := range person.TellingsFrom(from) {
		if from.Before(t.Pos()) && t.Touches(it) {
			return true
		}
	}
	return false
}

// workSince is the first work that followed an answer: a log, a win or a done
// after it that names the decision or one of its projects. Nil if there is none.
func (c Case) workSince(choice, decision *book.Item) *book.Item {
	var first *book.Item
	look := func(items iter.Seq[*book.Item]) {
		for it := range items {
			switch it.Verb {
			case journal.Log, journal.Win:
				if !c.remembered(it) {
					continue
				}
			case journal.Done:
			default:
				continue
			}
			if choice.Pos().Before(it.Pos()) {
				if first == nil || it.Pos().Before(first.Pos()) {
					first = it
				}
				return // they come in order
			}
		}
	}
	look(decision.Naming())
	look(decision.Life(journal.Done))
	for project := range c.projectsOf(decision) {
		look(project.ItemsFrom(choice.Pos()))
	}
	return first
}
