package civil

import (
	"strconv"
	"strings"

	"headsup/internal/fault"
)

// rhythm is how often something comes round.
type rhythm uint8

const (
	never rhythm = iota
	daily
	weekly
	biweekly
	monthly
	quarterly
)

// rhythms has one row per rhythm: its name, its nominal days, its period.
var rhythms = [...]struct {
	name   string
	days   int
	period Period
}{
	never:     {"none", 0, Period{}},
	daily:     {"daily", 1, Period{1, Days}},
	weekly:    {"weekly", 7, Period{1, Weeks}},
	biweekly:  {"biweekly", 14, Period{2, Weeks}},
	monthly:   {"monthly", 30, Period{1, Months}},
	quarterly: {"quarterly", 91, Period{1, Quarters}},
}

// Cadence is how often something falls due, and perhaps on which day. The zero
// Cadence is none. Cadences compare with ==.
type Cadence struct {
	rhythm rhythm
	// day is 0 for none, else the day of the month, or for weekly and biweekly
	// the day of the week counted from Monday as 1.
	day int8
}

// ParseCadence reads none, daily, weekly, weekly/thu, biweekly, biweekly/mon,
// monthly, monthly/1 to monthly/31, quarterly, quarterly/1 to quarterly/31.
func ParseCadence(s string) (Cadence, error) {
	name, day, dayed := strings.Cut(strings.ToLower(s), "/")
	for r, row := range rhythms {
		if row.name != name {
			continue
		}
		c := Cadence{rhythm: rhythm(r)}
		if dayed && !c.setDay(day) {
			break
		}
		return c, nil
	}
	return Cadence{}, fault.New(fault.Misread, "%q is not a cadence", s).
		Do("write daily, weekly, weekly/thu, biweekly/mon, monthly, monthly/1, quarterly or none")
}

// setDay reads the part behind the slash.
func (c *Cadence) setDay(s string) bool {
	switch c.rhythm {
	case weekly, biweekly:
		day, ok := ParseWeekday(s)
		c.day = int8(floorMod(int(day)-1, 7) + 1)
		return ok
	case monthly, quarterly:
		n := -1
		if len(s) <= 2 {
			n = digits(s)
		}
		c.day = int8(n)
		return n >= 1 && n <= 31
	}
	return false
}

// IsZero reports whether nothing ever falls due.
func (c Cadence) IsZero() bool { return c.rhythm == never }

// HasDay reports whether the cadence says on which day it falls due.
func (c Cadence) HasDay() bool { return c.day != 0 }

// Period is the nominal number of days between two due days: 1, 7, 14, 30 or
// 91; 0 for none.
func (c Cadence) Period() int { return rhythms[c.rhythm].days }

// String is the form ParseCadence reads.
func (c Cadence) String() string {
	name := rhythms[c.rhythm].name
	switch {
	case c.day == 0:
		return name
	case c.rhythm == weekly || c.rhythm == biweekly:
		return name + "/" + week[c.day-1].name
	}
	return name + "/" + strconv.Itoa(int(c.day))
}

// MarshalText gives the printed form.
func (c Cadence) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Next is the first due day strictly after a day, or the zero Day if there is
// none before the end of the calendar.
//
// Daily means Monday to Friday. A cadence with a day falls due on that day, in
// shorter months on their last; quarterly in January, April, July and October;
// biweekly every second such weekday from the first one after the anchor,
// and never before that. A cadence without a day has no calendar of its own and
// falls due one period after the day given: the anchor is not looked at.
func (c Cadence) Next(after, anchor Day) Day {
	if c.rhythm == never {
		return 0
	}
	if c.rhythm != daily && !c.HasDay() {
		next, ok := rhythms[c.rhythm].period.from(after, 1)
		if !ok {
			return 0
		}
		return next
	}
	return c.OnOrAfter(after+1, anchor)
}

// OnOrAfter is the first due day from a day on, or the zero Day if there is
// none before the end of the calendar. A cadence without a day falls due on the
// anchor and every period from it.
func (c Cadence) OnOrAfter(day, anchor Day) Day {
	day = max(day, FirstDay)
	var due Day
	switch {
	case c.rhythm == never:
		return 0
	case c.rhythm == daily:
		due = day
		if n := day - day.Monday(); n > 4 {
			due = day.Monday() + 7
		}
	case !c.HasDay():
		due = c.fromAnchor(day, anchor)
	case c.rhythm == weekly:
		due = weekdayFrom(day, week[c.day-1].day)
	case c.rhythm == biweekly:
		due = weekdayFrom(max(anchor+1, FirstDay), week[c.day-1].day)
		if due < day {
			due += (day - due + 13) / 14 * 14
		}
	default:
		due = c.monthDayFrom(day)
	}
	if due > LastDay {
		return 0
	}
	return due
}

// monthDayFrom is the first due day of a monthly or quarterly cadence.
func (c Cadence) monthDayFrom(day Day) Day {
	step := rhythms[c.rhythm].period.Unit
	for first := startOf(step, day); ; first = first.AddMonths(units[step].months) {
		y, m, _ := first.Date()
		if due := Date(y, m, min(int(c.day), DaysIn(y, m))); due >= day {
			return due
		}
	}
}

// fromAnchor is the first day from day on that lies whole periods after the
// anchor. Months are counted from the anchor itself, so that the 31st comes
// back after a short month.
func (c Cadence) fromAnchor(day, anchor Day) Day {
	if anchor >= day || anchor < FirstDay {
		return max(anchor, day)
	}
	p := rhythms[c.rhythm].period
	u := units[p.Unit]
	if u.months == 0 {
		length := Day(p.N * u.days)
		return anchor + (day-anchor+length-1)/length*length
	}
	y, m, _ := anchor.Date()
	toY, toM, _ := day.Date()
	months := (toY-y)*12 + int(toM-m)
	due := anchor.AddMonths(months / u.months * u.months)
	if due < day {
		due = anchor.AddMonths((months/u.months + 1) * u.months)
	}
	return due
}
