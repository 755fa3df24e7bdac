package book

import (
	"iter"
	"slices"
	"strings"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Rated is a skill with everybody's latest rating of it.
type Rated struct {
	Skill  string     // as it was first written
	Own    *Feedback  // nil: the owner never rated it
	Others []Feedback // one a person, the latest last
}

// Gap is how far the others' mean is above the owner's own rating, in points;
// below zero they see less. It is not ok without ratings on both sides.
func (r Rated) Gap() (gap float64, ok bool) {
	mean, ok := r.Mean()
	if r.Own == nil || !ok {
		return 0, false
	}
	return mean - float64(r.Own.Score), true
}

// Mean is the others' mean; not ok where nobody else rated the skill.
func (r Rated) Mean() (mean float64, ok bool) {
	if len(r.Others) == 0 {
		return 0, false
	}
	for _, other := range r.Others {
		mean += float64(other.Score)
	}
	return mean / float64(len(r.Others)), true
}

// Ratings are the skills that were rated from a day on, in the order of their
// first mention. A skill is the same in small letters and in capitals.
func (b *Book) Ratings(since civil.Day) []Rated { return RatingsIn(b.FeedbacksSince(since)) }

// RatingsIn are the skills that some feedback rates, likewise.
func RatingsIn(feedbacks iter.Seq[Feedback]) []Rated {
	var all []Rated
	for f := range feedbacks {
		skill := strings.TrimSpace(f.Skill)
		if skill == "" || f.Score == 0 {
			continue
		}
		at := 0
		for at < len(all) && all[at].Skill != skill && !strings.EqualFold(all[at].Skill, skill) {
			at++
		}
		if at == len(all) {
			all = append(all, Rated{Skill: skill})
		}
		r := &all[at]
		if f.From == Owner {
			if r.Own == nil {
				r.Own = new(Feedback)
			}
			*r.Own = f
			continue
		}
		for i := range r.Others {
			if r.Others[i].From == f.From {
				r.Others = slices.Delete(r.Others, i, i+1)
				break
			}
		}
		r.Others = append(r.Others, f)
	}
	return all
}

// Growing is the last line from a day on in which the owner says that they work
// on a skill; nil if there is none.
func (b *Book) Growing(skill string, since civil.Day) *Item {
	for line := range b.Newest(journal.Me) {
		if line.On < since {
			break
		}
		if line.Kind == "growth" && (taggedSkill(line, skill) || NamesAll(line.Text(), skill)) {
			return line
		}
	}
	return nil
}

func taggedSkill(line *Item, skill string) bool {
	for _, named := range line.Tags(journal.Skill) {
		if strings.EqualFold(strings.TrimSpace(named), skill) {
			return true
		}
	}
	return false
}
