package advise

import (
	"fmt"
	"iter"
	"slices"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

func loopOpen() *Rule {
	return &Rule{
		Name:     "loop-open",
		Practice: "P13",
		Asks:     "an issue told to a senior person is done or dropped, or a project told to them as red, amber or paused is done, green or stopped, and they have not heard of it after two days; whom the project is for: counts as well",
		Clears:   "they are told of the issue or of the project",
		Thresholds: []Threshold{
			{"wait", 2, "days", "how long good news after bad may wait"},
		},
		Find: findLoopOpen,
	}
}

func findLoopOpen(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		wait, served := c.Threshold("wait"), c.served()
		var ends []finished
		for issue := range c.Items(journal.Issue) {
			// What was told before it ended long ago is not remembered either.
			if end := issue.Ended(); end != nil && c.Age(end.On) >= wait && c.Age(end.On) <= memory {
				ends = append(ends, finished{issue, end})
			}
		}
		var well []*book.Project
		for project := range c.Projects() {
			if project.State() != journal.NoState && project.State().Rank() == 0 {
				well = append(well, project)
			}
		}
		for person := range c.People() {
			senior := person.SeniorOn(c.Day)
			if !senior && !(served[person.Slug] && present(person, c.Day)) {
				continue
			}
			for _, of := range ends {
				told := person.LastToldItem(of.issue)
				if told == nil || !c.remembered(told) || of.end.Pos().Before(told.Pos()) {
					continue
				}
				if !senior && !c.isFor(person, of.issue) || !c.MayHearItem(person, of.issue) {
					continue
				}
				if !yield(c.issueLoop(person, of.issue, told, of.end)) {
					return
				}
			}
			for _, project := range well {
				if !senior && !slices.Contains(project.For, person.Slug) || !c.MayHear(person, project) {
					continue
				}
				believed := belief.Of(person, project)
				since := overSince(believed, project)
				if since.IsZero() || c.Age(since) < wait {
					continue
				}
				if !yield(projectLoop(person, project, believed, since)) {
					return
				}
			}
		}
	}
}

// finished is an issue with what ended it.
type finished struct{ issue, end *book.Item }

func (c Case) issueLoop(person *book.Person, issue, told, ended *book.Item) Finding {
	f := Finding{
		Person: person, Entry: issue, Urgency: Week, Due: ended.On, Harm: 0.45, Minutes: 2,
		Entries: []int64{issue.Seq, told.Seq, ended.Seq},
		Say: func() (title, why string) {
			return "Tell " + person.Called() + " that an issue is over",
				fmt.Sprintf("“%s” is over since %s; %s heard of it on %s and not that it ended.",
					c.Sentence(issue), ended.On, person.GivenName(), told.On)
		},
	}
	f.Act, f.Telling = c.tell(person, issue)
	if ended.Verb == journal.Drop { // no document tells of what was dropped
		f.Telling = false
		f.Act = Act{Verb: journal.Told, People: []string{person.Slug}, Words: "<words>", Entries: []int64{issue.Seq}}
	}
	return f
}

// overSince says since when a project that somebody heard of as red, amber or
// paused is green, done or stopped; zero if it is not.
func overSince(heard belief.Belief, project *book.Project) civil.Day {
	return heard.Since(project, func(now, heard journal.State) bool {
		return now != journal.NoState && now.Rank() == 0 && heard.Rank() > 0
	})
}

func projectLoop(person *book.Person, project *book.Project, heard belief.Belief, since civil.Day) Finding {
	return Finding{
		Person: person, Project: project, Urgency: Week, Due: since, Harm: 0.5, Minutes: 2, Telling: true,
		Entries: []int64{project.Status().Seq, heard.Told.Seq},
		Act:     Act{Document: "heads-up", People: []string{person.Slug}, Projects: []string{project.Slug}},
		Say: func() (title, why string) {
			return "Tell " + person.Called() + " that " + project.Called() + " is " + project.State().String(),
				fmt.Sprintf("%s is %s since %s; %s last heard %q on %s.", project.Called(), project.State(), since,
					person.GivenName(), heard.State, heard.Told.On)
		},
	}
}
