package view

import (
	"fmt"
	"slices"

	"headsup/internal/belief"
	"headsup/internal/book"
	"headsup/internal/journal"
)

// rule decides where an entry goes: first whether anything stands in its way,
// then whether the reader has a part in it, then how much it weighs.
func (j judge) rule(it *book.Item) ruling {
	if r, ok := j.closed(it); ok {
		return r
	}
	part, factor := j.part(it)
	if part == "" {
		return no("none of their goals, concerns or projects is touched", "no part")
	}
	if r, ok := j.named(it); ok {
		return r
	}
	r := j.weigh(it)
	if it.Verb == journal.Log && (factor == "for" || factor == "concern") {
		r = ruling{verdict: keep, reason: "everyday work", factors: []string{"routine"}}
	}
	if r.verdict == notForThem {
		return r
	}
	r.factors = append(r.factors, factor)
	if r.verdict == tell && factor != "for" && j.isMinor(it) {
		r.verdict = keep
		r.factors = append(r.factors, "minor")
		part = "the project is minor"
	}
	if slices.Contains(r.factors, "trouble") {
		if manager := j.managerFirst(it); manager != nil {
			return ruling{verdict: keep, reason: manager.Called() + " should hear of the trouble first", factors: append(r.factors, "order")}
		}
	}
	r.reason += "; " + part
	return r
}

// part is what ties the reader to an entry, in words and as a factor; "" if
// nothing does.
func (j judge) part(it *book.Item) (why, factor string) {
	if it.Verb == journal.Decision {
		if from, _ := it.Tag(journal.From); from == "@"+j.reader.Slug {
			return "it is theirs to decide", "decides"
		}
	}
	about := j.projects(it)
	for _, p := range about {
		if slices.Contains(p.For, j.reader.Slug) {
			return fmt.Sprintf("“%s” is for them", p.Called()), "for"
		}
	}
	for _, item := range j.withTargets(it) {
		for slug := range j.GoalsOf(item) {
			if goal := j.Project(slug); goal != nil && ownerAbove(j.Book, slug) == j.reader.Slug {
				return fmt.Sprintf("it serves their goal “%s”", goal.Called()), "goal"
			}
		}
	}
	for _, p := range about {
		if p.Lead == j.reader.Slug || slices.Contains(p.With, j.reader.Slug) {
			return fmt.Sprintf("they work on “%s”", p.Called()), "works on it"
		}
	}
	for _, wish := range j.wishes {
		for _, text := range append([]string{it.Text()}, titles(about)...) {
			if word := book.SharedWord(text, wish.Text()); word != "" {
				return fmt.Sprintf("it touches %s: “%s” (%s)", wished(wish), j.Sentence(wish), word), "concern"
			}
		}
	}
	switch j.reader.RelationOn(j.Day) {
	case book.Manager:
		return "they answer for your work", "manager"
	case book.SkipLevel, book.Sponsor:
		for _, p := range about {
			if !p.Minor {
				return fmt.Sprintf("“%s” is major", p.Called()), "major"
			}
		}
	}
	return "", ""
}

// wished is what a known thing is to the reader.
func wished(fact *book.Item) string {
	switch fact.Kind {
	case "goals":
		return "a goal of theirs"
	case "success":
		return "what success is to them"
	}
	return "what concerns them"
}

// projects are the projects and goals an entry is about: those it names, else
// those of the entry it acts on.
func (j judge) projects(it *book.Item) (about []*book.Project) {
	for _, item := range j.withTargets(it) {
		for slug := range item.Projects() {
			if p := j.Project(slug); p != nil && !slices.Contains(about, p) {
				about = append(about, p)
			}
		}
	}
	return about
}

func titles(projects []*book.Project) (all []string) {
	for _, p := range projects {
		all = append(all, p.Called())
	}
	return all
}

// isMinor reports whether an entry is of minor projects alone.
func (j judge) isMinor(it *book.Item) bool {
	about := j.projects(it)
	return len(about) > 0 && !slices.ContainsFunc(about, func(p *book.Project) bool { return !p.Minor })
}

// managerFirst is a manager who has not heard of an entry and must before a
// reader above or beside them does; nil if there is none.
func (j judge) managerFirst(it *book.Item) *book.Person {
	switch j.reader.RelationOn(j.Day) {
	case book.SkipLevel, book.Sponsor, book.ManagersPeer:
	default:
		return nil
	}
	for _, manager := range j.Managers() {
		if j.MayHearItem(manager, it) && manager.ToldItem(it) == nil {
			return manager
		}
	}
	return nil
}

