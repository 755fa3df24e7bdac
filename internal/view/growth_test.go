package view_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"headsup/internal/view"
)

// How others see a skill beside how the owner does, over time; what became of
// feedback and of advice.
func TestGrowth(t *testing.T) {
	v := view.GrowthOf(folded(t, "2026-04-01", `
2026-01-05 person @dana Dana Osei relation:manager
2026-01-05 person @ana Ana Ruiz relation:report
2024-06-01 feedback @dana about:writing score:5
2025-03-01 feedback @me about:planning score:5
2025-06-01 feedback @me about:planning score:4
2025-07-01 feedback @dana too late again about:Planning score:2
2025-08-01 feedback @ana fine about:planning score:3
2026-02-01 feedback @dana better about:planning score:3
2026-02-02 answer #6 I hear you
2026-02-03 log A plan a week ahead #6
2026-02-10 me growth planning with others at the table
2026-02-11 feedback @dana the room liked it
2026-02-12 ask @dana advice how to plan
2026-02-14 answer #13 in quarters
2026-02-20 log Planned the quarter #13
2026-02-27 told @dana #14 it held
2026-03-01 ask @ana advice what to drop
2026-03-02 answer #17 the Friday mail
2026-03-05 ask @dana advice what to learn
`))
	var got []string
	for _, s := range v.Skills {
		line := fmt.Sprintf("%s own %v others %d growing #%d", s.Skill, s.Own != nil, len(s.Others), s.Growing)
		if s.Gap != nil {
			line += fmt.Sprintf(" mean %g gap %g", *s.Mean, *s.Gap)
		}
		for _, at := range s.Series {
			line += " | " + at.On.String()
			if at.Own != nil {
				line += fmt.Sprintf(" %d", *at.Own)
			}
			if at.Others != nil {
				line += fmt.Sprintf(" %g", *at.Others)
			}
		}
		got = append(got, line)
	}
	for _, f := range v.Feedback.Lines {
		got = append(got, fmt.Sprintf("#%d @%s answered %s acted %s", f.Entry, f.From, f.Answered, f.Acted))
	}
	got = append(got, fmt.Sprintf("%d got, %d answered, %d acted on", v.Feedback.Got, v.Feedback.Answered, v.Feedback.Acted))
	for _, a := range v.Advice {
		got = append(got, fmt.Sprintf("#%d @%s %s %s %s %s", a.Entry, a.Of, a.Stage, a.Advised, a.Did, a.Reported))
	}
	want := []string{
		"writing own false others 0 growing #0 | 2024-06-01 5", // too old to be present
		"planning own true others 2 growing #11 mean 3 gap -1 | 2025-03-01 5 | 2025-06-01 4 | 2025-07-01 4 2 | 2025-08-01 4 2.5 | 2026-02-01 4 3",
		"#12 @dana answered  acted ",
		"#8 @dana answered  acted ",
		"#7 @ana answered  acted ",
		"#6 @dana answered 2026-02-02 acted 2026-02-03",
		"#3 @dana answered  acted ",
		"5 got, 1 answered, 1 acted on",
		"#19 @dana asked   ",
		"#17 @ana advised 2026-03-02  ",
		"#13 @dana reported 2026-02-14 2026-02-20 2026-02-27",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want (-), got (+)\n%s", diff)
	}
}
