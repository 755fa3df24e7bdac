package question

import "headsup/internal/book"

// beginnings are the first ninety days with somebody: the time to ask what later
// seems too late to ask.
func beginnings() Topic {
	return Topic{Name: "A new relation", States: []State{
		{Name: "new-manager", Means: "somebody became manager within the last 90 days", Practice: "P22", Weight: 0.85, Find: fresh("your manager", book.Manager),
			Questions: []Question{
				{"new-keep-change-stop", "What should I go on doing, what would you change, and what should stop?", book.StageNew, "priority", "know @{who} ways <words> source:asked"},
				{"new-told-of-me", "What were you told about my work before you came, and what would you like to see for yourself?", book.StageNew, "clarity", "feedback @{who} <words>"},
				{"new-first-months", "How would you like the first three months with the team to go?", book.StageNew, "clarity", "know @{who} expects <words> source:asked"},
				{"new-old-promises", "Which agreements from before your time still hold for you, and which should we make anew?", book.StageNew, "clarity", "know @{who} expects <words> source:asked"},
			}},
		{Name: "new-above", Means: "a skip-level, a manager's peer or a sponsor is new to you", Practice: "P22", Weight: 0.6, Find: fresh("among those who decide", book.SkipLevel, book.ManagersPeer, book.Sponsor),
			Questions: []Question{
				{"new-above-useful", "Which part of my work touches yours, and what about it would be useful for you to hear?", book.StageNew, "clarity", "know @{who} goals <words> source:asked"},
				{"new-above-wish", "If our team could change one thing for you by the end of the quarter, what would it be?", book.StageNew, "clarity", "know @{who} concerns <words> source:asked"},
			}},
		{Name: "new-report", Means: "somebody began to report to you within the last 90 days", Practice: "P26", Weight: 0.7, Find: fresh("your report", book.Report),
			Questions: []Question{
				{"new-report-best-work", "What do you need from your lead to do your best work?", book.StageNew, "clarity", "know @{who} ways <words> source:asked"},
				{"new-report-last-lead", "What did your last lead do that I should carry on?", book.StageNew, "clarity", "know @{who} ways <words> source:asked"},
				{"new-report-in-a-year", "What would you like to be able to do a year from today?", book.StageNew, "clarity", "know @{who} goals <words> source:asked"},
			}},
		{Name: "new-peer", Means: "somebody is a new peer", Practice: "P26", Weight: 0.6, Find: fresh("your peer", book.Peer),
			Questions: []Question{
				{"new-peer-handover", "What does a good hand-over from my side to yours look like?", book.StageNew, "clarity", "know @{who} ways <words> source:asked"},
				{"new-peer-collide", "Where are our plans likely to collide this quarter?", book.StageNew, "clarity", "issue <words> @{who}"},
			}},
		{Name: "new-customer", Means: "somebody is a new customer", Practice: "P26", Weight: 0.7, Find: fresh("your customer", book.Customer),
			Questions: []Question{
				{"new-customer-never", "What must never happen on your side because of a mistake of ours?", book.StageNew, "clarity", "know @{who} concerns <words> source:asked"},
				{"new-customer-first-felt", "Who on your side feels it first when something of ours breaks?", book.StageNew, "clarity", "know @{who} expects <words> source:asked"},
			}},
		{Name: "handover-read", Means: "a new manager had the hand-over and was not asked about it", Practice: "P22", Weight: 0.65, Find: once(handoverRead),
			Questions: []Question{
				{"handover-missing", "What did you miss in the hand-over, and what in it surprised you?", book.StageNew, "clarity", "feedback @{who} <words>"},
				{"handover-first-decision", "Which choice that waits in the hand-over would you take first?", book.StageNew, "priority", "decision <words> from:@{who}"},
			}},
	}}
}

// fresh holds in the stage of the new for people of some relations.
func fresh(what string, relations ...book.Relation) func(Look) []Fit {
	return once(func(l Look) (Fit, bool) {
		became := since(l.Person, l.Day)
		return because("%s is %s since %s.", l.who(), what, became), l.is(relations...) && l.Person.StageOn(l.Day) == book.StageNew
	})
}

func handoverRead(l Look) (Fit, bool) {
	if !l.is(book.Manager) || l.Person.StageOn(l.Day) != book.StageNew {
		return Fit{}, false
	}
	for it := range l.Person.NewestTellings() {
		if it.Kind == "handover" {
			return on(it, "%s had the hand-over on %s.", l.who(), it.On), true
		}
	}
	return Fit{}, false
}
