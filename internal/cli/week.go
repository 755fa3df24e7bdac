package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"headsup/internal/advise"
	"headsup/internal/render"
	"headsup/internal/view"
	"headsup/internal/workbench"
)

func (a *app) weekCommand() *cobra.Command {
	var list bool
	c := &cobra.Command{
		Use:   "week",
		Short: "the weekly review, in five minutes",
		Long: `Goes through the week at the terminal: keep suggestions, say how projects stand,
thank, choose what goes to whom and send it, see what the next seven days hold.
Each question is one line of keys, with what enter does in brackets; s goes to
the next step, q stops, and what was decided by then is recorded.

Without a terminal, with --list and with --json it shows the same and asks
nothing. After two silent weeks it asks for no more than five minutes can hold.`,
		Example: "  headsup week\n  headsup --at \"last fri\" week --list",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.week(c.Context(), list) },
	}
	c.Flags().BoolVar(&list, "list", false, "show it and ask nothing")
	return c
}

// weekForm is what `week` answers to programs.
type weekForm struct {
	view.Week
	Suggestions []suggestionJSON `json:"suggestions"`
	Cascade     []*advise.Move   `json:"cascade"`   // what goes down again to the team
	SideWork    []*advise.Move   `json:"side_work"` // work for others that the manager does not know of
	Requests    []view.Requested `json:"requests"`  // what that work is for, with a no to each
}

func (a *app) week(ctx context.Context, list bool) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	week, err := bench.Week(ctx, a.flags.at)
	switch {
	case err != nil:
		return err
	case a.flags.json:
		return a.printJSON(weekForm{Week: week.Week, Suggestions: suggestionForms(week.Suggestions),
			Cascade: append([]*advise.Move{}, week.Cascade...), SideWork: append([]*advise.Move{}, week.SideWork...), Requests: append([]view.Requested{}, week.Requests...)})
	case a.interactive() && !list:
		return a.reviewWeek(ctx, bench, week)
	}
	a.printWeek(week)
	return nil
}

// printWeek shows the whole review.
func (a *app) printWeek(w workbench.Week) {
	sc := a.screen()
	a.weekHead(sc, w)
	if n := len(w.Suggestions); n > 0 {
		a.print("\n%s\n", sc.Paint(render.Bold, "Suggestions"))
		a.print("%s", render.Hang(sc, "", count(n, "waits", "wait")+" for your word: headsup collect"))
	}
	a.section(sc, "Projects that want a state", len(w.States), func(t *render.Table) {
		for _, s := range w.States {
			t.Row(render.Words("+"+s.Project+" "+s.Title), render.Cell{State: s.State}, render.Cell{Text: s.Says(), Style: render.Dim})
		}
	})
	a.section(sc, "Thanks", len(w.Thanks), func(t *render.Table) {
		for _, owed := range w.Thanks {
			t.Row(render.Words("@"+owed.Person+" "+owed.Name), render.Words(owed.Says()))
		}
	})
	a.section(sc, "What goes to whom", len(w.People), func(t *render.Table) {
		for _, p := range w.People {
			t.Row(render.Words("@"+p.Person+" "+p.Name), render.Words(p.Says(w.Day)), render.Cell{Text: p.Unheard(), Style: render.Dim})
		}
	})
	a.printNext(sc, w)
	a.weekHint(w)
}

// weekHint says the one next step where there is nothing to go through.
func (a *app) weekHint(w workbench.Week) {
	for range w.Book.People() {
		if w.Count() == 0 && !w.CatchUp {
			a.say("A line a day is enough: headsup log Moved the first accounts")
		}
		return
	}
	a.say("Nobody is in the book yet: headsup person @dana Dana Osei relation:manager cadence:weekly/thu")
}

// weekHead says which week it is and what was recorded in it.
func (a *app) weekHead(sc render.Screen, w workbench.Week) {
	a.print("%s\n", sc.Paint(render.Bold, "The week to "+w.Day.Long()))
	a.print("%s", render.Hang(sc, "", w.Lead()))
}

// printNext shows what goes down to the team, what the manager should know of,
// and the next seven days.
func (a *app) printNext(sc render.Screen, w workbench.Week) {
	a.weekMoves(sc, "Down to the team", w.Cascade)
	a.weekMoves(sc, "Work for others", w.SideWork)
	for _, r := range w.Requests {
		a.print("%s", render.Hang(sc, "", render.Clean(fmt.Sprintf("If “%s” (#%d) is too much: “%s”", r.Text, r.Entry, r.Decline.Words))))
	}
	a.section(sc, "Meetings nothing was said of", len(w.Passed), func(t *render.Table) {
		for _, m := range w.Passed {
			t.Row(render.Cell{Text: m.On.String(), Style: render.Dim}, render.Words(m.Says()), render.Words("headsup after @"+m.People[0]))
		}
	})
	a.section(sc, "The next seven days", len(w.Next), func(t *render.Table) {
		for _, c := range w.Next {
			who := sigil("@", c.Person)
			if c.Kind == "due" {
				who = c.About
			}
			t.Row(render.Words(c.When()), render.Words(c.Says()), render.Cell{Text: who, Style: render.Dim})
		}
	})
}

// weekMoves shows moves of one rule, each with the command that does it.
func (a *app) weekMoves(sc render.Screen, heading string, moves []*advise.Move) {
	if len(moves) == 0 {
		return
	}
	a.print("\n%s\n", sc.Paint(render.Bold, heading))
	const most = 3
	for i, m := range moves {
		if i == most {
			a.print("%s\n", sc.Paint(render.Dim, fmt.Sprintf("and %d more: headsup today --all", len(moves)-most)))
			break
		}
		a.print("%s", render.Hang(sc, "", render.Clean(m.Why()+" "+view.Cited(m.Entries))))
		a.print("  %s\n", sc.Paint(render.Green, render.Clean(m.Do())))
	}
}
