package civil

import (
	"strings"

	"headsup/internal/fault"
)

// Hours are a stretch of a day by the clock, from its first minute up to its
// end, which is not included; it may lie over midnight: 18:00-08:00. The zero
// Hours hold no minute.
type Hours struct{ From, To Clock }

// ParseHours reads exactly FROM-TO, both times of a 24-hour clock. A stretch of
// no length is none.
func ParseHours(s string) (Hours, error) {
	from, to, found := strings.Cut(s, "-")
	var h Hours
	var ok, okTo bool
	h.From, ok = ParseClock(strings.TrimSpace(from))
	h.To, okTo = ParseClock(strings.TrimSpace(to))
	if !found || !ok || !okTo || h.From == h.To {
		return Hours{}, fault.New(fault.Misread, "%q is no stretch of a day", s).Do("write one such as 18:00-08:00")
	}
	return h, nil
}

// IsZero reports whether h is no stretch at all.
func (h Hours) IsZero() bool { return h == Hours{} }

// Contains reports whether a time of day lies within.
func (h Hours) Contains(c Clock) bool {
	if h.From <= h.To {
		return h.From <= c && c < h.To
	}
	return h.From <= c || c < h.To
}

// String is the form that ParseHours reads; the zero Hours print as "".
func (h Hours) String() string {
	if h.IsZero() {
		return ""
	}
	return h.From.String() + "-" + h.To.String()
}
