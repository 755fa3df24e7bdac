package goodwill_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/goodwill"
	"headsup/internal/journal"
)

// account folds a journal as of a day and gives somebody's account.
func account(t *testing.T, person, day, lines string) (goodwill.Account, civil.Day) {
	t.Helper()
	on, ok := civil.ParseISO(day)
	if !ok {
		t.Fatal(day)
	}
	file, err := journal.Reader{Today: on, Lang: civil.English()}.ReadFile("book", strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	b := book.Fold(file.Entries, on)
	return goodwill.Of(b, b.Person(person), goodwill.DefaultRates()), on
}

// written are the lines of an account: the day, the entry, the amount and the
// reason.
func written(a goodwill.Account) []string {
	var out []string
	for _, line := range a.Lines {
		out = append(out, fmt.Sprintf("%s #%d %+g %s", line.On, line.Entry, line.Amount, line.Kind))
	}
	return out
}

// Everything that can be put in and taken out, in one spring.
func TestAccount(t *testing.T) {
	a, _ := account(t, "dana", "2026-06-01", `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @ana Ana Ruiz relation:report
2026-01-05 person @round Leadership round relation:team with:@dana,@ana
2026-01-05 project +atlas Billing migration
2026-01-06 met @dana 1:1
2026-01-07 met @round lunch
2026-01-08 win First thousand +atlas @ana
2026-01-09 win Second thousand +atlas
2026-01-12 told @dana update +atlas
2026-01-19 told @dana update +atlas
2026-02-02 issue Vendor late option:"wait" option:"switch" recommend:2 by:2026-02-20
2026-02-03 told @dana heads-up #11
2026-02-04 issue Ledger differs
2026-02-05 told @dana heads-up #13
2026-02-06 amend #13 option:"stop" recommend:1
2026-03-02 promise @dana the page by:2026-03-06
2026-03-05 done #16
2026-03-09 promise @dana the table by:2026-03-13
2026-03-16 done #18
2026-03-17 promise @dana a word
2026-03-18 drop #20
2026-04-01 thanks @dana for the room
2026-04-02 gave @dana in the round effect:"Ana fell silent"
2026-04-03 feedback @dana slides too long
2026-04-06 log Ten slides instead of thirty #24
2026-04-07 know @dana concerns the audit in May
2026-04-08 win The audit is through #26
2026-04-09 ask @dana offer shall I take the next one
2026-04-20 done #28
2026-05-04 ask @dana resource a writer
2026-05-05 ask @dana intro to the auditors
2026-05-06 ask @dana help a room
2026-05-07 ask @dana advice how to plan
2026-05-08 surprised @dana +atlas heard it from Raj
2026-05-09 thanks @dana for nothing
2026-05-10 retract #35
`)
	want := []string{
		"2026-01-06 #5 +1 meeting",
		"2026-01-07 #6 +1 meeting",
		"2026-01-12 #7 +2 win told with credit",
		"2026-01-12 #8 +0.5 win told without credit",
		"2026-02-03 #11 +3 early warning with a recommendation",
		"2026-02-05 #13 -1 issue told without a way out", // the way out came after she was told
		"2026-03-05 #16 +3 promise kept",
		"2026-03-14 #18 -4 promise broken", // done three days late
		"2026-04-01 #22 +1 thanks",
		"2026-04-02 #23 +2 feedback given",
		"2026-04-06 #24 +3 feedback acted on",
		"2026-04-08 #26 +4 their concern helped",
		"2026-04-20 #28 +4 their concern helped",
		"2026-05-04 #30 -3 resource asked for",
		"2026-05-05 #31 -2 introduction asked for",
		"2026-05-06 #32 -1 help asked for",
		"2026-05-08 #34 -5 surprised",
	}
	if diff := cmp.Diff(want, written(a)); diff != "" {
		t.Errorf("want (-), got (+)\n%s", diff)
	}
}

// Half is left after 90 days, and the owner's amounts take the place of the
// manual's.
func TestFading(t *testing.T) {
	const spring = `
2026-01-01 person @tomas Tomas Lind relation:managers-peer
2026-01-01 gave @tomas your page was the one we could use
2026-04-01 thanks @tomas for the machines
`
	a, day := account(t, "tomas", "2026-04-01", spring)
	if got := a.Balance(day); math.Abs(got-2) > 1e-9 { // 2 faded to 1, and 1
		t.Errorf("balance %g, want 2", got)
	}
	if got := a.Balance(day - 1); got < 1 || got > 1.01 {
		t.Errorf("the day before %g, want the feedback alone", got)
	}
	if got := a.Balance(day + 90); math.Abs(got-1) > 1e-9 {
		t.Errorf("90 days on %g, want 1", got)
	}
	rates := goodwill.RatesOf(map[string]int{"goodwill.thanks": 25, "goodwill.surprised": 70, "goodwill.half-life": 30})
	if rates.Points[goodwill.Thanks] != 2.5 || rates.Points[goodwill.Surprised] != -7 || rates.Points[goodwill.Meeting] != 1 || rates.HalfLife != 30 {
		t.Errorf("rates %+v", rates)
	}
}

// Updates by the rhythm: on time, early, late, missed.
func TestUpdates(t *testing.T) {
	for _, c := range []struct {
		name, cadence, day string
		told               []string
		want               []string
	}{
		{"on the day, and the next is not due yet", "weekly/thu", "2026-01-21", []string{"2026-01-08", "2026-01-15"},
			[]string{"2026-01-08 #3 +2 update on time", "2026-01-15 #4 +2 update on time"}},
		{"early in the second half of the week counts for Thursday", "weekly/thu", "2026-01-16", []string{"2026-01-08", "2026-01-12"},
			[]string{"2026-01-08 #3 +2 update on time", "2026-01-12 #4 +2 update on time"}},
		{"early in the first half counts for nothing", "weekly/thu", "2026-01-21", []string{"2026-01-08", "2026-01-11"},
			[]string{"2026-01-08 #3 +2 update on time"}},
		{"late by a day, and Thursday again", "weekly/thu", "2026-01-21", []string{"2026-01-09", "2026-01-15"},
			[]string{"2026-01-09 #3 -1 update late", "2026-01-15 #4 +2 update on time"}},
		{"so late that it does for the next one", "weekly/thu", "2026-01-23", []string{"2026-01-13", "2026-01-22"},
			[]string{"2026-01-13 #3 -1 update late", "2026-01-22 #4 +2 update on time"}},
		{"two missed, which counts on the day the next was due", "weekly/thu", "2026-01-22", nil,
			[]string{"2026-01-15 #1 -2 update missed", "2026-01-22 #1 -2 update missed"}},
		{"without a day the rhythm counts from the last one", "weekly", "2026-01-22", []string{"2026-01-10", "2026-01-17"},
			[]string{"2026-01-10 #3 +2 update on time", "2026-01-17 #4 +2 update on time"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := "2026-01-05 person @dana Dana Osei relation:manager cadence:" + c.cadence + "\n2026-01-05 project +atlas Billing\n"
			for _, on := range c.told {
				lines += on + " told @dana update +atlas\n"
			}
			a, _ := account(t, "dana", c.day, lines)
			if diff := cmp.Diff(c.want, written(a)); diff != "" {
				t.Errorf("want (-), got (+)\n%s", diff)
			}
		})
	}
}

// Another cadence counts from its own day, and what was on time before stays so.
func TestUpdatesOfTwoRhythms(t *testing.T) {
	const before = `2026-01-05 person @dana Dana Osei relation:manager cadence:weekly/mon
2026-01-05 project +atlas Billing
2026-01-12 told @dana update +atlas
2026-01-19 told @dana update +atlas
`
	for after, want := range map[string][]string{
		"2026-01-20 person @dana cadence:none":       {"2026-01-12 #3 +2 update on time", "2026-01-19 #4 +2 update on time"},
		"2026-01-20 person @dana cadence:monthly/15": {"2026-01-12 #3 +2 update on time", "2026-01-19 #4 +2 update on time"},
		"2026-01-20 person @dana cadence:weekly/fri\n2026-01-23 told @dana update +atlas": {
			"2026-01-12 #3 +2 update on time", "2026-01-19 #4 +2 update on time", "2026-01-23 #6 +2 update on time"},
		"2026-01-20 person @dana cadence:weekly/fri": {"2026-01-12 #3 +2 update on time", "2026-01-19 #4 +2 update on time", "2026-01-30 #1 -2 update missed"},
	} {
		a, _ := account(t, "dana", "2026-01-30", before+after+"\n")
		if diff := cmp.Diff(want, written(a)); diff != "" {
			t.Errorf("%s: want (-), got (+)\n%s", after, diff)
		}
	}
}

// What passed more than 400 days ago is in no account.
func TestOldEntries(t *testing.T) {
	const old = `
2025-01-01 person @dana Dana Osei relation:manager
2025-01-01 thanks @dana for the start
2025-01-02 surprised @dana heard it from Raj
2025-01-01 win First thousand
2025-01-03 told @dana #4
`
	if a, _ := account(t, "dana", "2026-02-05", old); len(a.Lines) != 3 { // the 400th day
		t.Errorf("%q", written(a))
	}
	if a, _ := account(t, "dana", "2026-02-06", old); len(a.Lines) != 1 {
		t.Errorf("%q", written(a))
	}
	if a, _ := account(t, "dana", "2026-02-07", old); len(a.Lines) != 0 {
		t.Errorf("%q", written(a))
	}
}

// A week's balance is what the account says in a book of that day: what came
// later is not in it, and what was forgotten is forgotten from its day on. Only
// a rhythm whose beginning is forgotten may be read otherwise by a late update
// or two, of which little is left by then.
func TestWeekly(t *testing.T) {
	var b strings.Builder
	b.WriteString("2024-01-05 person @dana Dana Osei relation:manager cadence:monthly/1\n2024-01-05 project +atlas Billing\n")
	first, _ := civil.ParseISO("2024-01-08")
	n := 2
	add := func(on civil.Day, line string) {
		fmt.Fprintf(&b, "%s %s\n", on, line)
		n++
	}
	for week := range 110 {
		on := first + civil.Day(7*week)
		switch week % 8 {
		case 0:
			add(on, "met @dana 1:1 the week")
		case 1:
			add(on, "win A step +atlas @ana")
			add(on+3, "told @dana update +atlas")
		case 3:
			add(on, "promise @dana a page by:"+(on+4).String())
			add(on+civil.Day(week%13), fmt.Sprintf("done #%d", n))
		case 5:
			add(on, "thanks @dana for it")
			add(on+1, "ask @dana help with the room")
		case 7:
			add(on, `issue Late option:"wait" recommend:1`)
			add(on+2, fmt.Sprintf("told @dana #%d", n))
		}
	}
	end := first + 7*109
	fold := func(day civil.Day) *book.Book {
		file, err := journal.Reader{Today: day, Lang: civil.English()}.ReadFile("book", strings.NewReader(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		return book.Fold(file.Entries, day)
	}
	whole := fold(end)
	a := goodwill.Open(whole, goodwill.DefaultRates(), first).Account(whole.Person("dana"))
	points := a.Weekly(end, 110)
	if len(points) != 110 || points[0].On != first || points[109].On != end {
		t.Fatalf("%d points from %s to %s", len(points), points[0].On, points[len(points)-1].On)
	}
	for _, p := range points {
		then := fold(p.On)
		want := goodwill.Of(then, then.Person("dana"), goodwill.DefaultRates()).Balance(p.On)
		most := 1e-9
		if p.On-first > book.Horizon {
			most = 0.2
		}
		if math.Abs(p.Balance-want) > most || math.Abs(a.Balance(p.On)-p.Balance) > 1e-9 {
			t.Errorf("%s: %.3f in the series, %.3f in the account, want %.3f", p.On, p.Balance, a.Balance(p.On), want)
		}
	}
}
