package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/layout"
	"headsup/internal/render"
	"headsup/internal/view"
	"headsup/internal/workbench"
)

func (a *app) growthCommand() *cobra.Command {
	var o viewOptions
	c := &cobra.Command{
		Use:   "growth",
		Short: "feedback, how others see you, what came of advice",
		Long: `Shows each skill as you rate it (feedback @me about:SKILL score:4) beside what
others say of it, and how both went over time; the feedback you got and whether it
was answered and acted on; the advice you asked for, from the question to the
report of what came of it; and what of this is due. The present ratings are those
of the last year; under Growth stands your line that says you work on it (me growth
… skill:SKILL).` + viewText,
		Example: "  headsup growth\n  headsup growth --json",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.growth(c.Context(), o) },
	}
	viewFlags(c, &o)
	return c
}

func (a *app) growth(ctx context.Context, o viewOptions) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	form, err := bench.Growth(ctx, a.flags.at)
	if err != nil {
		return err
	}
	if done, err := a.asFile(o, func() render.Overview { return layout.Growth(form.Growth) }); done {
		return err
	}
	if a.flags.json {
		return a.printJSON(form)
	}
	if len(form.Skills)+len(form.Feedback.Lines)+len(form.Given)+len(form.Advice)+len(form.Due) == 0 {
		a.say("No feedback yet. Ask for some: headsup ask @dana feedback on the last presentation about:presenting")
		return nil
	}
	a.printGrowth(form)
	return nil
}

func (a *app) printGrowth(g workbench.Growth) {
	sc := a.screen()
	if len(g.Skills) > 0 {
		a.skillTable(sc, g.Skills)
	}
	if n := g.Feedback.Got; n > 0 {
		a.print("\n%s\n", sc.Paint(render.Bold, fmt.Sprintf("Feedback: %d got, %d answered, %d acted on", n, g.Feedback.Answered, g.Feedback.Acted)))
		table := render.Table{Columns: []render.Column{{}, {}, {Flex: true, Wrap: true, Min: 20}, {Flex: true, Wrap: true, Min: 10}}}
		for _, f := range g.Feedback.Lines[:min(n, latest)] {
			table.Row(dim(f.On), render.Words("@"+f.From), render.Words(strings.TrimSpace(f.Text+" "+rated(f))), became(f))
		}
		a.print("%s", table.Print(sc))
		a.earlier(sc, n)
	}
	if n := len(g.Given); n > 0 {
		a.print("\n%s\n", sc.Paint(render.Bold, "Feedback you gave"))
		table := render.Table{Columns: []render.Column{{}, {}, {Flex: true, Wrap: true, Min: 20}, {Flex: true, Wrap: true, Min: 10}}}
		for _, f := range g.Given[:min(n, latest)] {
			table.Row(dim(f.On), render.Words("@"+f.To), render.Words(f.Text), render.Cell{Text: f.Proposal, Style: render.Dim})
		}
		a.print("%s", table.Print(sc))
		a.earlier(sc, n)
	}
	if len(g.Advice) > 0 {
		a.print("\n%s\n", sc.Paint(render.Bold, "Advice"))
		for _, loop := range g.Advice[:min(len(g.Advice), latest)] {
			a.printAdvice(sc, loop)
		}
		a.earlier(sc, len(g.Advice))
	}
	if len(g.Due) > 0 {
		a.print("\n%s\n", sc.Paint(render.Bold, "Due"))
		for _, m := range g.Due {
			a.print("%s   %s\n", render.Hang(sc, "", render.Clean(m.Title())), sc.Paint(render.Green, render.Clean(m.Do())))
		}
	}
}

// latest is how many of a long list a terminal shows; JSON has them all.
const latest = 12

// earlier says how many of a list were left out.
func (a *app) earlier(sc render.Screen, n int) {
	if n > latest {
		a.print("%s\n", sc.Paint(render.Dim, count(n-latest, "earlier one", "earlier ones")+" with --json"))
	}
}

