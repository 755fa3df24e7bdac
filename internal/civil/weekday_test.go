package civil

import (
	"testing"
	"time"

	"headsup/internal/fault"
)

func TestParseWeekdays(t *testing.T) {
	for s, want := range map[string]string{
		"fri":                         "fri",
		"sat,fri":                     "fri,sat",
		"Sunday,MON":                  "mon,sun",
		"fri, sat, fri":               "fri,sat",
		"mon,tue,wed,thu,fri,sat,sun": "mon,tue,wed,thu,fri,sat,sun",
	} {
		w, err := ParseWeekdays(s)
		if err != nil || w.String() != want {
			t.Errorf("ParseWeekdays(%q) = %q, %v, want %q", s, w, err, want)
		}
	}
	for _, s := range []string{"", ",", "fri,", "friyay", "freitag", "fri sat", "mark"} {
		if w, err := ParseWeekdays(s); !fault.Is(err, fault.Misread) || w != 0 {
			t.Errorf("ParseWeekdays(%q) = %q, %v, want a misreading", s, w, err)
		}
	}
}

// Each of the 128 sets is read back as it is written.
func TestWeekdaysRoundTrip(t *testing.T) {
	for w := Weekdays(1); w < 128; w++ {
		if back, err := ParseWeekdays(w.String()); err != nil || back != w {
			t.Errorf("%q was read back as %q, %v", w, back, err)
		}
	}
	if text := Weekdays(0).String(); text != "" || !Weekdays(0).IsZero() {
		t.Errorf("the empty set is written as %q", text)
	}
}

func TestQuietDays(t *testing.T) {
	quiet, err := ParseWeekdays("fri,sun")
	if err != nil {
		t.Fatal(err)
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		if want := day == time.Friday || day == time.Sunday; quiet.Has(day) != want {
			t.Errorf("quiet on %s is %v", day, !want)
		}
	}
}
