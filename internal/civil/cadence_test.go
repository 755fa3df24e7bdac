package civil

import (
	"testing"
	"time"

	"headsup/internal/fault"

	"pgregory.net/rapid"
)

func TestParseCadence(t *testing.T) {
	for s, want := range map[string]struct {
		text   string
		period int
		hasDay bool
	}{
		"none":            {"none", 0, false},
		"daily":           {"daily", 1, false},
		"weekly":          {"weekly", 7, false},
		"weekly/thu":      {"weekly/thu", 7, true},
		"Weekly/Thursday": {"weekly/thu", 7, true},
		"weekly/sun":      {"weekly/sun", 7, true},
		"biweekly":        {"biweekly", 14, false},
		"biweekly/mon":    {"biweekly/mon", 14, true},
		"monthly":         {"monthly", 30, false},
		"monthly/1":       {"monthly/1", 30, true},
		"monthly/05":      {"monthly/5", 30, true},
		"monthly/31":      {"monthly/31", 30, true},
		"quarterly":       {"quarterly", 91, false},
		"quarterly/15":    {"quarterly/15", 91, true},
	} {
		c, err := ParseCadence(s)
		if err != nil || c.String() != want.text || c.Period() != want.period || c.HasDay() != want.hasDay || c.IsZero() != (s == "none") {
			t.Errorf("ParseCadence(%q) = %s, %d days, day %v, %v", s, c, c.Period(), c.HasDay(), err)
		}
	}
	for _, s := range []string{
		"", "never", "week", "weekly/", "weekly/15", "weekly/thu/fri", "daily/mon", "none/1", "biweekly/x",
		"monthly/0", "monthly/32", "monthly/thu", "monthly/-1", "monthly/4294967297", "quarterly/", "yearly", " weekly", "/mon",
	} {
		if c, err := ParseCadence(s); !fault.Is(err, fault.Misread) || c != (Cadence{}) {
			t.Errorf("ParseCadence(%q) = %s, %v, want a misreading", s, c, err)
		}
	}
}

// The due days that follow a day, one after the other.
func TestCadenceNext(t *testing.T) {
	for _, c := range []struct {
		cadence, after, anchor string
		want                   []string
	}{
		{"daily", "2026-11-19", "", []string{"2026-11-20", "2026-11-23", "2026-11-24"}}, // over a weekend
		{"weekly/thu", "2026-11-19", "", []string{"2026-11-26", "2026-12-03"}},          // a Thursday itself
		{"weekly/thu", "2026-11-18", "", []string{"2026-11-19", "2026-11-26"}},
		{"weekly/sun", "2026-11-21", "", []string{"2026-11-22", "2026-11-29"}},
		{"weekly", "2026-11-18", "", []string{"2026-11-25", "2026-12-02"}},
		{"biweekly/mon", "2026-11-18", "2026-11-01", []string{"2026-11-30", "2026-12-14"}}, // from 2 November
		{"biweekly/mon", "2026-11-18", "2026-11-03", []string{"2026-11-23", "2026-12-07"}}, // from 9 November
		{"biweekly/mon", "2026-11-18", "2026-11-16", []string{"2026-11-23", "2026-12-07"}}, // the day itself is not after it
		{"biweekly/mon", "2026-11-18", "2027-01-01", []string{"2027-01-04", "2027-01-18"}}, // not yet begun
		{"biweekly", "2026-11-18", "", []string{"2026-12-02", "2026-12-16"}},
		{"monthly/31", "2026-01-30", "", []string{"2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"}},
		{"monthly/1", "2026-12-01", "", []string{"2027-01-01", "2027-02-01"}},
		{"monthly/15", "2026-11-14", "", []string{"2026-11-15", "2026-12-15"}},
		{"monthly", "2026-01-31", "", []string{"2026-02-28", "2026-03-28"}},
		{"quarterly/5", "2026-01-04", "", []string{"2026-01-05", "2026-04-05", "2026-07-05", "2026-10-05", "2027-01-05"}},
		{"quarterly/31", "2026-02-01", "", []string{"2026-04-30", "2026-07-31", "2026-10-31"}},
		{"quarterly", "2026-11-30", "", []string{"2027-02-28", "2027-05-28"}},
		{"none", "2026-11-18", "", []string{""}},
		{"weekly/thu", "9999-12-30", "", []string{""}}, // the calendar ends on a Friday
		{"daily", "9999-12-30", "", []string{"9999-12-31", ""}},
		{"monthly", "9999-12-01", "", []string{""}},
		{"quarterly/1", "9999-10-01", "", []string{""}},
	} {
		cadence := cadenceOf(t, c.cadence)
		at := iso(t, c.after)
		for _, want := range c.want {
			next := cadence.Next(at, iso(t, c.anchor))
			if next.String() != want {
				t.Errorf("%s from %s: after %s comes %s, want %s", c.cadence, c.anchor, at, next, want)
				break
			}
			at = next
		}
	}
}

