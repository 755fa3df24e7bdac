package workbench

import (
	"context"
	"fmt"
	"slices"
	"time"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/compose"
	"headsup/internal/store"
)

// Waiting says until when a message waits for its reader, and why. The zero
// Waiting waits for nothing.
type Waiting struct {
	Until time.Time
	Why   string // a clause: "Dana is left alone on Fridays"
}

// morning is the hour at which a reader's day begins where nothing else is said:
// what waits for a day waits for that, not for midnight.
const morning = 8

// farAhead is how many steps ahead an hour is looked for; somebody who is away
// for longer is written to all the same.
const farAhead = 400

// errand is what of a message decides when it may go.
type errand struct {
	book   *book.Book
	kind   string // of the document
	reader *book.Person
}

func (d Draft) errand() errand { return errand{d.Book, d.Kind, d.Reader} }

// WaitFor says until when a draft waits for its reader: on quiet days, in quiet
// hours and on leave, and while they have had as many messages in a week as they
// take; instead are messages that it stands for. What is urgent waits for nothing,
// as no move does that is `now`.
func (w *Workbench) WaitFor(ctx context.Context, d Draft, instead ...store.Message) (Waiting, error) {
	m, err := w.moment(ctx)
	if err != nil || d.errand().urgent(m.kept) {
		return Waiting{}, err
	}
	return w.waitFor(ctx, m, m.now, d.errand(), instead)
}

// urgent reports whether a message cannot wait: it is a document that never does,
// or a move of the day says that its reader is to be told now.
func (e errand) urgent(k kept) bool {
	if kind, err := compose.KindOf(e.kind); err == nil && kind.Urgent {
		return true
	}
	for _, move := range advise.Moves(e.book, k.thresholds()) {
		if move.Person == e.reader.Slug && move.Urgency == advise.Now && move.Act.Document != "" {
			return true
		}
	}
	return false
}

// waitFor looks at a reader from a moment on. A group is left alone on its own
// days and on those of each member, for telling it tells them all; a member's leave
// does not keep the others waiting.
func (w *Workbench) waitFor(ctx context.Context, m moment, from time.Time, e errand, instead []store.Message) (Waiting, error) {
	q := m.quietOf(e.reader, w.zone)
	if e.reader.Max > 0 {
		had, err := w.messagesByWeek(ctx, m, e, instead)
		if err != nil {
			return Waiting{}, err
		}
		q.had = had
	}
	all := quiets{q}
	if e.reader.IsGroup() {
		for _, slug := range e.book.Members(e.reader) {
			if member := e.book.Person(slug); member != nil {
				one := m.quietOf(member, w.zone)
				one.present = true
				all = append(all, one)
			}
		}
	}
	return all.after(from), nil
}

func (m moment) quietOf(p *book.Person, zone *time.Location) quiet {
	q := quiet{Person: p, owner: m.kept.zone(m.now, zone), hours: m.kept.quietHours(p.Slug)}
	q.theirs = p.Location(q.owner)
	return q
}

// quietHours are when a person is left alone: as was set for them, else for all.
func (k kept) quietHours(slug string) civil.Hours {
	said := k.Set[QuietHours+".@"+slug]
	if said == "" {
		said = k.Set[QuietHours]
	}
	hours, _ := civil.ParseHours(said) // checked when it was set; else none
	return hours
}

// messagesByWeek counts the messages to a reader by the Monday of their week: what
// reached them in this one, also of what was written in the week before, and what
// waits for this one or a later one.
func (w *Workbench) messagesByWeek(ctx context.Context, m moment, e errand, instead []store.Message) (map[civil.Day]int, error) {
	owner := m.kept.zone(m.now, w.zone)
	monday := civil.Today(m.now, owner).Monday()
	had := map[civil.Day]int{monday: advise.MessagesThisWeek(e.book, e.reader)}
	all, err := w.store.Messages(ctx, w.book, store.Sent, store.Approved)
	if err != nil {
		return nil, err
	}
	for _, one := range all {
		replaced := slices.ContainsFunc(instead, func(old store.Message) bool { return old.ID == one.ID || sameWords(old, one) })
		if one.Reader != e.reader.Slug || one.State == store.Approved && replaced {
			continue
		}
		written, _ := civil.ParseISO(one.Tells[:min(len(one.Tells), len("2006-01-02"))])
		switch week := civil.Today(later(one.Next, m.now), owner).Monday(); {
		case one.State == store.Approved:
			had[week]++
		case written < monday && civil.Today(one.At, owner) >= monday:
			had[monday]++
		}
	}
	return had, nil
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// quiet is when one reader is left alone.
type quiet struct {
	*book.Person
	owner, theirs *time.Location
	hours         civil.Hours
	had           map[civil.Day]int // messages by the Monday of the owner's week; none where nobody counts
	present       bool              // leave does not matter
}

// quiets are the people whom one message reaches.
type quiets []quiet

// after is the first moment from one on at which all of them may be written to,
// with the first reason why it is not that one itself.
func (all quiets) after(now time.Time) (wait Waiting) {
	at := now
	for range farAhead {
		next, why := all.next(at)
		if why == "" {
			if at.Equal(now) {
				return Waiting{}
			}
			wait.Until = at.UTC()
			return wait
		}
		if wait.Why == "" {
			wait.Why = why
		}
		at = next
	}
	return Waiting{}
}

// next is why one of them is not to be written to at a moment, and when that ends.
func (all quiets) next(at time.Time) (until time.Time, why string) {
	for _, q := range all {
		if until, why = q.next(at); why != "" {
			return until, why
		}
	}
	return at, ""
}

// next is why the reader is not to be written to at a moment, and when that ends;
// "" if they may be.
func (q quiet) next(at time.Time) (until time.Time, why string) {
	there := at.In(q.theirs)
	day, clock := civil.DayOf(there), civil.At(there.Hour(), there.Minute())
	monday := civil.Today(at, q.owner).Monday()
	switch {
	case !q.present && q.AwayOn(day):
		return atHour(day+1, civil.At(morning, 0), q.theirs), q.GivenName() + " is on leave"
	case q.Quiet.Has(day.Weekday()):
		return atHour(day+1, civil.At(morning, 0), q.theirs), fmt.Sprintf("%s is left alone on %ss", q.GivenName(), day.Weekday())
	case !q.hours.IsZero() && q.hours.Contains(clock):
		if clock >= q.hours.To {
			day++
		}
		return atHour(day, q.hours.To, q.theirs), fmt.Sprintf("%s is left alone from %s to %s", q.GivenName(), q.hours.From, q.hours.To)
	case q.had != nil && q.had[monday] >= q.Max:
		return atHour(monday+7, civil.At(morning, 0), q.owner), fmt.Sprintf("%s takes %d a week and has had them", q.GivenName(), q.Max)
	}
	return at, ""
}

// atHour is a time of day in a zone.
func atHour(day civil.Day, clock civil.Clock, zone *time.Location) time.Time {
	year, month, date := day.Date()
	hour, minute := clock.HourMinute()
	return time.Date(year, month, date, hour, minute, 0, 0, zone)
}
