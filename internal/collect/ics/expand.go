package ics

import (
	"slices"
	"time"

	"headsup/internal/civil"
)

// The expansion of rules is ours, and reckons in whole numbers on the wall
// clock. rrule-go, which the tests compare it with, cannot be given a stranger's
// rule: it begins at DTSTART however long ago that was, it never comes back from
// FREQ=HOURLY;INTERVAL=2;BYHOUR=1 begun at midnight, it walks into the year 9999
// looking for a 31 February and panics at the 53rd Monday of December.

// steps is how much work expansion may still do. A step is one day, hour, minute
// or second looked at, or one moment made.
type steps struct {
	left, took int
	out        bool // the work had to stop before its end
}

func (s *steps) take(n int) bool {
	if s.left < n {
		s.took += s.left
		s.left, s.out = 0, true
		return false
	}
	s.left -= n
	s.took += n
	return true
}

// part takes a share for one piece of work; charge books what it used.
func (s *steps) part(most int) *steps { return &steps{left: min(most, s.left)} }

func (s *steps) charge(part *steps) { s.left = max(0, s.left-part.took) }

// walk yields the moments of the rule from the start of its series on that lie
// between first and last, both included, in order, until yield returns false.
// Whether the start itself is one of them is the rule's decision, as everywhere
// in the field. Without a COUNT it begins right at first.
func (r rule) walk(start, first, last wall, budget *steps, yield func(wall) bool) {
	if last < start {
		return
	}
	e := expansion{rule: r.complete(start), start: start, first: first, last: last, budget: budget, yield: yield}
	if r.freq >= hourly {
		e.clock()
	} else {
		e.calendar()
	}
}

// complete fills in from the start what the rule leaves open.
func (r rule) complete(start wall) rule {
	_, month, day := start.day().Date()
	if len(r.weeks) == 0 && len(r.yearDays) == 0 && len(r.monthDays) == 0 && len(r.weekdays) == 0 {
		switch r.freq {
		case yearly:
			if len(r.months) == 0 {
				r.months = []int{int(month)}
			}
			r.monthDays = []int{day}
		case monthly:
			r.monthDays = []int{day}
		case weekly:
			r.weekdays = []nthDay{{0, start.day().Weekday()}}
		}
	}
	if r.freq == yearly && len(r.weeks) > 0 && len(r.weekdays)+len(r.monthDays)+len(r.yearDays) == 0 {
		r.weekdays = []nthDay{{0, start.day().Weekday()}}
	}
	s := start.second()
	if len(r.hours) == 0 && r.freq < hourly {
		r.hours = []int{s / 3600}
	}
	if len(r.minutes) == 0 && r.freq < minutely {
		r.minutes = []int{s / 60 % 60}
	}
	if len(r.seconds) == 0 && r.freq < secondly {
		r.seconds = []int{s % 60}
	}
	return r
}

// expansion is one walk.
type expansion struct {
	rule
	start, first, last wall
	budget             *steps
	yield              func(wall) bool

	made int    // moments so far, for COUNT
	days []wall // midnights of the present period that fit
}

// give passes the moments of one period on, which are every day with every time
// of day, both in order; it returns false when the walk is over.
func (e *expansion) give(days []wall, times []int) bool {
	n := len(days) * len(times)
	if len(e.positions) == 0 {
		for _, day := range days {
			for _, t := range times {
				if !e.one(day + wall(t)) {
					return false
				}
			}
		}
		return true
	}
	var chosen []int
	for _, p := range e.positions {
		if p < 0 {
			p += n
		} else {
			p--
		}
		if p >= 0 && p < n {
			chosen = append(chosen, p)
		}
	}
	slices.Sort(chosen)
	for _, p := range slices.Compact(chosen) {
		if !e.one(days[p/len(times)] + wall(times[p%len(times)])) {
			return false
		}
	}
	return true
}

