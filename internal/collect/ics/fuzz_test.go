package ics

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Any bytes at all are read or refused, and whatever is offered is a line that
// reads back as itself, under a key of its own.
func FuzzCollect(f *testing.F) {
	f.Add([]byte(calendarOf(event("fuzz-1@example.com", "DTSTART;TZID=Europe/Berlin:20260304T090000", "RRULE:FREQ=WEEKLY;BYDAY=WE,-1FR;COUNT=9",
		"EXDATE:20260311T080000Z", "RDATE;VALUE=PERIOD:20260305T080000Z/PT1H", "SUMMARY:1:1 Dana \\; @x", withDana, withMira))))
	f.Add([]byte("BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:-0030\n" +
		"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=Own:20260304T090000\n" +
		"RRULE:FREQ=MINUTELY;BYSETPOS=-1;BYHOUR=9;BYSECOND=60\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260304\n" + withRaj + "\nEND:VEVENT\n"))
	f.Add([]byte("\xef\xbb\xbfBEGIN:VCALENDAR\rMETHOD:CANCEL\rBEGIN:VEVENT\rUID;x=\"\rDTSTART;TZID=\"a:20260304T09\r END:VEVENT\r"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Collect(bytes.NewReader(data), "fuzz.ics", Options{
			Zone: time.UTC, Today: civil.Date(2026, 3, 5), Owner: []string{"mira@example.com"},
			Who: func(address, name string) (string, bool) { return "dana", strings.ContainsAny(address+name, "dDaA") },
		})
		if err != nil {
			return
		}
		keys := map[string]bool{}
		for _, s := range r.Suggestions {
			e, err := journal.Parse(s.Line)
			if err != nil {
				t.Fatalf("%q: %v", s.Line, err)
			}
			if back := e.String(); back != s.Line {
				t.Fatalf("%q reads back as %q", s.Line, back)
			}
			if e.On < r.Window.From || e.On > r.Window.To || keys[s.Key] || s.Key == "" {
				t.Fatalf("%q under the key %q", s.Line, s.Key)
			}
			keys[s.Key] = true
		}
	})
}
