package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) afterCommand() *cobra.Command {
	var list bool
	c := &cobra.Command{
		Use:   "after @person",
		Short: "record a meeting: what was told, asked, promised, decided",
		Long: `Goes through a meeting with somebody at the terminal: that it took place, what you
told, asked and promised, what was decided, what they asked of you and what you
learned of them, beside what was open between you. Each line is shown before it
is recorded. An answer may begin with the numbers of entries: 12 15 tells them
of both, 12 yes, until Friday answers the ask #12.

It also asks after meetings that were planned and of which nothing was said. Where
too much is asked of you, it words a courteous no.

Without a terminal, with --list and with --json it shows what was open, with the
commands that record each.`,
		Example: "  headsup after @dana\n  headsup --at yesterday after @dana",
		GroupID: groupRecord,
		RunE:    func(c *cobra.Command, args []string) error { return a.after(c.Context(), args, list) },

		ValidArgsFunction: a.completeLine,
	}
	c.Flags().BoolVar(&list, "list", false, "show it and ask nothing")
	return c
}

// afterForm is what `after` answers to programs.
type afterForm struct {
	view.After
	Record []recordDo `json:"record"`
}

func (a *app) after(ctx context.Context, args []string, list bool) error {
	slug, days, err := aboutOne("after", args)
	if err != nil {
		return err
	}
	if days != "" {
		return noDays("after", days)
	}
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	p, err := someone(b, "after", slug)
	if err != nil {
		return err
	}
	v := view.AfterOf(b, p)
	switch {
	case a.flags.json:
		return a.printJSON(afterForm{After: v, Record: recordsOf(v, p.RelationOn(b.Day))})
	case a.interactive() && !list:
		return a.talkAfter(ctx, b, p, v)
	}
	a.printAfter(v, p.RelationOn(b.Day))
	return nil
}

// printAfter shows what was open between the two, and how each is recorded.
func (a *app) printAfter(v view.After, relation book.Relation) {
	sc := a.screen()
	a.afterHead(sc, v)
	a.openSections(sc, v)
	a.print("\n%s\n", sc.Paint(render.Bold, "Record"))
	for _, r := range recordsOf(v, relation) {
		a.print("  %s\n", sc.Paint(render.Green, render.Clean(r.Do)))
	}
}

func (a *app) afterHead(sc render.Screen, v view.After) {
	a.print("%s  %s\n", sc.Paint(render.Bold, render.Clean("After "+v.Name)), sc.Paint(render.Dim, v.Day.Long()))
	said := "No meeting with them is known today."
	switch m := v.Meeting; {
	case m.Entry != 0 && m.Planned:
		said = "Planned today: " + m.Says()
	case m.Entry != 0:
		said = "Recorded already: " + m.Says()
	}
	a.print("%s", render.Hang(sc, "", render.Clean(said)))
}

// openSections shows all that was to be spoken of.
func (a *app) openSections(sc render.Screen, v view.After) {
	a.section(sc, "Planned, and nothing said of it", len(v.Passed), func(t *render.Table) {
		for _, m := range v.Passed {
			t.Row(render.Cell{Text: m.On.String(), Style: render.Dim}, render.Words(m.Says()))
		}
	})
	a.openMatters(sc, "Kept for the 1:1", v.Kept)
	a.openMatters(sc, "Not heard yet", v.Unheard)
	a.openMatters(sc, "Asked of them", v.Asked)
	a.openMatters(sc, "You owe them", v.Promised)
	a.section(sc, "They asked of you", len(v.Requests), func(t *render.Table) {
		for _, r := range v.Requests {
			openRow(t, r.Open)
		}
	})
	for _, r := range v.Requests {
		if r.Decline != nil {
			a.print("%s", render.Hang(sc, "  ", render.Clean("If it is too much: “"+r.Decline.Words+"”")))
			break
		}
	}
	a.openMatters(sc, "They owe you", v.Owed)
	a.section(sc, "To be decided by them", len(v.Decisions), func(t *render.Table) {
		for _, d := range v.Decisions {
			openRow(t, d.Open)
		}
	})
	if len(v.Unknown) > 0 {
		a.print("\n%s", render.Hang(sc, "", "Not known of them: "+strings.Join(v.Unknown, ", ")+"."))
	}
}
