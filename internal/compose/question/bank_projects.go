package question

import "headsup/internal/book"

// projects are questions that make a project clear before it is late to ask.
func projects() Topic {
	return Topic{Name: "Projects", States: []State{
		{Name: "project-without-why", Means: "an open major project has no why", Practice: "P29", Weight: 0.55,
			Find: lacking("reason", func(p *book.Project) bool { return p.Why == "" }),
			Questions: []Question{
				{"project-one-sentence", "What is {project} for, in the sentence you would say to your own boss?", book.NoStage, "clarity", "project +{project} why:<words>"},
				{"project-not-worth", "What would have to be true for {project} not to be worth doing?", book.StagePartner, "clarity", "project +{project} why:<words>"},
			}},
		{Name: "project-without-measure", Means: "an open major project has no measure", Practice: "P29", Weight: 0.6,
			Find: lacking("measure", func(p *book.Project) bool { return p.Measure == "" }),
			Questions: []Question{
				{"project-went-well", "How will you judge whether {project} went well?", book.NoStage, "clarity", "project +{project} measure:<words>"},
				{"project-one-number", "If you looked at a single number of {project}, which would it be?", book.NoStage, "clarity", "project +{project} measure:<words>"},
			}},
		{Name: "project-without-date", Means: "an open major project has no date", Practice: "P29", Weight: 0.6,
			Find: lacking("date", func(p *book.Project) bool { return p.By().IsZero() }),
			Questions: []Question{
				{"project-when", "When do you need {project}, and what hangs on that day?", book.NoStage, "clarity", "project +{project} by:<date>"},
				{"project-too-late", "From which day on would {project} arrive too late to be useful?", book.NoStage, "clarity", "project +{project} by:<date>"},
			}},
		{Name: "date-without-reason", Means: "a project has a date and nobody said why that one", Practice: "P29", Weight: 0.6, Find: ofProjects(dateWithoutReason),
			Questions: []Question{
				{"date-reason", "What happens if {project} comes a week after {day}?", book.NoStage, "clarity", "project +{project} why:<words>"},
				{"date-chosen", "Who chose {day} for {project}, and with what in mind?", book.NoStage, "clarity", "project +{project} why:<words>"},
			}},
		{Name: "project-without-goal", Means: "an open major project serves no goal", Practice: "P9", Weight: 0.5,
			Find: lacking("goal", func(p *book.Project) bool { return p.Goal == "" }),
			Questions: []Question{
				{"project-whose-goal", "Which of your goals does {project} serve, if any?", book.NoStage, "clarity", "project +{project} goal:+<name>"},
				{"project-let-go", "Would anybody miss {project} if it ended tomorrow?", book.StageSettled, "priority", "mark +{project} keep @{who}"},
			}},
		{Name: "project-new", Means: "a major project is younger than two weeks", Practice: "P29", Weight: 0.6, Find: ofProjects(projectNew),
			Questions: []Question{
				{"project-tried-before", "What was tried before {project}, and how did it end?", book.StageNew, "advice", "note <words> +{project}"},
				{"project-uneasy", "Who will be uneasy about {project} and should hear of it early?", book.NoStage, "clarity", "project +{project} for:{for}@<name>"},
				{"project-stop-when", "At what point would you want me to stop {project} and come to you?", book.NoStage, "clarity", "know @{who} ways <words> source:asked"},
			}},
		{Name: "project-date-near", Means: "the date of a major project is within three weeks", Practice: "P13", Weight: 0.55, Find: ofProjects(dateNear),
			Questions: []Question{
				{"project-first-look", "Who should look at {project} before it counts as finished?", book.NoStage, "clarity", "project +{project} for:{for}@<name>"},
				{"project-good-enough", "What in {project} has to be right on {day}, and what may follow later?", book.StageSettled, "priority", "know @{who} expects <words> source:asked +{project}"},
			}},
	}}
}

// steers reports whether the person is one to ask about a project: the manager,
// or whoever else leads it.
func (l Look) steers(p *book.Project) bool {
	return l.is(book.Manager) || p.Lead == l.Person.Slug
}

func lacking(what string, lacks func(*book.Project) bool) func(Look) []Fit {
	return ofProjects(func(l Look, p *book.Project) (Fit, bool) {
		return because("%s has no %s.", p.Called(), what), p.Open() && l.steers(p) && lacks(p)
	})
}

func dateWithoutReason(l Look, p *book.Project) (Fit, bool) {
	dates := p.Dates()
	if !p.Open() || p.Why != "" || p.By() < l.Day || !l.steers(p) {
		return Fit{}, false
	}
	set := dates[len(dates)-1]
	fit := on(set.Item, "%s is due on %s, and no reason stands beside it.", p.Called(), set.By)
	fit.Day = set.By
	return fit, true
}

func projectNew(l Look, p *book.Project) (Fit, bool) {
	began := p.FirstLine().On
	return because("%s began on %s.", p.Called(), began), p.Open() && l.steers(p) && l.lately(began, 14)
}

func dateNear(l Look, p *book.Project) (Fit, bool) {
	fit := because("%s is due on %s.", p.Called(), p.By())
	fit.Day, fit.Since = p.By(), l.Day
	return fit, p.Open() && !p.By().IsZero() && l.soon(p.By(), 21) && (l.steers(p) || l.Person.LastTold(p.Slug) != nil && l.senior())
}
