package compose

import (
	"fmt"
	"math"
	"strconv"

	"headsup/internal/civil"
)

// spanName writes a span of days: "from 1 January to 30 June 2026".
func spanName(span civil.Span) string {
	year, month, d := span.To.Date()
	to := fmt.Sprintf("to %d %s %d", d, month, year)
	if span.From.IsZero() {
		return "up " + to
	}
	first, month, d := span.From.Date()
	if first == year {
		return fmt.Sprintf("from %d %s %s", d, month, to)
	}
	return fmt.Sprintf("from %d %s %d %s", d, month, first, to)
}

// hours writes an amount of time: "1 hour", "12.5 hours".
func hours(n float64) string {
	n = math.Round(n*10) / 10
	if n == 1 {
		return "1 hour"
	}
	return strconv.FormatFloat(n, 'f', -1, 64) + " hours"
}
