package question

import (
	"headsup/internal/book"
	"headsup/internal/journal"
)

// profile is what one should know of somebody who decides: their goals, what
// success means to them, how they decide, how they work, what worries them.
func profile() Topic {
	keeps := func(topic string) string { return "know @{who} " + topic + " <words> source:asked" }
	return Topic{Name: "How they are", States: []State{
		{Name: "goals-unknown", Means: "nothing is known of the goals of somebody who decides", Practice: "P8", Weight: 0.9, Find: unknown("goals"),
			Questions: []Question{
				{"goals-this-year", "Which two or three things must you have achieved when this year is over?", book.StageNew, "clarity", keeps("goals")},
				{"goals-of-your-boss", "What does your own boss expect of you this year?", book.NoStage, "clarity", keeps("goals")},
				{"goals-beyond", "What should people say of this team when you move on one day?", book.StagePartner, "clarity", keeps("goals")},
			}},
		{Name: "goals-assumed", Means: "their goals were only observed, for a month or longer", Practice: "P8", Weight: 0.6, Find: assumed("goals"),
			Questions: []Question{
				{"goals-in-order", "If you had to put your goals in order, which would stand at the top, and which could slide?", book.NoStage, "priority", keeps("goals")},
			}},
		{Name: "goals-old", Means: "what is known of their goals is older than half a year", Practice: "P8", Weight: 0.65, Find: outdated("goals"),
			Questions: []Question{
				{"goals-changed", "Which of your goals have changed in the last half year, and which have quietly gone?", book.NoStage, "clarity", keeps("goals")},
			}},
		{Name: "success-unknown", Means: "nothing is known of what success means to them", Practice: "P8", Weight: 0.85, Find: unknown("success"),
			Questions: []Question{
				{"success-in-six-months", "What would make you say, six months from now, that working with me was a good choice?", book.StageNew, "clarity", keeps("success")},
				{"success-by-what", "When you judge whether a piece of work went well, what do you look at before anything else?", book.StageSettled, "clarity", keeps("success")},
				{"success-seen-above", "How does your boss see that you had a good quarter?", book.NoStage, "clarity", keeps("success")},
			}},
		{Name: "success-assumed", Means: "what success means to them was only observed, for a month or longer", Practice: "P8", Weight: 0.55, Find: assumed("success"),
			Questions: []Question{
				{"success-example", "Which recent result pleased you most, and what made it so?", book.NoStage, "feedback", keeps("success")},
			}},
		{Name: "success-old", Means: "what is known of it is older than half a year", Practice: "P8", Weight: 0.5, Find: outdated("success"),
			Questions: []Question{
				{"success-now", "What counts as a good quarter today that did not count half a year ago?", book.NoStage, "clarity", keeps("success")},
			}},
		{Name: "style-unknown", Means: "nothing is known of how they decide and like to be shown things", Practice: "P8", Weight: 0.7, Find: unknown("style"),
			Questions: []Question{
				{"style-draft", "Would you rather see a rough draft early or a finished one late?", book.StageNew, "clarity", keeps("style")},
				{"style-deciding", "When you choose between options, what persuades you: figures, examples, or the people who stand behind them?", book.NoStage, "clarity", keeps("style")},
			}},
		{Name: "style-assumed", Means: "their style was only observed, for a month or longer", Practice: "P8", Weight: 0.45, Find: assumed("style"),
			Questions: []Question{
				{"style-right-form", "I bring you choices with a recommendation: is that the form in which you decide most easily?", book.NoStage, "clarity", keeps("style")},
			}},
		{Name: "style-old", Means: "what is known of their style is older than half a year", Practice: "P8", Weight: 0.4, Find: outdated("style"),
			Questions: []Question{
				{"style-still", "What about the way I present things to you would you change today?", book.NoStage, "feedback", keeps("style")},
			}},
		{Name: "ways-unknown", Means: "nothing is known of their ways of working", Practice: "P8", Weight: 0.8, Find: unknown("ways"),
			Questions: []Question{
				{"ways-at-once", "What should I bring to you at once, and what can wait for our regular talk?", book.StageNew, "clarity", keeps("ways")},
				{"ways-bad-news", "How do you like to hear bad news: a call, a message, or face to face?", book.NoStage, "clarity", keeps("ways")},
				{"ways-may-decide", "Which decisions may I take without asking you first?", book.StageSettled, "clarity", keeps("ways")},
			}},
		{Name: "ways-assumed", Means: "their ways were only observed, for a month or longer", Practice: "P8", Weight: 0.5, Find: assumed("ways"),
			Questions: []Question{
				{"ways-interrupt", "When is it fine to interrupt you, and when does it cost you more than it helps?", book.NoStage, "clarity", keeps("ways")},
			}},
		{Name: "ways-old", Means: "what is known of their ways is older than half a year", Practice: "P8", Weight: 0.4, Find: outdated("ways"),
			Questions: []Question{
				{"ways-changed", "Has anything changed in how you would like us to work day to day?", book.NoStage, "clarity", keeps("ways")},
			}},
		{Name: "concerns-unknown", Means: "nothing is known of what worries them", Practice: "P16", Weight: 0.85, Find: unknown("concerns"),
			Questions: []Question{
				{"concerns-sunday", "What goes round in your head on a Sunday evening?", book.StageSettled, "clarity", keeps("concerns")},
				{"concerns-unspoken", "What could go wrong this year that too few people speak of?", book.NoStage, "clarity", keeps("concerns")},
				{"concerns-inherited", "Which trouble did you inherit that you would like to be rid of first?", book.StageNew, "clarity", keeps("concerns")},
			}},
		{Name: "concerns-assumed", Means: "their concerns were only observed, for a month or longer", Practice: "P16", Weight: 0.6, Find: assumed("concerns"),
			Questions: []Question{
				{"concerns-biggest", "Of everything that is uncertain at the moment, what would you most like to have settled?", book.NoStage, "clarity", keeps("concerns")},
			}},
		{Name: "concerns-old", Means: "what is known of their concerns is older than half a year", Practice: "P16", Weight: 0.6, Find: outdated("concerns"),
			Questions: []Question{
				{"concerns-new", "Which worry of yours is new in the last months, and which has gone away?", book.NoStage, "clarity", keeps("concerns")},
			}},
	}}
}

