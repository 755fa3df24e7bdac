package compose_test

import (
	"fmt"
	"strings"
	"testing"

	"headsup/internal/compose"
)

// A line knows the course of its number, and how its project stood week by week
// where one word does not tell it.
func TestCourses(t *testing.T) {
	b := fold(t, "2026-03-05", `
2026-01-02 person @dana Dana Osei relation:manager
2026-01-02 project +atlas Billing migration
2026-01-05 status +atlas green
2026-01-06 metric +atlas p95 310ms target:<250ms
2026-01-20 metric +atlas p95 0.4
2026-01-21 metric +atlas p95 260ms
2026-01-22 metric +atlas count 1
2026-01-23 metric +atlas count 2
2026-01-27 status +atlas amber
2026-02-05 told @dana update +atlas
2026-02-10 status +atlas green
2026-02-24 status +atlas red vendor is late
2026-02-25 metric +atlas p95 240ms
2026-02-25 metric +atlas count 3
`)
	d := compose.Update(compose.ViewFor(b, b.Person("dana"), compose.Scope{}))
	var got []string
	for _, block := range d.Blocks {
		for _, l := range block.Lines {
			if l.Trend != nil {
				target := "none"
				if l.Trend.Target != nil {
					target = fmt.Sprint(*l.Trend.Target)
				}
				got = append(got, fmt.Sprint(l.Trend.Name, l.Trend.Values, l.Trend.First, "→", l.Trend.Last, " target ", target))
			}
			if len(l.Weeks) > 0 {
				var states []string
				for _, w := range l.Weeks {
					states = append(states, w.State)
				}
				got = append(got, l.Weeks[0].From.String()+" "+strings.Join(states, " "))
			}
		}
	}
	want := "2026-01-05 green green green amber amber green green red red\np95[310 260 240]310ms→240ms target 250\ncount[1 2 3]1→3 target none"
	if got := strings.Join(got, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
