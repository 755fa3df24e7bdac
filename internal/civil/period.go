package civil

import (
	"strconv"
	"strings"

	"headsup/internal/fault"
)

// Unit is a unit of the calendar.
type Unit uint8

// The units, shortest first.
const (
	Days Unit = iota
	Weeks
	Months
	Quarters
	Years
)

// units has one row per Unit: the letter that writes it, its length in whole
// days or whole months, and the days it is taken for where no date is at hand.
var units = [...]struct {
	letter       byte
	days, months int
	nominal      int
}{
	Days:     {'d', 1, 0, 1},
	Weeks:    {'w', 7, 0, 7},
	Months:   {'m', 0, 1, 30},
	Quarters: {'q', 0, 3, 91},
	Years:    {'y', 0, 12, 365},
}

// Period is a length of time in the calendar, such as 6 weeks. The zero Period
// is none.
type Period struct {
	N    int
	Unit Unit
}

// maxCount is more of any unit than the calendar holds. Larger counts are read
// as this one, so that arithmetic on them cannot overflow.
const maxCount = 4_000_000

// ParsePeriod reads a count and a unit: 6w, 10d, 1m, 2q, 1y or "6 weeks".
func ParsePeriod(s string) (Period, error) {
	count, unit, two := strings.Cut(strings.TrimSpace(s), " ")
	p, used := english.figurePeriod(fold(count), fold(strings.TrimSpace(unit)))
	if used == 0 || two != (used == 2) || p.N == 0 {
		return Period{}, fault.New(fault.Misread, "%q is not a period", s).Do("write one such as 10d, 6w, 3m or 1y")
	}
	if _, ok := p.from(FirstDay, 1); !ok {
		return Period{}, fault.New(fault.Misread, "the period %q is longer than the calendar", s)
	}
	return p, nil
}

// IsZero reports whether p is no time at all.
func (p Period) IsZero() bool { return p.N == 0 }

// String is the short form, 6w; a Period of nothing prints as "".
func (p Period) String() string {
	if p.N == 0 {
		return ""
	}
	return strconv.Itoa(p.N) + string(units[p.Unit].letter)
}

// MarshalText gives the printed form.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// Days is the length in days, where a month counts 30, a quarter 91 and a year
// 365: for comparing, not for finding a date.
func (p Period) Days() int { return p.N * units[p.Unit].nominal }

// After is the day one period later, but no day past LastDay or before
// FirstDay. Months stay within the month: see AddMonths. After no day is no day.
func (p Period) After(day Day) Day {
	if day == 0 {
		return 0
	}
	if later, ok := p.from(day, 1); ok {
		return later
	}
	if p.N < 0 {
		return FirstDay
	}
	return LastDay
}

// from is the day the period away, forwards (1) or backwards (-1). If no such
// day can be written it is outside the calendar, and ok is false.
func (p Period) from(day Day, way int) (to Day, ok bool) {
	n := max(-maxCount, min(p.N, maxCount)) * way
	u := units[p.Unit]
	if u.months == 0 {
		to = Day(int(day) + n*u.days)
		return to, to >= FirstDay && to <= LastDay
	}
	y, _, _ := day.Date()
	if years := n * u.months / 12; y+years < -1 || y+years > 10_000 {
		return 0, false
	}
	to = day.AddMonths(n * u.months)
	return to, to >= FirstDay && to <= LastDay
}
