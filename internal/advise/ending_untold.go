package advise

import (
	"fmt"
	"iter"
	"slices"
	"strconv"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func endingUntold() *Rule {
	return &Rule{
		Name:     "ending-untold",
		Practice: "P13",
		Asks:     "a project is done or stopped, and three days later a senior person, or somebody it is for, who once heard of it does not know; where they last heard trouble, loop-open speaks instead",
		Clears:   "they are told of the project",
		Thresholds: []Threshold{
			{"wait", 3, "days", "how long an ending may go untold"},
		},
		Find: findEndingUntold,
	}
}

func findEndingUntold(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		wait, isFor := c.Threshold("wait"), c.endedFor()
		for person := range c.People() {
			senior := person.SeniorOn(c.Day)
			if !senior && (!isFor[person.Slug] || !present(person, c.Day)) {
				continue
			}
			for project := range c.Projects() {
				if project.Open() || !senior && !slices.Contains(project.For, person.Slug) || !c.MayHear(person, project) {
					continue
				}
				heard := belief.Of(person, project)
				if heard.Told == nil || heard.State == project.State() || heard.State.Rank() > 0 {
					continue
				}
				since := heard.Since(project, func(now, heard journal.State) bool { return !now.Open() && now != heard })
				if c.Age(since) >= wait && !yield(ended(c, person, project, heard, since)) {
					return
				}
			}
		}
	}
}

// endedFor are the people, by slug, whom an ended project was for.
func (c Case) endedFor() map[string]bool {
	people := map[string]bool{}
	for project := range c.Projects() {
		if !project.Open() {
			for _, slug := range project.For {
				people[slug] = true
			}
		}
	}
	return people
}

func ended(c Case, person *book.Person, project *book.Project, heard belief.Belief, since civil.Day) Finding {
	status := project.Status()
	return Finding{
		Person: person, Project: project, Urgency: Week, Due: since, Harm: 0.5, Minutes: 2, Telling: true,
		Trouble: status.State == journal.Stopped,
		Entries: []int64{heard.Told.Seq, status.Seq},
		Act:     Act{Document: "heads-up", People: []string{person.Slug}, Projects: []string{project.Slug}},
		Say: func() (title, why string) {
			believed := "that it was open"
			if heard.State != journal.NoState {
				believed = strconv.Quote(heard.State.String())
			}
			return "Tell " + person.Called() + " that " + project.Called() + " is " + status.State.String(),
				fmt.Sprintf("%s is %s since %s; %s last heard %s on %s.", project.Called(), status.State, since,
					person.GivenName(), believed, heard.Told.On)
		},
	}
}
