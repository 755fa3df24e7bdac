// Package ics turns calendar files (RFC 5545, and what Outlook, Exchange,
// Google, Apple and Lotus make of it) into meetings, and meetings with people
// the book knows into suggestions.
//
// It has two storeys. Parse reads a file, whatever its state: a line that is no
// line is passed over, an event that cannot be understood is left out with a
// warning, and Occurrences says which meetings fall into a span of days: rules,
// extra dates and exceptions applied, in the zones the file means. Collect
// above it picks the meetings that were, or will be, with somebody known, and
// words them as lines.
//
// The package knows neither the book nor the store: who is who it asks a
// function, and the same meeting has the same key in every collection, so that
// the store can tell. A stranger's calendar is met with limits (limits.go): no
// file takes more than about a second.
//
// The reader is our own: emersion/go-ical gives up a whole file at the first
// line it cannot take (13 of the 91 files of the corpus; on another it panics),
// keeps descriptions and attachments in memory and recurses as deep as the file
// nests. So is the expansion of rules; expand.go says why.
package ics

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"headsup/internal/civil"
	"headsup/internal/fault"
)

// Calendar is a file that has been read.
type Calendar struct {
	Name     string         // the calendar's own name, else the file's
	Warnings []*fault.Error // what was left out and where, the first hundred

	file   string
	here   *zone // the owner's
	all    []*series
	atlas  *atlas
	budget *steps
}

// Parse reads a calendar. name is the file's name, for warnings and for
// calendars that have none of their own; owner is the owner's zone and serves
// times without one. A file that is no calendar is a Misread fault.
func Parse(r io.Reader, name string, owner *time.Location) (*Calendar, error) {
	if owner == nil {
		owner = time.UTC
	}
	data, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read calendar %s: %w", name, err)
	}
	if len(data) > maxBytes {
		return nil, fault.New(fault.Misread, "the calendar is larger than %d MB", maxBytes>>20).At(name).
			Do("export fewer years and collect those")
	}
	c := newCalendar(name, owner)
	read := &reader{lines: newLines(data), warn: c.warn}
	calendars := read.readAll()
	if !read.framed && read.events == 0 {
		return nil, fault.New(fault.Misread, "this is not a calendar").At(name + ":1").
			Do("export it as an iCalendar file (.ics) and collect that")
	}
	c.gather(calendars, owner)
	return c, nil
}

func newCalendar(file string, owner *time.Location) *Calendar {
	return &Calendar{file: file, here: &zone{loc: owner}, atlas: newAtlas(), budget: &steps{left: maxStepsPerFile}}
}

// gather makes events of the components and joins them to series.
func (c *Calendar) gather(calendars []*calendar, owner *time.Location) {
	byUID := map[string]*series{}
	for _, cal := range calendars {
		if c.Name == "" {
			c.Name = cal.name
		}
		switch strings.ToUpper(cal.method) {
		case "REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER":
			continue // mail about a meeting, not the meeting
		}
		events, zs := c.events(cal, owner)
		for _, e := range events {
			c.join(e, zs, byUID)
		}
	}
	if c.Name == "" {
		c.Name = tidy(c.file)
	}
	for _, s := range c.all {
		s.settle()
	}
}

// events makes events of the components of one VCALENDAR, whose time zones hold
// for it alone.
func (c *Calendar) events(cal *calendar, owner *time.Location) ([]*Event, *zones) {
	zs := newZones(owner, c.atlas, c.budget)
	for _, component := range cal.zones {
		d := readDefinition(component)
		zs.defined[d.id] = d
	}
	if z, ok := zs.find(cal.zone); ok {
		zs.floating = z
	}
	var all []*Event
	for _, component := range cal.events {
		e, err := readEvent(component, cal.method, zs, c.warn)
		if err != nil {
			c.warn(component.line, "the event that begins here is left out: %w", err)
			continue
		}
		all = append(all, e)
	}
	return all, zs
}

// join puts an event to the others of its UID.
func (c *Calendar) join(e *Event, zs *zones, byUID map[string]*series) {
	s := byUID[e.UID]
	if s == nil || e.UID == "" {
		s = &series{zones: zs}
		c.all = append(c.all, s)
		byUID[e.UID] = s
	}
	s.add(e, zs)
}

// Occurrences are the meetings that begin on a day of the span, on the owner's
// clock, in order of time. Those that were called off are among them. What a
// limit cut off stands in the warnings.
func (c *Calendar) Occurrences(span civil.Span, progress func(done, of int)) []Occurrence {
	first, last := wallOf(span.From-2, 0), wallOf(span.To+3, 0)
	var all []Occurrence
	left := 0
	for i, s := range c.all {
		if progress != nil && i%1000 == 0 {
			progress(i, len(c.all))
		}
		part := c.budget.part(maxStepsPerEvent)
		whole := s.between(first, last, part, func(o Occurrence) {
			day, _ := o.Start.In(c.here.loc)
			if day < span.From || day > span.To {
				return
			}
			if len(all) == maxPerFile {
				left++
				return
			}
			all = append(all, o)
		})
		c.budget.charge(part)
		if !whole {
			c.warn(s.line(), "the event that begins here comes round too often to be followed to its end")
		}
	}
	if left > 0 {
		c.warn(1, "more than %d meetings lie in these days; %d are left out", maxPerFile, left)
	}
	slices.SortStableFunc(all, func(a, b Occurrence) int {
		return cmp.Or(cmp.Compare(a.Start.unix(c.here), b.Start.unix(c.here)), strings.Compare(a.Key, b.Key))
	})
	return all
}

// warn keeps a warning with its place; beyond the first hundred it keeps quiet.
func (c *Calendar) warn(line int, format string, args ...any) {
	switch n := len(c.Warnings); {
	case n < maxWarnings:
		c.Warnings = append(c.Warnings, fault.New(fault.Misread, format, args...).At(c.file+":"+strconv.Itoa(line)))
	case n == maxWarnings:
		c.Warnings = append(c.Warnings, fault.New(fault.Misread, "there is more that could not be read").At(c.file))
	}
}

// digest stands for a text that is too long, or too private, for a key.
func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:12])
}
