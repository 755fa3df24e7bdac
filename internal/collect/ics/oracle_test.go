package ics

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// oracle is what two other programs make of a file: ical.js with exceptions
// applied, in the words of the file's own clocks; node-ical the bare rules, as
// instants.
type oracle struct {
	Events []struct {
		UID, Summary, DTStart, Error string
		First40                      [][3]string // recurrence id, start, title
		Truncated                    bool
	}
	Node []struct {
		UID     string
		Start   string   `json:"start_utc"`
		First40 []string `json:"rrule_first40_utc_before_exdates"`
	} `json:"nodeical"`
}

// differsFromIcalJS and differsFromNode name every event on which we differ from
// one of the two, and why. Where the two agree with each other, so do we.
var differsFromIcalJS = map[string]string{
	"apple-ccs-calendarserver/2445AllExamples.ics RExample24":                                                   "ical.js makes the 20th Monday of the year every Monday; RFC 5545 and node-ical have one a year",
	"apple-ccs-calendarserver/2445AllExamples.ics RExample25":                                                   "ical.js makes the Monday of week 20 every Monday; RFC 5545 and node-ical have one a year",
	"ical-org-ical.net/DateTime1.ics nc2o66s0u36iesitl2l0b8inn8@google.com":                                     "ical.js drops a change whose RECURRENCE-ID is the DTSTART that the rule passes over; Google shows it",
	"ical4j-ical4j/Australian32Holidays.ics D41658EB-C414-11D6-BA97-003065F198AC":                               "ical.js does not match a RECURRENCE-ID at midnight to a series of whole days",
	"jens-maus-node-ical/exchange_whole_day_moved_recurrence.ics exchange-moved-recurrence":                     "ical.js does not match a RECURRENCE-ID at midnight to a series of whole days",
	"jens-maus-node-ical/exchange_whole_day_moved_recurrence_offset_tz.ics exchange-moved-recurrence-offset-tz": "ical.js does not match a RECURRENCE-ID at midnight to a series of whole days",
	"jens-maus-node-ical/recurrence-sequence.ics sequence-test@node-ical.test":                                  "ical.js takes the last version in the file instead of the highest SEQUENCE, and drops changes that name no meeting of the rule",
	"kewisch-ical.js/multiple_rrules.ics 1334F9B7-6136-444E-A58D-472564C6AA73":                                  "ical.js loses the last Sunday before UNTIL; node-ical has it",
}

var differsFromNode = map[string]string{
	"apple-ccs-calendarserver/2445AllExamples.ics RExample33":                  "node-ical does not know the file's own zone US-Eastern, so it reads UNTIL=…T170000Z as five in the afternoon; ical.js agrees with us",
	"apple-ccs-calendarserver/2445AllExamples.ics RExample36b":                 "node-ical skips 9:00 and 9:20 of the second day; ical.js agrees with us",
	"ical4j-ical4j/CalendarDataFile.ics 25c92828-104b-11d9-b909-e701a3033aae":  "node-ical slips from the 31st to the 28th of each month; ical.js agrees with us",
	"ical4j-ical4j/CalendarDataFile.ics 1c4a7080-104c-11d9-ac61-9901ade3d1af":  "node-ical slips from the 31st to the 28th of each month; ical.js agrees with us",
	"kewisch-ical.js/multiple_rrules.ics 1334F9B7-6136-444E-A58D-472564C6AA73": "node-ical keeps the last of several rules alone; ical.js agrees with us but for its last Sunday",
	"u01jmg3-ics-parser/ICal.ics f81b0b41a2e138ae0903daee0a966e1e":             "it begins on 32 October; node-ical takes that for 1 November, we leave it out with a warning",
	"u01jmg3-ics-parser/issue-343.ics ":                                        "node-ical reads a time without a zone in the only zone the file defines; RFC 5545 has it on the reader's own clock",
}

