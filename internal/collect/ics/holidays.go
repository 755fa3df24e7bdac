package ics

import (
	"fmt"
	"io"
	"time"

	"headsup/internal/civil"
	"headsup/internal/journal"
)

// A calendar of holidays is read a year ahead; what takes longer than a summer
// is no day off but a season.
const (
	holidaysAhead = 365
	longestOff    = 60
)

// Holidays reads a calendar of days off, a country's or somebody's own, and
// offers each as leave of the people it is for, by slug. What has an hour is no
// day off and is passed over. Who the calendar knows does not matter, so that
// Options.Who and Owner are not asked.
func Holidays(r io.Reader, name string, people []string, o Options) (Result, error) {
	if o.Zone == nil {
		o.Zone = time.UTC
	}
	c, err := Parse(r, name, o.Zone)
	if err != nil {
		return Result{}, err
	}
	if o.Window.From.IsZero() {
		o.Window.From = o.Today
	}
	if o.Window.To.IsZero() {
		o.Window.To = max(o.Window.From, o.Today) + holidaysAhead
	}
	result := Result{Calendar: c.Name, Window: o.window()}
	seen := map[string]bool{}
	for _, off := range c.Occurrences(result.Window, o.Progress) {
		switch {
		case off.Cancelled:
			result.LeftOut[Cancelled]++
		case !off.Start.AllDay:
			result.LeftOut[Hours]++
		case seen[off.Key]:
			result.LeftOut[Twice]++
		default:
			seen[off.Key] = true
			for _, slug := range people {
				result.Suggestions = append(result.Suggestions, dayOff(c, off, slug, o.Today))
			}
		}
	}
	result.Warnings = c.Warnings
	return result, nil
}

// dayOff words one. The name of the holiday stands in the reason alone: on a
// line about a person the words are their name. The line is of the day it is
// offered on, so that the leave is known ahead.
func dayOff(c *Calendar, off Occurrence, slug string, today civil.Day) journal.Suggestion {
	first := off.Start.Day()
	days := civil.Span{From: first, To: first + civil.Day(min(max(off.Event.days, 1), longestOff)-1)}.String()
	title := tidy(off.Event.Title)
	if title == "" {
		title = "a day off"
	}
	return journal.Suggestion{
		Source: source,
		Key:    off.Key + " off @" + slug,
		Line:   journal.Write(today, 0, journal.Person, "", journal.PersonToken(slug), journal.TagToken(journal.Away, days)),
		Why:    fmt.Sprintf("%s, in the calendar %s", title, c.Name),
	}
}

// daysOff is how many days an event without hours takes: up to DTEND, which is
// the day after, or for DURATION; one where neither is said.
func daysOff(c *component, start Stamp, stamp func(*prop, string) (Stamp, bool)) int {
	if !start.AllDay {
		return 0
	}
	if p := c.get("DTEND"); p != nil {
		if end, ok := stamp(p, p.value); ok && end.AllDay {
			return max(1, int(end.Day()-start.Day()))
		}
	}
	n, unit := 0, byte(0)
	if _, err := fmt.Sscanf(c.value("DURATION"), "P%d%c", &n, &unit); err != nil || n < 1 || n > longestOff {
		return 1
	}
	if unit == 'W' {
		n *= 7
	}
	return n
}
