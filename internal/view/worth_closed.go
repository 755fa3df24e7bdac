package view

import (
	"fmt"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// closed is why an entry is not for the reader whatever it says; not ok where
// nothing stands in its way. An entry that acts on another is closed where that
// one is.
func (j judge) closed(it *book.Item) (r ruling, ok bool) {
	for _, about := range j.withTargets(it) {
		switch about.Verb {
		case journal.Note:
			return no("a note stays in the book", "note"), true
		case journal.Know:
			return no("what you know about people is for you alone", "known"), true
		case journal.Feedback, journal.Gave:
			return no("feedback stays between the two who speak", "feedback"), true
		}
		if !j.MayHearItem(j.reader, about) {
			return no("it is of "+j.hiddenProject(about)+", which they may not see", "visible"), true
		}
	}
	for _, about := range j.withTargets(it) {
		if r, ok := j.between(about); ok {
			return r, true
		}
	}
	if told := j.heard(it); told != nil {
		return no(fmt.Sprintf("they heard of it on %s", told.On), "heard"), true
	}
	return ruling{}, false
}

// heard is the telling by which the reader knows of an entry; of one that ends or
// changes another, a later one of that other. Nil if there is none.
func (j judge) heard(it *book.Item) *book.Item {
	if told := j.reader.ToldItem(it); told != nil {
		return told
	}
	switch it.Verb {
	case journal.Done, journal.Drop, journal.Answer, journal.Amend:
		target := j.target(it)
		for told := range j.reader.Tellings() {
			if target != nil && it.Pos().Before(told.Pos()) && told.Touches(target) {
				return told
			}
		}
	}
	return nil
}

// withTargets are an entry and every one that it names by number.
func (j judge) withTargets(it *book.Item) []*book.Item {
	all := []*book.Item{it}
	for n := range it.Refs() {
		if target := j.Item(n); target != nil {
			all = append(all, target)
		}
	}
	return all
}

// hiddenProject is the first project of an entry that the reader may not see, as
// one would say it.
func (j judge) hiddenProject(it *book.Item) string {
	for slug := range it.Projects() {
		if p := j.Project(slug); p != nil && !j.MayHear(j.reader, p) {
			return fmt.Sprintf("+%s (visible:%s)", slug, p.Visible)
		}
	}
	return "a project"
}

// between rules on what passes between the owner and one person: the reader has
// their own from it, and others' is not for them.
func (j judge) between(it *book.Item) (r ruling, ok bool) {
	switch it.Verb {
	case journal.Answer:
		target := j.target(it)
		if target != nil && target.Verb == journal.Decision && j.answersAs(target, it) == j.reader.Slug {
			return no("the choice was theirs", "heard"), true
		}
		return ruling{}, false
	case journal.Met, journal.Ask, journal.Request, journal.Promise, journal.Owes, journal.Surprised, journal.Mark:
	default:
		return ruling{}, false
	}
	if j.Reaches(it, j.reader.Slug) {
		switch it.Verb {
		case journal.Met:
			return no("they were there", "heard"), true
		case journal.Request, journal.Owes, journal.Surprised, journal.Mark:
			return no("it came from them", "heard"), true
		}
		return no("it is between them and you", "heard"), true
	}
	if it.Verb == journal.Mark {
		return ruling{}, false // a word on the priority of work is no secret
	}
	if other := j.Person(it.Person()); other != nil && other.Slug != book.Owner {
		return no("it is between "+other.Called()+" and you", "between"), true
	}
	return ruling{}, false
}

// answersAs is who answered a decision: whoever the answer names, else the one it
// was asked from.
func (j judge) answersAs(decision, answer *book.Item) string {
	if who := answer.Person(); who != "" {
		return who
	}
	from, _ := decision.Tag(journal.From)
	return strings.TrimPrefix(from, "@")
}

func no(reason, factor string) ruling { return ruling{reason: reason, factors: []string{factor}} }