func TestOccurrencesAgreeWithIcalJS(t *testing.T) {
	root, files := corpus(t)
	oracles := readOracles(t, root)
	events, occurrences, same := 0, 0, 0
	met := map[string]bool{}
	for _, file := range files {
		singles := readSingles(t, root, file)
		for _, o := range oracles[file].Events {
			if o.Error != "" {
				continue
			}
			i := slices.IndexFunc(singles, func(s single) bool {
				uid := s.master.UID
				if uid == "" {
					uid = "(none)"
				}
				return uid == strings.TrimSpace(o.UID) && iso(s.master.Start) == o.DTStart && s.master.Title == tidy(o.Summary)
			})
			if i < 0 {
				t.Errorf("%s: %s at %s is not read", file, o.UID, o.DTStart)
				continue
			}
			s := singles[i]
			singles = slices.Delete(singles, i, i+1)
			var want []string
			for _, w := range o.First40 {
				want = append(want, w[0]+" "+w[1]+" "+tidy(w[2]))
			}
			got := s.first(len(want), o.Truncated)
			events++
			occurrences += len(want)
			if slices.Equal(got, want) {
				same++
				continue
			}
			name := file + " " + o.UID
			met[name] = true
			if differsFromIcalJS[name] == "" {
				t.Errorf("%s:\n got %s\nwant %s", name, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
			}
		}
	}
	for name := range differsFromIcalJS {
		if !met[name] {
			t.Errorf("%s does not differ any more", name)
		}
	}
	t.Logf("%d events with %d occurrences compared, %d events agree", events, occurrences, same)
}

func TestRulesAgreeWithNodeIcal(t *testing.T) {
	root, files := corpus(t)
	oracles := readOracles(t, root)
	events, moments, same, blind := 0, 0, 0, 0
	met := map[string]bool{}
	for _, file := range files {
		singles := readSingles(t, root, file)
		for _, o := range oracles[file].Node {
			if len(o.First40) == 0 {
				continue
			}
			events++
			moments += len(o.First40)
			name := file + " " + tidy(o.UID)
			i := slices.IndexFunc(singles, func(s single) bool { return s.master.UID == tidy(o.UID) })
			var got, walls []string
			if i >= 0 {
				got, walls = singles[i].bare(len(o.First40))
			}
			switch {
			case slices.Equal(got, o.First40):
				same++
			case slices.Equal(walls, o.First40):
				blind++
			default:
				met[name] = true
				if differsFromNode[name] == "" {
					t.Errorf("%s:\n got %v\nwant %v", name, got, o.First40)
				}
			}
		}
	}
	for name := range differsFromNode {
		if !met[name] {
			t.Errorf("%s does not differ any more", name)
		}
	}
	t.Logf("%d events with %d moments compared, %d events agree, %d where node-ical ignores the zone", events, moments, same, blind)
}

// single is one series as the file's calendar has it, before versions of it are
// weighed against each other: the oracles list every VEVENT.
type single struct{ *series }

func readSingles(t *testing.T, root, file string) []single {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, file))
	if err != nil {
		t.Fatal(err)
	}
	c := newCalendar(file, time.UTC)
	read := &reader{lines: newLines(data), warn: c.warn}
	var all []single
	for _, cal := range read.readAll() {
		events, zs := c.events(cal, time.UTC)
		for _, e := range events {
			if !e.of.IsZero() && slices.ContainsFunc(events, func(m *Event) bool { return m.of.IsZero() && m.UID == e.UID }) {
				continue
			}
			s := single{&series{master: e, zones: zs}}
			for _, change := range events {
				if !change.of.IsZero() && change != e && change.UID == e.UID && e.UID != "" {
					s.changed = append(s.changed, change)
				}
			}
			s.settle()
			all = append(all, s)
		}
	}
	return all
}

// first gives the first n occurrences in the oracle's words, all of them if the
// oracle has all.
func (s single) first(n int, truncated bool) []string {
	last := s.master.Start.Day() + 160*366
	var got []string
	s.between(s.master.Start.wall, wallOf(last, 0), &steps{left: maxStepsPerFile}, func(o Occurrence) {
		original := o.Original
		if original.IsZero() {
			original = o.Start
		}
		got = append(got, iso(original)+" "+iso(o.Start)+" "+o.Event.Title)
	})
	slices.Sort(got)
	if truncated {
		return got[:min(n, len(got))]
	}
	return got
}

// bare gives the first n moments of the rule alone as instants.
func (s single) bare(n int) (instants, walls []string) {
	alone := *s.master
	alone.except, alone.without, alone.dates = nil, nil, nil
	alone.rules = alone.rules[:min(1, len(alone.rules))]
	b := series{master: &alone, zones: s.zones}
	const form = "2006-01-02T15:04:05.000Z"
	b.between(alone.Start.wall, wallOf(alone.Start.Day()+160*366, 0), &steps{left: maxStepsPerFile}, func(o Occurrence) {
		instants = append(instants, time.Unix(o.Start.unix(s.zones.utc), 0).UTC().Format(form))
		walls = append(walls, time.Unix(o.Start.wall.unix(), 0).UTC().Format(form))
	})
	slices.Sort(instants)
	slices.Sort(walls)
	return instants[:min(n, len(instants))], walls[:min(n, len(walls))]
}

func readOracles(t *testing.T, root string) map[string]oracle {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, "oracle_occurrences.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]oracle
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// iso writes a stamp as ical.js does.
func iso(s Stamp) string {
	text := s.Day().String()
	if s.AllDay {
		return text
	}
	text += "T" + time.Unix(s.wall.unix(), 0).UTC().Format("15:04:05")
	if s.fixed {
		text += "Z"
	}
	return text
}
