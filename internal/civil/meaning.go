package civil

import (
	"time"

	"headsup/internal/fault"
)

// A meaning finds the day or days that a form stands for. They may lie outside
// the calendar: read refuses that for all of them.
type meaning func(today Day, f found) (reading, error)

// daysAway is the day so many days from today.
func daysAway(today Day, f found) (reading, error) {
	return on(today + Day(f.n)), nil
}

// coming is the weekday's next date, today included.
func coming(today Day, f found) (reading, error) {
	r := on(weekdayFrom(today, f.weekday))
	r.floats = true
	return r, nil
}

// latest is the weekday's last date before today.
func latest(today Day, f found) (reading, error) {
	return on(weekdayFrom(today-7, f.weekday)), nil
}

// inWeek is the weekday of the week so many weeks from this one.
func inWeek(today Day, f found) (reading, error) {
	return on(weekdayFrom(today.Monday()+Day(7*f.n), f.weekday)), nil
}

// away is the day a period from today, ahead or back.
func away(today Day, f found) (reading, error) {
	day, _ := f.period.from(today, f.n)
	return on(day), nil
}

// whole is the week, month, quarter or year so many from this one.
func whole(today Day, f found) (reading, error) {
	first, ok := Period{f.n, f.part}.from(startOf(f.part, today), 1)
	if !ok {
		return reading{}, nil
	}
	return reading{span: Span{first, endOf(f.part, first)}}, nil
}

// start is the first day of what whole finds.
func start(today Day, f found) (reading, error) {
	r, err := whole(today, f)
	return on(r.span.From), err
}

// end is the last day of what whole finds.
func end(today Day, f found) (reading, error) {
	r, err := whole(today, f)
	return on(r.span.To), err
}

// monthDay is a day of a month: of its year, or without one the nearest to
// today of the year before, this and the next, and of two as near the later.
func monthDay(today Day, f found) (reading, error) {
	if f.hasYear {
		day, err := dated(f.year, int(f.month), f.day)
		return on(day), check(day, f, err)
	}
	year, _, _ := today.Date()
	var best Day
	for y := year - 1; y <= year+1; y++ {
		day, ok := DateOK(y, f.month, f.day)
		if ok && (best == 0 || distance(day, today) <= distance(best, today)) {
			best = day
		}
	}
	r := on(best)
	r.floats = true
	return r, check(best, f, noMonthDay(best, f, year))
}

// monthStart is the first day of a month, of its year or else the one nearest
// to today, and monthEnd the last day of that month.
func monthStart(today Day, f found) (reading, error) {
	f.day = 1
	r, err := monthDay(today, f)
	return on(r.span.From), err
}

func monthEnd(today Day, f found) (reading, error) {
	r, err := monthStart(today, f)
	return on(endOf(Months, r.span.From)), err
}

// from is the first day on or after a day that has the name of a reading which
// floats, and last the last one on or before it.
func (r reading) from(day Day) (Day, error) { return r.float(day, 1) }
func (r reading) last(day Day) (Day, error) { return r.float(day, -1) }

func (r reading) float(day Day, way int) (Day, error) {
	f := r.found
	if f.day == 0 {
		if way < 0 {
			day -= 6
		}
		return weekdayFrom(max(day, FirstDay), f.weekday), nil
	}
	year, _, _ := day.Date()
	for _, y := range [...]int{year, year + way} {
		at, ok := DateOK(y, f.month, f.day)
		if ok && int(at-day)*way >= 0 {
			return at, check(at, f, nil)
		}
	}
	return 0, noMonthDay(0, f, year)
}

// check adds to err that the day falls on another weekday than the one said.
func check(day Day, f found, err error) error {
	if err != nil || !f.hasWeekday || day.Weekday() == f.weekday {
		return err
	}
	y, m, d := day.Date()
	return fault.New(fault.Misread, "%d %s %d is a %s", d, m, y, day.Weekday())
}

// noMonthDay says of a day of a month that was not found that there is none.
func noMonthDay(day Day, f found, year int) error {
	switch {
	case day != 0:
		return nil
	case f.month < 1 || f.month > 12:
		return fault.New(fault.Misread, "there is no month %d", int(f.month))
	case f.month == time.February && f.day == 29:
		return fault.New(fault.Misread, "there is no 29 February near %d", year).Do("write the year")
	}
	return fault.New(fault.Misread, "there is no %d %s", f.day, f.month)
}

// on is the reading of a single day.
func on(day Day) reading { return reading{span: Span{day, day}} }

// weekdayFrom is the first such weekday on or after a day.
func weekdayFrom(day Day, weekday time.Weekday) Day {
	return day + Day(floorMod(int(weekday)-int(day), 7))
}

// startOf is the first day of the unit that a day lies in.
func startOf(unit Unit, day Day) Day {
	y, m, _ := day.Date()
	switch unit {
	case Weeks:
		return day.Monday()
	case Months:
		return Date(y, m, 1)
	case Quarters:
		return Date(y, m-(m-1)%3, 1)
	case Years:
		return Date(y, time.January, 1)
	}
	return day
}

// endOf is the last day of the unit that begins with a day.
func endOf(unit Unit, first Day) Day {
	if next, ok := (Period{1, unit}).from(first, 1); ok {
		return next - 1
	}
	return LastDay
}

func distance(a, b Day) Day { return max(a-b, b-a) }
