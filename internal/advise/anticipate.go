package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func anticipate() *Rule {
	return &Rule{
		Name:     "anticipate",
		Practice: "P30",
		Asks:     "a date that matters to somebody (know … by:) is within five days",
		Clears:   "an entry that names the fact, or a telling or an ask to them that shares a word that matters with it; the day has passed",
		Thresholds: []Threshold{
			{"ahead", 5, "days", "how long before the day it speaks"},
		},
		Find: findAnticipate,
	}
}

func findAnticipate(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for person := range c.People() {
			if person.RelationOn(c.Day) == book.Unrelated {
				continue
			}
			for fact := range person.Facts() {
				by := fact.Day(journal.By)
				left := -c.Age(by)
				if by.IsZero() || left < 0 || left > c.Threshold("ahead") || fact.Ended() != nil || c.isPrepared(person, fact) {
					continue
				}
				f := Finding{
					Person: person, Entry: fact, Urgency: Today, Due: by, Harm: 0.5, Minutes: 2,
					Title:   "Prepare " + person.Called() + " for a date that matters to them",
					Entries: []int64{fact.Seq},
					Act:     Act{Verb: journal.Told, People: []string{person.Slug}, Words: "<words>", Entries: []int64{fact.Seq}},
					Why:     fmt.Sprintf("%s has “%s” on %s, in %s; nothing was told or asked for it.", person.GivenName(), c.Sentence(fact), by, days(left)),
				}
				if left == 0 {
					f.Urgency = Now
					f.Why = fmt.Sprintf("%s has “%s” today; nothing was told or asked for it.", person.GivenName(), c.Sentence(fact))
				}
				if !yield(f) {
					return
				}
			}
		}
	}
}

// isPrepared reports whether a fact was spoken of since its date was set.
func (c Case) isPrepared(person *book.Person, fact *book.Item) bool {
	set := dateSet(fact)
	counts := func(it *book.Item) bool {
		return set.Before(it.Pos()) && (it.Verb.Lasts() || c.remembered(it))
	}
	for it := range fact.Naming() {
		if it.Verb != journal.Snooze && !it.Plan && counts(it) {
			return true
		}
	}
	for it := range person.Tellings() {
		if counts(it) && book.SharedWord(it.Text(), fact.Text()) != "" {
			return true
		}
	}
	for it := range person.Items() {
		if it.Verb == journal.Ask && counts(it) && book.SharedWord(it.Text(), fact.Text()) != "" {
			return true
		}
	}
	return false
}

// dateSet is where an entry's date was last set: by its line or an amendment.
func dateSet(it *book.Item) book.Pos {
	at := it.Pos()
	for change := range it.Life(journal.Amend) {
		if _, ok := change.Tag(journal.By); ok {
			at = change.Pos()
		}
	}
	return at
}
