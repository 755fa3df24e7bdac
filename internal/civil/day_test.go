package civil

import (
	"testing"
	"time"
)

// Every day that can be written agrees with the standard library.
func TestEveryDay(t *testing.T) {
	at := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for d := FirstDay; d <= LastDay; d++ {
		y, m, day := d.Date()
		gy, gm, gd := at.Date()
		if y != gy || m != gm || day != gd || d.Weekday() != at.Weekday() || Date(y, m, day) != d {
			t.Fatalf("day %d is %04d-%02d-%02d %s, want %s", d, y, m, day, d.Weekday(), at.Format("2006-01-02 Mon"))
		}
		at = at.AddDate(0, 0, 1)
	}
}

func TestParseISO(t *testing.T) {
	for _, s := range []string{"2026-03-05", "0001-01-01", "9999-12-31", "2024-02-29"} {
		if d, ok := ParseISO(s); !ok || d.String() != s {
			t.Errorf("ParseISO(%q) = %s, %v", s, d, ok)
		}
	}
	for _, s := range []string{"", "2026-02-30", "2025-02-29", "2026-13-01", "2026-3-05", "2026/03/05", "0000-01-01", "२०२६-03-05"} {
		if d, ok := ParseISO(s); ok {
			t.Errorf("ParseISO(%q) = %s, want a refusal", s, d)
		}
	}
}

func TestMonday(t *testing.T) {
	monday := Date(2026, time.November, 16)
	for i := range Day(7) {
		if got := (monday + i).Monday(); got != monday {
			t.Errorf("Monday of %s = %s, want %s", monday+i, got, monday)
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-01-31", 1, "2026-02-28"}, {"2024-01-31", 1, "2024-02-29"}, {"2026-03-15", -3, "2025-12-15"},
		{"2026-11-30", 3, "2027-02-28"}, {"2026-01-01", -1, "2025-12-01"}, {"2026-06-10", 24, "2028-06-10"},
	} {
		from, _ := ParseISO(c.from)
		if got := from.AddMonths(c.n).String(); got != c.want {
			t.Errorf("%s plus %d months = %s, want %s", c.from, c.n, got, c.want)
		}
	}
}
