package view_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
	"headsup/internal/view"
)

const worthJournal = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @kim Kim Aalto relation:peer
2026-01-05 person @halden Halden Freight relation:customer
2026-01-05 know @raj concerns the audit in May
2026-01-05 goal +churn Cut churn owner:@dana
2026-01-05 project +atlas Billing goal:+churn by:2026-05-01 for:@halden
2026-01-05 project +beacon Dashboard with:@kim
2026-01-05 project +elm Rota major:no
2026-01-05 project +secret Own plans visible:private
2026-01-05 status +atlas green on plan
2026-01-08 told @dana update +atlas +beacon
`

// judged sorts one line more for a person, and says the verdict, the factors and
// the reason.
func judged(t *testing.T, line, reader string) string {
	t.Helper()
	b := folded(t, "2026-01-12", worthJournal+line+"\n")
	v := view.WorthOf(b, b.Person(reader), civil.Span{From: day("2026-01-10"), To: day("2026-01-12")})
	var out []string
	for _, list := range []struct {
		verdict string
		rows    []view.WorthRow
	}{{"tell", v.Tell}, {"keep", v.Keep}, {"not", v.NotForThem}} {
		for _, r := range list.rows {
			said := list.verdict
			if r.Reword {
				said = "reword"
			}
			out = append(out, fmt.Sprintf("%s (%s) %s", said, strings.Join(r.Factors, ", "), r.Reason))
		}
	}
	return strings.Join(out, "\n")
}

// What is worth telling goes by what it is and by the person's part in it.
func TestWorth(t *testing.T) {
	for _, c := range []struct{ line, reader, want string }{
		{"2026-01-10 status +atlas red the vendor left", "dana",
			"tell (trouble, worse, goal) it is worse than they last heard; it serves their goal “Cut churn”"},
		{"2026-01-10 status +atlas green still on plan", "dana", "keep (as known, goal) it is as they know; it serves their goal “Cut churn”"},
		{"2026-01-10 status +atlas done", "dana", "tell (ended, goal) it is done, and they heard of it while it was open; it serves their goal “Cut churn”"},
		{"2026-01-10 project +atlas by:2026-06-01", "dana", "tell (trouble, slip, goal) a date moved from 2026-05-01 to 2026-06-01; it serves their goal “Cut churn”"},
		{"2026-01-10 amend #8 by:2026-06-01", "dana", "tell (trouble, slip, goal) a date moved from 2026-05-01 to 2026-06-01; it serves their goal “Cut churn”"},
		{"2026-01-10 issue No tester +beacon severity:high", "dana", "tell (trouble, high, manager) trouble of high severity; they answer for your work"},
		{"2026-01-10 issue No tester +beacon severity:low", "dana", "keep (trouble, low, manager) trouble of low severity; they answer for your work"},
		{"2026-01-10 issue No tester +elm severity:high", "dana", "keep (trouble, high, manager, minor) trouble of high severity; the project is minor"},
		{"2026-01-10 issue No tester +beacon severity:high", "kim", "tell (trouble, high, works on it) trouble of high severity; they work on “Dashboard”"},
		{"2026-01-10 win First accounts moved @ana +atlas impact:\"30k\"", "halden", "tell (win, impact, for) a win with an effect; “Billing” is for them"},
		{"2026-01-10 win First page drawn +beacon", "dana", "tell (win, manager) a win; they answer for your work"},
		{"2026-01-10 win First page drawn +beacon", "kim", "keep (win, works on it) a win without a stated effect; they work on “Dashboard”"},
		{"2026-01-10 decision Which vendor +beacon from:@raj", "raj", "tell (decision, decides) a choice is open; it is theirs to decide"},
		{"2026-01-10 log Sorted the papers for the auditing +beacon", "raj", "keep (routine, concern) everyday work; it touches what concerns them: “the audit in May” (auditing)"},
		{"2026-01-10 log Moved 500 accounts +atlas", "dana", "not (routine) everyday work, which the next update sums up"},
		{"2026-01-10 log Went through the letters @kim", "dana", "not (routine) everyday work, which the next update sums up"},
		{"2026-01-10 metric +atlas moved 500", "dana", "keep (metric, goal) a new value; it serves their goal “Cut churn”"},
		{"2026-01-10 mark +beacon stop @raj", "dana", "keep (mark, manager) somebody's word on a priority; they answer for your work"},
		{"2026-01-10 win First accounts moved +atlas impact:much", "ana", "not (no part) none of their goals, concerns or projects is touched"},
		{"2026-01-10 issue No tester +atlas\n2026-01-11 told @dana heads-up +atlas", "dana", "not (heard) they heard of it on 2026-01-11"},
		{"2026-01-10 issue No tester +beacon severity:high", "raj", "keep (trouble, high, major, order) Dana Osei should hear of the trouble first"},
		{"2026-01-10 issue No tester +beacon\n2026-01-11 done #14", "dana",
			"keep (issue, ended, manager) trouble that is over; they answer for your work\nnot (ended) it is over, and the line that ended it is judged by itself"},
	} {
		if diff := cmp.Diff(c.want, judged(t, c.line, c.reader)); diff != "" {
			t.Errorf("%s for @%s: %s", c.line, c.reader, diff)
		}
	}
}

// Nothing private, nothing between others and nobody's fault is for anybody.
func TestNeverWorthTelling(t *testing.T) {
	for _, c := range []struct{ line, reader, want string }{
		{"2026-01-10 note Raj may leave +atlas", "dana", "not (note) a note stays in the book"},
		{"2026-01-10 know @raj concerns his own job", "dana", "not (known) what you know about people is for you alone"},
		{"2026-01-10 feedback @kim you were late again about:planning", "dana", "not (feedback) feedback stays between the two who speak"},
		{"2026-01-10 gave @ana the slides were long", "dana", "not (feedback) feedback stays between the two who speak"},
		{"2026-01-10 feedback @kim you were late\n2026-01-11 answer #14 I will be earlier", "dana",
			"not (feedback) feedback stays between the two who speak\nnot (feedback) feedback stays between the two who speak"},
		{"2026-01-10 win Found a place +secret impact:all", "dana", "not (visible) it is of +secret (visible:private), which they may not see"},
		{"2026-01-10 issue It leaks +secret\n2026-01-11 done #14", "dana",
			"not (visible) it is of +secret (visible:private), which they may not see\nnot (visible) it is of +secret (visible:private), which they may not see"},
		{"2026-01-10 met @kim coffee she is looking around +atlas", "dana", "not (between) it is between Kim Aalto and you"},
		{"2026-01-10 ask @raj advice how to grow", "dana", "not (between) it is between Raj Patel and you"},
		{"2026-01-10 met @dana 1:1 +atlas", "dana", "not (heard) they were there"},
		{"2026-01-10 request @dana the plan", "dana", "not (heard) it came from them"},
		{"2026-01-10 log @kim does not come on Fridays any more", "dana", "not (named) it speaks of Kim Aalto and of no work that the book knows"},
		{"2026-01-10 status +atlas amber late\n2026-01-10 told @dana update +atlas\n2026-01-11 log Did over what @ana had done +atlas", "dana",
			"not (heard) they heard of it on 2026-01-10\nreword (named) it names Ana Ruiz beside trouble: say what happened and the way out without the name"},
		{"2026-01-10 issue @ana broke the build +atlas severity:high", "dana",
			"reword (named) it names Ana Ruiz beside trouble: say what happened and the way out without the name"},
		{"2026-01-10 issue The build is broken, Ana's change was not tested +atlas severity:high", "dana",
			"reword (named) it names Ana Ruiz beside trouble: say what happened and the way out without the name"},
		{"2026-01-10 status +atlas red Kim Aalto did not deliver", "dana",
			"reword (named) it names Kim Aalto beside trouble: say what happened and the way out without the name"},
		{"2026-01-10 win Kim's tables are right now +atlas impact:much", "dana",
			"reword (named) it names Kim Aalto without a share in it: credit them with @kim, or leave the name out"},
		{"2026-01-10 win Kim's tables are right now +atlas @kim impact:much", "dana",
			"tell (win, impact, goal) a win with an effect; it serves their goal “Cut churn”"},
		{"2026-01-10 issue Halden Freight waits for its invoices +atlas severity:high", "dana",
			"tell (trouble, high, goal) trouble of high severity; it serves their goal “Cut churn”"},
	} {
		if diff := cmp.Diff(c.want, judged(t, c.line, c.reader)); diff != "" {
			t.Errorf("%s for @%s: %s", c.line, c.reader, diff)
		}
	}
}

// Only the days asked for count, and each entry once.
func TestWorthOfDays(t *testing.T) {
	b := folded(t, "2026-01-12", worthJournal+"2026-01-09 win early +atlas\n2026-01-10 win right +atlas @dana\n2026-01-11 win late +atlas\n2026-01-20 met @raj 1:1\n")
	v := view.WorthOf(b, b.Person("dana"), civil.Span{From: day("2026-01-10"), To: day("2026-01-10")})
	if len(v.Tell) != 1 || v.Tell[0].Text != "right" || len(v.Keep)+len(v.NotForThem) != 0 {
		t.Errorf("%+v", v)
	}
}
