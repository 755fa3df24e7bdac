package question

import (
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// partnership are questions of the stages: deliver for somebody settled; take
// roadblocks out of a partner's way and open doors for them.
func partnership() Topic {
	const promise = "promise @{who} <words> by:<date>"
	return Topic{Name: "The partnership", States: []State{
		{Name: "concern-unserved", Means: "for a week nothing was done, told or asked about a concern of theirs of the last year", Practice: "P16", Weight: 0.75, Find: once(concernUnserved),
			Questions: []Question{
				{"concern-take-off", "Of what weighs on you at the moment, what could I take off you?", book.NoStage, "offer", promise},
				{"concern-tried", "What have you tried so far against what worries you most, and why was it not enough?", book.NoStage, "clarity", "know @{who} concerns <words> source:asked"},
				{"concern-if-solved", "If your greatest worry were gone tomorrow, how would we notice?", book.StagePartner, "clarity", "know @{who} success <words> source:asked"},
			}},
		{Name: "strength-beside-concern", Means: "a concern of theirs shares a word that matters with a strength or duty of mine", Practice: "P17", Weight: 0.75, Find: once(strengthBesideConcern),
			Questions: []Question{
				{"strength-lend", "I may know something about one of the things that worry you: would an hour of mine be useful?", book.NoStage, "offer", promise},
			}},
		{Name: "settled", Means: "you have worked with the manager for three months to a year", Practice: "P26", Weight: 0.55, Find: once(atStage(book.StageSettled)),
			Questions: []Question{
				{"settled-too-much", "Where do I deliver more, or finer, than the work calls for?", book.StageSettled, "feedback", "feedback @{who} <words>"},
				{"settled-trust-with", "What would you trust me with next, if I had the time?", book.StageSettled, "clarity", "know @{who} expects <words> source:asked"},
				{"settled-visible", "Which result of the next months would you like to show to your own boss?", book.StageSettled, "clarity", "know @{who} success <words> source:asked"},
			}},
		{Name: "partner", Means: "you have worked with the manager for longer than a year", Practice: "P26", Weight: 0.55, Find: once(atStage(book.StagePartner)),
			Questions: []Question{
				{"partner-roadblock", "Which roadblock of yours could I quietly clear away?", book.StagePartner, "offer", promise},
				{"partner-open-door", "Which door could I open for you this year?", book.StagePartner, "offer", promise},
				{"partner-stop-together", "What do we still do together out of habit that we should stop?", book.StagePartner, "clarity", "know @{who} ways <words> source:asked"},
				{"partner-not-told", "What do people not tell you because of your position?", book.StagePartner, "clarity", "know @{who} concerns <words> source:asked"},
			}},
		{Name: "sponsor-beside", Means: "somebody speaks for you", Practice: "P21", Weight: 0.5, Find: once(sponsorBeside),
			Questions: []Question{
				{"sponsor-material", "What do you need from me to speak for this work when I am not there?", book.NoStage, "offer", promise},
				{"sponsor-hear-said", "What do you hear said about our work?", book.NoStage, "feedback", "feedback @{who} <words>"},
			}},
		{Name: "above-beside", Means: "you have a skip-level", Practice: "P22", Weight: 0.5, Find: once(aboveBeside),
			Questions: []Question{
				{"above-underrate", "What does a team like ours tend to underrate, seen from your side?", book.NoStage, "advice", "know @{who} success <words> source:asked"},
				{"above-year-ahead", "Which change do you see coming that we should get ready for?", book.NoStage, "clarity", "know @{who} goals <words> source:asked"},
			}},
		{Name: "year-together", Means: "a year together is complete, give or take two weeks", Practice: "P26", Weight: 0.65, Find: once(yearTogether),
			Questions: []Question{
				{"year-differently", "After a year together: what should we do differently in the second?", book.NoStage, "feedback", "feedback @{who} <words>"},
				{"year-best", "What went better this year than you expected, and what did I have to do with it?", book.NoStage, "feedback", "feedback @{who} <words>"},
			}},
		{Name: "upward-welcome", Means: "for 90 days the manager was given no feedback, and is no longer new", Practice: "P18", Weight: 0.5, Find: once(upwardWelcome),
			Questions: []Question{
				{"upward-from-below", "Would it be welcome if I told you how things look from below?", book.NoStage, "clarity", "know @{who} ways <words> source:asked"},
				{"upward-try-out", "Is there something you are trying out as a lead on which you would like a second pair of eyes?", book.StagePartner, "offer", "gave @{who} <words>"},
			}},
	}}
}

func concernUnserved(l Look) (Fit, bool) {
	for fact := range l.Person.Facts() {
		if fact.Kind == "concerns" && l.age(fact.On) >= 7 && l.lately(fact.On, 365) && !fact.Dropped() && fact.Ended() == nil && !l.served(fact) {
			return on(fact, "It concerns %s: “%s”, and nothing you did or asked since speaks of it.", l.who(), l.Sentence(fact)), true
		}
	}
	return Fit{}, false
}

// served reports whether something that came after a concern names it or shares
// a word that matters with it.
func (l Look) served(concern *book.Item) bool {
	for _, verb := range []journal.Verb{journal.Project, journal.Win, journal.Log, journal.Ask, journal.Promise, journal.Told, journal.Met} {
		for it := range l.Newest(verb) {
			if it.Pos().Before(concern.Pos()) {
				break
			}
			if it.Refers(concern.Seq) || book.SharedWord(it.Text(), concern.Text()) != "" {
				return true
			}
		}
	}
	return false
}

func strengthBesideConcern(l Look) (Fit, bool) {
	if !l.decides() {
		return Fit{}, false
	}
	for fact := range l.Person.Facts() {
		if fact.Kind != "concerns" || fact.Dropped() {
			continue
		}
		for mine := range l.Items(journal.Me) {
			if mine.Kind != "strengths" && mine.Kind != "duties" || mine.Dropped() {
				continue
			}
			if word := book.SharedWord(fact.Text(), mine.Text()); word != "" {
				fit := on(fact, "A concern of %s and your %s both speak of %s.", l.who(), mine.Kind, word)
				fit.Entries = append(fit.Entries, mine.Seq)
				return fit, true
			}
		}
	}
	return Fit{}, false
}

func atStage(stage book.Stage) func(Look) (Fit, bool) {
	return func(l Look) (Fit, bool) {
		fit := because("%s is your manager since %s.", l.who(), since(l.Person, l.Day))
		return fit, l.is(book.Manager) && l.Person.StageOn(l.Day) == stage
	}
}

func sponsorBeside(l Look) (Fit, bool) {
	return because("%s speaks for you.", l.who()), l.is(book.Sponsor)
}

func aboveBeside(l Look) (Fit, bool) {
	return because("%s is the boss of your boss.", l.who()), l.is(book.SkipLevel)
}

func yearTogether(l Look) (Fit, bool) {
	year := since(l.Person, l.Day).AddMonths(12)
	fit := because("It is a year with %s on %s.", l.who(), year)
	fit.Since = year - 14
	return fit, l.is(book.Manager, book.Report, book.Customer) && year-14 <= l.Day && l.Day <= year+14
}

func upwardWelcome(l Look) (Fit, bool) {
	if !l.is(book.Manager) || l.Person.StageOn(l.Day) == book.StageNew {
		return Fit{}, false
	}
	var last civil.Day
	for it := range l.Items(journal.Gave) {
		if it.Person() == l.Person.Slug {
			last = it.On
		}
	}
	return because("You gave %s no feedback for three months.", l.who()), last.IsZero() || l.age(last) >= 90
}
