package book

import (
	"strings"

	"headsup/internal/journal"
)

// Evidence are the wins and the feedback got of a need, within the horizon: the
// wins in order, then the feedback.
func (b *Book) Evidence(need string) (evidence []*Item) {
	for win := range b.Wins() {
		for _, skill := range win.Tags(journal.Skill) {
			if b.within(win.Item) && sameSkill(skill, need) {
				evidence = append(evidence, win.Item)
				break
			}
		}
	}
	for got := range b.Feedbacks() {
		if got.From != Owner && b.within(got.Item) && sameSkill(got.Skill, need) {
			evidence = append(evidence, got.Item)
		}
	}
	return evidence
}

// HeardFor reports whether somebody who decides knows of some evidence of a need,
// gave it, or was asked about the need.
func (b *Book) HeardFor(decider *Person, need string, evidence []*Item) bool {
	for _, it := range evidence {
		if it.Verb == journal.Feedback && it.Person() == decider.Slug || decider.Knows(it) {
			return true
		}
	}
	for ask := range b.Asks() {
		if about, _ := ask.Tag(journal.About); sameSkill(about, need) && !ask.Dropped() && b.Reaches(ask.Item, decider.Slug) {
			return true
		}
	}
	return false
}

func sameSkill(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// within reports whether an entry lies within the horizon.
func (b *Book) within(it *Item) bool { return b.Day-it.On <= Horizon }
