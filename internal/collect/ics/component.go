package ics

import (
	"bytes"
	"iter"
	"strings"
)

// component is a VEVENT, a VTIMEZONE or one of its parts, with the properties
// that matter here.
type component struct {
	line  int // of its BEGIN
	props []prop
	parts []*component // of a VTIMEZONE
	over  bool         // it had more properties than are kept
}

// calendar is one VCALENDAR; a file may hold several.
type calendar struct {
	name   string // X-WR-CALNAME
	zone   string // X-WR-TIMEZONE
	method string // of a message about an invitation; "" for a plain calendar
	events []*component
	zones  []*component
}

// get finds the first property of that name; where a broken file repeats what
// may stand once, the first one counts.
func (c *component) get(name string) *prop {
	for i := range c.props {
		if c.props[i].name == name {
			return &c.props[i]
		}
	}
	return nil
}

func (c *component) value(name string) string {
	if p := c.get(name); p != nil {
		return strings.TrimSpace(p.value)
	}
	return ""
}

// values parts a list at its commas.
func values(list string) iter.Seq[string] { return strings.SplitSeq(list, ",") }

// wanted says which properties of events and zones are kept. All others, among
// them descriptions and attachments of any size, are passed over unread.
func wanted(name string) bool {
	switch name {
	case "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID", "SEQUENCE", "STATUS",
		"TRANSP", "X-MICROSOFT-CDO-BUSYSTATUS", "ATTENDEE", "ORGANIZER",
		"TZID", "X-LIC-LOCATION", "TZOFFSETFROM", "TZOFFSETTO":
		return true
	}
	return false
}

// reader puts components together. It keeps no stack: what is open is at most
// one calendar, in it one event or one zone with one part, and inside those a
// count of things that nobody needs (alarms). A BEGIN that cannot stand where it
// stands shows that the END before it is missing, so that one broken component
// costs itself alone, and no depth of nesting costs anything.
type reader struct {
	lines *lines
	warn  func(line int, format string, args ...any)

	calendars []*calendar
	events    int
	event     *component
	zone      *component
	part      *component // STANDARD or DAYLIGHT
	inner     int        // open components inside of the event or zone
	other     bool       // inside a VTODO, VJOURNAL, VFREEBUSY
	framed    bool       // a VCALENDAR was seen
	full      bool
}

// readAll reads the whole file into calendars.
func (r *reader) readAll() []*calendar {
	for {
		line, ok := r.lines.read()
		if !ok {
			r.close("the file ends")
			return r.calendars
		}
		switch name := propName(line); name {
		case "":
		case "BEGIN":
			r.begin(strings.ToUpper(strings.TrimSpace(valueOf(line))))
		case "END":
			r.end(strings.ToUpper(strings.TrimSpace(valueOf(line))))
		default:
			r.property(name, line)
		}
	}
}

func valueOf(line []byte) string {
	_, value, _ := bytes.Cut(line[:min(len(line), 256)], []byte(":"))
	return string(value)
}

// present is the calendar that is open; pieces of a calendar without its frame
// are read as one.
func (r *reader) present() *calendar {
	if len(r.calendars) == 0 {
		r.calendars = append(r.calendars, &calendar{})
	}
	return r.calendars[len(r.calendars)-1]
}

func (r *reader) begin(what string) {
	switch what {
	case "VCALENDAR":
		r.close("another calendar begins")
		r.framed = true
		r.calendars = append(r.calendars, &calendar{})
	case "VEVENT":
		r.close("another event begins")
		r.event = &component{line: r.lines.number}
	case "VTIMEZONE":
		r.close("a time zone begins")
		r.zone = &component{line: r.lines.number}
	case "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY":
		r.close("something else begins")
		r.other = true
	case "STANDARD", "DAYLIGHT":
		if r.zone != nil && len(r.zone.parts) < maxRules*maxRules {
			r.part = &component{line: r.lines.number}
			r.zone.parts = append(r.zone.parts, r.part)
		}
	default:
		r.inner++
	}
}

func (r *reader) end(what string) {
	switch what {
	case "VCALENDAR":
		r.close("the calendar ends")
	case "VEVENT":
		if r.event != nil {
			r.keep(r.event)
		}
		r.event, r.inner = nil, 0
	case "VTIMEZONE":
		if r.zone != nil && len(r.present().zones) < maxZones {
			r.present().zones = append(r.present().zones, r.zone)
		}
		r.zone, r.part, r.inner = nil, nil, 0
	case "STANDARD", "DAYLIGHT":
		r.part = nil
	case "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY":
		r.other, r.inner = false, 0
	default:
		r.inner = max(0, r.inner-1)
	}
}

func (r *reader) keep(event *component) {
	if r.events == maxEvents {
		if !r.full {
			r.warn(event.line, "the file holds more than %d events; those from here on are left out", maxEvents)
		}
		r.full = true
		return
	}
	r.events++
	r.present().events = append(r.present().events, event)
}

// close ends what was left open. An event without its END is broken off: what
// it lacks may be the line that says it was cancelled.
func (r *reader) close(why string) {
	if r.event != nil {
		r.warn(r.event.line, "the event that begins here has no END:VEVENT before %s; it is left out", why)
	}
	r.event, r.zone, r.part, r.inner, r.other = nil, nil, nil, 0, false
}

func (r *reader) property(name string, line []byte) {
	if r.other || r.inner > 0 {
		return
	}
	owner := r.event
	switch {
	case r.part != nil:
		owner = r.part
	case r.zone != nil:
		owner = r.zone
	}
	if owner == nil {
		r.header(name, line)
		return
	}
	if !wanted(name) {
		return
	}
	if len(owner.props) == 2*maxDates {
		owner.over = true
		return
	}
	p, ok := parseProp(name, line, r.lines.number)
	if !ok {
		return
	}
	if strings.EqualFold(p.param("ENCODING"), "QUOTED-PRINTABLE") {
		r.soften(&p)
	}
	owner.props = append(owner.props, p)
}

// soften joins the lines that quoted-printable text goes on in.
func (r *reader) soften(p *prop) {
	for strings.HasSuffix(p.value, "=") && len(p.value) < maxLine {
		more, ok := r.lines.continued()
		if !ok {
			return
		}
		p.value = strings.TrimSuffix(p.value, "=") + strings.ToValidUTF8(string(more), "\ufffd")
	}
}

// header reads the calendar's own properties, the first of each.
func (r *reader) header(name string, line []byte) {
	c := r.present()
	var field *string
	switch name {
	case "X-WR-CALNAME":
		field = &c.name
	case "X-WR-TIMEZONE":
		field = &c.zone
	case "METHOD":
		field = &c.method
	default:
		return
	}
	if p, ok := parseProp(name, line, r.lines.number); ok && *field == "" {
		*field = p.text()
	}
}