func (e *expansion) one(w wall) bool {
	switch {
	case w > e.last:
		return false
	case !e.budget.take(1):
		return false
	case w < e.start:
		return true
	}
	if e.made++; e.count > 0 && e.made > e.count {
		return false
	}
	return w < e.first || e.yield(w)
}

// from is the moment where looking may begin: a rule with a COUNT must be
// counted through.
func (e *expansion) from() wall {
	if e.count > 0 {
		return e.start
	}
	return max(e.start, e.first)
}

// calendar walks rules that come round in years, months, weeks or days.
func (e *expansion) calendar() {
	times := e.times(e.hours, e.minutes, e.seconds)
	base := e.period(e.start.day())
	skip := max(0, floorDiv(e.period(e.from().day())-base, e.interval))
	for p := base + skip*e.interval; ; p += e.interval {
		first, after := e.bounds(p)
		if first == 0 || wallOf(first, 0) > e.last {
			return
		}
		e.days = e.days[:0]
		for next := first; first < after; first = next {
			next = after
			if e.freq == yearly {
				year, month, _ := first.Date()
				next = first + civil.Day(civil.DaysIn(year, month))
				if len(e.months) > 0 && !slices.Contains(e.months, int(month)) {
					continue
				}
			}
			e.choose(first, next)
		}
		if !e.give(e.days, times) || e.budget.out {
			return
		}
	}
}

// choose adds the days from first up to after that the rule fits.
func (e *expansion) choose(first, after civil.Day) {
	if !e.budget.take(int(after - first)) {
		return
	}
	for day := first; day < after; day++ {
		if e.fits(day) {
			e.days = append(e.days, wallOf(day, 0))
		}
	}
}

// period numbers the year, month, week or day that a day lies in.
func (e *expansion) period(day civil.Day) int64 {
	year, month, _ := day.Date()
	switch e.freq {
	case yearly:
		return int64(year)
	case monthly:
		return int64(year)*12 + int64(month) - 1
	case weekly:
		return floorDiv(int64(day)-int64(e.weekFrom), 7)
	}
	return int64(day)
}

// bounds is the period's first day and the day after its last; no day beyond
// the year 9999.
func (e *expansion) bounds(p int64) (first, after civil.Day) {
	switch e.freq {
	case yearly:
		if p <= 9999 {
			first = civil.Date(int(p), 1, 1)
			return first, first + civil.Day(daysInYear(int(p)))
		}
	case monthly:
		if year := p / 12; year <= 9999 {
			month := time.Month(p%12 + 1)
			first = civil.Date(int(year), month, 1)
			return first, first + civil.Day(civil.DaysIn(int(year), month))
		}
	case weekly:
		if p <= int64(civil.LastDay)/7 {
			first = civil.Day(p*7 + int64(e.weekFrom))
			return max(first, civil.FirstDay), first + 7
		}
	default:
		if p <= int64(civil.LastDay) {
			return civil.Day(p), civil.Day(p) + 1
		}
	}
	return 0, 0
}

// fits reports whether a day passes the rule's BY parts.
func (e *expansion) fits(day civil.Day) bool {
	year, month, mday := day.Date()
	if len(e.months) > 0 && !slices.Contains(e.months, int(month)) {
		return false
	}
	inMonth := civil.DaysIn(year, month)
	if len(e.monthDays) > 0 && !slices.Contains(e.monthDays, mday) && !slices.Contains(e.monthDays, mday-inMonth-1) {
		return false
	}
	if len(e.yearDays) > 0 || len(e.weekdays) > 0 {
		yday, inYear := int(day-civil.Date(year, 1, 1))+1, daysInYear(year)
		if len(e.yearDays) > 0 && !slices.Contains(e.yearDays, yday) && !slices.Contains(e.yearDays, yday-inYear-1) {
			return false
		}
		if len(e.weekdays) > 0 && !e.weekdayFits(day.Weekday(), mday, inMonth, yday, inYear) {
			return false
		}
	}
	return len(e.weeks) == 0 || e.freq != yearly || e.weekFits(day)
}