func TestCadenceOnOrAfter(t *testing.T) {
	for _, c := range []struct{ cadence, day, anchor, want string }{
		{"weekly/thu", "2026-11-19", "", "2026-11-19"},
		{"weekly/thu", "2026-11-20", "", "2026-11-26"},
		{"daily", "2026-11-20", "", "2026-11-20"},
		{"daily", "2026-11-21", "", "2026-11-23"},
		{"biweekly/mon", "2026-11-16", "2026-11-02", "2026-11-23"},
		{"monthly/1", "2026-12-01", "", "2026-12-01"},
		{"quarterly/1", "2026-12-02", "", "2027-01-01"},
		// without a day the periods run from the anchor
		{"weekly", "2026-11-18", "2026-11-03", "2026-11-24"},
		{"weekly", "2026-11-24", "2026-11-03", "2026-11-24"},
		{"weekly", "2026-11-18", "2026-12-03", "2026-12-03"},
		{"biweekly", "2026-11-18", "2026-11-03", "2026-12-01"},
		{"monthly", "2026-03-01", "2026-01-31", "2026-03-31"}, // the 31st comes back
		{"monthly", "2026-02-28", "2026-01-31", "2026-02-28"},
		{"quarterly", "2026-11-18", "2026-01-15", "2027-01-15"},
		{"weekly", "2026-11-18", "", "2026-11-18"},
		{"none", "2026-11-18", "2026-11-01", ""},
		{"weekly/sat", "9999-12-31", "", ""},
	} {
		got := cadenceOf(t, c.cadence).OnOrAfter(iso(t, c.day), iso(t, c.anchor)).String()
		if got != c.want {
			t.Errorf("%s from %s: on or after %s comes %s, want %s", c.cadence, c.anchor, c.day, got, c.want)
		}
	}
}

// Next is strictly after, due, and no due day lies between.
func TestNextIsTheFirstDueDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cadence := cadences().Draw(t, "cadence")
		after, anchor := days().Draw(t, "after"), days().Draw(t, "anchor")
		if rapid.Bool().Draw(t, "near") {
			anchor = max(FirstDay, min(after+anchor%1000-500, LastDay))
		}
		next := cadence.Next(after, anchor)
		switch {
		case cadence.IsZero():
			if next != 0 {
				t.Fatalf("nothing is due on %s", next)
			}
		case next == 0:
			if after < LastDay-93 && !(cadence.rhythm == biweekly && anchor > LastDay-14) {
				t.Fatalf("%s: nothing is due after %s", cadence, after)
			}
		case next <= after:
			t.Fatalf("%s: %s is not after %s", cadence, next, after)
		case cadence.HasDay() || cadence.rhythm == daily:
			if !due(cadence, next, anchor) {
				t.Fatalf("%s from %s: %s is not a due day", cadence, anchor, next)
			}
			for day := max(after+1, next-200); day < next; day++ {
				if due(cadence, day, anchor) {
					t.Fatalf("%s from %s: after %s comes %s, not %s", cadence, anchor, after, day, next)
				}
			}
		default:
			if want := rhythms[cadence.rhythm].period.After(after); next != want {
				t.Fatalf("%s: after %s comes %s, want %s", cadence, after, next, want)
			}
		}
	})
}

// OnOrAfter is the first of the days that repeated Next would reach.
func TestOnOrAfterIsTheFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cadence := cadences().Draw(t, "cadence")
		anchor := Day(rapid.Int32Range(730000, 740000).Draw(t, "anchor"))
		day := anchor + Day(rapid.Int32Range(-400, 4000).Draw(t, "later"))
		got := cadence.OnOrAfter(day, anchor)
		if cadence.IsZero() != (got == 0) || got != 0 && got < day {
			t.Fatalf("%s from %s: on or after %s comes %s", cadence, anchor, day, got)
		}
		if got != 0 && cadence.OnOrAfter(got, anchor) != got {
			t.Fatalf("%s from %s: %s is due and not due", cadence, anchor, got)
		}
		if got > day && cadence.OnOrAfter(got-1, anchor) != got {
			t.Fatalf("%s from %s: a day lies between %s and %s", cadence, anchor, day, got)
		}
	})
}

func TestCadenceRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := cadences().Draw(t, "cadence")
		if back, err := ParseCadence(c.String()); err != nil || back != c {
			t.Fatalf("%s was read back as %s, %v", c, back, err)
		}
	})
}

// due says by the calendar alone whether a cadence with a day is due.
func due(c Cadence, on, anchor Day) bool {
	y, m, d := on.Date()
	ofMonth := d == min(int(c.day), DaysIn(y, m))
	weekday := (int(on.Weekday())+6)%7+1 == int(c.day)
	switch c.rhythm {
	case daily:
		return on.Weekday() != time.Saturday && on.Weekday() != time.Sunday
	case weekly:
		return weekday
	case biweekly:
		return weekday && on > anchor && int(on-anchor-1)/7%2 == 0
	case monthly:
		return ofMonth
	case quarterly:
		return ofMonth && m%3 == 1
	}
	return false
}

func cadenceOf(t *testing.T, s string) Cadence {
	t.Helper()
	c, err := ParseCadence(s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// cadences draws one of all the cadences there are.
func cadences() *rapid.Generator[Cadence] {
	return rapid.Custom(func(t *rapid.T) Cadence {
		c := Cadence{rhythm: rhythm(rapid.IntRange(int(never), int(quarterly)).Draw(t, "rhythm"))}
		switch c.rhythm {
		case weekly, biweekly:
			c.day = int8(rapid.IntRange(0, 7).Draw(t, "weekday"))
		case monthly, quarterly:
			c.day = int8(rapid.IntRange(0, 31).Draw(t, "day"))
		}
		return c
	})
}
