package advise

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func unheard() *Rule {
	return &Rule{
		Name:     "unheard",
		Practice: "P13",
		Asks:     "red, a later date or an open decision was sent by headsup to a senior person, and nothing shows that they took it in",
		Clears:   "their answer, or seen; a meeting or a word by another channel that names it; the trouble's end",
		Thresholds: []Threshold{
			{"wait", 2, "days", "how long a reader may take to answer"},
		},
		Find: findUnheard,
	}
}

func findUnheard(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for sent := range c.Newest(journal.Told) {
			if !c.remembered(sent) {
				return
			}
			if !sent.Sent || c.Age(sent.On) < c.Threshold("wait") {
				continue
			}
			for _, slug := range c.Reached(sent) {
				person := c.Person(slug)
				if !person.SeniorOn(c.Day) || tookIn(person, sent) {
					continue
				}
				if f, ok := c.notHeard(person, sent); ok && !yield(f) {
					return
				}
			}
		}
	}
}

// tookIn reports whether somebody took in a message as a whole: it was answered
// by them, or by nobody in particular, or a meeting with them named it.
func tookIn(person *book.Person, sent *book.Item) bool {
	for answer := range sent.Life(journal.Answer) {
		if who := answer.Person(); who == "" || who == person.Slug {
			return true
		}
	}
	for t := range person.NewestTellings() {
		if !sent.Pos().Before(t.Pos()) {
			return false
		}
		if t.Verb == journal.Met && t.Refers(sent.Seq) {
			return true
		}
	}
	return false
}

// notHeard is what of a message still stands and was not heard; not ok if there
// is nothing.
func (c Case) notHeard(person *book.Person, sent *book.Item) (f Finding, ok bool) {
	f = Finding{
		Person: person, Entry: sent, Urgency: Today, Due: sent.On, Harm: 0.6, Minutes: 3,
		Title:   "Reach " + person.Called() + " another way",
		Entries: []int64{sent.Seq},
		Act:     Act{Verb: journal.Met, People: []string{person.Slug}, Words: "call"},
	}
	var news []string
	for project := range c.projectsOf(sent) {
		what, red := c.newsOf(person, project, sent)
		if what == "" || slices.Contains(f.Act.Projects, project.Slug) {
			continue
		}
		if red {
			f.Harm = 0.8
		}
		news, f.Act.Projects = append(news, what), append(f.Act.Projects, project.Slug)
	}
	for n := range sent.Refs() {
		if decision := c.Item(n); decision != nil && c.isUnheardChoice(person, decision, sent) {
			news = append(news, fmt.Sprintf("that “%s” is to be decided", c.Sentence(decision)))
			f.Act.Entries, f.Entries = append(f.Act.Entries, n), append(f.Entries, n)
		}
	}
	what := sent.Kind
	if what == "" {
		what = "message"
	}
	if via, _ := sent.Tag(journal.Via); via != "" && via != "file" {
		what += " by " + via
	}
	f.Why = fmt.Sprintf("Your %s of %s has had no answer, and it said %s; a call or a word in person is heard.", what, sent.On, strings.Join(news, " and "))
	return f, len(news) > 0
}

// newsOf is what a message told of a project that must be heard and still holds:
// that it is red, or due later than its reader was told before. Empty if there is none, or
// if they were told of the project since.
func (c Case) newsOf(person *book.Person, project *book.Project, sent *book.Item) (what string, red bool) {
	if !project.Open() || person.LastTold(project.Slug) != sent {
		return "", false
	}
	state := project.StateAt(sent.Pos()).State
	if sent.Named != journal.NoState {
		state = sent.Named
	}
	if state == journal.Red && project.State() == journal.Red {
		return "that " + project.Called() + " is red", true
	}
	now := project.ByAt(sent.Pos())
	for t := range person.NewestTellings() {
		if !t.Concerns(project.Slug) {
			continue
		}
		by := project.ByAt(t.Pos())
		if by == now && t.Sent && c.remembered(t) && !tookIn(person, t) {
			continue // the same message, in vain as well
		}
		if !by.IsZero() && by < now && by < project.By() {
			return fmt.Sprintf("that %s is due %s instead of %s", project.Called(), project.By(), by), false
		}
		break
	}
	return "", false
}

// isUnheardChoice reports whether a message told of a decision that is still
// open, of which its reader has neither said nor been told anything since.
func (c Case) isUnheardChoice(person *book.Person, it, sent *book.Item) bool {
	if it.Verb != journal.Decision || it.Hidden() || it.Ended() != nil || it.Answered() != nil {
		return false
	}
	for t := range person.NewestTellings() {
		if !sent.Pos().Before(t.Pos()) {
			return true
		}
		if t.Refers(it.Seq) || t.Verb == journal.Met && t.Touches(it) {
			return false
		}
	}
	return true
}