func (a *app) skillTable(sc render.Screen, skills []view.Skill) {
	table := render.Table{Columns: []render.Column{{Head: "Skill", Flex: true, Wrap: true, Min: 10}, {Head: "You", Align: render.Right}, {Head: "Others", Align: render.Right},
		{Head: "Gap", Align: render.Right}, {Head: "You over time"}, {Head: "Others over time"}, {Head: "Growth", Align: render.Right}}}
	for _, s := range skills {
		own, others, gap := render.Cell{}, render.Cell{}, render.Cell{}
		if s.Own != nil {
			own.Text = fmt.Sprintf("%d", s.Own.Score)
		}
		if s.Mean != nil {
			others.Text = fmt.Sprintf("%.1f (%d)", *s.Mean, len(s.Others))
		}
		if s.Gap != nil {
			if gap.Text = fmt.Sprintf("%+.1f", *s.Gap); *s.Gap == 0 {
				gap.Text = "none"
			}
			if len(s.Others) > 1 && (*s.Gap >= 1 || *s.Gap <= -1) {
				gap.Style = render.Amber
			}
		}
		growing := render.Cell{Style: render.Dim}
		if s.Growing != 0 {
			growing.Text = fmt.Sprintf("#%d", s.Growing)
		}
		mine, theirs := overTime(s)
		table.Row(render.Words(s.Skill), own, others, gap, render.Words(mine), render.Words(theirs), growing)
	}
	a.print("%s", table.Print(sc))
}

// overTime are the ratings as they changed: "2, 3" and "4.0, 3.5". The last six
// of each are enough to see where it goes.
func overTime(s view.Skill) (mine, theirs string) {
	own, others := s.OverTime()
	said := func(all []string) string {
		const most = 6
		if len(all) > most {
			return "… " + strings.Join(all[len(all)-most:], ", ")
		}
		return strings.Join(all, ", ")
	}
	return said(own), said(others)
}

// rated says what feedback was about and its score.
func rated(f view.FeedbackGot) string {
	switch {
	case f.Skill != "" && f.Score > 0:
		return fmt.Sprintf("(%s: %d)", f.Skill, f.Score)
	case f.Skill != "":
		return "(" + f.Skill + ")"
	case f.Score > 0:
		return fmt.Sprintf("(%d)", f.Score)
	}
	return ""
}

// became says what became of feedback.
func became(f view.FeedbackGot) render.Cell {
	said := f.Became()
	switch {
	case f.Answered.IsZero() && f.Acted.IsZero():
		return render.Cell{Text: fmt.Sprintf("#%d %s", f.Entry, said), Style: render.Amber}
	case f.Acted.IsZero() || f.Answered.IsZero():
		return render.Cell{Text: said, Style: render.Dim}
	}
	return render.Cell{Text: said, Style: render.Green}
}

// printAdvice follows one piece of advice from the question to the report.
func (a *app) printAdvice(sc render.Screen, loop view.AdviceLoop) {
	a.print("%s", render.Headline(sc, fmt.Sprintf("#%d ", loop.Entry), render.Clean(fmt.Sprintf("@%s: %s", loop.Of, loop.Text)), ""))
	steps := []string{"asked " + loop.On.String()}
	if !loop.Advised.IsZero() {
		steps = append(steps, fmt.Sprintf("advised %s: %s", loop.Advised, loop.Advice))
	}
	if !loop.Did.IsZero() {
		steps = append(steps, fmt.Sprintf("did %s: %s", loop.Did, loop.Deed))
	}
	switch {
	case !loop.Reported.IsZero():
		steps = append(steps, "reported back "+loop.Reported.String())
	case !loop.Advised.IsZero():
		steps = append(steps, "not reported back yet")
	}
	a.print("%s", render.Hang(sc, "   ", render.Clean(strings.Join(steps, "; ")+".")))
}
