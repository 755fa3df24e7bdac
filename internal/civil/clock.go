package civil

import "fmt"

// Clock is a time of day to the minute: minutes since midnight plus one, so
// that the zero Clock is no time at all. Clocks of one day compare as integers.
type Clock int16

const minutesInDay = 24 * 60

// At is the time of day; where there is no such time, it is the zero Clock.
func At(hour, minute int) Clock {
	if hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return 0
	}
	return Clock(hour*60 + minute + 1)
}

// ParseClock reads exactly a 24-hour time, 9:30 or 09:30, from 00:00 to 23:59.
func ParseClock(s string) (Clock, bool) {
	n := len(s)
	if n != 4 && n != 5 || s[n-3] != ':' {
		return 0, false
	}
	hour, minute := digits(s[:n-3]), digits(s[n-2:])
	c := At(hour, minute)
	return c, c != 0
}

// IsZero reports whether c is no time.
func (c Clock) IsZero() bool { return c == 0 }

// HourMinute gives hour and minute; the zero Clock gives midnight.
func (c Clock) HourMinute() (hour, minute int) {
	if c <= 0 || c > minutesInDay {
		return 0, 0
	}
	return int(c-1) / 60, int(c-1) % 60
}

// String is the time in five characters, 09:30; the zero Clock prints as "".
func (c Clock) String() string {
	if c == 0 {
		return ""
	}
	h, m := c.HourMinute()
	return string([]byte{byte('0' + h/10), byte('0' + h%10), ':', byte('0' + m/10), byte('0' + m%10)})
}

// MarshalText gives the printed form, so that JSON carries "09:30".
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads the printed form, or nothing as no time.
func (c *Clock) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = 0
		return nil
	}
	read, ok := ParseClock(string(text))
	if !ok {
		return fmt.Errorf("%q is not a time of the form 09:30", text)
	}
	*c = read
	return nil
}
