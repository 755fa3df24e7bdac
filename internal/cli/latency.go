package cli

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"headsup/internal/render"
	"headsup/internal/view"
)

// latencyLine says in a sentence or two how fast bad news travelled.
func latencyLine(p view.Pace) string {
	if p.News == 0 {
		return "Bad news: none in the last 400 days."
	}
	var says []string
	switch {
	case p.Told == 1 || p.Told > 1 && p.Longest == int(*p.KnownToTold):
		says = append(says, "told "+after(*p.KnownToTold))
	case p.Told > 1:
		says = append(says, fmt.Sprintf("told %s as a rule, %s at most", after(*p.KnownToTold), after(float64(p.Longest))))
	}
	if p.ToldToHeard != nil {
		says = append(says, fmt.Sprintf("%d of %d heard, %s", p.Heard, p.Told, after(*p.ToldToHeard)))
	} else if p.Told > 0 {
		says = append(says, "none answered yet")
	}
	if p.Waiting > 0 {
		says = append(says, fmt.Sprintf("%d not told yet, the oldest for %s", p.Waiting, inDays(float64(p.LongestWaits))))
	}
	if p.Missed > 0 {
		says = append(says, fmt.Sprintf("%d over before it was told", p.Missed))
	}
	return "Bad news: " + strings.Join(says, "; ") + "."
}

// latencyHistory says how the days from known to told went by quarter; nothing
// where there are not two of them.
func latencyHistory(sc render.Screen, quarters []view.QuarterPace) string {
	var series []float64
	var says []string
	for _, q := range quarters {
		if q.KnownToTold != nil {
			series = append(series, *q.KnownToTold)
			says = append(says, q.Quarter.Quarter+" "+inDays(*q.KnownToTold))
		}
	}
	if len(series) < 2 {
		return ""
	}
	return render.Hang(sc, "", "By quarter: "+sc.Spark(series)+" "+strings.Join(says, ", ")+".")
}

// after is how many days passed between two things.
func after(days float64) string {
	if days == 0 {
		return "the same day"
	}
	return "after " + inDays(days)
}

// inDays is a number of days, in halves at the finest: "1 day", "2.5 days".
func inDays(n float64) string {
	if n == 1 {
		return "1 day"
	}
	return oneDecimal(n) + " days"
}

// oneDecimal is a number with one decimal, where it is not whole.
func oneDecimal(n float64) string {
	return strconv.FormatFloat(math.Round(10*n)/10, 'f', -1, 64)
}
