package question

import (
	"fmt"
	"slices"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// turns are questions for when a project takes another way than planned. They go
// only to those who have heard of the turn: a question must not break news.
func turns() Topic {
	return Topic{Name: "When things turn", States: []State{
		{Name: "project-slipped", Means: "a project's date slipped within the last 30 days, and they heard of it", Practice: "P13", Weight: 0.55, Find: ofProjects(slippedOnce),
			Questions: []Question{
				{"slip-who-tells", "Who should hear of the new date of {project} from you rather than from me?", book.NoStage, "clarity", "project +{project} for:{for}@<name>"},
				{"slip-cost", "What does the later date of {project} change in your own plans?", book.NoStage, "clarity", "know @{who} concerns <words> source:asked +{project}"},
			}},
		{Name: "project-slipped-again", Means: "a project's date slipped a second time, and they heard of it", Practice: "P10", Weight: 0.8, Find: ofProjects(slippedAgain),
			Questions: []Question{
				{"slip-choice", "For {project}: shall we move the date, cut the scope, or bring in people?", book.NoStage, "clarity", "decision <words> +{project} from:@{who} by:<date>"},
				{"slip-drop", "Which part of {project} would you drop to hold the date?", book.StageSettled, "priority", "decision <words> +{project} from:@{who} by:<date>"},
			}},
		{Name: "project-in-trouble", Means: "a project is amber or red, and they heard of it", Practice: "P6", Weight: 0.75, Find: turned(journal.Amber, journal.Red),
			Questions: []Question{
				{"trouble-same-day", "What about the trouble in {project} would you want to hear the same day?", book.StageNew, "clarity", "know @{who} ways <words> source:asked"},
				{"trouble-been-there", "Whom do you know who got out of trouble like that of {project} before?", book.NoStage, "intro", "owes @{who} <words> +{project}"},
				{"trouble-people", "Could anybody lend {project} a day a week, and what would rest meanwhile?", book.StageSettled, "resource", "alloc +{project} @<name> <n>%"},
			}},
		{Name: "project-paused", Means: "a project is paused, and they heard of it", Practice: "P13", Weight: 0.55, Find: turned(journal.Paused),
			Questions: []Question{
				{"pause-until", "What would have to happen before {project} goes on?", book.NoStage, "clarity", "status +{project} paused <words>"},
				{"pause-waiting", "Who is waiting for {project} without knowing that it rests?", book.NoStage, "clarity", "project +{project} for:{for}@<name>"},
			}},
		{Name: "project-stopped", Means: "a project was stopped within the last 60 days, and they heard of it", Practice: "P13", Weight: 0.55, Find: turned(journal.Stopped),
			Questions: []Question{
				{"stop-keep", "What of {project} should be kept now that it is stopped?", book.NoStage, "clarity", "note <words> +{project}"},
				{"stop-earlier", "What about {project} would you have liked to hear earlier?", book.NoStage, "feedback", "feedback @{who} <words> +{project}"},
				{"stop-time", "Where should the time go that {project} took?", book.StageSettled, "priority", "mark +<name> raise @{who}"},
			}},
		{Name: "project-done", Means: "a project was finished within the last 60 days, and they heard of it", Practice: "P13", Weight: 0.5, Find: turned(journal.Finished),
			Questions: []Question{
				{"done-changed", "What did {project} change for you?", book.NoStage, "feedback", "feedback @{who} <words> +{project}"},
				{"done-again", "If we did {project} once more, what should be different?", book.NoStage, "feedback", "feedback @{who} <words> +{project}"},
				{"done-who-uses", "Which other team could use what came out of {project}?", book.StagePartner, "intro", "owes @{who} <words> +{project}"},
			}},
		{Name: "project-quiet", Means: "they once heard of an open project and nothing for a month", Practice: "P13", Weight: 0.45, Find: ofProjects(quiet),
			Questions: []Question{
				{"quiet-how-often", "How often would you like a word on {project} while nothing changes?", book.NoStage, "clarity", "know @{who} ways <words> source:asked"},
			}},
		{Name: "marked-stop", Means: "they marked an open project stop", Practice: "P19", Weight: 0.65, Find: ofProjects(marked("stop")),
			Questions: []Question{
				{"mark-stop-told", "What shall I tell the people on {project} about why it ends?", book.NoStage, "clarity", "status +{project} stopped <words>"},
				{"mark-stop-how", "How shall I wind {project} up: hand it over, put it away, or switch it off?", book.NoStage, "clarity", "status +{project} stopped <words>"},
			}},
		{Name: "marked-raise", Means: "they marked a project raise within the last 60 days", Practice: "P19", Weight: 0.6, Find: ofProjects(marked("raise")),
			Questions: []Question{
				{"mark-raise-gives-way", "What may give way so that {project} can move up?", book.NoStage, "priority", "mark +<name> stop @{who}"},
			}},
		{Name: "nothing-marked", Means: "the manager marked no priority for 60 days and five or more projects are open", Practice: "P19", Weight: 0.6, Find: once(nothingMarked),
			Questions: []Question{
				{"mark-only-one", "If I could finish a single thing this month, which should it be?", book.NoStage, "priority", "mark +<name> raise @{who}"},
				{"mark-least", "Which of my projects would you miss the least?", book.StageSettled, "priority", "mark +<name> stop @{who}"},
			}},
		{Name: "overcommitted", Means: "my own time is given to more than there is", Practice: "P14", Weight: 0.7, Find: once(overcommitted),
			Questions: []Question{
				{"overfull-what-waits", "My weeks are promised more than full: what may wait?", book.NoStage, "priority", "mark +<name> keep @{who}"},
			}},
	}}
}

func slippedOnce(l Look, p *book.Project) (Fit, bool) {
	slips := p.Slips()
	if !p.Open() || len(slips) != 1 || !l.lately(slips[0].On, 30) || !l.heardSince(p, slips[0].Pos) || !l.senior() {
		return Fit{}, false
	}
	return on(slips[0].Item, "%s moved from %s to %s.", p.Called(), slips[0].From, slips[0].To), true
}

func slippedAgain(l Look, p *book.Project) (Fit, bool) {
	slips := p.Slips()
	if !p.Open() || len(slips) < 2 || !l.steers(p) {
		return Fit{}, false
	}
	last := slips[len(slips)-1]
	return on(last.Item, "%s has slipped %d times, now to %s.", p.Called(), len(slips), last.To), l.heardSince(p, last.Pos)
}

// turned holds for projects that took one of these states and of which the
// person has heard since; ended ones for 60 days.
func turned(states ...journal.State) func(Look) []Fit {
	return ofProjects(func(l Look, p *book.Project) (Fit, bool) {
		now := p.Turn().To
		if now.Item == nil || !slices.Contains(states, now.State) || !l.heardSince(p, now.Pos) || !l.senior() && !l.is(book.Customer) {
			return Fit{}, false
		}
		return on(now.Item, "%s is %s since %s.", p.Called(), now.State, now.On), p.Open() || l.lately(now.On, 60)
	})
}

func quiet(l Look, p *book.Project) (Fit, bool) {
	told := l.Person.LastTold(p.Slug)
	if told == nil || !p.Open() || !l.senior() {
		return Fit{}, false
	}
	return on(told, "%s last heard of %s on %s.", l.who(), p.Called(), told.On), l.age(told.On) >= 30
}

// marked holds where the person's last word on an open project is this mark: of
// a raise for 60 days.
func marked(mark string) func(Look, *book.Project) (Fit, bool) {
	return func(l Look, p *book.Project) (Fit, bool) {
		for it := range l.Newest(journal.Mark) {
			if it.Concerns(p.Slug) && it.Person() == l.Person.Slug {
				return on(it, "%s marked %s %s on %s.", l.who(), p.Called(), mark, it.On),
					p.Open() && it.Kind == mark && (mark == "stop" || l.lately(it.On, 60))
			}
		}
		return Fit{}, false
	}
}

func nothingMarked(l Look) (Fit, bool) {
	if !l.is(book.Manager) {
		return Fit{}, false
	}
	from := since(l.Person, l.Day)
	for it := range l.Items(journal.Mark) {
		if it.Person() == l.Person.Slug {
			from = max(from, it.On)
		}
	}
	open := 0
	for p := range l.Projects() {
		if p.Open() {
			open++
		}
	}
	return because("%s has marked nothing since %s, and %d projects are open.", l.who(), from, open), open >= 5 && l.age(from) >= 60
}

func overcommitted(l Look) (Fit, bool) {
	if !l.is(book.Manager) {
		return Fit{}, false
	}
	var sum float64
	fit := Fit{}
	for _, share := range l.Shares(l.Day - book.Horizon) {
		if share.Of == book.Owner {
			sum += share.Percent
			fit.Entries = append(fit.Entries, share.Item.Seq)
			fit.Since = max(fit.Since, share.Item.On)
		}
	}
	fit.Why = fmt.Sprintf("%.0f%% of your time is given away.", sum)
	return fit, sum > 100
}
