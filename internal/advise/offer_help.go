package advise

import (
	"fmt"
	"iter"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func offerHelp() *Rule {
	return &Rule{
		Name:     "offer-help",
		Practice: "P16",
		Asks:     "a concern of the manager shares a word that matters with one of your strengths or duties, and you offered nothing in two months",
		Clears:   "an offer; an ask, a win or a telling that shares the word",
		Thresholds: []Threshold{
			{"rhythm", 60, "days", "how long an offer counts"},
		},
		Find: findOfferHelp,
	}
}

func findOfferHelp(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for ask := range c.Asks() {
			if ask.Kind == "offer" && c.Age(ask.On) < c.Threshold("rhythm") {
				return
			}
		}
		for _, manager := range c.Managers() {
			for concern := range manager.Facts() {
				if concern.Kind != "concerns" || concern.Dropped() {
					continue
				}
				mine, words := matching(c, concern)
				if mine == nil || helped(c, concern, strings.Join(words, " ")) {
					continue
				}
				f := Finding{
					Person: manager, Entry: concern, Urgency: Week, Due: max(concern.On, mine.On), Harm: 0.3, Minutes: 2,
					Title:   "Offer " + manager.Called() + " help",
					Entries: []int64{concern.Seq, mine.Seq},
					Act:     Act{Verb: journal.Ask, People: []string{manager.Slug}, Words: "offer <words>", Entries: []int64{concern.Seq}},
					Why: fmt.Sprintf("It concerns %s: “%s”; among your %s: “%s”. Both speak of %s.",
						manager.GivenName(), c.Sentence(concern), mine.Kind, c.Sentence(mine), words[0]),
				}
				if !yield(f) {
					return
				}
			}
		}
	}
}

// matching is the first of the owner's strengths and duties that shares a word
// that matters with a concern, and every word that any of them shares; nil if
// none does.
func matching(c Case, concern *book.Item) (mine *book.Item, words []string) {
	for line, shared := range c.Meeting(concern.Text()) {
		if mine == nil {
			mine = line
		}
		words = append(words, shared...)
	}
	return mine, words
}

// helped reports whether an ask, a win or a telling that shares one of the words
// came after the concern, and lately.
func helped(c Case, concern *book.Item, words string) bool {
	for _, verb := range []journal.Verb{journal.Ask, journal.Win, journal.Told} {
		for it := range c.Items(verb) {
			if c.Age(it.On) < min(c.Threshold("rhythm"), memory) && concern.Pos().Before(it.Pos()) && book.SharedWord(it.Text(), words) != "" {
				return true
			}
		}
	}
	return false
}
