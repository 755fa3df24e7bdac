package question

import (
	"fmt"

	"headsup/internal/book"
	"headsup/internal/journal"
)

// goals are questions that make a goal clear: clarity is mine to get.
func goals() Topic {
	return Topic{Name: "Goals", States: []State{
		{Name: "goal-without-why", Means: "a goal has no why", Practice: "P29", Weight: 0.6,
			Find: lackingGoal("reason", func(g *book.Project) bool { return g.Why == "" }),
			Questions: []Question{
				{"goal-why", "Why does {goal} matter this year rather than next?", book.NoStage, "clarity", "goal +{goal} why:<words>"},
				{"goal-why-loss", "What would we lose if {goal} were never reached?", book.NoStage, "clarity", "goal +{goal} why:<words>"},
			}},
		{Name: "goal-without-measure", Means: "a goal has no measure", Practice: "P29", Weight: 0.7,
			Find: lackingGoal("measure", func(g *book.Project) bool { return g.Measure == "" }),
			Questions: []Question{
				{"goal-measure", "Which number would tell you that {goal} is reached?", book.NoStage, "clarity", "goal +{goal} measure:<words>"},
				{"goal-half-way", "What should be visible of {goal} at half time?", book.StageSettled, "clarity", "goal +{goal} measure:<words>"},
			}},
		{Name: "goal-without-date", Means: "a goal has no date", Practice: "P29", Weight: 0.6,
			Find: lackingGoal("date", func(g *book.Project) bool { return g.By().IsZero() }),
			Questions: []Question{
				{"goal-date", "By when should {goal} be reached, and who will look on that day?", book.NoStage, "clarity", "goal +{goal} by:<date>"},
			}},
		{Name: "goal-without-owner", Means: "a goal has no owner", Practice: "P29", Weight: 0.65,
			Find: lackingGoal("owner", func(g *book.Project) bool { return g.Owner == "" }),
			Questions: []Question{
				{"goal-owner", "Who will answer for {goal} when the year is over?", book.NoStage, "clarity", "goal +{goal} owner:@<name>"},
				{"goal-missed-by-whom", "Whose plans would change if {goal} were missed?", book.NoStage, "clarity", "know @{who} expects <words> source:asked"},
			}},
		{Name: "goal-under-nothing", Means: "a goal of theirs hangs under no goal above it", Practice: "P9", Weight: 0.4, Find: ofGoals(goalUnderNothing),
			Questions: []Question{
				{"goal-above", "Which goal of your own boss does {goal} serve?", book.NoStage, "clarity", "goal +{goal} under:+<name>"},
			}},
		{Name: "goal-unserved", Means: "a goal of theirs has no open project of mine under it", Practice: "P9", Weight: 0.65, Find: ofGoals(goalUnserved),
			Questions: []Question{
				{"goal-first-step", "Which step towards {goal} would help you most if I took it this month?", book.NoStage, "priority", "project +<name> goal:+{goal}"},
				{"goal-who-works", "Who works towards {goal} already, so that I join in rather than start beside them?", book.NoStage, "clarity", "project +<name> goal:+{goal} lead:@<name>"},
			}},
		{Name: "goal-reached", Means: "a goal of theirs was reached within the last 60 days", Practice: "P9", Weight: 0.5, Find: ofGoals(goalReached),
			Questions: []Question{
				{"goal-after", "With {goal} reached, what is the next thing worth wanting?", book.StagePartner, "clarity", "know @{who} goals <words> source:asked"},
				{"goal-reached-why", "What helped most to reach {goal}, and should we do it on purpose next time?", book.NoStage, "feedback", "feedback @{who} <words> +{goal}"},
			}},
		{Name: "goal-given-up", Means: "a goal of theirs was stopped within the last 60 days", Practice: "P9", Weight: 0.5, Find: ofGoals(goalGivenUp),
			Questions: []Question{
				{"goal-instead", "Now that {goal} is given up, what takes its place?", book.NoStage, "clarity", "know @{who} goals <words> source:asked"},
			}},
	}}
}

// keepsGoal reports whether the person is the one to ask about a goal: its
// owner, or the manager where it is nobody's or mine.
func (l Look) keepsGoal(g *book.Project) bool {
	return g.Owner == l.Person.Slug || l.is(book.Manager) && (g.Owner == "" || g.Owner == book.Owner)
}

func lackingGoal(what string, lacks func(*book.Project) bool) func(Look) []Fit {
	return ofGoals(func(l Look, g *book.Project) (Fit, bool) {
		return because("“%s” has no %s.", g.Called(), what), g.Open() && g.Level != "me" && l.keepsGoal(g) && lacks(g)
	})
}

func goalUnderNothing(l Look, g *book.Project) (Fit, bool) {
	return because("“%s” of %s hangs under no goal.", g.Called(), l.who()),
		g.Open() && g.Under == "" && g.Level != "company" && g.Owner == l.Person.Slug && l.is(book.Manager)
}

func goalUnserved(l Look, g *book.Project) (Fit, bool) {
	if !g.Open() || g.Owner != l.Person.Slug || !l.senior() {
		return Fit{}, false
	}
	for p := range l.Below(g) {
		if !p.IsGoal && p.Open() && p.Mine() {
			return Fit{}, false
		}
	}
	return because("Nothing of yours serves “%s” of %s.", g.Called(), l.who()), true
}

func goalReached(l Look, g *book.Project) (Fit, bool) { return goalEnded(l, g, journal.Finished) }

func goalGivenUp(l Look, g *book.Project) (Fit, bool) { return goalEnded(l, g, journal.Stopped) }

func goalEnded(l Look, g *book.Project, state journal.State) (Fit, bool) {
	ended := g.Status()
	if ended.Item == nil || ended.State != state || !l.lately(ended.On, 60) || g.Owner != l.Person.Slug {
		return Fit{}, false
	}
	return Fit{Since: ended.On, Entries: []int64{ended.Seq}, Why: fmt.Sprintf("“%s” is %s since %s.", g.Called(), state, ended.On)}, true
}
