package advise

import (
	"fmt"
	"iter"
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func caseGap() *Rule {
	return &Rule{
		Name:     "case-gap",
		Practice: "P20",
		Asks:     "the date of a next step of your own is within three months, and one who decides on it has heard nothing for one of its needs",
		Clears:   "a win or feedback with that skill told to them, or an ask to them about it",
		Thresholds: []Threshold{
			{"ahead", 90, "days", "how long before the date it speaks"},
		},
		Find: findCaseGap,
	}
}

func findCaseGap(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		said := map[[2]string]bool{} // one need of several steps is one gap
		for step := range c.Goals() {
			left := -c.Age(step.By())
			if step.Level != "me" || !step.Open() || step.By().IsZero() || left < 0 || left > c.Threshold("ahead") {
				continue
			}
			for _, slug := range step.Decides {
				decider := c.Person(slug)
				if decider == nil || slug == book.Owner || !present(decider, c.Day) {
					continue
				}
				for _, need := range step.Needs {
					gapOf := [2]string{slug, strings.ToLower(strings.Join(strings.Fields(need), " "))}
					if said[gapOf] {
						continue
					}
					evidence := c.Evidence(need)
					if c.HeardFor(decider, need, evidence) {
						continue
					}
					said[gapOf] = true
					if !yield(gap(c, step, decider, need, evidence)) {
						return
					}
				}
			}
		}
	}
}

func gap(c Case, step *book.Project, decider *book.Person, need string, evidence []*book.Item) Finding {
	f := Finding{
		Person: decider, Project: step, Topic: need, Urgency: Week, Due: step.By(), Harm: 0.5, Minutes: 2,
		Title:   "Let " + decider.Called() + " see: " + need,
		Entries: []int64{step.FirstLine().Seq},
		Act:     Act{Verb: journal.Ask, People: []string{decider.Slug}, Words: "feedback <words>", Tags: []string{tag(journal.About, need)}},
		Why: fmt.Sprintf("%s is due %s and %s has heard nothing for “%s”.",
			step.Called(), step.By(), decider.GivenName(), need),
	}
	for _, it := range evidence { // wins come first, and say most
		if !c.MayHearItem(decider, it) || it.Verb == journal.Feedback && !c.MayHear(decider, step) {
			continue
		}
		f.Entries = append(f.Entries, it.Seq)
		shows := "what was said of it would show it."
		if it.Verb == journal.Win {
			f.Act = Act{Document: "win-note", People: []string{decider.Slug}, Entries: []int64{it.Seq}}
			shows = fmt.Sprintf("the win “%s” would show it.", c.Sentence(it))
		} else {
			f.Act = Act{Document: "case", People: []string{decider.Slug}, Projects: []string{step.Slug}, Entries: []int64{it.Seq}}
		}
		f.Why = strings.TrimSuffix(f.Why, ".") + "; " + shows
		break
	}
	return f
}
