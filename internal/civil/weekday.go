package civil

import (
	"strings"
	"time"

	"headsup/internal/fault"
)

// Weekdays is a set of days of the week, such as a person's quiet days.
type Weekdays uint8

// week is the order of the days of a week and their short names, as the tags
// of the journal write them in every language.
var week = [...]struct {
	day  time.Weekday
	name string
}{
	{time.Monday, "mon"}, {time.Tuesday, "tue"}, {time.Wednesday, "wed"}, {time.Thursday, "thu"},
	{time.Friday, "fri"}, {time.Saturday, "sat"}, {time.Sunday, "sun"},
}

// ParseWeekday reads an English name of a day, short or whole: fri, Friday.
func ParseWeekday(s string) (time.Weekday, bool) {
	day, ok := english.weekday(fold(s))
	return day, ok
}

// ParseWeekdays reads names of days between commas: fri,sat.
func ParseWeekdays(s string) (Weekdays, error) {
	var set Weekdays
	for name := range strings.SplitSeq(s, ",") {
		day, ok := ParseWeekday(strings.TrimSpace(name))
		if !ok {
			return 0, fault.New(fault.Misread, "%q is not a day of the week", name).Do("write days as fri or fri,sat")
		}
		set |= 1 << day
	}
	return set, nil
}

// Has reports whether the day is in the set.
func (w Weekdays) Has(day time.Weekday) bool { return w>>uint(day)&1 == 1 }

// IsZero reports whether the set is empty.
func (w Weekdays) IsZero() bool { return w == 0 }

// String is the form ParseWeekdays reads, Monday first; the empty set is "".
func (w Weekdays) String() string {
	var names []string
	for _, d := range week {
		if w.Has(d.day) {
			names = append(names, d.name)
		}
	}
	return strings.Join(names, ",")
}

// MarshalText gives the printed form.
func (w Weekdays) MarshalText() ([]byte, error) { return []byte(w.String()), nil }
