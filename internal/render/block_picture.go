package render

import (
	"headsup/internal/compose"
	"headsup/internal/render/chart"
)

// blockPicture is what the lines of a block show together: where people's time
// goes, or how the owner and others rate each skill. Only what stands in the lines
// is drawn, so that a picture tells nothing that its document does not. False:
// there is nothing to draw.
func blockPicture(b compose.Block, width float64) (chart.Drawing, bool) {
	if loads := loadsOf(b.Lines); len(loads) > 0 {
		return chart.ResourceBars(loads, width), true
	}
	if skills := skillsOf(b.Lines); len(skills) > 0 {
		return chart.Ratings(skills, "me", width), true
	}
	return chart.Drawing{}, false
}

// loadsOf are the shares of time that lines tell, by person.
func loadsOf(lines []compose.Line) (loads []chart.Load) {
	at := map[string]int{}
	for _, l := range lines {
		for _, share := range l.Shares {
			who := Clean(share.Who)
			i, known := at[who]
			if !known {
				i, at[who] = len(loads), len(loads)
				loads = append(loads, chart.Load{Name: who})
			}
			loads[i].Parts = append(loads[i].Parts, chart.Part{Name: Clean(share.Project), Share: share.PercentOfTime / 100})
		}
	}
	return loads
}

// skillsOf are the ratings that lines tell, if one of them has two sides: a row of
// single marks shows nothing that the words do not.
func skillsOf(lines []compose.Line) []chart.Skill {
	var skills []chart.Skill
	both := false
	for _, l := range lines {
		if l.Skill == nil {
			continue
		}
		one := chart.Skill{Name: Clean(l.Skill.Name), Others: l.Skill.Mean(), Count: len(l.Skill.Others)}
		if l.Skill.Own.Entry != 0 {
			one.Own = float64(l.Skill.Own.Score)
		}
		both = both || one.Own > 0 && one.Others > 0
		skills = append(skills, one)
	}
	if !both {
		return nil
	}
	return skills
}
