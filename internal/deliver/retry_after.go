package deliver

import (
	"net/http"
	"strconv"
	"strings"
	"time"
)

// retryAfter is how long an answer asks to be left alone: in seconds, or until an
// hour by the other side's own clock, which is told in the same answer. What cannot
// be read, or lies in the past, is no wish.
func retryAfter(head http.Header) time.Duration {
	said := strings.TrimSpace(head.Get("Retry-After"))
	if seconds, err := strconv.ParseInt(said, 10, 32); err == nil {
		return time.Duration(max(seconds, 0)) * time.Second
	}
	until, err := http.ParseTime(said)
	if err != nil {
		return 0
	}
	theirs, err := http.ParseTime(head.Get("Date"))
	if err != nil {
		return 0
	}
	return max(until.Sub(theirs), 0)
}
