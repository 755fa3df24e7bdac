package advise_test

import (
	"testing"
	"time"

	"headsup/internal/civil"
)

const wins = `2026-01-05 person @dana Dana Osei relation:manager since:2025-03-01
2026-01-05 win One
2026-01-06 win Two
2026-01-07 win Three
2026-01-08 win Four
2026-01-10 snooze win-untold @dana #2
2026-01-11 snooze win-untold @dana #3 until:2026-01-15
2026-01-12 snooze win-untold @dana #3
`

// A rule that was dismissed for somebody three times asks once whether to stop.
func TestStopQuestion(t *testing.T) {
	const third = "2026-01-13 snooze win-untold @dana #4\n"
	day := civil.Date(2026, 2, 2)
	asks := func(lines string) string {
		plan := planned(t, day, time.Time{}, lines, "win-untold")
		same(t, "fires", briefly(plan.All), "win-untold @dana #5")
		return briefly(append(plan.Shown, plan.Rest...))
	}
	same(t, "twice", briefly(planned(t, day, time.Time{}, wins, "win-untold").Shown), "win-untold @dana #4")
	same(t, "the third time", asks(wins+third), "win-untold @dana #5; win-untold @dana #9")
	same(t, "put off", asks(wins+third+"2026-02-01 snooze win-untold @dana #9 until:2026-02-03\n"), "win-untold @dana #5")
	same(t, "once", asks(wins+third+"2026-01-20 snooze win-untold @dana #9 until:2026-01-21\n"), "win-untold @dana #5")
	same(t, "answered by a day", asks(wins+third+"2026-01-20 snooze win-untold @dana until:2026-01-21\n"), "win-untold @dana #5")

	plan := planned(t, day, time.Time{}, wins+third, "win-untold")
	question := plan.Shown[1]
	same(t, "title", question.Title(), "Stop “win-untold” for Dana Osei?")
	same(t, "do", question.Do(), "headsup snooze win-untold @dana")
	same(t, "why", question.Why(), "You dismissed it 3 times for Dana: 2026-01-10, 2026-01-12, 2026-01-13. If it never helps with Dana, end it for good; "+
		"else `headsup snooze win-untold @dana '#9'` ends this question.")

	stopped := planned(t, day, time.Time{}, wins+third+"2026-02-01 snooze win-untold @dana\n", "win-untold")
	same(t, "stopped", briefly(append(stopped.Shown, stopped.All...)), "")
}
