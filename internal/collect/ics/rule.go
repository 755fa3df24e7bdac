package ics

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// frequency is how often a rule comes round.
type frequency uint8

const (
	yearly frequency = iota
	monthly
	weekly
	daily
	hourly
	minutely
	secondly
)

// rule is a recurrence rule (RFC 5545, 3.3.10). The lists hold numbers within
// the bounds of the standard.
type rule struct {
	freq     frequency
	interval int64
	count    int
	until    Stamp // zero: for ever
	weekFrom time.Weekday

	seconds, minutes, hours []int
	weekdays                []nthDay
	monthDays, yearDays     []int
	weeks, months           []int
	positions               []int
}

// nthDay is a weekday, or the n-th such weekday of the month or year, counted
// from the end where n is negative.
type nthDay struct {
	n   int
	day time.Weekday
}

// readRule reads an RRULE value. Letter case, blanks, a doubled "RRULE:" and
// parts that are no part of a rule do not matter; a part that is one must make
// sense, since a rule misread is a calendar full of meetings that never were.
func readRule(value string) (rule, error) {
	r := rule{interval: 1, weekFrom: time.Monday}
	text := strings.ToUpper(strings.Join(strings.Fields(value), ""))
	text = strings.TrimPrefix(text, "RRULE:")
	known := false
	for part := range strings.SplitSeq(text, ";") {
		name, v, ok := strings.Cut(part, "=")
		if !ok {
			continue
		}
		if name == "FREQ" {
			known = true
		}
		if err := r.set(name, v); err != nil {
			return rule{}, err
		}
	}
	if !known {
		return rule{}, fmt.Errorf("it has no FREQ")
	}
	return r, nil
}

func (r *rule) set(name, v string) (err error) {
	switch name {
	case "FREQ":
		r.freq, err = readFrequency(v)
	case "INTERVAL":
		n, bad := strconv.ParseInt(v, 10, 64)
		if bad != nil || n < 0 {
			return fmt.Errorf("INTERVAL=%s is no interval", tidy(v))
		}
		r.interval = min(max(n, 1), 1<<24)
	case "COUNT":
		n, bad := strconv.ParseInt(v, 10, 64)
		if bad != nil || n < 1 {
			return fmt.Errorf("COUNT=%s is no count", tidy(v))
		}
		r.count = int(min(n, 1<<30))
	case "UNTIL":
		utc := &zone{loc: time.UTC}
		s, ok := readStamp(v, nil, utc)
		if !ok {
			return fmt.Errorf("UNTIL=%s is no date", tidy(v))
		}
		r.until = s
	case "WKST":
		day, ok := weekdayOf(v)
		if !ok {
			return fmt.Errorf("WKST=%s is no weekday", tidy(v))
		}
		r.weekFrom = day
	case "BYDAY":
		r.weekdays, err = readDays(v)
	case "BYSECOND":
		r.seconds, err = readList(name, v, 0, 60)
		for i, s := range r.seconds {
			r.seconds[i] = min(s, 59)
		}
	case "BYMINUTE":
		r.minutes, err = readList(name, v, 0, 59)
	case "BYHOUR":
		r.hours, err = readList(name, v, 0, 23)
	case "BYMONTH":
		r.months, err = readList(name, v, 1, 12)
	case "BYMONTHDAY":
		r.monthDays, err = readList(name, v, -31, 31)
	case "BYYEARDAY":
		r.yearDays, err = readList(name, v, -366, 366)
	case "BYWEEKNO":
		r.weeks, err = readList(name, v, -53, 53)
	case "BYSETPOS":
		r.positions, err = readList(name, v, -366, 366)
	case "RSCALE":
		if v != "GREGORIAN" {
			return fmt.Errorf("it reckons in the calendar %s", tidy(v))
		}
	}
	return err
}

func readFrequency(v string) (frequency, error) {
	for i, name := range []string{"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"} {
		if v == name {
			return frequency(i), nil
		}
	}
	return 0, fmt.Errorf("FREQ=%s is no frequency", tidy(v))
}

// readList reads a list of numbers between low and high; where low is negative
// or 1, 0 is none of them.
func readList(name, v string, low, high int) ([]int, error) {
	var list []int
	for item := range strings.SplitSeq(v, ",") {
		n, err := strconv.Atoi(strings.TrimPrefix(item, "+"))
		if err != nil || n < low || n > high || n == 0 && low != 0 || len(list) == maxList {
			return nil, fmt.Errorf("%s=%s is out of bounds", name, tidy(item))
		}
		list = append(list, n)
	}
	return list, nil
}

func readDays(v string) ([]nthDay, error) {
	var list []nthDay
	for item := range strings.SplitSeq(v, ",") {
		cut := max(0, len(item)-2)
		day, ok := weekdayOf(item[cut:])
		n := 0
		if ok && cut > 0 {
			var err error
			n, err = strconv.Atoi(strings.TrimPrefix(item[:cut], "+"))
			ok = err == nil && n != 0 && n >= -53 && n <= 53
		}
		if !ok || len(list) == maxList {
			return nil, fmt.Errorf("BYDAY=%s is no weekday", tidy(item))
		}
		list = append(list, nthDay{n, day})
	}
	return list, nil
}

func weekdayOf(v string) (time.Weekday, bool) {
	for i, name := range []string{"SU", "MO", "TU", "WE", "TH", "FR", "SA"} {
		if v == name {
			return time.Weekday(i), true
		}
	}
	return 0, false
}

// lastWall is the last moment UNTIL allows on the clock that a series runs by;
// show turns an instant into that clock. A date allows the whole of its day.
func (r *rule) lastWall(show func(unix int64) wall) wall {
	switch {
	case r.until.IsZero():
		return 1 << 62
	case r.until.AllDay:
		return r.until.wall + secondsInDay - 1
	case r.until.fixed:
		return show(r.until.wall.unix())
	}
	return r.until.wall
}