// weigh is how much an entry asks to be told, by what it is.
func (j judge) weigh(it *book.Item) ruling {
	if slip, ok := j.slips[it.Seq]; ok {
		return ruling{verdict: tell, reason: fmt.Sprintf("a date moved from %s to %s", slip.From, slip.To), factors: []string{"trouble", "slip"}}
	}
	switch it.Verb {
	case journal.Status:
		return j.weighStatus(it)
	case journal.Issue:
		return weighIssue(it)
	case journal.Decision:
		if from, _ := it.Tag(journal.From); from == "@"+j.reader.Slug && it.FirstAnswer() == nil {
			return ruling{verdict: tell, reason: "a choice is open", factors: []string{"decision"}}
		}
		return ruling{verdict: keep, reason: "a choice that others make", factors: []string{"decision"}}
	case journal.Win:
		if _, effect := it.Tag(journal.Impact); effect {
			return ruling{verdict: tell, reason: "a win with an effect", factors: []string{"win", "impact"}}
		}
		if j.reader.RelationOn(j.Day) == book.Manager {
			return ruling{verdict: tell, reason: "a win", factors: []string{"win"}}
		}
		return ruling{verdict: keep, reason: "a win without a stated effect", factors: []string{"win"}}
	case journal.Done, journal.Drop, journal.Answer:
		return j.weighEnd(it)
	case journal.Log:
		if _, effect := it.Tag(journal.Impact); effect {
			return ruling{verdict: keep, reason: "work with an effect", factors: []string{"impact"}}
		}
		return ruling{reason: "everyday work, which the next update sums up", factors: []string{"routine"}}
	case journal.Metric:
		return ruling{verdict: keep, reason: "a new value", factors: []string{"metric"}}
	case journal.Mark:
		return ruling{verdict: keep, reason: "somebody's word on a priority", factors: []string{"mark"}}
	case journal.Project, journal.Goal:
		return ruling{verdict: keep, reason: "something new begins", factors: []string{"new"}}
	}
	return ruling{reason: "no news of work", factors: []string{"routine"}}
}

// weighStatus compares a state with what the reader believes.
func (j judge) weighStatus(it *book.Item) ruling {
	p := j.Project(it.Project())
	if p == nil || p.Status().Item != it {
		return ruling{reason: "a later word on the state stands", factors: []string{"outdated"}}
	}
	heard, now := belief.Of(j.reader, p), it.Named
	if heard.Told == nil {
		if now.Rank() > 0 {
			return ruling{verdict: tell, reason: "it is " + now.String() + " and they never heard of it", factors: []string{"trouble", "unheard"}}
		}
		return ruling{verdict: keep, reason: "it is " + now.String(), factors: []string{"unheard"}}
	}
	switch {
	case belief.WorseThan(heard, p).Is():
		return ruling{verdict: tell, reason: "it is worse than they last heard", factors: []string{"trouble", "worse"}}
	case now == journal.Red:
		return ruling{verdict: tell, reason: "it is red", factors: []string{"trouble", "red"}}
	case !now.Open() && now != heard.State:
		return ruling{verdict: tell, reason: "it is " + now.String() + ", and they heard of it while it was open", factors: []string{"ended"}}
	case now.Rank() < heard.State.Rank():
		return ruling{verdict: tell, reason: "it is better than they last heard", factors: []string{"better"}}
	case now.Rank() > 0:
		return ruling{verdict: keep, reason: "it is " + now.String() + ", as they know", factors: []string{"trouble", "as known"}}
	}
	return ruling{verdict: keep, reason: "it is as they know", factors: []string{"as known"}}
}

// weighIssue goes by severity; an issue without one counts as medium.
func weighIssue(it *book.Item) ruling {
	severity, _ := it.Tag(journal.Severity)
	switch {
	case it.Ended() != nil:
		return ruling{reason: "it is over, and the line that ended it is judged by itself", factors: []string{"ended"}}
	case severity == "low":
		return ruling{verdict: keep, reason: "trouble of low severity", factors: []string{"trouble", "low"}}
	case severity == "high":
		return ruling{verdict: tell, reason: "trouble of high severity", factors: []string{"trouble", "high"}}
	}
	return ruling{verdict: tell, reason: "trouble of medium severity", factors: []string{"trouble", "medium"}}
}

// weighEnd rules on what ended another entry.
func (j judge) weighEnd(it *book.Item) ruling {
	target := j.target(it)
	switch {
	case target.Verb == journal.Issue && j.reader.ToldItem(target) != nil:
		return ruling{verdict: tell, reason: "they heard of the trouble and not that it is over", factors: []string{"loop"}}
	case target.Verb == journal.Issue:
		return ruling{verdict: keep, reason: "trouble that is over", factors: []string{"issue", "ended"}}
	case target.Verb == journal.Decision:
		return ruling{verdict: keep, reason: "a choice was made", factors: []string{"decision"}}
	}
	return ruling{reason: "no news of work", factors: []string{"routine"}}
}
