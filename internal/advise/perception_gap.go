package advise

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"headsup/internal/book"
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

// rated is a skill with the latest rating of each.
type rated struct {
	skill  string
	own    *book.Feedback
	others []book.Feedback
}

func findPerceptionGap(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for _, r := range ratings(c) {
			n := len(r.others)
			if r.own == nil || n < max(c.Threshold("others"), 1) {
				continue
			}
			sum := 0
			entries := []int64{r.own.Seq}
			for _, other := range r.others {
				sum += other.Score
				entries = append(entries, other.Seq)
			}
			gap := sum - n*r.own.Score
			if max(gap, -gap) < n*c.Threshold("gap") || growing(c, r.skill) {
				continue
			}
			lower := "others see less of it than you do"
			if gap > 0 {
				lower = "others see more in it than you do"
			}
			f := Finding{
				Topic: r.skill, Urgency: Week, Due: r.own.On, Harm: 0.3, Minutes: 2,
				Title:   "Look at how others see your " + r.skill,
				Entries: entries,
				Act:     Act{Verb: journal.Me, Words: "growth <words>", Tags: []string{tag(journal.Skill, r.skill)}},
				Why: fmt.Sprintf("On %s you rate yourself %d, and %d others %.1f in the mean: %s.",
					r.skill, r.own.Score, n, float64(sum)/float64(n), lower),
			}
			if !yield(f) {
				return
			}
		}
	}
}

// ratings are the skills that were rated lately, in the order of their first
// mention.
func ratings(c Case) []rated {
	var all []rated
	for f := range c.Feedbacks() {
		skill := strings.TrimSpace(f.Skill)
		if skill == "" || f.Score == 0 || c.Age(f.On) > c.Threshold("age") || !c.remembered(f.Item) {
			continue
		}
		at := slices.IndexFunc(all, func(r rated) bool { return strings.EqualFold(r.skill, skill) })
		if at < 0 {
			at = len(all)
			all = append(all, rated{skill: skill})
		}
		r := &all[at]
		if f.From == book.Owner {
			r.own = &f
			continue
		}
		r.others = append(slices.DeleteFunc(r.others, func(old book.Feedback) bool { return old.From == f.From }), f)
	}
	return all
}

// growing reports whether the owner said, no longer ago than ratings count, that
// they work on a skill.
func growing(c Case, skill string) bool {
	for line := range c.Items(journal.Me) {
		if line.Kind != "growth" || c.Age(line.On) > c.Threshold("age") {
			continue
		}
		for _, named := range line.Tags(journal.Skill) {
			if strings.EqualFold(strings.TrimSpace(named), skill) {
				return true
			}
		}
		if book.NamesAll(line.Text(), skill) {
			return true
		}
	}
	return false
}

// tag is key:value as it is typed.
func tag(key journal.Tag, value string) string {
	e := journal.Entry{Verb: journal.Note, Tokens: []journal.Token{journal.TagToken(key, value)}}
	_, written, _ := strings.Cut(e.Body(), " ")
	return written
}
