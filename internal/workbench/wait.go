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

// WaitFor says until when a draft waits for its reader: on quiet days, in quiet
// hours and on leave, and while they have had as many messages in a week as they
// take; instead are messages that it stands for. What is urgent waits for nothing,
// as no move does that is `now`.
func (w *Workbench) WaitFor(ctx context.Context, d Draft, instead ...store.Message) (Waiting, error) {
	m, err := w.moment(ctx)
	if err != nil || urgent(d, m.kept) {
		return Waiting{}, err
	}
	return w.waitFor(ctx, m, d, instead)
}

// urgent reports whether a draft cannot wait: it is a document that never does, or
// a move of the day says that its reader is to be told now.
func urgent(d Draft, k kept) bool {
	if kind, err := compose.KindOf(d.Kind); err == nil && kind.Urgent {
		return true
	}
	for _, move := range advise.Moves(d.Book, k.thresholds()) {
		if move.Person == d.Reader.Slug && move.Urgency == advise.Now && move.Act.Document != "" {
			return true
		}
	}
	return false
}

func (w *Workbench) waitFor(ctx context.Context, m moment, d Draft, instead []store.Message) (Waiting, error) {
	q := quiet{Person: d.Reader, owner: m.kept.zone(m.now, w.zone), hours: m.kept.quietHours(d.Reader.Slug)}
	q.theirs = d.Reader.Location(q.owner)
	if d.Reader.Max > 0 {
		had, err := w.messagesByWeek(ctx, m, d, instead)
		if err != nil {
			return Waiting{}, err
		}
		q.had = had
	}
	return q.after(m.now), nil
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

// messagesByWeek counts the messages to a draft's reader by the Monday of their
// week: what reached them in this one, also of what was written in the week
// before, and what waits for this one or a later one.
func (w *Workbench) messagesByWeek(ctx context.Context, m moment, d Draft, instead []store.Message) (map[civil.Day]int, error) {
	owner := m.kept.zone(m.now, w.zone)
	monday := civil.Today(m.now, owner).Monday()
	had := map[civil.Day]int{monday: advise.MessagesThisWeek(d.Book, d.Reader)}
	all, err := w.store.Messages(ctx, w.book, store.Sent, store.Approved)
	if err != nil {
		return nil, err
	}
	for _, one := range all {
		replaced := slices.ContainsFunc(instead, func(old store.Message) bool { return old.ID == one.ID || sameWords(old, one) })
		if one.Reader != d.Reader.Slug || one.State == store.Approved && replaced {
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
	had           map[civil.Day]int // messages by the Monday of the owner's week
}

// after is the first moment from one on at which the reader may be written to, with
// the first reason why it is not that one itself.
func (q quiet) after(now time.Time) (wait Waiting) {
	at := now
	for range farAhead {
		next, why := q.next(at)
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

// next is why the reader is not to be written to at a moment, and when that ends;
// "" if they may be.
func (q quiet) next(at time.Time) (until time.Time, why string) {
	there := at.In(q.theirs)
	day, clock := civil.DayOf(there), civil.At(there.Hour(), there.Minute())
	monday := civil.Today(at, q.owner).Monday()
	switch {
	case q.AwayOn(day):
		return atHour(day+1, civil.At(morning, 0), q.theirs), q.GivenName() + " is on leave"
	case q.Quiet.Has(day.Weekday()):
		return atHour(day+1, civil.At(morning, 0), q.theirs), fmt.Sprintf("%s is left alone on %ss", q.GivenName(), day.Weekday())
	case !q.hours.IsZero() && q.hours.Contains(clock):
		if clock >= q.hours.To {
			day++
		}
		return atHour(day, q.hours.To, q.theirs), fmt.Sprintf("%s is left alone from %s to %s", q.GivenName(), q.hours.From, q.hours.To)
	case q.Max > 0 && q.had[monday] >= q.Max:
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
