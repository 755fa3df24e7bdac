package view

import (
	"math"
	"strconv"
)

// Measure is one line of the numbers: its name, its value in a quarter, for the
// trend, and how that is shown. NaN and nothing where there is none.
type Measure struct {
	Name string
	Of   func(QuarterNumbers) (value float64, shown string)
}

// Measures are the lines of the numbers in their order.
func Measures() []Measure {
	return []Measure{
		{"told before asked", func(q QuarterNumbers) (float64, string) {
			return part(q.First.Told, q.First.Told+q.First.Asked)
		}},
		{"surprises", func(q QuarterNumbers) (float64, string) { return times(q.Surprises) }},
		{"bad news, told", func(q QuarterNumbers) (float64, string) { return Typically(q.Pace.KnownToTold) }},
		{"bad news, heard", func(q QuarterNumbers) (float64, string) { return Typically(q.Pace.ToldToHeard) }},
		{"bad news, not told", func(q QuarterNumbers) (float64, string) { return times(q.Pace.Waiting + q.Pace.Missed) }},
		{"a decision takes", func(q QuarterNumbers) (float64, string) { return Typically(q.Decisions.Median) }},
		{"updates on time", func(q QuarterNumbers) (float64, string) { return times(q.Updates.OnTime) }},
		{"updates late", func(q QuarterNumbers) (float64, string) { return times(q.Updates.Late) }},
		{"updates missed", func(q QuarterNumbers) (float64, string) { return times(q.Updates.Missed) }},
		{"wins", func(q QuarterNumbers) (float64, string) { return times(q.Wins.Wins) }},
		{"wins known to two", func(q QuarterNumbers) (float64, string) { return part(q.Wins.KnownToTwo, q.Wins.Wins) }},
	}
}

func times(n int) (float64, string) { return float64(n), strconv.Itoa(n) }

// part is one number of another: "75%".
func part(n, of int) (float64, string) {
	if of == 0 {
		return math.NaN(), ""
	}
	return float64(n) / float64(of), strconv.Itoa(int(math.Round(100*float64(n)/float64(of)))) + "%"
}

// Typically is a median of days and how it is shown: "2.5d".
func Typically(days *float64) (float64, string) {
	if days == nil {
		return math.NaN(), ""
	}
	return *days, strconv.FormatFloat(math.Round(10**days)/10, 'f', -1, 64) + "d"
}
