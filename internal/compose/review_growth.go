package compose

import (
	"fmt"
	"strings"

	"headsup/internal/book"
	"headsup/internal/civil"
)

// Skill is how a skill was rated in a period, by the owner and by others.
type Skill struct {
	Name   string // as it was first written
	Own    Rating
	Others []Rating // one a person, by the first rating; the giver's name stays out unless it is wanted or it is the reader
}

// Rating is somebody's last rating of a skill, beside the one before it.
type Rating struct {
	Entry  int64 // 0: none
	Score  int
	Before int // 0: none
	From   string
}

// skillsFor copies the ratings of the skills that were rated in a period. What
// was rated earlier only says where somebody came from.
func skillsFor(b *book.Book, reader *book.Person, period civil.Span, name bool) []Skill {
	var skills []Skill
	from := before(b, period)
	at := map[string]int{}
	by := map[[2]string]int{} // where a person's rating stands among the others
	for got := range b.Feedbacks() {
		key := strings.ToLower(strings.Join(strings.Fields(got.Skill), " "))
		if got.Score == 0 || key == "" || got.From == "" || got.On < from || got.On > period.To || !b.MayHearItem(reader, got.Item) {
			continue
		}
		i, known := at[key]
		if !known {
			i, at[key] = len(skills), len(skills)
			skills = append(skills, Skill{Name: got.Skill})
		}
		s := &skills[i]
		r := &s.Own
		if got.From != book.Owner {
			j, known := by[[2]string{key, got.From}]
			if !known {
				j, by[[2]string{key, got.From}] = len(s.Others), len(s.Others)
				s.Others = append(s.Others, Rating{})
			}
			switch r = &s.Others[j]; {
			case got.From == reader.Slug:
				r.From = you
			case name:
				r.From = b.Person(got.From).Called()
			}
		}
		r.Before, r.Score, r.Entry = r.Score, got.Score, 0
		if period.Contains(got.On) {
			r.Entry = got.Seq
		}
	}
	rated := skills[:0]
	for _, s := range skills {
		if s = s.within(); s.Own.Entry != 0 || len(s.Others) > 0 {
			rated = append(rated, s)
		}
	}
	return rated
}

// within is the skill without the people who did not rate it in the period.
func (s Skill) within() Skill {
	var others []Rating
	for _, r := range s.Others {
		if r.Entry != 0 {
			others = append(others, r)
		}
	}
	s.Others = others
	return s
}

// grown says how a skill is seen, by the owner and by others, and how it was
// before.
func grown(s Skill) Line {
	line := Line{Entries: []int64{}, Skill: &s}
	var says []string
	if s.Own.Entry != 0 {
		says = append(says, fmt.Sprintf("I rate myself %d/5%s", s.Own.Score, was(s.Own)))
		line.Entries = cite(line.Entries, s.Own.Entry)
	}
	if len(s.Others) > 0 {
		var by []string
		for _, r := range s.Others {
			line.Entries = cite(line.Entries, r.Entry)
			if r.From != "" {
				by = append(by, fmt.Sprintf("%s %d%s", r.From, r.Score, was(r)))
			}
		}
		others := fmt.Sprintf("one other %d/5", s.Others[0].Score)
		if n := len(s.Others); n > 1 {
			others = fmt.Sprintf("%d others %.1f/5", n, s.Mean())
		}
		switch {
		case len(s.Others) == 1 && s.Others[0].From == you:
			others = fmt.Sprintf("you %d/5%s", s.Others[0].Score, was(s.Others[0]))
		case len(by) > 0:
			others += " (" + list(by) + ")"
		}
		says = append(says, others)
	}
	line.Text = sentence(clause(s.Name) + ": " + strings.Join(says, ", "))
	return line
}

// Mean is what others rate a skill on the average; 0: nobody does.
func (s Skill) Mean() float64 {
	sum := 0
	for _, r := range s.Others {
		sum += r.Score
	}
	return float64(sum) / float64(max(1, len(s.Others)))
}

// was says what a rating was before, where it was another.
func was(r Rating) string {
	if r.Before == 0 || r.Before == r.Score {
		return ""
	}
	return fmt.Sprintf(" (was %d)", r.Before)
}
