package advise

import (
	"fmt"
	"iter"
	"math"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func perceptionGap() *Rule {
	return &Rule{
		Name:     "perception-gap",
		Practice: "P4",
		Asks:     "on a skill, the mean of two or more others is a point or more away from your own rating",
		Clears:   "a line `me growth` that names the skill, or ratings that are closer",
		Thresholds: []Threshold{
			{"gap", 1, "points", "how far the others may be away"},
			{"others", 2, "people", "how many others must have rated it"},
			{"age", 365, "days", "how old a rating may be"},
		},
		Find: findPerceptionGap,
	}
}

func findPerceptionGap(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		since := c.Day - civil.Day(c.Threshold("age"))
		for _, r := range book.RatingsIn(c.FeedbacksSince(max(since, c.Day-memory))) {
			n := len(r.Others)
			gap, ok := r.Gap()
			if !ok || n < c.Threshold("others") || math.Abs(gap) < float64(c.Threshold("gap")) || c.Growing(r.Skill, since) != nil {
				continue
			}
			entries := []int64{r.Own.Seq}
			for _, other := range r.Others {
				entries = append(entries, other.Seq)
			}
			lower := "others see less of it than you do"
			if gap > 0 {
				lower = "others see more in it than you do"
			}
			f := Finding{
				Topic: r.Skill, Urgency: Week, Due: r.Own.On, Harm: 0.3, Minutes: 2,
				Title:   "Look at how others see your " + r.Skill,
				Entries: entries,
				Act:     Act{Verb: journal.Me, Words: "growth <words>", Tags: []string{tag(journal.Skill, r.Skill)}},
				Why: fmt.Sprintf("On %s you rate yourself %d, and %d others %.1f in the mean: %s.",
					r.Skill, r.Own.Score, n, float64(r.Own.Score)+gap, lower),
			}
			if !yield(f) {
				return
			}
		}
	}
}

// tag is key:value as it is typed.
func tag(key journal.Tag, value string) string {
	e := journal.Entry{Verb: journal.Note, Tokens: []journal.Token{journal.TagToken(key, value)}}
	_, written, _ := strings.Cut(e.Body(), " ")
	return written
}
