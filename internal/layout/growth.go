package layout

import (
	"headsup/internal/compose"
	"headsup/internal/render"
	"headsup/internal/render/chart"
	"headsup/internal/view"
)

// Growth is how the owner and others see each skill, and the feedback it comes
// from.
func Growth(v view.Growth) render.Overview {
	skills := compose.Grid{Name: "Skills", Columns: []string{"Skill", "Own rating", "Others' mean", "Others", "Gap"}}
	feedback := compose.Grid{Name: "Feedback", Columns: []string{"Entry", "Date", "From", "Skill", "Score", "Text", "Answered", "Acted on"}}
	var drawn []chart.Skill
	for _, s := range v.Skills {
		row, one := []compose.Value{words(s.Skill), {}, {}, some(float64(len(s.Others))), {}}, chart.Skill{Name: s.Skill, Count: len(s.Others)}
		if s.Own != nil {
			one.Own = float64(s.Own.Score)
			row[1] = number(one.Own)
		}
		if s.Mean != nil {
			one.Others = *s.Mean
			row[2] = number(*s.Mean)
		}
		if s.Gap != nil {
			row[4] = number(*s.Gap)
		}
		skills.Rows, drawn = append(skills.Rows, row), append(drawn, one)
	}
	for _, f := range v.Feedback.Lines {
		feedback.Rows = append(feedback.Rows, []compose.Value{number(float64(f.Entry)), day(f.On), words(f.From), words(f.Skill), some(float64(f.Score)), words(f.Text), day(f.Answered), day(f.Acted)})
	}
	o := render.Overview{Title: "Growth", Day: v.Day, Grids: []compose.Grid{skills, feedback}}
	if len(drawn) > 0 {
		o.Pictures = []render.Picture{{Head: "How you and others see it", Drawing: chart.Ratings(drawn, "you", chart.Full)}}
	}
	return o
}