// weekdayFits reads BYDAY: a plain weekday fits always, the n-th one counts
// within the month, or within the year where a yearly rule names no month.
func (e *expansion) weekdayFits(weekday time.Weekday, mday, inMonth, yday, inYear int) bool {
	at, of := mday, inMonth
	if e.freq == yearly && len(e.months) == 0 {
		at, of = yday, inYear
	}
	for _, d := range e.weekdays {
		if d.day != weekday {
			continue
		}
		if d.n == 0 || e.freq > monthly || len(e.weeks) > 0 {
			return true
		}
		if d.n == (at-1)/7+1 || -d.n == (of-at)/7+1 {
			return true
		}
	}
	return false
}

// weekFits reads BYWEEKNO: week 1 is the first with four days in the year.
func (e *expansion) weekFits(day civil.Day) bool {
	back := (int(day.Weekday()) - int(e.weekFrom) + 7) % 7
	monday := day - civil.Day(back) // or whichever day weeks begin with
	year, _, _ := (monday + 3).Date()
	first := e.firstWeek(year)
	number := int(monday-first)/7 + 1
	weeks := int(e.firstWeek(year+1)-first) / 7
	return slices.Contains(e.weeks, number) || slices.Contains(e.weeks, number-weeks-1)
}

func (e *expansion) firstWeek(year int) civil.Day {
	fourth := civil.Date(year, 1, 4)
	return fourth - civil.Day((int(fourth.Weekday())-int(e.weekFrom)+7)%7)
}

// times is every hour with every minute and second, sorted.
func (e *expansion) times(hours, minutes, seconds []int) []int {
	if !e.budget.take(len(hours) * len(minutes) * len(seconds)) {
		return nil
	}
	all := make([]int, 0, len(hours)*len(minutes)*len(seconds))
	for _, h := range hours {
		for _, m := range minutes {
			for _, s := range seconds {
				all = append(all, h*3600+m*60+s)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// clock walks rules that come round in hours, minutes or seconds. What a day,
// hour or minute excludes is leapt over.
func (e *expansion) clock() {
	unit := wall([]int64{3600, 60, 1}[e.freq-hourly])
	base := wall(floorDiv(int64(e.start), int64(unit)))
	step := wall(e.interval)
	at := base // counted in units
	leap := func(to wall) {
		need := wall(floorDiv(int64(to+unit-1), int64(unit))) - base
		at = max(at+step, base+(need+step-1)/step*step)
	}
	if from := e.from() - unit; from > e.start {
		leap(from)
	}
	for at*unit <= e.last && e.budget.take(1) {
		w := at * unit
		s := w.second()
		switch {
		case w.day() > civil.LastDay:
			return
		case !e.fits(w.day()):
			leap(wallOf(w.day()+1, 0))
		case len(e.hours) > 0 && !slices.Contains(e.hours, s/3600):
			leap(w - wall(s%3600) + 3600)
		case e.freq >= minutely && len(e.minutes) > 0 && !slices.Contains(e.minutes, s/60%60):
			leap(w - wall(s%60) + 60)
		case e.freq == secondly && len(e.seconds) > 0 && !slices.Contains(e.seconds, s%60):
			leap(w + 1)
		default:
			if !e.give([]wall{wallOf(w.day(), 0)}, e.timesWithin(s)) {
				return
			}
			at += step
		}
	}
}

// timesWithin is the times of day within the hour, minute or second that begins
// at s.
func (e *expansion) timesWithin(s int) []int {
	hour, minute, second := []int{s / 3600}, []int{s / 60 % 60}, []int{s % 60}
	switch e.freq {
	case hourly:
		return e.times(hour, e.minutes, e.seconds)
	case minutely:
		return e.times(hour, minute, e.seconds)
	}
	return e.times(hour, minute, second)
}

func daysInYear(year int) int {
	return 337 + civil.DaysIn(year, time.February)
}
