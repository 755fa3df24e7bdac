package advise

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/journal"
)

func surprise() *Rule {
	return &Rule{
		Name:     "surprise",
		Practice: "P13",
		Asks:     "an open major project is worse (red, amber, paused, a later date) than what the manager, the skip-level, a sponsor or somebody it is for last heard; red at once",
		Clears:   "they are told of the project",
		Thresholds: []Threshold{
			{"wait", 2, "days", "how long amber, paused and a later date may wait; red never does"},
		},
		Find: findSurprise,
	}
}

func findSurprise(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		for project := range c.Projects() {
			if project.Minor || !project.Open() {
				continue
			}
			for person := range c.People() {
				if !hearsTrouble(c.Book, person, project) || !c.MayHear(person, project) {
					continue
				}
				heard := belief.Of(person, project)
				worse := belief.WorseThan(heard, project)
				wait := c.Threshold("wait")
				due := worse.Red ||
					!worse.State.IsZero() && c.Age(worse.State) >= wait ||
					!worse.Date.IsZero() && c.Age(worse.Date) >= wait
				if due && !yield(surprised(c, person, project, heard, worse)) {
					return
				}
			}
		}
	}
}

// hearsTrouble reports whether somebody is to hear of a project's trouble: the
// manager, the skip-level, a sponsor, and whoever the project is for.
func hearsTrouble(b *book.Book, person *book.Person, project *book.Project) bool {
	switch person.RelationOn(b.Day) {
	case book.Manager, book.SkipLevel, book.Sponsor:
		return true
	}
	return slices.Contains(project.For, person.Slug) && present(person, b.Day)
}

func surprised(c Case, person *book.Person, project *book.Project, heard belief.Belief, worse belief.Worse) Finding {
	f := Finding{
		Person: person, Project: project, Urgency: Today, Harm: 0.8, Minutes: 2, Telling: true, Trouble: true,
		Title:   "Tell " + person.Called() + " how " + project.Called() + " stands",
		Entries: []int64{heard.Told.Seq},
		Act:     Act{Document: "heads-up", People: []string{person.Slug}, Projects: []string{project.Slug}},
	}
	var news []string
	if !worse.State.IsZero() {
		status := project.Status()
		f.Entries = append(f.Entries, status.Seq)
		f.Due = worse.State
		news = append(news, fmt.Sprintf("is %s since %s", status.State, worse.State))
	}
	if !worse.Date.IsZero() {
		dates := project.Dates()
		set := dates[len(dates)-1]
		if !slices.Contains(f.Entries, set.Seq) {
			f.Entries = append(f.Entries, set.Seq)
		}
		if f.Due.IsZero() {
			f.Due = worse.Date
		}
		news = append(news, fmt.Sprintf("is now due %s instead of %s", project.By(), heard.By))
	}
	if worse.Red {
		f.Urgency, f.Harm = Now, 1
	}
	believed := "of it without a state"
	if heard.State != journal.NoState {
		believed = strconv.Quote(heard.State.String())
	}
	f.Why = fmt.Sprintf("%s %s; %s last heard %s on %s.", project.Called(), strings.Join(news, " and "), person.GivenName(), believed, heard.Told.On)
	return f
}
