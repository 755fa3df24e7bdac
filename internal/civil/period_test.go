package civil

import (
	"testing"

	"headsup/internal/fault"

	"pgregory.net/rapid"
)

func TestParsePeriod(t *testing.T) {
	for s, want := range map[string]Period{
		"6w": {6, Weeks}, "10d": {10, Days}, "1m": {1, Months}, "2q": {2, Quarters}, "1y": {1, Years},
		"6 weeks": {6, Weeks}, "1 day": {1, Days}, "3  months": {3, Months}, " 6W ": {6, Weeks}, "06w": {6, Weeks},
	} {
		if p, err := ParsePeriod(s); err != nil || p != want {
			t.Errorf("ParsePeriod(%q) = %v, %v, want %v", s, p, err, want)
		}
	}
	for _, s := range []string{
		"", "w", "6", "0w", "-6w", "6h", "6w 2d", "six", "6ww", "6 weeks ago", "1.5w", "6wochen", "99999y", "99999999999999999999d", "٦w",
	} {
		if p, err := ParsePeriod(s); !fault.Is(err, fault.Misread) || !p.IsZero() {
			t.Errorf("ParsePeriod(%q) = %v, %v, want a misreading", s, p, err)
		}
	}
}

func TestPeriodAfter(t *testing.T) {
	for _, c := range []struct{ from, period, want string }{
		{"2026-01-31", "1d", "2026-02-01"},
		{"2026-01-31", "6w", "2026-03-14"},
		{"2026-01-31", "1m", "2026-02-28"},
		{"2025-11-30", "1q", "2026-02-28"},
		{"2024-02-29", "1y", "2025-02-28"},
		{"9999-12-01", "6w", "9999-12-31"},
		{"9999-12-01", "1y", "9999-12-31"},
		{"", "6w", ""},
	} {
		p, err := ParsePeriod(c.period)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.After(iso(t, c.from)).String(); got != c.want {
			t.Errorf("%s after %s = %s, want %s", c.period, c.from, got, c.want)
		}
	}
	if got := (Period{-3, Weeks}).After(FirstDay); got != FirstDay {
		t.Errorf("three weeks before the first day = %s", got)
	}
}

func TestPeriodDays(t *testing.T) {
	for s, want := range map[string]int{"10d": 10, "6w": 42, "2m": 60, "1q": 91, "2y": 730} {
		if p, err := ParsePeriod(s); err != nil || p.Days() != want {
			t.Errorf("%s is about %d days, want %d", s, p.Days(), want)
		}
	}
}

func TestPeriodRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Period{rapid.IntRange(1, 9998).Draw(t, "n"), Unit(rapid.IntRange(0, int(Years)).Draw(t, "unit"))}
		if back, err := ParsePeriod(p.String()); err != nil || back != p {
			t.Fatalf("%q was read back as %v, %v", p, back, err)
		}
	})
}

// iso reads a date of a test; "" is no day.
func iso(t testing.TB, s string) Day {
	t.Helper()
	if s == "" {
		return 0
	}
	day, ok := ParseISO(s)
	if !ok {
		t.Fatalf("the test's own date %q does not exist", s)
	}
	return day
}

// days draws a day.
func days() *rapid.Generator[Day] {
	return rapid.Custom(func(t *rapid.T) Day {
		return Day(rapid.Int32Range(int32(FirstDay), int32(LastDay)).Draw(t, "day"))
	})
}
