package ics

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"headsup/internal/civil"
)

// Each of these asks for more than anybody has. What is asserted is not time
// but work: the steps taken, and what is kept.
func TestHostileCalendarsCostLittle(t *testing.T) {
	with := withDana + "\n" + withMira
	at := "DTSTART:19700101T000000Z"
	repeat := func(n int, line func(i int) string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(line(i))
		}
		return b.String()
	}
	for about, text := range map[string]string{
		"every second for ever":      event("h-uid-1@x", at, "RRULE:FREQ=SECONDLY", with),
		"a billion seconds":          event("h-uid-2@x", at, "RRULE:FREQ=SECONDLY;COUNT=1000000000", with),
		"a second that never comes":  event("h-uid-3@x", at, "RRULE:FREQ=SECONDLY;BYSETPOS=300", with),
		"an hour that never comes":   event("h-uid-4@x", at, "RRULE:FREQ=HOURLY;INTERVAL=2;BYHOUR=1", with),
		"a day that never comes":     event("h-uid-5@x", at, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=5", with),
		"the 53rd Monday of a month": event("h-uid-6@x", at, "RRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=53MO", with),
		"a huge interval":            event("h-uid-7@x", at, "RRULE:FREQ=WEEKLY;INTERVAL=9223372036854775807", with),
		"every second of every day": event("h-uid-8@x", at, "RRULE:FREQ=YEARLY;BYHOUR="+numbers(24)+";BYMINUTE="+numbers(60)+
			";BYSECOND="+numbers(60)+";BYMONTHDAY="+numbers(32)[2:], with),
		"the same a thousand times": repeat(1000, func(i int) string {
			return event(fmt.Sprintf("h-uid-%d@xx", i), at, "RRULE:FREQ=SECONDLY;COUNT=1000000000", with)
		}),
		"endless exceptions": event("h-uid-9@x", "DTSTART:20260301T000000Z", "RRULE:FREQ=DAILY",
			repeat(30_000, func(i int) string { return fmt.Sprintf("EXDATE:2026%02d%02dT%02d0000Z\n", i%12+1, i%28+1, i%24) })+with),
		"deep nesting": strings.Repeat("BEGIN:VALARM\n", 200_000) + strings.Repeat("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", 50_000),
		"a zone that changes every second": "BEGIN:VTIMEZONE\nTZID:Bomb\nBEGIN:STANDARD\nDTSTART:19000101T000000\nTZOFFSETFROM:+0100\n" +
			"TZOFFSETTO:+0200\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n" + event("h-uid-10@x", "DTSTART;TZID=Bomb:20260305T100000", with),
		"a zone for every event": repeat(3000, func(i int) string {
			return event(fmt.Sprintf("h-uid-%d@yy", i), fmt.Sprintf("DTSTART;TZID=Zone/%d:20260305T100000", i), with)
		}),
		"many calendars with zones of their own": repeat(3000, func(i int) string {
			return fmt.Sprintf("END:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Own%d\nBEGIN:STANDARD\nDTSTART:19000101T000000\nTZOFFSETFROM:+0100\n"+
				"TZOFFSETTO:+0200\nRRULE:FREQ=DAILY\nEND:STANDARD\nEND:VTIMEZONE\n", i) +
				event(fmt.Sprintf("h-uid-%d@zz", i), fmt.Sprintf("DTSTART;TZID=Own%d:20260305T100000", i), with)
		}),
		"a series changed onwards again and again": event("h-uid-11@x", "DTSTART:20260301T000000Z", "RRULE:FREQ=MINUTELY", with) +
			repeat(3000, func(i int) string {
				return event("h-uid-11@x", fmt.Sprintf("RECURRENCE-ID;RANGE=THISANDFUTURE:202603%02dT%02d%02d00Z", i%28+1, i%24, i%60), "DTSTART:20260301T000000Z", with)
			}),
		"a line of ten megabytes": event("h-uid-12@x", "DTSTART:20260305T100000Z", "SUMMARY:"+strings.Repeat("x", 10<<20), with),
		"a guest of any length":   event("h-uid-13@x", "DTSTART:20260305T100000Z", "ATTENDEE;CN=\""+strings.Repeat("a;", 1<<20), with),
	} {
		t.Run(about, func(t *testing.T) {
			c, err := Parse(strings.NewReader(calendarOf(text)), "hostile.ics", time.UTC)
			if err != nil {
				t.Fatal(err)
			}
			all := c.Occurrences(civil.Span{From: civil.Date(2026, 2, 3), To: civil.Date(2026, 4, 4)}, nil)
			if len(all) > maxPerFile || len(c.Warnings) > maxWarnings+1 {
				t.Errorf("%d meetings, %d warnings", len(all), len(c.Warnings))
			}
			if c.budget.left < 0 {
				t.Errorf("%d steps too many", -c.budget.left)
			}
			for _, o := range all {
				if len(o.Event.Title) > 4*maxText+8 || len(o.Key) > maxText+32 {
					t.Fatalf("a title of %d and a key of %d bytes", len(o.Event.Title), len(o.Key))
				}
			}
			result := collectFile(t, "hostile.ics", "UTC", calendarOf(text))
			if len(result.Suggestions) > 3000 {
				t.Errorf("%d suggestions", len(result.Suggestions))
			}
		})
	}
}

func TestAFileTooLargeIsRefused(t *testing.T) {
	_, err := Parse(&endless{}, "huge.ics", time.UTC)
	if err == nil || err.Error() != "huge.ics: the calendar is larger than 64 MB: export fewer years and collect those" {
		t.Error(err)
	}
}

// endless is a file without an end.
type endless struct{}

func (*endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func numbers(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d,", i)
	}
	return strings.TrimSuffix(b.String(), ",")
}
