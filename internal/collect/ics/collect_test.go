package ics

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// Mira's book knows Dana, her manager, Raj, his manager, and Ana; May is a
// customer. Her calendar is Google's, in Madrid. It is Thursday, 5 March 2026.
func collect(t *testing.T, zone string, events ...string) Result {
	t.Helper()
	return collectFile(t, "work.ics", zone, calendarOf(events...))
}

func calendarOf(events ...string) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nX-WR-CALNAME:Work\r\n" +
		strings.ReplaceAll(strings.Join(events, ""), "\n", "\r\n") + "END:VCALENDAR\r\n"
}

func collectFile(t *testing.T, name, zone, text string) Result {
	t.Helper()
	loc, err := civil.ParseZone(zone)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Collect(strings.NewReader(text), name, Options{
		Zone: loc, Today: civil.Date(2026, time.March, 5), Who: whoIsWho, Owner: []string{"Mira@Example.com"},
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func whoIsWho(address, name string) (string, bool) {
	switch address {
	case "dana@example.com":
		return "dana", true
	case "raj@example.com":
		return "raj", true
	}
	switch strings.ToLower(name) {
	case "dana", "dana osei":
		return "dana", true
	case "raj", "raj patel":
		return "raj", true
	case "ana":
		return "ana", true
	case "may":
		return "may", true
	case "mira", "mira voss":
		return "me", true
	}
	return "", false
}

// event makes a VEVENT of its lines.
func event(uid string, lines ...string) string {
	return "BEGIN:VEVENT\nUID:" + uid + "\n" + strings.Join(lines, "\n") + "\nEND:VEVENT\n"
}

func offered(r Result) []string {
	var all []string
	for _, s := range r.Suggestions {
		all = append(all, s.Line)
	}
	return all
}

func same(t *testing.T, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

const (
	withDana = "ATTENDEE;CN=Dana Osei;PARTSTAT=ACCEPTED:mailto:dana@example.com"
	withRaj  = "ATTENDEE;CN=\"Patel, Raj\":MAILTO:Raj@Example.com"
	withMira = "ATTENDEE;CN=Mira Voss;PARTSTAT=ACCEPTED:mailto:mira@example.com"
	withBo   = "ATTENDEE;CN=Bo:mailto:bo@example.com"
)

func TestAWeeklyOneToOneWithOneMovedAndOneCalledOff(t *testing.T) {
	zone := "BEGIN:VTIMEZONE\nTZID:W. Europe Standard Time\nEND:VTIMEZONE\n"
	got := collect(t, "Europe/Madrid", zone,
		event("abc-1@google.com", "DTSTART;TZID=W. Europe Standard Time:20260212T100000", "RRULE:FREQ=WEEKLY;BYDAY=TH",
			"EXDATE;TZID=W. Europe Standard Time:20260219T100000", "SUMMARY:Dana / Mira", withDana, withMira),
		event("abc-1@google.com", "RECURRENCE-ID;TZID=W. Europe Standard Time:20260305T100000",
			"DTSTART;TZID=W. Europe Standard Time:20260306T153000", "SUMMARY:Dana / Mira", withDana, withMira),
		event("abc-1@google.com", "RECURRENCE-ID;TZID=W. Europe Standard Time:20260312T100000",
			"DTSTART;TZID=W. Europe Standard Time:20260312T100000", "STATUS:CANCELLED", "SUMMARY:Dana / Mira", withDana, withMira))
	same(t, offered(got), []string{
		"2026-02-12 10:00 met 1:1 Dana / Mira @dana",
		"2026-02-26 10:00 met 1:1 Dana / Mira @dana",
		"2026-03-06 15:30 met 1:1 Dana / Mira @dana",
		"2026-03-19 10:00 met 1:1 Dana / Mira @dana",
		"2026-03-26 10:00 met 1:1 Dana / Mira @dana",
		"2026-04-02 10:00 met 1:1 Dana / Mira @dana",
	})
	same(t, got.LeftOut[Cancelled], 1)
	same(t, got.Suggestions[2], journal.Suggestion{Source: "ics", Key: "abc-1@google.com/20260305",
		Line: "2026-03-06 15:30 met 1:1 Dana / Mira @dana", Why: "in the calendar Work, with Dana Osei, moved from 2026-03-05"})
	if len(got.Warnings) > 0 {
		t.Error(got.Warnings)
	}
}

func TestWhatIsMovedOrExportedAgainKeepsItsKey(t *testing.T) {
	keys := func(name, zone string, events ...string) []string {
		var all []string
		for _, s := range collectFile(t, name, zone, calendarOf(events...)).Suggestions {
			all = append(all, s.Source+" "+s.Key)
		}
		return all
	}
	once := keys("work.ics", "Europe/Madrid",
		event("single-1@example.com", "DTSTART:20260303T090000Z", "SUMMARY:Plan", withDana),
		event("series-1@example.com", "DTSTART;TZID=Europe/Madrid:20260302T170000", "RRULE:FREQ=WEEKLY;COUNT=2", "SUMMARY:Sync", withDana))
	same(t, once, []string{"ics series-1@example.com/20260302", "ics single-1@example.com", "ics series-1@example.com/20260309"})

	again := keys("work (1).ics", "America/New_York",
		event("series-1@example.com", "DTSTART;TZID=Europe/Madrid:20260302T180000", "RRULE:FREQ=WEEKLY;COUNT=2", "SUMMARY:Sync, later", withDana),
		event("series-1@example.com", "RECURRENCE-ID;TZID=Europe/Madrid:20260309T180000", "DTSTART:20260311T090000Z", "SUMMARY:Sync", withDana),
		event("single-1@example.com", "DTSTART:20260304T110000Z", "SUMMARY:Plan", withDana))
	same(t, again, []string{"ics series-1@example.com/20260302", "ics single-1@example.com", "ics series-1@example.com/20260309"})
}

func TestWhoWasThereAndWhatItWas(t *testing.T) {
	at := "DTSTART:20260304T090000Z"
	for _, c := range []struct {
		about string
		lines []string
		want  string // after "2026-03-04 10:00 met "; "" for nothing
	}{
		{"two people are a 1:1", []string{"SUMMARY:Weekly sync", withDana, withMira}, "1:1 Weekly sync @dana"},
		{"the organizer is one of them", []string{"SUMMARY:Weekly sync", "ORGANIZER;CN=Dana:mailto:dana@example.com", withMira}, "1:1 Weekly sync @dana"},
		{"a room is nobody", []string{"SUMMARY:Sync", withDana, withMira, "ATTENDEE;CUTYPE=ROOM;CN=R4:mailto:r4@example.com"}, "1:1 Sync @dana"},
		{"several are all named", []string{"SUMMARY:Atlas steering", withDana, withRaj, withMira}, "Atlas steering @dana @raj"},
		{"others stay unnamed", []string{"SUMMARY:Atlas steering", withDana, withBo, withMira}, "Atlas steering @dana"},
		{"who declined was not there", []string{"SUMMARY:Atlas steering", withRaj, "ATTENDEE;PARTSTAT=DECLINED:mailto:dana@example.com", withMira}, "1:1 Atlas steering @raj"},
		{"the kind stands once", []string{"SUMMARY:1-1 Dana", withDana, withMira}, "1:1 Dana @dana"},
		{"and is written small", []string{"SUMMARY:Coffee with Dana", withDana, withMira}, "coffee with Dana @dana"},
		{"lunch of many", []string{"SUMMARY:Team lunch", withDana, withRaj, withBo}, "lunch Team lunch @dana @raj"},
		{"skip-level", []string{"SUMMARY:Skip level 1:1", withRaj, withMira}, "skip-level Skip level 1:1 @raj"},
		{"a review of work", []string{"SUMMARY:Annual review", withDana, withMira}, "review Annual review @dana"},
		{"a review of code is none", []string{"SUMMARY:Code review", withDana, withMira}, "1:1 Code review @dana"},
		{"nor is reviewing a thing", []string{"SUMMARY:Review Accounts", withDana, withRaj}, "other Review Accounts @dana @raj"},
		{"a word that reads as a kind", []string{"SUMMARY:review accounts", withDana, withRaj}, "other review accounts @dana @raj"},
		{"a call", []string{"SUMMARY:Call about prices", withDana, withMira}, "call about prices @dana"},
		{"nothing is on call", []string{"SUMMARY:On call handover", withDana, withRaj}, "On call handover @dana @raj"},
		{"no title", []string{withDana, withMira}, "1:1 @dana"},
		{"only a title: slash", []string{"SUMMARY:Mira/Dana weekly"}, "1:1 Mira/Dana weekly @dana"},
		{"only a title: with", []string{"SUMMARY:Lunch with Dana Osei"}, "lunch with Dana Osei @dana"},
		{"only a title: marker", []string{"SUMMARY:Dana 1:1"}, "1:1 Dana 1:1 @dana"},
		{"only a title: a word is no name", []string{"SUMMARY:May planning"}, ""},
		{"only a title: nobody's errand", []string{"SUMMARY:Prep for 1:1 with Dana"}, ""},
		{"only a title: nobody known", []string{"SUMMARY:1:1 with Zed"}, ""},
		{"nobody known", []string{"SUMMARY:Standup", withBo, withMira}, ""},
		{"declined by the owner", []string{"SUMMARY:Sync", withDana, "ATTENDEE;PARTSTAT=DECLINED:mailto:mira@example.com"}, ""},
		{"shown as free", []string{"SUMMARY:Sync", "TRANSP:TRANSPARENT", withDana, withMira}, ""},
		{"called off by Exchange", []string{"SUMMARY:Canceled: Sync", withDana, withMira}, ""},
		{"forwarded", []string{"SUMMARY:FW: Sync", withDana, withMira}, "1:1 Sync @dana"},
		{"tokens in a title are words", []string{"SUMMARY:Fixes #123\\; @home +atlas by:friday", withDana, withRaj}, `Fixes \#123; \@home \+atlas by\:friday @dana @raj`},
		{"no control or direction characters", []string{"SUMMARY:Sy\x1b[31mnc \u202eabc\x00", withDana, withRaj}, "Sy[31mnc abc @dana @raj"},
		{"broken encoding", []string{"SUMMARY:Gespr\xe4ch", withDana, withRaj}, "Gespr\ufffdch @dana @raj"},
		{"escapes and folds", []string{"SUMMARY:Plan\\, then\n  act\\nnow", withDana, withRaj}, "Plan, then act now @dana @raj"},
	} {
		got := collect(t, "Europe/Madrid", event("some-uid@example.com", append([]string{at}, c.lines...)...))
		want := []string(nil)
		if c.want != "" {
			want = []string{"2026-03-04 10:00 met " + c.want}
		}
		if diff := cmp.Diff(want, offered(got)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", c.about, diff)
		}
	}
}

func TestEveryLineReadsBackAsItself(t *testing.T) {
	got := collect(t, "UTC", event("some-uid@example.com", "DTSTART:20260304T090000Z",
		"SUMMARY:other \\\\ \"x\" \\; ; note: met 1:1 @dana, #1 by:2026-03-01", withDana, withRaj))
	for _, s := range got.Suggestions {
		e, err := journal.Parse(s.Line)
		if err != nil {
			t.Fatalf("%s: %v", s.Line, err)
		}
		same(t, e.String(), s.Line)
	}
	same(t, len(got.Suggestions), 1)
}

func TestWholeDays(t *testing.T) {
	got := collect(t, "Asia/Tokyo",
		event("day-1@example.com", "DTSTART;VALUE=DATE:20260310", "SUMMARY:Offsite", withDana, withRaj),
		event("day-2@example.com", "DTSTART;VALUE=DATE:20260311", "SUMMARY:Dana out of office", withDana),
		event("day-3@example.com", "DTSTART;VALUE=DATE:20260312", "SUMMARY:Vacation", withDana, withRaj),
		event("day-4@example.com", "DTSTART;VALUE=DATE:20260313", "SUMMARY:Birthday of Dana"))
	same(t, offered(got), []string{"2026-03-10 met Offsite @dana @raj"})
	same(t, got.LeftOut[Away], 3)
}

func TestTheOwnersClockCounts(t *testing.T) {
	got := collect(t, "America/Los_Angeles",
		event("zone-1@example.com", "DTSTART:20260305T030000Z", "SUMMARY:UTC", withDana, withRaj),
		event("zone-2@example.com", "DTSTART;TZID=Europe/Berlin:20260305T180000", "SUMMARY:Berlin", withDana, withRaj),
		event("zone-3@example.com", "DTSTART;TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern\":20260305T183000", "SUMMARY:Outlook", withDana, withRaj),
		event("zone-4@example.com", "DTSTART:20260305T110000", "SUMMARY:Floating", withDana, withRaj),
		event("zone-5@example.com", "DTSTART;TZID=Nowhere/Atlantis:20260305T120000", "SUMMARY:Atlantis", withDana, withRaj),
		event("zone-6@example.com", "DTSTART;TZID=/example.com/20260101/Asia/Kolkata:20260306T013000", "SUMMARY:Path", withDana, withRaj),
		event("zone-7@example.com", "DTSTART;TZID=UTC-05:20260305T160000", "SUMMARY:Offset", withDana, withRaj))
	same(t, offered(got), []string{
		"2026-03-04 19:00 met UTC @dana @raj",
		"2026-03-05 09:00 met Berlin @dana @raj",
		"2026-03-05 09:30 met Outlook @dana @raj",
		"2026-03-05 11:00 met Floating @dana @raj",
		"2026-03-05 12:00 met Atlantis @dana @raj",
		"2026-03-05 12:00 met Path @dana @raj",
		"2026-03-05 13:00 met Offset @dana @raj",
	})
	same(t, len(got.Warnings), 1)
	same(t, got.Warnings[0].Error(), `work.ics:35: the time zone "Nowhere/Atlantis" is not known; its times are read as local ones`)
}

func TestACalendarOfAnotherZoneForFloatingTimes(t *testing.T) {
	got := collect(t, "Europe/Madrid", "X-WR-TIMEZONE:America/New_York\n",
		event("float-1@example.com", "DTSTART:20260305T110000", "SUMMARY:Floating", withDana, withRaj))
	same(t, offered(got), []string{"2026-03-05 17:00 met Floating @dana @raj"})
}

func TestAFileIsDescribedWhereItIsBroken(t *testing.T) {
	got := collect(t, "UTC",
		event("ok-1@example.com", "DTSTART:20260304T090000Z", "SUMMARY:Before", withDana, withRaj),
		event("bad-1@example.com", "DTSTART:20261332T090000Z", "SUMMARY:No such day", withDana, withRaj),
		event("bad-2@example.com", "DTSTART:20260304T090000Z", "RRULE:FREQ=WEEKLY;BYMONTH=0", "SUMMARY:No such month", withDana, withRaj),
		"BEGIN:VEVENT\nUID:bad-3@example.com\nDTSTART:20260304T090000Z\nSUMMARY:No end\n",
		event("ok-2@example.com", "this is not a line", "DTSTART:20260304T100000Z", ";:\";", "SUMMARY:After", withDana, withRaj))
	same(t, offered(got), []string{"2026-03-04 09:00 met Before @dana @raj", "2026-03-04 10:00 met After @dana @raj"})
	var warnings []string
	for _, w := range got.Warnings {
		warnings = append(warnings, w.Error())
	}
	same(t, warnings, []string{
		"work.ics:27: the event that begins here has no END:VEVENT before another event begins; it is left out",
		`work.ics:12: the event that begins here is left out: DTSTART is "20261332T090000Z", which is no date`,
		"work.ics:19: the event that begins here is left out: RRULE cannot be followed: BYMONTH=0 is out of bounds",
	})
}

func TestWhatIsNoCalendarIsRefused(t *testing.T) {
	for _, text := range []string{"", "hello", "<html></html>", "BEGIN:VCARD\nFN:Dana\nEND:VCARD\n", "%PDF-1.7\x00\x01"} {
		_, err := Collect(strings.NewReader(text), "notes.txt", Options{})
		if err == nil || err.Error() != "notes.txt:1: this is not a calendar: export it as an iCalendar file (.ics) and collect that" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestEveryWayToWriteAFile(t *testing.T) {
	text := calendarOf(event("any-1@example.com", "DTSTART:20260304T090000Z", "SUMMARY:Café", withDana, withRaj))
	wide := []byte("\xff\xfe")
	for _, r := range text {
		wide = append(wide, byte(r), byte(r>>8))
	}
	for name, file := range map[string]string{
		"CRLF": text, "LF": strings.ReplaceAll(text, "\r\n", "\n"), "CR": strings.ReplaceAll(text, "\r\n", "\r"),
		"BOM": "\ufeff" + text, "UTF-16": string(wide), "small letters": strings.Replace(strings.ToLower(text), "café", "Café", 1),
		"folded in a character": strings.Replace(text, "Caf\u00e9", "Caf\xc3\r\n \xa9", 1),
		"bare":                  strings.ReplaceAll(strings.ReplaceAll(text, "BEGIN:VCALENDAR\r\n", ""), "END:VCALENDAR\r\n", ""),
		"quoted-printable":      strings.Replace(text, "SUMMARY:Café", "SUMMARY;ENCODING=QUOTED-PRINTABLE:Caf=\r\n=C3=A9", 1),
	} {
		if diff := cmp.Diff([]string{"2026-03-04 09:00 met Café @dana @raj"}, offered(collectFile(t, "x.ics", "UTC", file))); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", name, diff)
		}
	}
}

func TestExceptionsAreMatchedHoweverTheyAreWritten(t *testing.T) {
	series := func(lines ...string) string {
		return event("except-1@example.com", append([]string{"DTSTART;TZID=Europe/Madrid:20260302T090000", "RRULE:FREQ=DAILY;COUNT=3",
			"SUMMARY:Sync", withDana, withMira}, lines...)...)
	}
	monday, wednesday := "2026-03-02 09:00 met 1:1 Sync @dana", "2026-03-04 09:00 met 1:1 Sync @dana"
	for _, tuesday := range []string{"EXDATE;TZID=Europe/Madrid:20260303T090000", "EXDATE:20260303T080000Z", "EXDATE:20260303T090000",
		"EXDATE;VALUE=DATE:20260303", "EXDATE;TZID=America/New_York:20260303T030000", "EXDATE:20260101,20260303T080000Z,20270101"} {
		if diff := cmp.Diff([]string{monday, wednesday}, offered(collect(t, "Europe/Madrid", series(tuesday)))); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tuesday, diff)
		}
	}
	for _, id := range []string{";TZID=Europe/Madrid:20260303T090000", ":20260303T080000Z", ":20260303T090000", ";VALUE=DATE:20260303"} {
		got := collect(t, "Europe/Madrid", event("except-1@example.com", "RECURRENCE-ID"+id, "DTSTART;TZID=Europe/Madrid:20260303T120000",
			"SUMMARY:Moved", withDana, withMira), series())
		same(t, offered(got), []string{monday, "2026-03-03 12:00 met 1:1 Moved @dana", wednesday})
		same(t, got.Suggestions[1].Key, "except-1@example.com/20260303")
	}
	got := collect(t, "Europe/Madrid", series(), event("except-1@example.com", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Madrid:20260303T090000",
		"DTSTART;TZID=Europe/Madrid:20260303T120000", "SUMMARY:At noon", withDana, withMira))
	same(t, offered(got), []string{monday, "2026-03-03 12:00 met 1:1 At noon @dana", "2026-03-04 12:00 met 1:1 At noon @dana"})
}

func TestACrowdIsNoContact(t *testing.T) {
	var all strings.Builder
	for i := range 30 {
		all.WriteString("ATTENDEE:mailto:p" + string(rune('a'+i%26)) + string(rune('a'+i/26)) + "@example.com\n")
	}
	got := collect(t, "UTC", event("crowd-1@example.com", "DTSTART:20260304T090000Z", "SUMMARY:All hands", all.String()+withDana))
	same(t, offered(got), []string(nil))
	same(t, got.LeftOut[Crowd], 1)
}

func TestMailAboutAMeetingIsNone(t *testing.T) {
	reply := strings.Replace(calendarOf(event("reply-1@example.com", "DTSTART:20260304T090000Z", withDana)), "VERSION:2.0", "METHOD:REPLY", 1)
	same(t, offered(collectFile(t, "reply.ics", "UTC", reply)), []string(nil))

	invited := calendarOf(event("inv-1@example.com", "DTSTART:20260304T090000Z", "RRULE:FREQ=DAILY;COUNT=2", "SEQUENCE:1", "SUMMARY:Sync", withDana, withMira))
	off := strings.Replace(calendarOf(event("inv-1@example.com", "SEQUENCE:2")), "VERSION:2.0", "METHOD:CANCEL", 1)
	got := collectFile(t, "mail.ics", "UTC", invited+off)
	same(t, offered(got), []string(nil))
	same(t, got.LeftOut[Cancelled], 2)
}
