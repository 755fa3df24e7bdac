package advise

import (
	"fmt"
	"iter"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func decisionBare() *Rule {
	return &Rule{
		Name:     "decision-bare",
		Practice: "P10",
		Asks:     "an open decision has fewer than two options, no recommendation or no date after a day",
		Clears:   "amend: the options, the recommendation and the date; an answer, done or drop",
		Thresholds: []Threshold{
			{"wait", 1, "days", "how long a decision may stand half made"},
			{"options", 2, "options", "how many a choice has at least"},
		},
		Find: findDecisionBare,
	}
}

func findDecisionBare(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for decision := range c.OpenDecisions() {
			if c.Age(decision.On) < c.Threshold("wait") {
				continue
			}
			var lacks, tags []string
			if missing := c.Threshold("options") - len(decision.Options); missing > 0 {
				lacks = append(lacks, "options to choose from")
				for range missing {
					tags = append(tags, `option:"<words>"`)
				}
			}
			if n := decision.Recommend; n == 0 || n > max(len(decision.Options), c.Threshold("options")) {
				lacks = append(lacks, "a recommendation")
				tags = append(tags, "recommend:1")
			}
			if decision.By.IsZero() {
				lacks = append(lacks, "a date")
				tags = append(tags, "by:<date>")
			}
			if len(lacks) == 0 {
				continue
			}
			f := Finding{
				Person: c.decider(decision), Entry: decision.Item, Urgency: Week, Due: decision.On, Harm: 0.4, Minutes: 3,
				Title:   "Make a decision ready to be taken",
				Entries: []int64{decision.Seq},
				Act:     Act{Verb: journal.Amend, Entries: []int64{decision.Seq}, Tags: tags},
				Why:     fmt.Sprintf("“%s” is to be decided and lacks %s.", c.Sentence(decision.Item), strings.Join(lacks, " and ")),
			}
			if !yield(f) {
				return
			}
		}
	}
}

// decider is who is to make the choice; nil if that is the owner, nobody was
// named, or they are in no relation on the day.
func (c Case) decider(d book.Decision) *book.Person {
	p := c.Person(d.From)
	if p == nil || d.From == book.Owner || p.RelationOn(c.Day) == book.Unrelated {
		return nil
	}
	return p
}
