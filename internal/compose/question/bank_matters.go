package question

import (
	"fmt"

	"headsup/internal/book"
	"headsup/internal/goodwill"
	"headsup/internal/journal"
)

// matters are questions about what waits between the two: choices, asks,
// requests, promises.
func matters() Topic {
	return Topic{Name: "What waits between you", States: []State{
		{Name: "decision-without-date", Means: "a choice of theirs has no date", Practice: "P10", Weight: 0.65, Find: ofDecisions(decisionUndated),
			Questions: []Question{
				{"decision-when", "By when do you want to have chosen: {entry}?", book.NoStage, "clarity", "amend {entry} by:<date>"},
			}},
		{Name: "decision-without-cost", Means: "a choice of theirs is a week old, and nobody said what waiting costs", Practice: "P10", Weight: 0.5, Find: ofDecisions(decisionUncosted),
			Questions: []Question{
				{"decision-cost", "What does every week of waiting cost you: {entry}?", book.NoStage, "clarity", "amend {entry} cost:<words>"},
			}},
		{Name: "decision-waiting", Means: "a choice of theirs is past its date, or two weeks old without one", Practice: "P10", Weight: 0.75, Find: ofDecisions(decisionWaiting),
			Questions: []Question{
				{"decision-missing", "What is still missing before you can choose, a fact, a person or a quiet hour: {entry}?", book.NoStage, "clarity", "note <words> #{entry}"},
				{"decision-go-on", "Shall I go ahead with what I recommended unless you object: {entry}?", book.StagePartner, "clarity", "answer {entry} choice:<n>"},
			}},
		{Name: "decision-made", Means: "they made a choice within the last 30 days", Practice: "P10", Weight: 0.4, Find: ofDecisions(decisionMade),
			Questions: []Question{
				{"decision-tipped", "What tipped the balance when you chose: {entry}?", book.NoStage, "clarity", "know @{who} style <words> source:asked"},
			}},
		{Name: "ask-unanswered", Means: "an ask to them is unanswered after a week, or past its date", Practice: "P25", Weight: 0.6, Find: ofAsks(askUnanswered),
			Questions: []Question{
				{"ask-other-form", "Would a call or a shorter version be easier to answer: {entry}?", book.NoStage, "clarity", "amend {entry} by:<date>"},
				{"ask-somebody-else", "Is there a better person to put this question to: {entry}?", book.NoStage, "clarity", "ask @<name> help <words> #{entry}"},
			}},
		{Name: "asks-many", Means: "three or more asks to them are open", Practice: "P25", Weight: 0.6, Find: once(asksMany),
			Questions: []Question{
				{"asks-which-matter", "Of all I have open with you, what matters to you, and what may I drop?", book.NoStage, "priority", "drop {entry} <words>"},
			}},
		{Name: "request-unconfirmed", Means: "a request of theirs was not said back", Practice: "P25", Weight: 0.75, Find: ofPromises(requestUnconfirmed),
			Questions: []Question{
				{"request-said-back", "I understood your request like this: {entry}. Is that it, in your words?", book.NoStage, "clarity", "amend {entry} confirmed:yes"},
				{"request-use", "What will you use it for, so that I bring the right thing: {entry}?", book.NoStage, "clarity", "amend {entry} confirmed:yes why:<words>"},
			}},
		{Name: "request-undated", Means: "a request of theirs has no date", Practice: "P25", Weight: 0.6, Find: ofPromises(requestUndated),
			Questions: []Question{
				{"request-late-when", "From which day would this be late: {entry}?", book.NoStage, "clarity", "amend {entry} by:<date>"},
			}},
		{Name: "promise-near", Means: "what I promised them is due within three days, or past", Practice: "P25", Weight: 0.6, Find: ofPromises(promiseNear),
			Questions: []Question{
				{"promise-still-worth", "Is this still worth the effort, or has something overtaken it: {entry}?", book.NoStage, "priority", "amend {entry} by:<date>"},
			}},
		{Name: "owed-late", Means: "what they owe me is past its date, or two weeks old without one", Practice: "P25", Weight: 0.55, Find: owedLate,
			Questions: []Question{
				{"owed-in-the-way", "What stands in the way of this, and could I clear it: {entry}?", book.NoStage, "help", "amend {entry} by:<date>"},
			}},
		{Name: "issue-without-way-out", Means: "they know of an open issue that has no recommended way out", Practice: "P6", Weight: 0.65, Find: issueBare,
			Questions: []Question{
				{"issue-whom-to-ask", "Whom would you talk to about this before proposing anything: {entry}?", book.NoStage, "advice", "amend {entry} option:<words>"},
				{"issue-not-acceptable", "Which way out would you not accept, whatever it saves: {entry}?", book.NoStage, "clarity", "amend {entry} option:<words>"},
			}},
		{Name: "ask-uncovered", Means: "an open ask for people, money or an introduction costs more goodwill than there is", Practice: "P11", Weight: 0.65, Find: ofAsks(askUncovered),
			Questions: []Question{
				{"ask-easy-yes", "What would make this an easy yes for you: {entry}?", book.NoStage, "clarity", "note <words> #{entry}"},
				{"ask-first-for-you", "What could I take off your plate before we come back to this: {entry}?", book.NoStage, "offer", "promise @{who} <words> by:<date>"},
			}},
	}}
}

// ofDecisions makes a state of each choice of theirs for which a test holds.
func ofDecisions(test func(Look, book.Decision) (Fit, bool)) func(Look) []Fit {
	return func(l Look) (fits []Fit) {
		for d := range l.Decisions() {
			if d.From == l.Person.Slug {
				if fit, ok := test(l, d); ok {
					fits = append(fits, fit)
				}
			}
		}
		return fits
	}
}

