package question

import (
	"fmt"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// telling are questions about how somebody likes to hear, and about what reached
// them and what did not.
func telling() Topic {
	const ways = "know @{who} ways <words> source:asked"
	return Topic{Name: "How they hear", States: []State{
		{Name: "no-rhythm", Means: "somebody senior has no cadence", Practice: "P2", Weight: 0.65, Find: once(noRhythm),
			Questions: []Question{
				{"rhythm-how-often", "How often would you like an update from me, and on which day of the week?", book.NoStage, "clarity", "person @{who} cadence:<cadence>"},
			}},
		{Name: "no-channel", Means: "it is not known by which channel somebody senior wants to be told", Practice: "P23", Weight: 0.6, Find: once(noChannel),
			Questions: []Question{
				{"channel-busy-day", "On a busy day, what reaches you: mail, chat, paper, or only a conversation?", book.NoStage, "clarity", "person @{who} channel:<channel>"},
			}},
		{Name: "no-form", Means: "it is not known how somebody senior likes to read", Practice: "P23", Weight: 0.5, Find: once(noForm),
			Questions: []Question{
				{"form-to-the-end", "Three lines or half a page: what do you read to the end?", book.NoStage, "clarity", "person @{who} length:<length>"},
				{"form-first", "What do you want to see at the top: troubles, wins or numbers?", book.NoStage, "clarity", "person @{who} first:<first>"},
			}},
		{Name: "quiet-channel", Means: "the last five tellings of two months had no sign of being heard", Practice: "P23", Weight: 0.65, Find: once(quietChannel),
			Questions: []Question{
				{"quiet-of-use", "What in my last updates was useful, and what could be left out?", book.NoStage, "feedback", ways},
				{"quiet-only-changes", "Would you rather I wrote only when something changes?", book.NoStage, "clarity", ways},
			}},
		{Name: "after-surprise", Means: "within the last 60 days they learned something elsewhere first", Practice: "P13", Weight: 0.9, Find: afterSurprise,
			Questions: []Question{
				{"surprise-when", "At what moment should I have told you, even if I knew only half?", book.NoStage, "feedback", ways},
				{"surprise-next-time", "What kind of news must you never again hear from others before me?", book.NoStage, "clarity", ways},
				{"surprise-damage", "Did hearing it elsewhere put you in a difficult spot, and can I put something right?", book.NoStage, "offer", "promise @{who} <words> by:<date>"},
			}},
		{Name: "win-known-to-one", Means: "a win with impact is two weeks old, and of the senior people they alone have heard of it", Practice: "P22", Weight: 0.55, Find: winKnownToOne,
			Questions: []Question{
				{"win-whom-it-helps", "Who else would be helped by hearing of this: {entry}?", book.NoStage, "intro", "owes @{who} <words> #{entry}"},
				{"win-your-words", "How would you tell this to your own boss: {entry}?", book.StagePartner, "advice", "note <words> #{entry}"},
			}},
		{Name: "win-without-impact", Means: "they heard of a win within the last 60 days, and nobody said what it changed", Practice: "P3", Weight: 0.5, Find: winWithoutImpact,
			Questions: []Question{
				{"win-what-changed", "What did this change on your side: {entry}?", book.NoStage, "feedback", "amend {entry} impact:<words>"},
			}},
		{Name: "remote", Means: "they work elsewhere", Practice: "P32", Weight: 0.5, Find: once(remote),
			Questions: []Question{
				{"remote-hallway", "What do people who sit near you pick up that I miss?", book.NoStage, "clarity", ways},
				{"remote-hour", "Which hour of your day is good for a short call without an appointment?", book.StageNew, "clarity", ways},
				{"remote-how-seen", "How can you see from afar that things are going well with my work?", book.StageSettled, "clarity", ways},
			}},
		{Name: "away-soon", Means: "they go on leave within two weeks", Practice: "P32", Weight: 0.65, Find: once(awaySoon),
			Questions: []Question{
				{"away-settled", "What should be settled before you leave on {day}?", book.NoStage, "priority", "promise @{who} <words> by:{day}"},
				{"away-who-decides", "Who decides in your place from {day} on, and what should wait for you?", book.NoStage, "clarity", "know @{who} expects <words> source:asked"},
			}},
		{Name: "i-am-away-soon", Means: "I go on leave within two weeks", Practice: "P32", Weight: 0.55, Find: once(iAmAwaySoon),
			Questions: []Question{
				{"my-leave-needs", "Which answer might you need of me while I am on leave from {day}?", book.NoStage, "clarity", "promise @{who} <words> by:{day}"},
			}},
	}}
}

func noRhythm(l Look) (Fit, bool) {
	return because("It is not known how often %s wants an update.", l.who()), l.senior() && l.Person.Cadence.IsZero() && !l.is(book.ManagersPeer)
}

func noChannel(l Look) (Fit, bool) {
	return because("It is not known how %s wants to be told.", l.who()), l.senior() && l.Person.Channel == ""
}

func noForm(l Look) (Fit, bool) {
	p := l.Person
	return because("It is not known how long, or in which form, %s likes to read.", l.who()), l.senior() && p.Length == "" && p.Format == "" && p.First == ""
}

// quietChannel looks at what was told in writing.
func quietChannel(l Look) (Fit, bool) {
	const enough = 5
	fit := Fit{}
	for it := range l.Person.NewestTellings() {
		if !l.lately(it.On, 60) {
			break
		}
		if it.Heard() {
			return Fit{}, false
		}
		fit.Since, fit.Entries = it.On, append(fit.Entries, it.Seq)
		if len(fit.Entries) == enough {
			fit.Why = fmt.Sprintf("The last %d tellings to %s have had no answer, and you did not meet since.", enough, l.who())
			return fit, true
		}
	}
	return Fit{}, false
}

func afterSurprise(l Look) (fits []Fit) {
	for it := range l.Newest(journal.Surprised) {
		if !l.lately(it.On, 60) {
			break
		}
		if it.Person() == l.Person.Slug {
			fits = append(fits, entry(it, "%s learned something elsewhere first on %s.", l.who(), it.On))
		}
	}
	return fits
}

func winKnownToOne(l Look) (fits []Fit) {
	if !l.senior() {
		return nil
	}
	for win := range l.Wins() {
		if win.Impact == "" || l.age(win.On) < 14 || !l.lately(win.On, 180) || win.Text() == "" || l.Person.ToldItem(win.Item) == nil {
			continue
		}
		others := 0
		for other := range l.Seniors() {
			if other != l.Person && other.ToldItem(win.Item) != nil {
				others++
			}
		}
		if others == 0 {
			fits = append(fits, entry(win.Item, "Of the senior people only %s has heard of “%s”.", l.who(), l.Sentence(win.Item)))
		}
	}
	return fits
}

func winWithoutImpact(l Look) (fits []Fit) {
	for win := range l.Wins() {
		if win.Impact == "" && l.lately(win.On, 60) && win.Text() != "" && (l.senior() || l.is(book.Customer)) && l.Person.ToldItem(win.Item) != nil {
			fits = append(fits, entry(win.Item, "%s heard of “%s”, and what it changed is not known.", l.who(), l.Sentence(win.Item)))
		}
	}
	return fits
}

func remote(l Look) (Fit, bool) {
	return because("You share no hallway with %s.", l.who()), l.Person.Remote
}

func awaySoon(l Look) (Fit, bool) {
	fit, ok := l.leave(l.Person)
	fit.Why = fmt.Sprintf("%s is on leave from %s.", l.who(), fit.Day)
	return fit, ok && (l.senior() || l.is(book.Report, book.Peer))
}

func iAmAwaySoon(l Look) (Fit, bool) {
	fit, ok := l.leave(l.Me())
	fit.Why = fmt.Sprintf("You are on leave from %s.", fit.Day)
	return fit, ok && l.is(book.Manager, book.Report, book.Customer)
}

// leave is the next leave of somebody that begins within two weeks.
func (l Look) leave(p *book.Person) (Fit, bool) {
	for _, span := range p.Away {
		if span.From > l.Day && l.soon(span.From, 14) {
			return Fit{Day: span.From, Since: span.From - 14}, true
		}
	}
	return Fit{}, false
}
