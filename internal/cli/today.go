package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/advise"
	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/render"
	"headsup/internal/view"
	"headsup/internal/workbench"
)

func (a *app) todayCommand() *cobra.Command {
	var o todayOptions
	c := &cobra.Command{
		Use:   "today",
		Short: "what to do now, for whom and why",
		Long: `Shows at most three moves, the most needed first: what to tell or ask whom, why,
and the command that does it. Each takes about two minutes. With --all it shows
every single move, and those that wait with the reason; with --explain how each
score came about. After two weeks without a line it begins with five minutes of
catching up. A move is put off with headsup snooze RULE @person until:DATE.`,
		Example: "  headsup today\n  headsup today --all\n  headsup --at \"next mon\" today",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.today(c.Context(), o) },
	}
	c.Flags().BoolVar(&o.all, "all", false, "every move, also those that wait")
	c.Flags().BoolVar(&o.explain, "explain", false, "how each score came about")
	return c
}

type todayOptions struct {
	all     bool
	explain bool
}

// todayForm is what `today` answers to programs.
type todayForm struct {
	Day     civil.Day       `json:"day"`
	CatchUp *advise.CatchUp `json:"catch_up,omitempty"`
	Moves   []*advise.Move  `json:"moves"`
	Outbox  *postForm       `json:"outbox,omitempty"` // only where it has something to say
}

func (a *app) today(ctx context.Context, o todayOptions) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	day, err := bench.Moves(ctx, a.flags.at)
	if err != nil {
		return err
	}
	var post workbench.Post // of now: as of another day there is no outbox
	if a.flags.at == "" {
		if post, err = bench.Post(ctx); err != nil {
			return err
		}
	}
	if a.flags.json {
		form := todayForm{Day: day.On, Outbox: postFormOf(post), CatchUp: day.Plan.CatchUp, Moves: append([]*advise.Move{}, day.Plan.Shown...)}
		if o.all {
			form.Moves = append([]*advise.Move{}, day.Plan.All...)
		}
		return a.printJSON(form)
	}
	a.printToday(day, o)
	return a.printPost(ctx, bench, post)
}

func (a *app) printToday(day workbench.Day, o todayOptions) {
	sc := a.screen()
	a.print("%s\n", sc.Paint(render.Bold, day.On.Long()))
	moves := day.Plan.Shown
	if o.all {
		moves = append(append([]*advise.Move{}, day.Plan.Shown...), day.Plan.Rest...)
	}
	if day.Plan.CatchUp != nil {
		moves = a.printCatchUp(sc, day.Plan.CatchUp, moves)
	}
	if lead := todayLead(day, moves); lead != "" {
		a.print("%s\n", lead)
	}
	for i, m := range moves {
		a.printMove(sc, i+1, m, o)
	}
	switch {
	case o.all && len(day.Plan.Held) > 0:
		a.printHeld(sc, day.Plan.Held)
	case !o.all && len(day.Plan.Rest) > 0:
		a.print("\n%s\n", sc.Paint(render.Dim, fmt.Sprintf("%s with headsup today --all", count(len(day.Plan.Rest), "more move", "more moves"))))
	}
}

// printCatchUp begins a day after weeks of silence, and gives the moves that it
// does not begin with already.
func (a *app) printCatchUp(sc render.Screen, c *advise.CatchUp, moves []*advise.Move) (left []*advise.Move) {
	a.print("%s", render.Hang(sc, "", fmt.Sprintf("Welcome back. Nothing was recorded since %s; five minutes bring the book up to date:", c.Since)))
	a.print("\n")
	said := map[string]bool{}
	for _, line := range c.Lines {
		a.print("%s", render.Hang(sc, "  ", render.Clean(line.Text)+" "+view.Cited(line.Entries)))
		a.print("    %s\n", sc.Paint(render.Green, render.Clean(line.Do)))
		said[line.Do] = true
	}
	for _, m := range moves {
		if !said[m.Do()] {
			left = append(left, m)
		}
	}
	if len(left) > 0 {
		a.print("\n")
	}
	return left
}

// printHeld lists what waits, each thing once for each reason.
func (a *app) printHeld(sc render.Screen, held []*advise.Move) {
	a.print("\n%s\n", sc.Paint(render.Bold, "Waiting"))
	said := map[string]bool{}
	for _, m := range held {
		line := m.Title() + ": " + m.Held + "."
		if !said[line] {
			said[line] = true
			a.print("%s", render.Hang(sc, "  ", render.Clean(line)))
		}
	}
}

// todayLead is the line under the day: how much there is, or that there is
// nothing, and then what a new book needs first.
func todayLead(day workbench.Day, moves []*advise.Move) string {
	people := 0
	for range day.Book.People() {
		people++
	}
	switch {
	case len(moves) > 0 && day.Plan.CatchUp != nil:
		return fmt.Sprintf("Then %s, about %s.", count(len(moves), "thing", "things"), count(2*len(moves), "minute", "minutes"))
	case len(moves) > 0:
		return fmt.Sprintf("%s, about %s.", count(len(moves), "thing", "things"), count(2*len(moves), "minute", "minutes"))
	case day.Plan.CatchUp != nil:
		return ""
	case people == 0:
		return "Nobody is in the book yet. Begin with the person you report to:\n" +
			"  headsup person @dana Dana Osei relation:manager cadence:weekly/thu email:dana@example.com"
	case len(day.Plan.Held) > 0:
		return "Nothing needs saying today; " + waiting(len(day.Plan.Held)) + " for a better day (headsup today --all). Enjoy the quiet."
	}
	return "Nothing needs saying. Enjoy the quiet."
}

func waiting(n int) string {
	if n == 1 {
		return "one thing waits"
	}
	return fmt.Sprintf("%d things wait", n)
}

func (a *app) printMove(sc render.Screen, n int, m *advise.Move, o todayOptions) {
	mark := ""
	if m.Urgency == advise.Now {
		mark = "now"
	}
	a.print("\n%s", render.Headline(sc, fmt.Sprintf("%d. ", n), render.Clean(m.Title()), mark))
	why := m.Why()
	if !o.all {
		why = m.Brief()
	}
	a.print("%s", render.Hang(sc, "   ", render.Clean(why)+" "+view.Cited(m.Entries)))
	a.print("   %s\n", sc.Paint(render.Green, render.Clean(m.Do())))
	if o.explain {
		for _, single := range m.Singles() {
			a.print("%s\n", sc.Paint(render.Dim, strings.TrimSuffix(render.Hang(sc, "   ", explained(single)), "\n")))
		}
	}
}

// explained is how a score came about.
func explained(m *advise.Move) string {
	f := m.Factors
	stage := ""
	if f.At != book.NoStage {
		stage = fmt.Sprintf(" (%s)", f.At)
	}
	return fmt.Sprintf("%s (%s): %.2f = harm %.2f × influence %.2f × nearness %.2f × stage %.2f%s ÷ effort %.2f",
		m.Rule, m.Practice, f.Score(), f.Harm, f.Influence, f.Nearness, f.Stage, stage, f.Effort)
}
