package ics

import (
	"fmt"
	"strconv"
	"strings"
)

// Event is one VEVENT: a meeting, the first of a series, or what became of one
// meeting of a series.
type Event struct {
	UID       string // "" where the file gives none
	Title     string
	Start     Stamp         // zero only where a cancelled event does not repeat it
	People    []Participant // with the organizer, nobody twice
	Cancelled bool
	Free      bool // it takes no time: transparent, or shown as free
	Away      bool // shown as out of office
	Line      int  // in the file

	days     int // without hours: how many days it takes
	sequence int
	rules    []rule
	without  []rule // EXRULE, which newer calendars do not write
	dates    []Stamp
	except   []Stamp
	of       Stamp // RECURRENCE-ID: the meeting of the series that this replaces
	onwards  bool  // and all after it
	at       wall  // of, on the clock of the series; see series.settle
}

// readEvent makes an event of its properties. An error says why the event has
// to be left out; what can be done without is passed over.
func readEvent(c *component, method string, zs *zones, warn func(line int, format string, args ...any)) (*Event, error) {
	e := &Event{UID: readUID(c.value("UID")), Line: c.line}
	if c.over {
		return nil, fmt.Errorf("it has more than %d lines", 2*maxDates)
	}
	stamp := func(p *prop, value string) (Stamp, bool) {
		s, named, ok := readDate(p, value, zs)
		if id := p.param("TZID"); ok && !named && !zs.told[id] {
			zs.told[id] = true
			warn(p.line, "the time zone %q is not known; its times are read as local ones", tidy(id))
		}
		return s, ok
	}
	if p := c.get("SUMMARY"); p != nil {
		e.Title = p.text()
	}
	var ok bool
	if p := c.get("RECURRENCE-ID"); p != nil {
		if e.of, ok = stamp(p, p.value); !ok {
			return nil, fmt.Errorf("RECURRENCE-ID is %q, which is no date", tidy(p.value))
		}
		e.onwards = strings.EqualFold(p.param("RANGE"), "THISANDFUTURE")
	}
	e.sequence, _ = strconv.Atoi(c.value("SEQUENCE"))
	e.Cancelled = strings.EqualFold(c.value("STATUS"), "CANCELLED") || strings.EqualFold(method, "CANCEL") || cancelledTitle(e.Title)
	busy := strings.ToUpper(c.value("X-MICROSOFT-CDO-BUSYSTATUS"))
	e.Free = strings.EqualFold(c.value("TRANSP"), "TRANSPARENT") || busy == "FREE"
	e.Away = busy == "OOF"
	e.People = readPeople(c)
	if p := c.get("DTSTART"); p != nil {
		if e.Start, ok = stamp(p, p.value); !ok {
			return nil, fmt.Errorf("DTSTART is %q, which is no date", tidy(p.value))
		}
	} else if e.Start = e.of; !e.Cancelled { // word that it is off need not repeat it
		return nil, fmt.Errorf("it has no DTSTART")
	}
	e.days = daysOff(c, e.Start, stamp)
	return e, e.readRepeats(c, stamp)
}

// readRepeats reads what makes a series. A rule that makes no sense spoils the
// event; of the dates only the bad one is lost.
func (e *Event) readRepeats(c *component, stamp func(*prop, string) (Stamp, bool)) error {
	for i := range c.props {
		p := &c.props[i]
		switch p.name {
		case "RRULE", "EXRULE":
			r, err := readRule(p.value)
			if err != nil {
				return fmt.Errorf("%s cannot be followed: %w", p.name, err)
			}
			into := &e.rules
			if p.name == "EXRULE" {
				into = &e.without
			}
			if len(*into) < maxRules {
				*into = append(*into, r)
			}
		case "RDATE", "EXDATE":
			into := &e.dates
			if p.name == "EXDATE" {
				into = &e.except
			}
			for value := range values(p.value) {
				if len(*into) == maxDates {
					return fmt.Errorf("it has more than %d %s values", maxDates, p.name)
				}
				value, _, _ = strings.Cut(value, "/") // of a PERIOD the start
				if s, ok := stamp(p, value); ok {
					*into = append(*into, s)
				}
			}
		}
	}
	return nil
}

// readDate reads one date value of a property in the zone that its TZID names;
// named is false if there is no such zone. Where an exporter forgot the quotes
// around a TZID with a colon, the date is what stands behind the last colon.
func readDate(p *prop, value string, zs *zones) (s Stamp, named, ok bool) {
	id := p.param("TZID")
	z, named := zs.find(id)
	if s, ok = readStamp(value, z, zs.utc); !ok {
		if i := strings.LastIndexByte(value, ':'); i >= 0 && id != "" {
			z, named = zs.find(id + ":" + value[:i])
			s, ok = readStamp(value[i+1:], z, zs.utc)
		}
	}
	return s, named || s.AllDay || s.fixed, ok
}

// readUID tidies a UID and keeps it short enough for a key.
func readUID(uid string) string {
	clean := tidy(uid)
	if len(uid) > maxText {
		return digest(uid)
	}
	return clean
}

// cancelledTitle knows the mark that Exchange puts before the title of a meeting
// whose organizer called it off.
func cancelledTitle(title string) bool {
	for _, mark := range []string{"Canceled:", "Cancelled:", "Abgesagt:", "Annulé :", "Cancelado:", "Annullato:"} {
		if len(title) >= len(mark) && strings.EqualFold(title[:len(mark)], mark) {
			return true
		}
	}
	return false
}
