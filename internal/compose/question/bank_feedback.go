package question

import (
	"strings"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// feedback are questions for a mirror, and for what one should learn next. They
// never repeat what somebody said.
func feedback() Topic {
	const keeps = "feedback @{who} <words>"
	return Topic{Name: "Feedback and growth", States: []State{
		{Name: "feedback-none-above", Means: "somebody senior gave no feedback for 60 days", Practice: "P4", Weight: 0.65, Find: once(feedbackNone(60, Look.senior)),
			Questions: []Question{
				{"feedback-one-thing", "Which one thing could I do differently that would make your work easier?", book.NoStage, "feedback", keeps},
				{"feedback-in-the-way", "When was I in your way lately without noticing?", book.StagePartner, "feedback", keeps},
				{"feedback-more-of", "Which habit of mine helps you and should show more often?", book.StageSettled, "feedback", keeps},
			}},
		{Name: "no-direct-word", Means: "the manager has said nothing directly for 90 days: no feedback, no request", Practice: "P25", Weight: 0.65, Find: once(noDirectWord),
			Questions: []Question{
				{"direct-not-said", "What would you tell me if you were certain I would take it well?", book.StageSettled, "feedback", keeps},
				{"direct-to-others", "What do you say about my work to others that you have not said to me?", book.StagePartner, "feedback", keeps},
				{"direct-plainly", "Would you tell me plainly when something is not good enough, and how shall I answer so that you go on doing it?", book.StageNew, "clarity", "know @{who} ways <words> source:asked"},
			}},
		{Name: "feedback-none-beside", Means: "a peer, a report or a customer gave no feedback for 120 days", Practice: "P24", Weight: 0.6,
			Find: once(feedbackNone(120, func(l Look) bool { return l.is(book.Peer, book.Report, book.Customer, book.Other) })),
			Questions: []Question{
				{"feedback-slow", "What makes working with me slower than it should be?", book.NoStage, "feedback", keeps},
				{"feedback-rely", "For what kind of work do you rely on me, and for what would you rather not?", book.StageSettled, "feedback", keeps},
			}},
		{Name: "feedback-unanswered", Means: "feedback of theirs has had no answer", Practice: "P4", Weight: 0.6, Find: feedbackUnanswered,
			Questions: []Question{
				{"feedback-notice", "If I acted on your last feedback, what would you notice first?", book.NoStage, "feedback", "answer {entry} <words>"},
				{"feedback-example", "Could you give me an example that goes with your last feedback?", book.NoStage, "feedback", "answer {entry} <words>"},
			}},
		{Name: "feedback-acted-on", Means: "feedback of theirs was answered one to four months ago", Practice: "P4", Weight: 0.5, Find: once(feedbackActedOn),
			Questions: []Question{
				{"feedback-difference", "Have you seen a difference in what you told me about some weeks ago?", book.NoStage, "feedback", keeps},
			}},
		{Name: "skill-seen-otherwise", Means: "on a skill their last rating is a point or more away from mine", Practice: "P4", Weight: 0.6, Find: skillSeenOtherwise,
			Questions: []Question{
				{"skill-you-see", "What do you notice about my {skill} that I may not see myself?", book.NoStage, "feedback", "feedback @{who} <words> about:{skill}"},
				{"skill-best-worst", "Which work of mine shows my {skill} at its strongest, and which at its weakest?", book.NoStage, "feedback", "feedback @{who} <words> about:{skill}"},
			}},
		{Name: "advice-none", Means: "somebody senior was asked for no advice for 90 days", Practice: "P5", Weight: 0.55, Find: once(adviceNone),
			Questions: []Question{
				{"advice-mistake", "Which mistake do you see people in my place make again and again?", book.StageSettled, "advice", "note <words> @{who}"},
				{"advice-learn-now", "What should I learn now that you will need of me in a year?", book.StagePartner, "advice", "me growth <words> @{who}"},
				{"advice-start-over", "If you began in my place today, where would you start?", book.StageNew, "advice", "note <words> @{who}"},
			}},
		{Name: "advice-followed", Means: "advice of theirs is two weeks old and was not reported back", Practice: "P5", Weight: 0.5, Find: adviceFollowed,
			Questions: []Question{
				{"advice-how-it-went", "I tried what you advised: shall I tell you how it went?", book.NoStage, "clarity", "told @{who} <words> #{entry}"},
			}},
		{Name: "next-step", Means: "they decide on a next step of mine", Practice: "P20", Weight: 0.6, Find: ofGoals(nextStep),
			Questions: []Question{
				{"next-step-seen", "What would you need to have seen to say yes to {goal}?", book.NoStage, "clarity", "amend {line} needs:<words>"},
				{"next-step-whose-word", "Whose word counts besides yours for {goal}, and what have they seen of my work?", book.StageSettled, "clarity", "goal +{goal} decides:{decides}@<name>"},
				{"next-step-doubt", "What would make you hesitate about {goal}?", book.StagePartner, "feedback", "amend {line} needs:<words>"},
			}},
	}}
}

// feedbackNone holds where somebody of a kind has given no feedback for some
// days, or ever since they became what they are.
func feedbackNone(days int, of func(Look) bool) func(Look) (Fit, bool) {
	return func(l Look) (Fit, bool) {
		if !of(l) {
			return Fit{}, false
		}
		fit := because("In the last year %s has given you no feedback.", l.who())
		from := since(l.Person, l.Day)
		for f := range l.Feedbacks() {
			if f.From == l.Person.Slug && f.On >= from && l.lately(f.On, book.Horizon) {
				from, fit = f.On, on(f.Item, "%s last gave you feedback on %s.", l.who(), f.On)
			}
		}
		fit.Since = from
		return fit, l.age(from) >= days
	}
}

func noDirectWord(l Look) (Fit, bool) {
	if !l.is(book.Manager) {
		return Fit{}, false
	}
	fit, ok := feedbackNone(90, func(Look) bool { return true })(l)
	for it := range l.Items(journal.Request) {
		if it.Person() == l.Person.Slug && l.lately(it.On, 90) {
			return Fit{}, false
		}
	}
	fit.Why = l.who() + " has said nothing directly for three months, neither feedback nor a request."
	return fit, ok
}

func feedbackUnanswered(l Look) (fits []Fit) {
	for f := range l.Feedbacks() {
		if f.From == l.Person.Slug && l.lately(f.On, 60) && l.age(f.On) >= 1 && f.FirstAnswer() == nil && f.Ended() == nil {
			fits = append(fits, entry(f.Item, "The feedback of %s of %s has had no answer.", l.who(), f.On))
		}
	}
	return fits
}

func feedbackActedOn(l Look) (Fit, bool) {
	for f := range l.Feedbacks() {
		if answer := f.FirstAnswer(); f.From == l.Person.Slug && answer != nil && l.age(answer.On) >= 30 && l.age(answer.On) <= 120 {
			fit := on(answer, "You answered the feedback of %s on %s.", l.who(), answer.On)
			fit.Entries = append([]int64{f.Seq}, fit.Entries...)
			return fit, true
		}
	}
	return Fit{}, false
}

// skillSeenOtherwise compares the person's last rating of each skill with the
// owner's, of the last year.
func skillSeenOtherwise(l Look) (fits []Fit) {
	own, theirs := map[string]book.Feedback{}, map[string]book.Feedback{}
	var order []string
	for f := range l.Feedbacks() {
		skill := strings.ToLower(strings.TrimSpace(f.Skill))
		switch {
		case skill == "" || f.Score == 0 || !l.lately(f.On, 365):
		case f.From == book.Owner:
			own[skill] = f
		case f.From == l.Person.Slug:
			if _, seen := theirs[skill]; !seen {
				order = append(order, skill)
			}
			theirs[skill] = f
		}
	}
	for _, skill := range order {
		mine, rated := own[skill]
		if f := theirs[skill]; rated && max(f.Score-mine.Score, mine.Score-f.Score) >= 1 {
			fit := because("On %s %s rates you %d, and you yourself %d.", skill, l.who(), f.Score, mine.Score)
			fit.Skill, fit.Since, fit.Entries = skill, max(f.On, mine.On), []int64{f.Seq, mine.Seq}
			fits = append(fits, fit)
		}
	}
	return fits
}

func adviceNone(l Look) (Fit, bool) {
	if !l.senior() {
		return Fit{}, false
	}
	if last := l.asked("advice"); last != nil {
		return on(last, "You last asked %s for advice on %s.", l.who(), last.On), l.age(last.On) >= 90
	}
	return because("You have asked %s for no advice yet.", l.who()), true
}

func adviceFollowed(l Look) (fits []Fit) {
	for ask := range l.Asks() {
		answer := ask.FirstAnswer()
		if ask.Kind != "advice" || ask.Of != l.Person.Slug || answer == nil || l.age(answer.On) < 14 || !l.lately(answer.On, 180) || reported(l, ask.Item, answer) {
			continue
		}
		fit := entry(ask.Item, "%s advised you on %s, and has not heard what came of it.", l.who(), answer.On)
		fit.Since, fit.Entries = answer.On, append(fit.Entries, answer.Seq)
		fits = append(fits, fit)
	}
	return fits
}

// reported reports whether a telling or a meeting after an answer names the ask.
func reported(l Look, ask, answer *book.Item) bool {
	for it := range l.Person.TellingsOf(ask) {
		if answer.Pos().Before(it.Pos()) && it.Refers(ask.Seq) {
			return true
		}
	}
	return false
}

func nextStep(l Look, g *book.Project) (Fit, bool) {
	return because("%s decides on “%s”.", l.who(), g.Called()), g.Open() && g.Level == "me" && len(g.Decides) > 0
}