// decides reports whether the person is one whose profile is worth knowing.
func (l Look) decides() bool { return l.senior() || l.is(book.Customer) }

// what says in a clause what a topic is about.
func (l Look) what(topic string) string {
	switch topic {
	case "goals":
		return "what the goals of " + l.who() + " are"
	case "success":
		return "what success means to " + l.who()
	case "style":
		return "how " + l.who() + " decides"
	case "ways":
		return "how " + l.who() + " likes to work"
	}
	return "what worries " + l.who()
}

func unknown(topic string) func(Look) []Fit {
	return once(func(l Look) (Fit, bool) {
		return because("You do not know yet %s.", l.what(topic)), l.decides() && l.fact(topic) == nil
	})
}

// assumed holds where a topic was only observed: by facts of a month or older,
// and none of which they told.
func assumed(topic string) func(Look) []Fit {
	return once(func(l Look) (Fit, bool) {
		newest := l.fact(topic)
		if !l.decides() || newest == nil {
			return Fit{}, false
		}
		first := newest
		for it := range l.Person.Facts() {
			if it.Kind != topic || it.Dropped() {
				continue
			}
			if source, _ := it.Tag(journal.Source); source != "observed" {
				return Fit{}, false
			}
			if it.Pos().Before(first.Pos()) {
				first = it
			}
		}
		return on(newest, "You only observed %s, and were never told.", l.what(topic)), l.age(first.On) >= 30
	})
}

func outdated(topic string) func(Look) []Fit {
	return once(func(l Look) (Fit, bool) {
		newest := l.fact(topic)
		if !l.decides() || newest == nil {
			return Fit{}, false
		}
		return on(newest, "You last learned %s on %s.", l.what(topic), newest.On), l.age(newest.On) > 180
	})
}
