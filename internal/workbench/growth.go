package workbench

import (
	"context"
	"slices"

	"headsup/internal/advise"
	"headsup/internal/view"
)

// Growth is how the owner is seen and what came of advice, with the moves about it.
type Growth struct {
	view.Growth
	Due []*advise.Move `json:"due"`
}

// growthYears are how many days beyond the horizon ratings are followed back.
const growthYears = 2 * 365

// Growth is the view as of a day that is said in words; nothing said is today.
func (w *Workbench) Growth(ctx context.Context, at string) (Growth, error) {
	day, err := w.Moves(ctx, at)
	if err != nil {
		return Growth{}, err
	}
	b, err := w.Deep(ctx, at, growthYears)
	if err != nil {
		return Growth{}, err
	}
	g := Growth{Growth: view.GrowthOf(b), Due: []*advise.Move{}}
	for _, m := range day.Plan.All {
		if aboutGrowth(m.Rule) {
			g.Due = append(g.Due, m)
		}
	}
	return g, nil
}

// aboutGrowth reports whether a rule speaks of feedback or advice.
func aboutGrowth(rule string) bool {
	return slices.Contains([]string{"feedback-due", "feedback-unanswered", "advice-loop", "perception-gap", "advice-due", "upward-feedback"}, rule)
}