// ofAsks makes a state of each open ask for which a test holds. Questions of the
// bank are left out: one does not ask about asking.
func ofAsks(test func(Look, book.Ask) (Fit, bool)) func(Look) []Fit {
	return func(l Look) (fits []Fit) {
		for ask := range l.Asks() {
			if ask.Of == l.Person.Slug && ask.Text() != "" && l.keyOf(ask.Item) == "" && l.OpenAsk(ask) {
				if fit, ok := test(l, ask); ok {
					fits = append(fits, fit)
				}
			}
		}
		return fits
	}
}

// ofPromises makes a state of each open promise or request for which a test
// holds.
func ofPromises(test func(Look, book.Promise) (Fit, bool)) func(Look) []Fit {
	return func(l Look) (fits []Fit) {
		for p := range l.Promises() {
			if p.To == l.Person.Slug && p.Open() && p.Text() != "" {
				if fit, ok := test(l, p); ok {
					fits = append(fits, fit)
				}
			}
		}
		return fits
	}
}

func decisionUndated(l Look, d book.Decision) (Fit, bool) {
	return entry(d.Item, "The choice “%s” has no date.", l.Sentence(d.Item)), d.Open() && d.By.IsZero()
}

func decisionUncosted(l Look, d book.Decision) (Fit, bool) {
	return entry(d.Item, "What it costs to wait with “%s” is not said.", l.Sentence(d.Item)), d.Open() && d.Cost == "" && l.age(d.On) >= 7
}

func decisionWaiting(l Look, d book.Decision) (Fit, bool) {
	late := !d.By.IsZero() && d.By < l.Day || d.By.IsZero() && l.age(d.On) >= 14
	return entry(d.Item, "The choice “%s” waits for %s since %s.", l.Sentence(d.Item), l.who(), d.On), d.Open() && late
}

func decisionMade(l Look, d book.Decision) (Fit, bool) {
	choice := d.Choice()
	if choice == nil || d.Giver() != l.Person.Slug {
		return Fit{}, false
	}
	fit := entry(d.Item, "%s chose in “%s” on %s.", l.who(), l.Sentence(d.Item), choice.On)
	fit.Since, fit.Entries = choice.On, append(fit.Entries, choice.Seq)
	return fit, l.lately(choice.On, 30)
}

func askUnanswered(l Look, ask book.Ask) (Fit, bool) {
	late := !ask.By.IsZero() && ask.By < l.Day || ask.By.IsZero() && l.age(ask.On) >= 7
	return entry(ask.Item, "“%s” is unanswered since %s.", l.Sentence(ask.Item), ask.On), late
}

func asksMany(l Look) (Fit, bool) {
	var open []int64
	var oldest *book.Item
	for ask := range l.Asks() {
		if ask.Of == l.Person.Slug && l.OpenAsk(ask) {
			open = append(open, ask.Seq)
			if oldest == nil {
				oldest = ask.Item
			}
		}
	}
	if len(open) < 3 {
		return Fit{}, false
	}
	return Fit{Entry: oldest, Since: oldest.On, Entries: open, Why: fmt.Sprintf("%d asks to %s are open.", len(open), l.who())}, true
}

func requestUnconfirmed(l Look, p book.Promise) (Fit, bool) {
	return entry(p.Item, "%s asked for “%s” on %s; it was not said back.", l.who(), l.Sentence(p.Item), p.On), !p.Confirmed
}

func requestUndated(l Look, p book.Promise) (Fit, bool) {
	return entry(p.Item, "%s asked for “%s” without a date.", l.who(), l.Sentence(p.Item)), p.Verb == journal.Request && p.By.IsZero()
}

func promiseNear(l Look, p book.Promise) (Fit, bool) {
	fit := entry(p.Item, "You promised %s “%s” by %s.", l.who(), l.Sentence(p.Item), p.By)
	fit.Since = p.By - 3
	return fit, !p.By.IsZero() && p.By <= l.Day+3
}

func owedLate(l Look) (fits []Fit) {
	for debt := range l.Owed() {
		late := !debt.By.IsZero() && debt.By < l.Day || debt.By.IsZero() && l.age(debt.On) >= 14
		if debt.Of == l.Person.Slug && debt.Open() && late && debt.Text() != "" {
			fits = append(fits, entry(debt.Item, "%s owes you “%s” since %s.", l.who(), l.Sentence(debt.Item), debt.On))
		}
	}
	return fits
}

func issueBare(l Look) (fits []Fit) {
	for issue := range l.Issues() {
		if issue.Open() && issue.WayOut() == "" && l.senior() && l.Person.ToldItem(issue.Item) != nil && issue.Text() != "" {
			fits = append(fits, entry(issue.Item, "“%s” has no recommended way out, and %s knows of it.", l.Sentence(issue.Item), l.who()))
		}
	}
	return fits
}

// askUncovered weighs an ask against the balance before it, by the default
// amounts.
func askUncovered(l Look, ask book.Ask) (Fit, bool) {
	if ask.Kind != "resource" && ask.Kind != "intro" {
		return Fit{}, false
	}
	rates := goodwill.DefaultRates()
	kind, _ := goodwill.AskKind(ask.Kind)
	cost := -rates.Points[kind]
	balance := goodwill.Of(l.Book, l.Person, rates).BalanceWithout(l.Day, func(line goodwill.Line) bool { return line.Entry == ask.Seq })
	return entry(ask.Item, "“%s” costs %.1f, and the goodwill with %s is %.1f by your own estimate.", l.Sentence(ask.Item), cost, l.who(), balance), cost > balance
}
