package ics

import (
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/journal"
)

// Options say whose calendar it is and what of it is wanted.
type Options struct {
	Zone     *time.Location // the owner's; nil is UTC
	Today    civil.Day
	Window   civil.Span // an end left open is 30 days from today
	Who      Who
	Owner    []string           // addresses of the owner
	Progress func(done, of int) // series looked through; may be nil
}

// Result is what a calendar offers.
type Result struct {
	Calendar    string // its name
	Window      civil.Span
	Suggestions []journal.Suggestion // by time
	LeftOut     LeftOut
	Warnings    []*fault.Error
}

// LeftOut counts the meetings of the window that are not offered, by reason.
type LeftOut [reasons]int

// Reason is why a meeting is not offered.
type Reason uint8

// The reasons. The first that applies counts.
const (
	Cancelled Reason = iota
	Away             // a day off, a holiday
	Free             // shown as free time
	Often            // a rule that asks for dozens of meetings a day
	Declined         // by the owner
	Crowd            // so many take part that it is an audience
	Nobody           // nobody whom the book knows
	Twice            // the same meeting under another series of the file
	Hours            // it has an hour, where days off are wanted
	reasons
)

// String is the reason in words that fit behind a number: "3 cancelled".
func (r Reason) String() string {
	return [...]string{"cancelled", "days off", "marked as free", "too often to be meetings", "declined", "with too many people",
		"with nobody the book knows", "listed twice", "with an hour"}[r]
}

// All yields the reasons that apply, with their numbers.
func (l LeftOut) All() iter.Seq2[Reason, int] {
	return func(yield func(Reason, int) bool) {
		for r, n := range l {
			if n > 0 && !yield(Reason(r), n) {
				return
			}
		}
	}
}

// source is where suggestions come from, the same for all calendars: the UID of
// a meeting is the same in every file and on every machine, so that a copy of a
// calendar, or an export under another name, offers nothing again.
const source = "ics"

// Collect reads a calendar and offers its meetings with people the book knows,
// past ones and planned ones. name is the file's name without its path.
func Collect(r io.Reader, name string, o Options) (Result, error) {
	if o.Zone == nil {
		o.Zone = time.UTC
	}
	c, err := Parse(r, name, o.Zone)
	if err != nil {
		return Result{}, err
	}
	span := o.window()
	result := Result{Calendar: c.Name, Window: span}
	people := newMatcher(o.Who, o.Owner, c.Name)
	seen := map[string]bool{}
	for _, meeting := range c.Occurrences(span, o.Progress) {
		t := newTitle(bareTitle(meeting.Event.Title))
		with, why, ok := people.judge(meeting, t)
		switch {
		case !ok:
			result.LeftOut[why]++
		case seen[meeting.Key]:
			result.LeftOut[Twice]++
		default:
			seen[meeting.Key] = true
			result.Suggestions = append(result.Suggestions, suggest(c, meeting, t, with, o.Zone))
		}
	}
	result.Warnings = c.Warnings
	return result, nil
}

func (o Options) window() civil.Span {
	span := o.Window
	if span.From.IsZero() {
		span.From = o.Today - 30
	}
	if span.To.IsZero() {
		span.To = max(span.From, o.Today+30)
	}
	return civil.Span{From: max(span.From, civil.FirstDay+2), To: min(span.To, civil.LastDay-3)}
}

// judge says who met, or why the meeting is none to offer.
func (m matcher) judge(o Occurrence, t title) (with company, why Reason, ok bool) {
	e := o.Event
	switch {
	case o.Cancelled:
		return with, Cancelled, false
	case e.Away || o.Start.AllDay && t.isAway():
		return with, Away, false
	case e.Free:
		return with, Free, false
	case o.often:
		return with, Often, false
	}
	switch with = m.company(e, t); {
	case with.refused:
		return with, Declined, false
	case with.crowd:
		return with, Crowd, false
	case len(with.known) == 0:
		return with, Nobody, false
	}
	return with, 0, true
}

// suggest words one meeting.
func suggest(c *Calendar, o Occurrence, t title, with company, zone *time.Location) journal.Suggestion {
	day, at := o.Start.In(zone)
	people := make([]journal.Token, len(with.known))
	for i, slug := range with.known {
		people[i] = journal.PersonToken(slug)
	}
	return journal.Suggestion{
		Source: source,
		Key:    o.Key,
		Line:   journal.Write(day, at, journal.Met, t.line(t.kind(with.pair)), people...),
		Why:    why(c, o, with),
	}
}

// why tells the owner what the suggestion rests on.
func why(c *Calendar, o Occurrence, with company) string {
	var b strings.Builder
	fmt.Fprintf(&b, "in the calendar %s", c.Name)
	switch {
	case with.inTitle:
		fmt.Fprintf(&b, ", %s named in the title", strings.Join(with.names, " and "))
	case with.strangers == 1:
		fmt.Fprintf(&b, ", with %s and one other", strings.Join(with.names, ", "))
	case with.strangers > 1:
		fmt.Fprintf(&b, ", with %s and %d others", strings.Join(with.names, ", "), with.strangers)
	default:
		fmt.Fprintf(&b, ", with %s", strings.Join(with.names, " and "))
	}
	if !o.Original.IsZero() && o.Original.Day() != o.Start.Day() {
		fmt.Fprintf(&b, ", moved from %s", o.Original.Day())
	}
	return b.String()
}

// bareTitle takes off what mail programs put before a title.
func bareTitle(text string) string {
	for {
		head, rest, ok := strings.Cut(text, ":")
		switch strings.ToLower(strings.TrimSpace(head)) {
		case "fw", "fwd", "re", "aw", "wg", "invitation", "updated invitation", "accepted":
			if ok {
				text = strings.TrimSpace(rest)
				continue
			}
		}
		return text
	}
}
