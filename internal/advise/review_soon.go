package advise

import (
	"fmt"
	"iter"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func reviewSoon() *Rule {
	return &Rule{
		Name:     "review-soon",
		Practice: "P20",
		Asks:     "a review (a fact on dates with the word review, or a planned meeting of that kind) is within 21 days",
		Clears:   "a review packet told to them in the 60 days before it; the day has passed",
		Thresholds: []Threshold{
			{"ahead", 21, "days", "how long before the review it speaks"},
			{"packet", 60, "days", "for how long one packet serves"},
		},
		Find: findReviewSoon,
	}
}

func findReviewSoon(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for person, review := range c.reviews() {
			on, left := reviewDay(review), -c.Age(reviewDay(review))
			if left < 0 || left > c.Threshold("ahead") || c.hasPacket(person, on) {
				continue
			}
			when := "in " + days(left)
			if left == 0 {
				when = "today"
			}
			f := Finding{
				Person: person, Entry: review, Urgency: Week, Due: on, Harm: 0.6, Minutes: 5,
				Title:   "Prepare a review packet for " + person.Called(),
				Entries: []int64{review.Seq},
				Act:     Act{Document: "review", People: []string{person.Slug}},
				Why:     fmt.Sprintf("The review with %s is %s, on %s, and they have no packet of your results.", person.GivenName(), when, on),
			}
			if left <= 7 {
				f.Urgency = Today
			}
			if !yield(f) {
				return
			}
		}
	}
}

// reviews yields the reviews with whoever is in a relation on the day: facts
// with a date and meetings that are planned.
func (c Case) reviews() iter.Seq2[*book.Person, *book.Item] {
	return func(yield func(*book.Person, *book.Item) bool) {
		for person := range c.People() {
			if person.RelationOn(c.Day) == book.Unrelated {
				continue
			}
			for fact := range person.Facts() {
				dated := fact.Kind == "dates" && !fact.Day(journal.By).IsZero() && fact.Ended() == nil
				if dated && book.SharedWord(fact.Text(), "review") != "" && !yield(person, fact) {
					return
				}
			}
		}
		for met := range c.Planned() {
			if met.Kind != "review" || c.HeldAgain(met) {
				continue
			}
			for _, slug := range c.Reached(met) {
				person := c.Person(slug)
				if slug != book.Owner && person.RelationOn(c.Day) != book.Unrelated && !yield(person, met) {
					return
				}
			}
		}
	}
}

// reviewDay is the day of a review: of a meeting its own, of a fact its date.
func reviewDay(it *book.Item) civil.Day {
	if it.Verb == journal.Met {
		return it.On
	}
	return it.Day(journal.By)
}

// hasPacket reports whether a packet was told that serves a review on a day.
func (c Case) hasPacket(person *book.Person, on civil.Day) bool {
	for it := range person.Tellings() {
		if it.Verb == journal.Told && it.Kind == "review" && it.On <= on && int(on-it.On) <= c.Threshold("packet") {
			return true
		}
	}
	return false
}
