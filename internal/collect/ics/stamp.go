package ics

import (
	"strconv"
	"strings"
	"time"

	"headsup/internal/civil"
)

// wall is a moment on a wall clock: seconds from the beginning of day 0 of
// package civil. It says nothing of zones. Rules reckon in it, since "every
// Thursday at ten" is said of a clock on a wall.
type wall int64

const secondsInDay = 24 * 60 * 60

// civilEpoch is the civil day of 1 January 1970.
const civilEpoch = 719163

func wallOf(day civil.Day, second int) wall { return wall(day)*secondsInDay + wall(second) }

func (w wall) day() civil.Day { return civil.Day(floorDiv(int64(w), secondsInDay)) }
func (w wall) second() int    { return int(int64(w) - floorDiv(int64(w), secondsInDay)*secondsInDay) }

// unix is the instant of the wall clock that shows UTC.
func (w wall) unix() int64 { return int64(w) - civilEpoch*secondsInDay }

func wallFromUnix(unix int64) wall { return wall(unix + civilEpoch*secondsInDay) }

// Stamp is a moment as a calendar writes it: a date, or a date and time on the
// clock of a zone.
type Stamp struct {
	AllDay bool // a date alone

	wall  wall
	zone  *zone // nil for dates
	fixed bool  // the zone stands with the value, not beside it: UTC or an offset
}

// IsZero reports whether s is no moment.
func (s Stamp) IsZero() bool { return s.wall == 0 }

// Day is the date in the stamp's own zone.
func (s Stamp) Day() civil.Day { return s.wall.day() }

// unix is the instant; a date begins at its midnight in the given zone.
func (s Stamp) unix(in *zone) int64 {
	if s.zone != nil {
		in = s.zone
	}
	return in.instant(s.wall)
}

// In gives day and time of day as clocks in another zone show them; a date has
// no time and is the same day everywhere.
func (s Stamp) In(loc *time.Location) (civil.Day, civil.Clock) {
	if s.AllDay {
		return s.Day(), 0
	}
	t := time.Unix(s.unix(nil), 0).In(loc)
	return civil.DayOf(t), civil.At(t.Hour(), t.Minute())
}

// within puts the stamp on the clock of another zone.
func (s Stamp) within(z *zone) Stamp {
	if s.AllDay || s.zone == z {
		return s
	}
	return Stamp{wall: z.wall(s.unix(nil)), zone: z}
}

// String is the wall clock in the form of the standard, for warnings.
func (s Stamp) String() string {
	y, m, d := s.Day().Date()
	text := pad(y, 4) + pad(int(m), 2) + pad(d, 2)
	if s.AllDay {
		return text
	}
	n := s.wall.second()
	return text + "T" + pad(n/3600, 2) + pad(n/60%60, 2) + pad(n%60, 2)
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, width-len(s))) + s
}

// readStamp reads a DATE or DATE-TIME value: 20260305, 20260305T140000,
// 20260305T140000Z. Besides it takes what exporters write instead: ISO 8601
// with hyphens and colons, times without seconds, an offset behind the time.
// A time without a zone is on the clock of z.
func readStamp(value string, z, utc *zone) (Stamp, bool) {
	date, clock, timed := cutTime(strings.TrimSpace(value))
	if !timed {
		date = strings.TrimSuffix(date, "Z")
	}
	if len(date) == 10 && date[4] == '-' && date[7] == '-' {
		date = date[:4] + date[5:7] + date[8:]
	}
	if len(date) != 8 || !isDigits(date) {
		return Stamp{}, false
	}
	day, ok := civil.DateOK(atoi(date[:4]), time.Month(atoi(date[4:6])), atoi(date[6:]))
	if !ok {
		return Stamp{}, false
	}
	if !timed {
		return Stamp{AllDay: true, wall: wallOf(day, 0)}, true
	}
	clock, offset, fixed := cutOffset(clock)
	second, ok := readClock(clock)
	if !ok {
		return Stamp{}, false
	}
	if fixed {
		return Stamp{wall: wallOf(day, second) - wall(offset), zone: utc, fixed: true}, true
	}
	return Stamp{wall: wallOf(day, second), zone: z}, true
}

func cutTime(s string) (date, clock string, timed bool) {
	if i := strings.IndexAny(s, "Tt "); i > 0 {
		return s[:i], s[i+1:], true
	}
	return s, "", false
}

// cutOffset takes a Z or an offset such as +0100 off a time of day.
func cutOffset(s string) (clock string, seconds int, fixed bool) {
	if n := len(s); n > 0 && (s[n-1] == 'Z' || s[n-1] == 'z') {
		return s[:n-1], 0, true
	}
	if i := strings.LastIndexAny(s, "+-"); i > 0 {
		if seconds, ok := readOffset(s[i:]); ok {
			return s[:i], seconds, true
		}
	}
	return s, 0, false
}

// readOffset reads +0100, -05:30 or +013045 as seconds east of UTC.
func readOffset(s string) (int, bool) {
	s = strings.TrimSpace(s)
	if s == "" || s[0] != '+' && s[0] != '-' {
		return 0, false
	}
	sign, digits := 1, strings.ReplaceAll(s[1:], ":", "")
	if s[0] == '-' {
		sign = -1
	}
	if len(digits) == 1 || len(digits) == 3 {
		digits = "0" + digits
	}
	digits += strings.Repeat("0", max(0, 6-len(digits)))
	if len(digits) != 6 || !isDigits(digits) {
		return 0, false
	}
	h, m, sec := atoi(digits[:2]), atoi(digits[2:4]), atoi(digits[4:])
	if h > 18 || m > 59 || sec > 59 {
		return 0, false
	}
	return sign * (h*3600 + m*60 + sec), true
}

// readClock reads 140000, 1400, 14:00 or 14:00:00 as seconds since midnight.
func readClock(s string) (int, bool) {
	s = strings.ReplaceAll(s, ":", "")
	s, _, _ = strings.Cut(s, ".")
	if len(s) == 4 {
		s += "00"
	}
	if len(s) != 6 || !isDigits(s) {
		return 0, false
	}
	h, m, sec := atoi(s[:2]), atoi(s[2:4]), atoi(s[4:])
	if h > 24 || m > 59 || sec > 60 || h == 24 && m+sec > 0 {
		return 0, false
	}
	return h*3600 + m*60 + min(sec, 59), true
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// atoi reads a few digits that are known to be digits.
func atoi(s string) int {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
