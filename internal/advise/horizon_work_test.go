package advise_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// On any day of any book of work, goals, measures, marks and shares, what the
// horizon leaves out changes no move, and no rule speaks twice of one cause.
func TestHorizonChangesNoMoveOfWork(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := drawWork(t)
		for range 6 {
			sameMoves(t, entries)
		}
	})
}

// drawWork makes up a journal out of whatever bears on work and what it is for.
func drawWork(t *rapid.T) []journal.Entry {
	var entries []journal.Entry
	add := writing(t, &entries)
	add(firstDay, "person @dana Dana Osei relation:manager")
	add(firstDay, "person @raj Raj Patel relation:skip-level")
	add(firstDay, "person @ana Ana Ruiz relation:report")
	add(firstDay, "goal +churn Cut churn owner:@dana by:2021-03-01")
	add(firstDay, "project +atlas Billing by:2021-03-01 goal:+churn")
	add(firstDay, "project +beacon A dashboard for:@acme lead:@ana")
	on := firstDay
	for range rapid.IntRange(10, 80).Draw(t, "lines") {
		on = nextDay(t, on, 2*bookDays/60)
		pick := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
		what := pick("what", "+atlas", "+beacon", "+cedar", "+churn")
		who := pick("who", "@dana", "@raj", "@ana", "@acme", "@me")
		entry := func() string { return fmt.Sprintf("#%d", rapid.IntRange(1, len(entries)).Draw(t, "entry")) }
		by := func() string { return (on + civil.Day(rapid.IntRange(-20, 500).Draw(t, "by"))).String() }
		digit := func(label string) int { return rapid.IntRange(1, 4).Draw(t, label) }
		switch rapid.IntRange(0, 21).Draw(t, "verb") {
		case 0, 1:
			add(on, "status "+what+" "+pick("state", "green", "amber", "red", "paused", "done", "stopped")+pick("cause", "", " since it is so"))
		case 2, 3:
			add(on, "status "+what+" amber by:"+by())
		case 4:
			add(on, "project "+what+" by:"+by())
		case 5:
			add(on, "goal "+what+" under:"+pick("under", "+churn", "+calls")+" owner:"+who)
		case 6, 7:
			add(on, "log some work "+pick("on", what, who+" "+what, ""))
		case 8:
			add(on, "win a milestone "+who+" "+what)
		case 9, 10, 11:
			add(on, fmt.Sprintf("metric %s p95 %d target:%s%d", what, digit("value"), pick("side", "", "<", ">"), digit("target")))
		case 12:
			add(on, fmt.Sprintf("metric %s p95 %d", what, digit("value")))
		case 13, 14:
			add(on, "told "+who+" "+pick("telling", what, entry(), who+" "+what+" "+entry()))
		case 15:
			add(on, "met "+who+" 1:1 on "+what)
		case 16:
			add(on, "mark "+what+" "+pick("mark", "keep", "stop")+" "+who)
		case 17:
			add(on, fmt.Sprintf("alloc %s %s %d0%%", what, who, 2*digit("share")))
		case 18:
			add(on, "decision what now "+what)
		case 19:
			add(on, "retract "+entry())
		case 20:
			n := rapid.IntRange(1, len(entries)).Draw(t, "amended")
			change := pick("change", what, "by:"+by(), "why:more", "goal:+churn")
			if entries[n-1].Verb == journal.Metric {
				change = fmt.Sprintf("target:%d", digit("target"))
			}
			add(on, fmt.Sprintf("amend #%d %s", n, change))
		case 21:
			add(on, "issue trouble "+what)
		}
	}
	return entries
}
