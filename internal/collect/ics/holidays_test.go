package ics

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
)

// Days off become leave: one line for each day or stretch and person, the title
// in the reason alone; hours, cancelled days and days gone by are left out.
func TestHolidays(t *testing.T) {
	text := calendarOf(`BEGIN:VEVENT
UID:easter@example.com
DTSTART;VALUE=DATE:20260403
DTEND;VALUE=DATE:20260404
SUMMARY:Good Friday
TRANSP:TRANSPARENT
END:VEVENT
`, `BEGIN:VEVENT
UID:labour@example.com
DTSTART;VALUE=DATE:20200501
RRULE:FREQ=YEARLY
SUMMARY:Labour Day
END:VEVENT
`, `BEGIN:VEVENT
UID:summer@example.com
DTSTART;VALUE=DATE:20260803
DURATION:P2W
SUMMARY:The house is closed
X-MICROSOFT-CDO-BUSYSTATUS:OOF
END:VEVENT
`, `BEGIN:VEVENT
UID:half@example.com
DTSTART:20261224T120000Z
DTEND:20261224T180000Z
SUMMARY:Christmas Eve
END:VEVENT
`, `BEGIN:VEVENT
UID:off@example.com
DTSTART;VALUE=DATE:20260610
STATUS:CANCELLED
SUMMARY:Portugal Day
END:VEVENT
`, `BEGIN:VEVENT
UID:gone@example.com
DTSTART;VALUE=DATE:20260101
SUMMARY:New Year
END:VEVENT
`)
	got, err := Holidays(strings.NewReader(text), "pt.ics", []string{"me", "ines"}, Options{Today: civil.Date(2026, time.March, 5)})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	keys := map[string]bool{}
	for _, s := range got.Suggestions {
		lines = append(lines, s.Line+" ; "+s.Why)
		keys[s.Key] = true
	}
	want := []string{
		"2026-03-05 person @me away:2026-04-03..2026-04-03 ; Good Friday, in the calendar Work",
		"2026-03-05 person @ines away:2026-04-03..2026-04-03 ; Good Friday, in the calendar Work",
		"2026-03-05 person @me away:2026-05-01..2026-05-01 ; Labour Day, in the calendar Work",
		"2026-03-05 person @ines away:2026-05-01..2026-05-01 ; Labour Day, in the calendar Work",
		"2026-03-05 person @me away:2026-08-03..2026-08-16 ; The house is closed, in the calendar Work",
		"2026-03-05 person @ines away:2026-08-03..2026-08-16 ; The house is closed, in the calendar Work",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
	if len(keys) != len(want) {
		t.Errorf("%d keys for %d suggestions", len(keys), len(want))
	}
	if got.LeftOut[Cancelled] != 1 || got.LeftOut[Hours] != 1 {
		t.Errorf("left out: %v", got.LeftOut)
	}
}
