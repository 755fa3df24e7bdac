package question

import (
	"fmt"
	"slices"
	"time"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/journal"
)

// dates are questions that belong before a day, or right after it. The day's own
// matter stays in the reason: only the day is named.
func dates() Topic {
	return Topic{Name: "Days ahead", States: []State{
		{Name: "dates-unknown", Means: "no date that matters to the manager is known for the time ahead", Practice: "P30", Weight: 0.55, Find: once(datesUnknown),
			Questions: []Question{
				{"dates-matter", "Which days in the coming months matter most to you?", book.NoStage, "clarity", "know @{who} dates <words> by:<date> source:asked"},
				{"dates-dread", "Which appointment of this quarter would you gladly have behind you?", book.StagePartner, "clarity", "know @{who} dates <words> by:<date> source:asked"},
			}},
		{Name: "date-ahead", Means: "a date that matters to them is within three weeks", Practice: "P30", Weight: 0.8, Find: once(dateAhead),
			Questions: []Question{
				{"date-needs", "Which figure or page should I prepare for you before {day}?", book.NoStage, "offer", "promise @{who} <words> by:{day}"},
				{"date-questions", "Which question on {day} would you not like to be asked, and can I prepare the answer?", book.StagePartner, "offer", "promise @{who} <words> by:{day}"},
				{"date-audience", "Who will sit across from you on {day}, and what do they care about?", book.NoStage, "clarity", "know @{who} expects <words> source:asked"},
			}},
		{Name: "date-past", Means: "a date that mattered to them passed within the last week", Practice: "P30", Weight: 0.65, Find: once(datePast),
			Questions: []Question{
				{"date-how-it-went", "How did {day} turn out, and what does it change for us?", book.NoStage, "clarity", "know @{who} concerns <words> source:asked"},
			}},
		{Name: "review-ahead", Means: "a review of mine is within 30 days", Practice: "P20", Weight: 0.75, Find: once(reviewAhead),
			Questions: []Question{
				{"review-not-seen", "What should you have seen of my work before {day} that you have not seen yet?", book.NoStage, "feedback", "win <words> @{who}"},
				{"review-examples", "Which examples would help you to speak for me on {day}?", book.StageSettled, "clarity", "know @{who} expects <words> source:asked"},
				{"review-surprise", "Is there anything that would come up on {day} that I should hear sooner?", book.NoStage, "feedback", "feedback @{who} <words>"},
			}},
		{Name: "meeting-ahead", Means: "a meeting with them is planned within three days", Practice: "P28", Weight: 0.6, Find: once(meetingAhead),
			Questions: []Question{
				{"meeting-worth-it", "What would make our talk on {day} worth your time?", book.NoStage, "clarity", "know @{who} ways <words> source:asked"},
				{"meeting-one-answer", "If you leave our talk on {day} with a single answer, which should it be?", book.NoStage, "priority", "know @{who} concerns <words> source:asked"},
			}},
		{Name: "quarter-ends", Means: "the quarter ends within ten days", Practice: "P20", Weight: 0.5, Find: once(quarterEnds),
			Questions: []Question{
				{"quarter-said", "What should be said about this quarter when it is over?", book.NoStage, "clarity", "know @{who} success <words> source:asked"},
				{"quarter-unfinished", "What do you not want to carry into the next quarter unfinished?", book.NoStage, "priority", "mark +<name> raise @{who}"},
			}},
	}}
}

// upcoming is the nearest dated fact of the person from the book's day on, and
// the last one before it; either may be nil.
func (l Look) upcoming() (ahead, past *book.Item) {
	for fact := range l.Person.Facts() {
		day := fact.Day(journal.By)
		switch {
		case day.IsZero() || fact.Ended() != nil:
		case day >= l.Day && (ahead == nil || day < ahead.Day(journal.By)):
			ahead = fact
		case day < l.Day && (past == nil || day >= past.Day(journal.By)):
			past = fact
		}
	}
	return ahead, past
}

func datesUnknown(l Look) (Fit, bool) {
	ahead, _ := l.upcoming()
	return because("No date is known that matters to %s.", l.who()), l.is(book.Manager, book.Sponsor) && ahead == nil
}

func dateAhead(l Look) (Fit, bool) {
	ahead, _ := l.upcoming()
	if ahead == nil || !l.soon(ahead.Day(journal.By), 21) {
		return Fit{}, false
	}
	fit := on(ahead, "%s has “%s” on %s.", l.who(), l.Sentence(ahead), ahead.Day(journal.By))
	fit.Day = ahead.Day(journal.By)
	fit.Since = fit.Day - 21
	return fit, true
}

func datePast(l Look) (Fit, bool) {
	_, past := l.upcoming()
	if past == nil || !l.lately(past.Day(journal.By), 7) {
		return Fit{}, false
	}
	fit := on(past, "%s had “%s” on %s.", l.who(), l.Sentence(past), past.Day(journal.By))
	fit.Day, fit.Since = past.Day(journal.By), past.Day(journal.By)
	return fit, true
}

// reviewAhead holds for a planned review with the person, or a date of theirs
// that speaks of one.
func reviewAhead(l Look) (Fit, bool) {
	for plan := range l.Planned() {
		if plan.Kind == "review" && plan.On > l.Day && l.soon(plan.On, 30) && slices.Contains(l.Reached(plan), l.Person.Slug) {
			fit := on(plan, "A review with %s is planned for %s.", l.who(), plan.On)
			fit.Day, fit.Since = plan.On, plan.On-30
			return fit, l.senior()
		}
	}
	for fact := range l.Person.Facts() {
		day := fact.Day(journal.By)
		if fact.Kind == "dates" && day > l.Day && l.soon(day, 30) && book.SharedWord(fact.Text(), "review") != "" && fact.Ended() == nil {
			fit := on(fact, "%s has “%s” on %s.", l.who(), l.Sentence(fact), day)
			fit.Day, fit.Since = day, day-30
			return fit, l.is(book.Manager)
		}
	}
	return Fit{}, false
}

func meetingAhead(l Look) (Fit, bool) {
	for plan := range l.Planned() {
		if l.soon(plan.On, 3) && slices.Contains(l.Reached(plan), l.Person.Slug) {
			fit := on(plan, "You meet %s on %s.", l.who(), plan.On)
			fit.Day, fit.Since = plan.On, plan.On-3
			return fit, true
		}
	}
	return Fit{}, false
}

func quarterEnds(l Look) (Fit, bool) {
	year, month, _ := l.Day.Date()
	last := lastOfQuarter(year, month)
	fit := Fit{Day: last, Since: last - 10, Why: fmt.Sprintf("The quarter ends on %s.", last)}
	return fit, l.is(book.Manager, book.SkipLevel) && l.soon(last, 10)
}

// lastOfQuarter is the last day of the quarter a month lies in.
func lastOfQuarter(year int, month time.Month) civil.Day {
	end := (month + 2) / 3 * 3
	return civil.Date(year, end, civil.DaysIn(year, end))
}
