package advise

import (
	"fmt"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func askOpen() *Rule {
	return &Rule{
		Name:     "ask-open",
		Practice: "P25",
		Asks:     "an ask is unanswered after seven days, or past its date: nudge, then another channel, then a default",
		Clears:   "an answer, done or drop; a later date; for feedback, feedback from them",
		Thresholds: []Threshold{
			{"wait", 7, "days", "how long an ask without a date may wait"},
		},
		Find: findAskOpen,
	}
}

func findAskOpen(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for ask := range c.Asks() {
			late := c.Age(ask.By)
			if ask.By.IsZero() {
				late = c.Age(ask.On) - c.Threshold("wait") + 1
			}
			// Feedback that answered an old ask may itself be forgotten.
			if late < 1 || ask.Ended() != nil || ask.Kind == "feedback" && !c.remembered(ask.Item) {
				continue
			}
			asked := askedOfEach(ask)
			for _, slug := range asked {
				person := c.Person(slug)
				if person == nil || !present(person, c.Day) || !c.waitsFor(ask, slug, len(asked)) {
					continue
				}
				if !yield(c.unanswered(ask, person)) {
					return
				}
			}
		}
	}
}

// askedOfEach are those an ask names, nobody twice: it is asked of each.
func askedOfEach(ask book.Ask) (slugs []string) {
	for slug := range ask.People() {
		if !slices.Contains(slugs, slug) {
			slugs = append(slugs, slug)
		}
	}
	return slugs
}

// waitsFor reports whether one of those asked has not answered yet. Where
// several were asked, an answer that names one of them is theirs alone.
func (c Case) waitsFor(ask book.Ask, slug string, asked int) bool {
	if asked == 1 {
		return c.OpenAsk(ask)
	}
	for answer := range ask.Answers() {
		if who := answer.Person(); who == "" || who == slug {
			return false
		}
	}
	for got := range c.Feedbacks() {
		if ask.Kind == "feedback" && got.From == slug && ask.Pos().Before(got.Pos()) {
			return false
		}
	}
	return true
}

func (c Case) unanswered(ask book.Ask, person *book.Person) Finding {
	f := Finding{
		Person: person, Entry: ask.Item, Urgency: Week, Due: ask.By, Harm: 0.4, Minutes: 2,
		Entries: []int64{ask.Seq},
		Act:     Act{Verb: journal.Amend, Entries: []int64{ask.Seq}, Tags: []string{"by:<date>"}},
	}
	f.Why = fmt.Sprintf("You asked %s for %s %s", person.GivenName(), c.askedFor(ask), c.ago(ask.On))
	if !ask.By.IsZero() {
		f.Urgency = Today
		f.Why += fmt.Sprintf(", by %s", ask.By)
	} else {
		f.Due = ask.On
	}
	switch nudges := c.nudges(ask, person); {
	case nudges == 0:
		f.Title = "Ask " + person.Called() + " again, with a day"
		f.Why += ", and have no answer."
	case nudges == 1:
		f.Title = "Ask " + person.Called() + " once more, by another channel"
		f.Why += ", have asked again and have no answer."
	default:
		f.Title = "Say to " + person.Called() + " what you do without an answer"
		f.Act = Act{Verb: journal.Answer, Entries: []int64{ask.Seq}, Words: "<words>"}
		f.Why += fmt.Sprintf(" and %s since; take a default.", times(nudges))
	}
	return f
}

// askedFor is what an ask wants, as it stands behind "for": "an introduction, “to the
// foundry”".
func (c Case) askedFor(ask book.Ask) string {
	kind := ask.Kind
	switch kind {
	case "resource":
		kind = "a resource"
	case "intro":
		kind = "an introduction"
	case "priority":
		kind = "a word on what comes first"
	case "offer":
		kind = "an answer to your offer"
	}
	text := c.Sentence(ask.Item)
	switch {
	case text == "":
		return kind
	case kind == "":
		return "“" + text + "”"
	}
	return kind + ", “" + text + "”"
}

// nudges counts how often an ask was repeated, as far back as what passes is
// remembered.
func (c Case) nudges(ask book.Ask, person *book.Person) int {
	n := 0
	for _, nudge := range ask.Nudges(person) {
		if c.remembers(nudge) {
			n++
		}
	}
	return n
}
