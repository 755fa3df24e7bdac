package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func decisionDue() *Rule {
	return &Rule{
		Name:     "decision-due",
		Practice: "P10",
		Asks:     "an open decision's date is within two days, or past; where a default was announced and its day has come, that it now applies",
		Clears:   "an answer, done or drop; an amended date",
		Thresholds: []Threshold{
			{"ahead", 2, "days", "how long before the day it speaks"},
		},
		Find: findDecisionDue,
	}
}

func findDecisionDue(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for decision := range c.OpenDecisions() {
			if decision.By.IsZero() || int(decision.By-c.Day) > c.Threshold("ahead") {
				continue
			}
			person := c.decider(decision)
			if person == nil && decision.From != "" && decision.From != book.Owner {
				continue // who is to decide has gone, or is nobody the book looks after
			}
			if !yield(c.dueDecision(decision, person)) {
				return
			}
		}
	}
}

func (c Case) dueDecision(d book.Decision, person *book.Person) Finding {
	f := Finding{
		Person: person, Entry: d.Item, Urgency: Today, Due: d.By, Harm: 0.6, Minutes: 2,
		Title:   "Get a decision that falls due",
		Entries: []int64{d.Seq},
		Act:     Act{Verb: journal.Answer, Entries: []int64{d.Seq}, Words: "<words>"},
		Why:     fmt.Sprintf("“%s” is to be decided by %s", c.Sentence(d.Item), d.By),
	}
	if person != nil {
		f.Title = "Get " + person.Called() + "'s decision, which falls due"
	} else {
		f.Title = "Take a decision that falls due"
	}
	switch late := c.Age(d.By); {
	case late > 0:
		f.Urgency, f.Harm = Now, 0.7
		f.Why += "; that was " + c.ago(d.By)
	case late == 0:
		f.Urgency = Now
		f.Why += ", today"
	default:
		f.Why += ", in " + days(-late)
	}
	switch {
	case d.Default == 0 || c.Day < d.By:
	case person != nil && c.sentInVain(person, d):
		f.Why += ", and the default waits until " + person.GivenName() + " has heard of it"
	default:
		f.Title = fmt.Sprintf("Say that option %d now applies", d.Default)
		if d.Default <= len(d.Options) {
			f.Title = fmt.Sprintf("Say that “%s” now applies", d.Options[d.Default-1])
		}
		f.Act.Tags = []string{fmt.Sprintf("choice:%d", d.Default)}
		f.Why += ", and nobody objected to the default"
	}
	f.Why += "."
	return f
}

// sentInVain reports whether headsup sent a decision to who is to make it, and
// nothing shows that they took it in. A default is for those who could object.
func (c Case) sentInVain(person *book.Person, d book.Decision) bool {
	for sent := range d.Naming() {
		if sent.Verb == journal.Told && sent.Sent && c.Reaches(sent, person.Slug) && !tookIn(person, sent) && c.isUnheardChoice(person, d.Item, sent) {
			return true
		}
	}
	return false
}
