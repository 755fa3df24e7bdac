package advise_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
)

// Of any book's moves each waits with a reason or stands in the list once; what
// is now waits for the manager alone; three are shown at most; and what can wait
// passes nobody's number of messages.
func TestPlanLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := drawBook(t)
		day := firstDay + civil.Day(rapid.IntRange(0, bookDays+60).Draw(t, "day"))
		b := book.Fold(entries, day)
		moves := advise.Moves(b, nil)
		plan := advise.Arrange(b, moves, time.Time{})
		key := func(m *advise.Move) string { return fmt.Sprint(m.Rule, " @", m.Person, " ", m.About) }
		listed := map[string]int{}
		later := map[string]int{} // messages to a person that could have waited
		for _, m := range append(append([]*advise.Move{}, plan.Shown...), plan.Rest...) {
			for _, one := range m.Singles() {
				listed[key(one)]++
			}
			reaches := m.Act.Document != "" || strings.HasPrefix(m.Do(), "headsup told ") || strings.HasPrefix(m.Do(), "headsup ask ")
			if len(m.Act.People) > 0 && reaches && m.Urgency != advise.Now {
				later[m.Act.People[0]]++
			}
		}
		for _, m := range plan.All {
			n := listed[key(m)]
			switch {
			case m.Held == "" && n != 1, m.Held != "" && n != 0:
				t.Fatalf("on %s, of\n%s%s stands %d times, held: %q", day, text(entries), key(m), n, m.Held)
			case m.Held != "" && m.Urgency == advise.Now && !strings.HasPrefix(m.Held, "until "):
				t.Fatalf("on %s, of\n%s%s is now and held: %s", day, text(entries), key(m), m.Held)
			}
		}
		if len(plan.All) != len(moves) || len(plan.Shown) > advise.Most {
			t.Fatalf("%d moves of %d, %d shown", len(plan.All), len(moves), len(plan.Shown))
		}
		for slug, n := range later {
			p := b.Person(slug)
			if left := p.Max - advise.MessagesThisWeek(b, p); p.Max > 0 && n > max(left, 0) {
				t.Fatalf("on %s, of\n%s%d messages to @%s where %d are left", day, text(entries), n, slug, left)
			}
		}
	})
}
