// Package civil reckons in the calendar people live by: days, spans, cadences
// and plain speech such as "last fri", in a zone and a language.
//
// It never asks what time it is: the present day is always an argument.
package civil

import (
	"fmt"
	"time"
)

// Day is a civil date as the number of days since 31 December of the year 0 in
// the proleptic Gregorian calendar: 1 is 0001-01-01, and the zero Day is no day
// at all. Days subtract and compare as integers.
type Day int32

// The first and the last day that can be written in four digits of year.
const (
	FirstDay Day = 1
	LastDay  Day = 3652059 // 9999-12-31
)

// Date is the day of a year, month and day of the month, which must exist:
// DateOK says whether they do.
func Date(year int, month time.Month, day int) Day {
	// The algorithm counts whole 400-year eras from 1 March of the year 0
	// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
	y, m := year, int(month)
	if m <= 2 {
		y--
		m += 12
	}
	era := floorDiv(y, 400)
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + day - 1
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return Day(era*146097 + doe - 305)
}

// DateOK is Date for figures that may not exist: 30 February is refused.
func DateOK(year int, month time.Month, day int) (Day, bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > DaysIn(year, month) {
		return 0, false
	}
	return Date(year, month, day), true
}

// DayOf is the civil date of an instant in its own location.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	return Date(y, m, d)
}

// Date gives year, month and day of the month; the zero Day gives zeros.
func (d Day) Date() (year int, month time.Month, day int) {
	if d == 0 {
		return 0, 0, 0
	}
	z := int(d) + 305
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day = doy - (153*mp+2)/5 + 1
	year, month = yoe+era*400, time.Month(mp+3)
	if month > 12 {
		month -= 12
		year++
	}
	return year, month, day
}

// IsZero reports whether d is no day.
func (d Day) IsZero() bool { return d == 0 }

// Weekday is the day of the week.
func (d Day) Weekday() time.Weekday { return time.Weekday(floorMod(int(d), 7)) }

// Monday is the Monday of the day's week: weeks run from Monday to Sunday.
func (d Day) Monday() Day { return d - Day(floorMod(int(d)-1, 7)) }

// AddMonths moves by whole months and stays on the month's last day where the
// day of the month does not exist: 31 January plus one month is 28 February.
func (d Day) AddMonths(n int) Day {
	y, m, day := d.Date()
	months := y*12 + int(m) - 1 + n
	y, m = floorDiv(months, 12), time.Month(floorMod(months, 12)+1)
	return Date(y, m, min(day, DaysIn(y, m)))
}

// In is the instant at which the day begins in a zone.
func (d Day) In(zone *time.Location) time.Time {
	y, m, day := d.Date()
	return time.Date(y, m, day, 0, 0, 0, 0, zone)
}

// String is the ISO form, 2026-03-05; the zero Day prints as "".
func (d Day) String() string {
	if d == 0 {
		return ""
	}
	return string(d.AppendTo(make([]byte, 0, 10)))
}

// Long is the day as a heading: "Thursday, 5 March 2026".
func (d Day) Long() string {
	year, month, day := d.Date()
	return fmt.Sprintf("%s, %d %s %d", d.Weekday(), day, month, year)
}

// AppendTo appends the ISO form to b.
func (d Day) AppendTo(b []byte) []byte {
	y, m, day := d.Date()
	return append(b,
		byte('0'+y/1000%10), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10), '-',
		byte('0'+m/10), byte('0'+m%10), '-',
		byte('0'+day/10), byte('0'+day%10))
}

// MarshalText gives the ISO form, so that JSON carries "2026-03-05".
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the ISO form, or nothing as no day.
func (d *Day) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = 0
		return nil
	}
	day, ok := ParseISO(string(text))
	if !ok {
		return fmt.Errorf("%q is not a date of the form 2026-03-05", text)
	}
	*d = day
	return nil
}

// ParseISO reads exactly the form 2026-03-05 of a day that exists.
func ParseISO(s string) (Day, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	y, m, d := digits(s[:4]), digits(s[5:7]), digits(s[8:])
	if y < 0 || m < 0 || d < 0 {
		return 0, false
	}
	return DateOK(y, time.Month(m), d)
}

// LooksISO reports whether s has the shape of an ISO date, whether or not the
// day exists: 2026-02-30 was meant as a date.
func LooksISO(s string) bool {
	return len(s) == 10 && s[4] == '-' && s[7] == '-' &&
		digits(s[:4]) >= 0 && digits(s[5:7]) >= 0 && digits(s[8:]) >= 0
}

// DaysIn is the length of a month.
func DaysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// digits reads an unsigned decimal of ASCII digits only; -1 is none.
func digits(s string) int {
	n := 0
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 {
			return -1
		}
		n = n*10 + int(c)
	}
	if len(s) == 0 {
		return -1
	}
	return n
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - floorDiv(a, b)*b }
