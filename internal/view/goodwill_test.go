package view_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/goodwill"
	"headsup/internal/view"
)

const bank = `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @raj Raj Patel relation:skip-level
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @core The team relation:team with:@ana,@dana
2026-01-05 project +atlas Billing migration
2026-01-05 project +secret Something else visible:private
2026-01-05 me strengths audits without tears
2026-01-12 met @dana 1:1
2026-01-20 win First thousand +atlas @ana
2026-02-02 know @dana concerns the audit in May
2026-02-03 know @dana concerns the weather
2026-02-10 promise @dana the page by:2026-04-30
2026-02-11 promise @dana the table by:2026-02-20
2026-03-01 win Second thousand +atlas @ana
2026-03-02 win A thing apart +secret @ana
2026-03-03 win Alone +atlas
2026-03-04 ask @dana help with the letters
2026-03-06 answer #17 I wrote them myself
2026-03-10 ask @raj intro to the auditors
2026-03-12 surprised @raj +atlas
2026-03-15 thanks @kim for the room
`

// The account of one person: what can be asked, what waits, what could be put
// in, and its year.
func TestGoodwill(t *testing.T) {
	b := folded(t, "2026-04-01", bank)
	v := view.GoodwillOf(b, goodwill.DefaultRates(), b.Person("dana"))
	if len(v.People) != 1 || v.Note == "" {
		t.Fatalf("%+v", v)
	}
	dana := v.People[0]
	sum := 0.0
	var lines []string
	for _, line := range dana.Lines {
		sum += line.Now
		lines = append(lines, fmt.Sprintf("%s #%d %+g %s", line.Date, line.Entry, line.Amount, line.Reason))
	}
	if diff := cmp.Diff([]string{"2026-03-04 #17 -1 help asked for", "2026-02-21 #13 -4 promise broken", "2026-01-12 #8 +1 meeting"}, lines); diff != "" {
		t.Errorf("lines: want (-), got (+)\n%s", diff)
	}
	if math.Abs(sum-dana.Balance) > 0.02 {
		t.Errorf("balance %g, and its lines come to %g", dana.Balance, sum)
	}
	if n := len(dana.Series); n != view.GoodwillWeeks || dana.Series[n-1] != (view.BalanceAt{Date: b.Day, Balance: dana.Balance}) {
		t.Errorf("%d points, the last %v", n, dana.Series[n-1])
	}
	want := []view.Deposit{
		{Entry: 17, Kind: "thanks", Amount: 1, Reason: "thanks", Text: "with the letters"},
		{Entry: 14, Kind: "win", Amount: 2, Reason: "win told with credit", Text: "Second thousand"}, // the first is old, the third private
		{Entry: 12, Kind: "promise", Amount: 3, Reason: "promise kept", Text: "the page"},            // the other is broken already
		{Entry: 10, Kind: "offer", Amount: 4, Reason: "their concern helped", Text: "the audit in May"},
	}
	if diff := cmp.Diff(want, dana.Deposits); diff != "" {
		t.Errorf("deposits: want (-), got (+)\n%s", diff)
	}
	if diff := cmp.Diff([]int64{17, 14, 12}, dana.Safe[0].Cover); dana.Safe[0].Covered || diff != "" { // help is 1, and 2.9 are missing below it
		t.Errorf("help: %+v", dana.Safe[0])
	}
	if len(dana.Asks) != 0 { // answered
		t.Errorf("asks %+v", dana.Asks)
	}
}

// Everybody: those with a relation, the nearest first, then those with whom
// something is left. An ask that waits is set against what there was before it.
func TestGoodwillOfEverybody(t *testing.T) {
	b := folded(t, "2026-04-01", bank)
	v := view.GoodwillOf(b, goodwill.DefaultRates(), nil)
	var people []string
	for _, p := range v.People {
		people = append(people, p.Person)
	}
	if diff := cmp.Diff([]string{"dana", "raj", "ana", "kim"}, people); diff != "" {
		t.Errorf("want (-), got (+)\n%s", diff)
	}
	raj := v.People[1]
	if len(raj.Asks) != 1 || raj.Asks[0].Entry != 19 || raj.Asks[0].Covered || raj.Asks[0].Cost != 2 || math.Abs(raj.Asks[0].Before+4.29) > 0.01 {
		t.Errorf("asks %+v", raj.Asks)
	}
	if len(raj.Asks[0].Cover) != 0 { // one win puts in 2, and 6.3 are missing
		t.Errorf("covered by %v", raj.Asks[0].Cover)
	}
	if got := fmt.Sprint(raj.LastIn, " ", raj.LastOut); got != " 2026-03-12" {
		t.Errorf("last in and out %q", got)
	}
}
