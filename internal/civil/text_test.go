package civil

import (
	"encoding/json"
	"testing"
	"time"
)

// In JSON everything of the calendar reads as it does in the journal.
func TestJSON(t *testing.T) {
	type profile struct {
		On      Day
		At      Clock
		Away    Span
		Contact Period
		Cadence Cadence
		Quiet   Weekdays
	}
	on := iso(t, "2026-11-18")
	for want, p := range map[string]profile{
		`{"On":"2026-11-18","At":"09:30","Away":"2026-11-18..2026-11-19","Contact":"6w","Cadence":"weekly/thu","Quiet":"sat,sun"}`: {
			on, At(9, 30), Span{on, on + 1}, Period{6, Weeks}, cadenceOf(t, "weekly/thu"), 1<<time.Saturday | 1<<time.Sunday,
		},
		`{"On":"","At":"","Away":"","Contact":"","Cadence":"none","Quiet":""}`: {},
	} {
		if got, err := json.Marshal(p); err != nil || string(got) != want {
			t.Errorf("got %s, %v, want %s", got, err, want)
		}
		var back struct {
			On Day
			At Clock
		}
		if err := json.Unmarshal([]byte(want), &back); err != nil || back.On != p.On || back.At != p.At {
			t.Errorf("%s was read back as %s %s, %v", want, back.On, back.At, err)
		}
	}
	if err := json.Unmarshal([]byte(`"2026-02-30"`), new(Day)); err == nil {
		t.Error("30 February was read from JSON")
	}
}

// The day of the change to summer time begins at midnight like any other.
func TestDayBeginsInItsZone(t *testing.T) {
	madrid, err := ParseZone("Europe/Madrid")
	if err != nil {
		t.Fatal(err)
	}
	day := Date(2026, time.March, 29)
	if got, want := day.In(madrid), time.Date(2026, time.March, 28, 23, 0, 0, 0, time.UTC); !got.Equal(want) || DayOf(got) != day {
		t.Errorf("%s begins at %s, want %s", day, got.UTC(), want)
	}
	if next := (day + 1).In(madrid); next.Sub(day.In(madrid)) != 23*time.Hour {
		t.Errorf("%s has %s", day, next.Sub(day.In(madrid)))
	}
}
