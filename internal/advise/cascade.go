package advise

import (
	"fmt"
	"iter"
	"slices"

	"headsup/internal/book"
	"headsup/internal/journal"
)

func cascade() *Rule {
	return &Rule{
		Name:     "cascade",
		Practice: "P31",
		Asks:     "a senior person's mark, a decision's answer or a changed goal touches a project, and a report who leads it or works on it has not heard after two days",
		Clears:   "they are told of the project, of the entry or of the goal",
		Thresholds: []Threshold{
			{"wait", 2, "days", "how long a word from above may take to reach the team"},
		},
		Find: findCascade,
	}
}

// word is a word from above that touches a project.
type word struct {
	at    *book.Item // the line that says it: a mark, an answer, a change of a goal
	about *book.Item // the mark or the decision; nil for a goal
	from  string     // who gave it, by slug
}

func findCascade(c Case) iter.Seq[Finding] {
	return func(yield func(Finding) bool) {
		type matter struct {
			report  string
			project string // "" where it is an entry
			entry   *book.Item
		}
		said := map[matter]bool{} // what touches two projects is said once
		reports := slices.Collect(c.Related(book.Report))
		decided := c.decidedLately()
		gives := c.givesTime()
		for project := range c.Projects() {
			var words []word
			for _, report := range reports {
				works := project.Lead == report.Slug || slices.Contains(project.With, report.Slug) || gives[share{report.Slug, project.Slug}]
				if !works || !c.MayHear(report, project) {
					continue
				}
				if words == nil {
					words = slices.Collect(c.wordsFromAbove(project, decided))
				}
				for _, w := range words {
					about := matter{report: report.Slug, project: project.Slug}
					if w.about != nil {
						about = matter{report: report.Slug, entry: w.about}
					}
					if said[about] || !c.isUnheardBy(report, project, w) {
						continue
					}
					said[about] = true
					if !yield(c.passOn(report, project, w)) {
						return
					}
				}
			}
		}
	}
}

func (c Case) passOn(report *book.Person, project *book.Project, w word) Finding {
	f := Finding{
		Person: report, Project: project, Urgency: Week, Due: w.at.On, Harm: 0.4, Minutes: 2, Telling: true,
		Entries: []int64{w.at.Seq},
		Act:     Act{Verb: journal.Told, People: []string{report.Slug}, Words: "<words>", Projects: []string{project.Slug}},
		Say: func() (title, why string) {
			return "Tell " + report.Called() + " what was said of " + project.Called(),
				fmt.Sprintf("%s: %s on %s; %s works on it and has not heard.", project.Called(), c.saying(w, project), w.at.On, report.GivenName())
		},
	}
	if w.about != nil {
		f.Entry = w.about
		f.Act.Projects, f.Act.Entries = nil, []int64{w.about.Seq}
	}
	return f
}

// saying is what a word comes to for a project, as a clause: "Dana marked it
// “stop”".
func (c Case) saying(w word, project *book.Project) string {
	switch {
	case w.about == nil:
		return "its goal “" + c.Project(project.Goal).Called() + "” changed"
	case w.about.Verb == journal.Mark:
		return c.Person(w.from).GivenName() + " marked it “" + w.about.Kind + "”"
	}
	return "“" + c.Sentence(w.about) + "” was decided"
}

// wordsFromAbove yields what was said of a project, or of what it serves.
func (c Case) wordsFromAbove(project *book.Project, decided []word) iter.Seq[word] {
	return func(yield func(word) bool) {
		for it := range c.Items(journal.Mark) {
			if !it.Speaks(project.Slug, 0) {
				continue
			}
			giver := c.Person(it.Person())
			if giver != nil && giver.SeniorOn(c.Day) && !yield(word{it, it, giver.Slug}) {
				return
			}
		}
		for _, w := range decided {
			if w.about.Concerns(project.Slug) && !yield(w) {
				return
			}
		}
		if goal := c.Project(project.Goal); goal != nil {
			for change := range changesOfGoal(goal) {
				if project.ServesSince().Before(change.Pos()) && !yield(word{at: change}) {
					return
				}
			}
		}
	}
}

// decidedLately are the answers to decisions that are still remembered.
func (c Case) decidedLately() (words []word) {
	for decision := range c.Items(journal.Decision) {
		if choice := decision.Choice(); choice != nil && c.remembered(choice) {
			words = append(words, word{choice, decision, decision.Giver()})
		}
	}
	return words
}

// changesOfGoal yields what changed a goal: another line of it, an amendment, a
// state that moves its date, its end.
func changesOfGoal(goal *book.Project) iter.Seq[*book.Item] {
	return func(yield func(*book.Item) bool) {
		first := true
		for it := range goal.Items() {
			switch {
			case it.Verb == journal.Goal && it.Project() == goal.Slug:
				if !first && !yield(it) {
					return
				}
				first = false
				for change := range it.Life(journal.Amend) {
					if !yield(change) {
						return
					}
				}
			case it.Verb == journal.Status && (!it.Named.Open() || moves(goal, it)):
				if !yield(it) {
					return
				}
			}
		}
	}
}

// moves reports whether a line gave a goal another date.
func moves(goal *book.Project, line *book.Item) bool {
	return slices.ContainsFunc(goal.Dates(), func(d book.DateChange) bool { return d.Item == line })
}

// isUnheardBy reports whether a report has not heard of a word by the time they
// should have: those who came later, and whose own word it is, need not.
func (c Case) isUnheardBy(report *book.Person, project *book.Project, w word) bool {
	if c.Age(w.at.On) < c.Threshold("wait") || !c.remembered(w.at) || w.from == report.Slug || report.Became(c.Day) > w.at.On {
		return false
	}
	var about int64
	goal := project.Goal
	if w.about != nil {
		about, goal = w.about.Seq, ""
	}
	for it := range report.TellingsFrom(w.at.Pos()) {
		if w.at.Pos().Before(it.Pos()) && (it.Speaks(project.Slug, about) || it.Speaks(goal, w.at.Seq)) {
			return false
		}
	}
	return true
}

// share is somebody's part in a project.
type share struct{ person, project string }

// givesTime says who gives a part of their time to what.
func (c Case) givesTime() map[share]bool {
	gives := map[share]bool{}
	for it := range c.Items(journal.Alloc) {
		if !c.remembered(it) {
			continue
		}
		until := it.Day(journal.Until)
		for slug := range it.Projects() {
			gives[share{it.Person(), slug}] = it.Text() != "0%" && (until.IsZero() || c.Day <= until)
		}
	}
	return gives
}
