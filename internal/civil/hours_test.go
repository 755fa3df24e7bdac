package civil_test

import (
	"testing"

	"headsup/internal/civil"
)

func TestHours(t *testing.T) {
	for _, c := range []struct {
		said       string
		in, out    string // a time within and one outside
		in2, after string // the first minute, and the first that is no longer within
	}{
		{"18:00-08:00", "23:30", "12:00", "18:00", "08:00"},
		{"12:00-13:30", "13:29", "11:59", "12:00", "13:30"},
		{"0:00-07:00", "00:00", "23:59", "00:00", "07:00"},
	} {
		h, err := civil.ParseHours(c.said)
		if err != nil {
			t.Fatal(err)
		}
		for clock, want := range map[string]bool{c.in: true, c.out: false, c.in2: true, c.after: false} {
			at, _ := civil.ParseClock(clock)
			if h.Contains(at) != want {
				t.Errorf("%s in %s: %v", clock, h, !want)
			}
		}
		if again, err := civil.ParseHours(h.String()); err != nil || again != h {
			t.Errorf("%s reads back as %s, %v", h, again, err)
		}
	}
	for _, wrong := range []string{"", "18:00", "8-18", "08:00-08:00", "08:00-24:00", "evening"} {
		if h, err := civil.ParseHours(wrong); err == nil {
			t.Errorf("%q is %s", wrong, h)
		}
	}
	if at, _ := civil.ParseClock("00:00"); (civil.Hours{}).Contains(at) {
		t.Error("no hours hold midnight")
	}
}
