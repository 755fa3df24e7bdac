package ics

import (
	"slices"
	"strings"
	"testing"
	"time"

	"headsup/internal/civil"
)

const ownEastern = "BEGIN:VTIMEZONE\nTZID:Our own\nBEGIN:DAYLIGHT\nDTSTART:20070311T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\n" +
	"TZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nEND:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:20071104T020000\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\n" +
	"TZOFFSETFROM:-0400\nTZOFFSETTO:-0500\nEND:STANDARD\nEND:VTIMEZONE\n"

// A zone that the file defines runs hour for hour as the one it describes.
func TestAZoneOfTheFilesOwn(t *testing.T) {
	read := &reader{lines: newLines([]byte(ownEastern)), warn: func(int, string, ...any) {}}
	budget := &steps{left: maxStepsPerFile}
	zs := newZones(time.UTC, newAtlas(), budget)
	d := readDefinition(read.readAll()[0].zones[0])
	zs.defined[d.id] = d
	own, ok := zs.find("Our own")
	if !ok || own.loc != nil {
		t.Fatal("the zone is not taken from the file")
	}
	eastern, _ := zs.find("America/New_York")
	for hour := range int64(3 * 366 * 24) {
		at := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC).Unix() + hour*3600
		if own.offset(at) != eastern.offset(at) {
			t.Fatalf("%s: %d, want %d", time.Unix(at, 0).UTC(), own.offset(at), eastern.offset(at))
		}
	}
}

// On 8 March 2026 clocks in New York skip from 2:00 to 3:00; on 1 November they
// show 1:00 to 2:00 twice.
func TestClocksThatSkipAndClocksThatGoBack(t *testing.T) {
	for _, zone := range []string{"America/New_York", "Our own"} {
		var got []string
		for _, s := range collectFile(t, "x.ics", "UTC", strings.ReplaceAll(calendarOf(ownEastern,
			event("skip-1@example.com", "DTSTART;TZID="+zone+":20260307T023000", "RRULE:FREQ=DAILY;COUNT=3", "SUMMARY:Night", withDana, withRaj)),
			"X-WR-CALNAME:Work\r\n", "")).Suggestions {
			got = append(got, s.Line[:16])
		}
		if want := []string{"2026-03-07 07:30", "2026-03-08 07:30", "2026-03-09 06:30"}; !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", zone, got, want)
		}
	}
	eastern := &zone{loc: newAtlas().database("America/New_York")}
	if got := time.Unix(eastern.instant(wallOf(civil.Date(2026, 11, 1), 3600)), 0).UTC().Format(time.TimeOnly); got != "05:00:00" {
		t.Errorf("the first of two times one o'clock is %s UTC, want 05:00:00", got)
	}
}

func TestEveryWindowsNameIsAZone(t *testing.T) {
	for i, row := range windowsZones {
		if database(row.windows) == nil {
			t.Errorf("%s is %s, which is no zone", row.windows, row.iana)
		}
		if i > 0 && windowsZones[i-1].windows >= row.windows {
			t.Errorf("%s is out of order", row.windows)
		}
	}
}

func TestZonesByManyNames(t *testing.T) {
	for name, want := range map[string]string{
		"Europe/Berlin": "Europe/Berlin", "W. Europe Standard Time": "Europe/Berlin", "US-Eastern": "US/Eastern",
		"/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires": "America/Argentina/Buenos_Aires",
		"Amsterdam, Belgrade, Berlin":                                            "Europe/Amsterdam", "(UTC-05:00) Eastern Time (US & Canada)": "America/New_York",
		"tzone://Microsoft/Utc": "UTC", "Local": "", "../../etc/passwd": "", "": "UTC",
		"UTC+01": "UTC+01", "(GMT -05:00)": "(GMT -05:00)", "GMT +0100 (Standard) / GMT +0200 (Daylight)": "GMT +0100 (Standard) / GMT +0200 (Daylight)",
	} {
		z, ok := newZones(time.UTC, newAtlas(), &steps{}).find(name)
		switch {
		case want == "" && ok:
			t.Errorf("%q is %s, want none", name, z.loc)
		case want != "" && (!ok || z.loc.String() != want):
			t.Errorf("%q is %v, want %s", name, z.loc, want)
		}
	}
}
