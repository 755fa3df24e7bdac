package question

import (
	"headsup/internal/book"
	"headsup/internal/journal"
)

// network are questions for what somebody has learned elsewhere, whom they know,
// and how they are, apart from the work.
func network() Topic {
	const (
		background = "know @{who} background <words> source:asked"
		intro      = "owes @{who} <words>"
	)
	return Topic{Name: "People and doors", States: []State{
		{Name: "background-unknown", Means: "nothing is known of what they did before", Practice: "P21", Weight: 0.5, Find: once(backgroundUnknown),
			Questions: []Question{
				{"background-before", "What did you do before this that still shapes how you work?", book.NoStage, "advice", background},
				{"background-best-place", "At which place you worked was this done best, and how?", book.StageSettled, "advice", background},
			}},
		{Name: "elsewhere-unasked", Means: "it is known what they did before, and for four months nobody asked what they learned there", Practice: "P21", Weight: 0.5, Find: once(elsewhereUnasked),
			Questions: []Question{
				{"elsewhere-hard-way", "What did you learn elsewhere that we here still do the hard way?", book.StageSettled, "advice", background},
				{"elsewhere-habit", "Which habit of an earlier team would you bring here if it cost nothing?", book.StagePartner, "advice", background},
			}},
		{Name: "strengths-unknown", Means: "nothing is known of the strengths of somebody one works with", Practice: "P17", Weight: 0.45, Find: once(strengthsUnknown),
			Questions: []Question{
				{"strengths-come-to-you", "What do people turn to you for rather than to anybody else?", book.NoStage, "clarity", "know @{who} strengths <words> source:asked"},
			}},
		{Name: "expects-unknown", Means: "it is not known who runs what and who decides in the eyes of the manager", Practice: "P22", Weight: 0.5, Find: once(expectsUnknown),
			Questions: []Question{
				{"expects-who-judges", "Who judges your work besides your boss, and what do they look for?", book.NoStage, "clarity", "know @{who} expects <words> source:asked"},
				{"expects-who-decides", "When something crosses teams here, who really decides?", book.StageNew, "clarity", "know @{who} expects <words> source:asked"},
			}},
		{Name: "doors-unasked", Means: "somebody senior, and no longer new, was asked for no introduction for half a year", Practice: "P21", Weight: 0.5, Find: once(doorsUnasked),
			Questions: []Question{
				{"door-solved-it", "Whom do you know who has solved what we are trying to solve?", book.StagePartner, "intro", intro},
				{"door-this-year", "Whom in this company should I have met by the end of the year, and why?", book.StageSettled, "intro", intro},
				{"door-room", "In which room is my work talked about without me, and who speaks for it?", book.StagePartner, "clarity", "know @{who} expects <words> source:asked"},
			}},
		{Name: "peer-not-met", Means: "one of the manager's peers was not met within the last year", Practice: "P1", Weight: 0.5, Find: notMet(book.ManagersPeer),
			Questions: []Question{
				{"peer-introduce", "Would you introduce me to {other}, and what should I bring along?", book.NoStage, "intro", "owes @{who} <words> @{other}"},
				{"peer-cares", "What does {other} care about in our work?", book.NoStage, "clarity", "know @{other} concerns <words> source:observed"},
			}},
		{Name: "skip-level-not-met", Means: "the skip-level was not met within the last year", Practice: "P22", Weight: 0.55, Find: notMet(book.SkipLevel),
			Questions: []Question{
				{"skip-directly", "What would {other} like to hear from me directly, and what rather through you?", book.NoStage, "clarity", "know @{other} expects <words> source:observed"},
			}},
		{Name: "one-advocate", Means: "four fifths of the last 90 days' meetings and tellings with senior people are with one of them", Practice: "P22", Weight: 0.55, Find: once(oneAdvocate),
			Questions: []Question{
				{"advocate-second", "Who besides you should know my work at first hand?", book.StageSettled, "intro", intro},
			}},
		{Name: "not-met-lately", Means: "they were not met for three weeks (a manager or a report), or for two months", Practice: "P7", Weight: 0.5, Find: once(notMetLately),
			Questions: []Question{
				{"contact-on-your-mind", "What has been on your mind in the weeks since we last talked?", book.NoStage, "clarity", "met @{who} coffee <words>"},
				{"contact-half-hour", "Shall we have half an hour without an agenda?", book.NoStage, "clarity", "met @{who} coffee <words>"},
			}},
		{Name: "report-unseen", Means: "for 45 days nothing told to the manager named a report", Practice: "P31", Weight: 0.55, Find: once(reportUnseen),
			Questions: []Question{
				{"report-proud", "What are you proud of that nobody above us has seen?", book.NoStage, "clarity", "win <words> @{who}"},
				{"report-name", "Which of your results may I tell with your name beside it?", book.NoStage, "clarity", "win <words> @{who}"},
			}},
		{Name: "report-settled", Means: "somebody reports to you", Practice: "P31", Weight: 0.4, Find: once(reportSettled),
			Questions: []Question{
				{"report-in-the-way", "What stands in your way that I could clear?", book.NoStage, "clarity", "issue <words> @{who}"},
				{"report-not-upstairs", "What do people upstairs believe about our work that is not so?", book.StagePartner, "clarity", "issue <words> @{who}"},
			}},
		{Name: "peer-beside", Means: "somebody is your peer", Practice: "P22", Weight: 0.4, Find: once(peerBeside),
			Questions: []Question{
				{"peer-next-quarter", "What are you building next that will touch my work?", book.NoStage, "clarity", "note <words> @{who}"},
				{"peer-learned", "What did your team learn lately that would spare mine the trouble?", book.StageSettled, "advice", "note <words> @{who}"},
			}},
		{Name: "customer-served", Means: "somebody is your customer", Practice: "P1", Weight: 0.45, Find: once(customerServed),
			Questions: []Question{
				{"customer-workaround", "Where do you work around us because asking takes too long?", book.StageSettled, "feedback", "issue <words> @{who}"},
				{"customer-recommend", "What would you say about us to a friend in your trade?", book.StagePartner, "feedback", "feedback @{who} <words>"},
			}},
	}}
}

