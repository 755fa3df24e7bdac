package advise

import (
	"slices"
	"time"

	"headsup/internal/book"
)

// Plan is a day's moves as they are shown: the few to make now, the rest, and
// those that wait with the reason.
type Plan struct {
	Shown   []*Move  // at most Most, bundled
	Rest    []*Move  // bundled, behind those shown
	Held    []*Move  // each with Held set
	All     []*Move  // every single move, unbundled, the best first; Held set where it waits
	CatchUp *CatchUp // what to begin with after weeks of silence; nil else
}

// Most is how many moves a day shows by itself.
const Most = 3

// Arrange holds back what can wait, bundles what one message can say, and cuts
// the list for the day. It takes the moves over and marks those that wait. Now is
// the moment, for readers in other zones, where it may be another day already;
// zero for a look from another day.
func Arrange(b *book.Book, moves []*Move, now time.Time) Plan {
	plan := Plan{All: moves}
	for i, m := range plan.All {
		m.place = i
		m.wait("", false)
	}
	a := arranging{Book: b, now: now, plan: &plan}
	a.manager, a.firstNow = a.troubleUntold()
	a.going = a.goingAnyway()
	for _, m := range plan.All {
		m.wait(a.holds(m), a.mustHearFirst(m) == "")
	}
	free := a.oneThought(a.free())
	bundles := bundle(free, a.waiting())
	rank(bundles)
	bundles = append(a.withinLimits(bundles), stopQuestions(b)...)
	rank(bundles)
	plan.Shown, plan.Rest = seats(bundles)
	for _, m := range plan.All {
		if m.Held != "" {
			plan.Held = append(plan.Held, m)
		}
	}
	plan.CatchUp = catchUp(b, plan.All)
	return plan
}

// arranging is what Arrange knows while it works.
type arranging struct {
	*book.Book
	now      time.Time
	plan     *Plan
	manager  map[string]string // see troubleUntold
	firstNow map[string]bool   // likewise
	going    map[string]bool   // see goingAnyway
}

// free are the moves that nothing holds back.
func (a *arranging) free() (free []*Move) {
	for _, m := range a.plan.All {
		if m.Held == "" {
			free = append(free, m)
		}
	}
	return free
}

// hold puts a move off, and whatever it bundles.
func (a *arranging) hold(m *Move, reason string) {
	for _, one := range m.Singles() {
		a.plan.All[one.place].wait(reason, true)
	}
}

// wait marks why a move waits. Who acts on it all the same gives their word against
// the reader's hours and limit, and the command says so where that is what it waits
// for.
func (m *Move) wait(reason string, forReader bool) {
	m.Held = reason
	if now := reason != "" && forReader && m.Act.Document != ""; now != m.Act.Now {
		m.Act.Now = now
	}
}

// seats chooses the moves that are shown: the best first, what is now before
// what can wait a day, none that says what one before it says; and a second
// message to the same person only where nobody else wants the place.
func seats(ranked []*Move) (shown, rest []*Move) {
	seated := make([]bool, len(ranked))
	take := func(wanted func(*Move) bool) {
		for i, m := range ranked {
			if len(shown) < Most && !seated[i] && wanted(m) && !slices.ContainsFunc(shown, m.repeats) {
				seated[i] = true
				shown = append(shown, m)
			}
		}
	}
	take(func(m *Move) bool { return m.Urgency == Now })
	take(func(m *Move) bool { return !m.onlyWaits() && !slices.ContainsFunc(shown, m.follows) })
	take(func(m *Move) bool { return !m.onlyWaits() })
	for i, m := range ranked {
		if !seated[i] {
			rest = append(rest, m)
		}
	}
	rank(shown)
	return shown, rest
}

// onlyWaits reports whether a move does nothing but put others off: it explains
// a day and is no part of its work.
func (m *Move) onlyWaits() bool { return m.Rule == "overload" }

// repeats reports whether a move says much the same as another: about the same
// entry, or the same about another project.
func (m *Move) repeats(other *Move) bool {
	return m.entry != 0 && m.entry == other.entry && m.Rule != other.Rule ||
		m.Person == "" && other.Person == "" && m.Rule == other.Rule
}

// follows reports whether a move sends something to a person who has a message
// before them.
func (m *Move) follows(other *Move) bool {
	return m.Person == other.Person && m.Act.reaches() && other.Act.reaches()
}