func backgroundUnknown(l Look) (Fit, bool) {
	return because("You do not know what %s did before.", l.who()), l.decides() && l.fact("background") == nil
}

func elsewhereUnasked(l Look) (Fit, bool) {
	known := l.fact("background")
	if known == nil || !l.decides() || l.age(known.On) < 120 {
		return Fit{}, false
	}
	if last := l.asked("advice"); last != nil && l.lately(last.On, 120) {
		return Fit{}, false
	}
	return on(known, "You know what %s did before, and did not ask about it since %s.", l.who(), known.On), true
}

func strengthsUnknown(l Look) (Fit, bool) {
	return because("You do not know the strengths of %s.", l.who()), l.is(book.Manager, book.Report, book.Peer, book.Sponsor) && l.fact("strengths") == nil
}

func expectsUnknown(l Look) (Fit, bool) {
	return because("Who decides, as %s sees it, is not known.", l.who()), l.is(book.Manager) && l.fact("expects") == nil
}

func doorsUnasked(l Look) (Fit, bool) {
	if !l.senior() || l.Person.StageOn(l.Day) == book.StageNew {
		return Fit{}, false
	}
	if last := l.asked("intro"); last != nil {
		return on(last, "You last asked %s for an introduction on %s.", l.who(), last.On), l.age(last.On) >= 180
	}
	return because("You have asked %s for no introduction yet.", l.who()), true
}

// notMet holds for the manager, of each other person of a relation whom the
// owner has not met for more than a year.
func notMet(relation book.Relation) func(Look) []Fit {
	return func(l Look) (fits []Fit) {
		if !l.is(book.Manager) {
			return nil
		}
		for other := range l.Related(relation) {
			if l.met(other) == nil {
				fit := because("In the last year you have not met %s.", other.Called())
				fit.Other, fit.Since, fit.Entries = other, since(other, l.Day), line(other)
				fits = append(fits, fit)
			}
		}
		return fits
	}
}

// oneAdvocate counts meetings and tellings with senior people, ten or more in
// all.
func oneAdvocate(l Look) (Fit, bool) {
	if !l.senior() {
		return Fit{}, false
	}
	theirs, all := 0, 0
	for p := range l.Seniors() {
		for it := range p.NewestTellings() {
			if !l.lately(it.On, 90) {
				break
			}
			all++
			if p == l.Person {
				theirs++
			}
		}
	}
	return because("Of %d meetings and tellings with senior people in 90 days, %d were with %s.", all, theirs, l.who()), all >= 10 && 5*theirs >= 4*all
}

func notMetLately(l Look) (Fit, bool) {
	wait := 60
	if l.is(book.Manager, book.Report) {
		wait = 21
	}
	last := l.met(l.Person)
	if last == nil || l.is(book.Customer, book.Other) {
		return Fit{}, false
	}
	return on(last, "You last met %s on %s.", l.who(), last.On), l.age(last.On) >= wait
}

func reportUnseen(l Look) (Fit, bool) {
	managers := l.Managers()
	if !l.is(book.Report) || len(managers) == 0 || l.Person.StageOn(l.Day) == book.StageNew && l.age(since(l.Person, l.Day)) < 45 {
		return Fit{}, false
	}
	for _, manager := range managers {
		for it := range manager.NewestTellings() {
			if !l.lately(it.On, 45) {
				break
			}
			if names(it, l.Person) || toldOfTheirs(l, it) {
				return Fit{}, false
			}
		}
	}
	return because("For 45 days nothing told to %s named %s.", managers[0].GivenName(), l.who()), true
}

func names(it *book.Item, p *book.Person) bool {
	for slug := range it.People() {
		if slug == p.Slug {
			return true
		}
	}
	return false
}

// toldOfTheirs reports whether a telling names a project the person leads or
// works on, or a win they have a share in.
func toldOfTheirs(l Look, it *book.Item) bool {
	for slug := range it.Projects() {
		if p := l.Project(slug); p != nil && p.Lead == l.Person.Slug {
			return true
		}
	}
	for seq := range it.Refs() {
		if win := l.Item(seq); win != nil && win.Verb == journal.Win && names(win, l.Person) {
			return true
		}
	}
	return false
}

func reportSettled(l Look) (Fit, bool) {
	return because("%s reports to you.", l.who()), l.is(book.Report)
}

func peerBeside(l Look) (Fit, bool) { return because("%s is your peer.", l.who()), l.is(book.Peer) }

func customerServed(l Look) (Fit, bool) {
	return because("%s is your customer.", l.who()), l.is(book.Customer)
}
