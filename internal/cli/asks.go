package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) asksCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "asks [@person]",
		Short: "what you wait for, and which way of asking works",
		Long: `Shows by person what you asked and have no answer to, how old it is, and the next
step once it is late: ask again with a day, then by another channel, then say what
you do without an answer. Then how many asks of the last year were answered and
how fast, by channel (via: on the ask, else the person's own) and by kind.`,
		Example: "  headsup asks\n  headsup asks @dana",
		GroupID: groupLook,
		RunE:    a.ofPerson(a.asks),

		ValidArgsFunction: a.completeLine,
	}
}

func (a *app) asks(ctx context.Context, b *book.Book, only *book.Person) error {
	wait, err := a.bench.Threshold(ctx, "ask-open.wait")
	if err != nil {
		return err
	}
	v := view.AsksOf(b, only, wait)
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.People) == 0 {
		a.say("Nothing was asked yet: headsup ask @dana advice how to plan the second half by:\"in 2w\"")
		return nil
	}
	sc := a.screen()
	waiting := render.Table{Columns: []render.Column{{Head: "Of"}, {Head: "Ask"}, {Head: "What", Flex: true, Wrap: true, Min: 16}, {Head: "By"},
		{Head: "Age", Align: render.Right}, {Head: "Next", Flex: true, Wrap: true, Min: 14}}}
	for _, p := range v.People {
		for _, ask := range p.Open {
			waiting.Row(render.Words("@"+p.Person), render.Cell{Text: fmt.Sprintf("#%d %s", ask.Entry, ask.Kind), Style: render.Dim}, render.Words(ask.Text),
				render.Words(ask.By.String()), render.Words(fmt.Sprintf("%dd", ask.Age)), nextStep(ask))
		}
	}
	if len(waiting.Rows) == 0 {
		a.print("No ask waits for an answer.\n")
	}
	a.print("%s", waiting.Print(sc))
	a.askCounts(sc, "By person", len(v.People), func(i int) (string, view.AskCount) { return "@" + v.People[i].Person, v.People[i].AskCount })
	a.askCounts(sc, "By channel", len(v.Channels), func(i int) (string, view.AskCount) { return v.Channels[i].Name, v.Channels[i].AskCount })
	a.askCounts(sc, "By kind", len(v.Kinds), func(i int) (string, view.AskCount) { return v.Kinds[i].Name, v.Kinds[i].AskCount })
	return nil
}

// nextStep is what to do about an ask that is not answered.
func nextStep(ask view.OpenAsk) render.Cell {
	switch ask.Next {
	case view.Nudge:
		return render.Cell{Text: "ask again, with a day", Style: render.Amber}
	case view.AnotherChannel:
		other := "another way"
		if ask.Channel != "" {
			other += " than " + ask.Channel
		}
		return render.Cell{Text: "ask " + other, Style: render.Amber}
	case view.TakeDefault:
		return render.Cell{Text: "say what you do without an answer", Style: render.Red}
	}
	return render.Cell{Text: "wait", Style: render.Dim}
}

// askCounts prints how asking went, one row a name.
func (a *app) askCounts(sc render.Screen, heading string, n int, row func(int) (string, view.AskCount)) {
	const bar = 10
	table := render.Table{Columns: []render.Column{{Head: heading, Flex: true, Min: 10}, {}, {Head: "Answered", Align: render.Right}, {Head: "Within", Align: render.Right}}}
	for i := range n {
		name, c := row(i)
		if c.Asked == 0 {
			continue
		}
		if name == "" {
			name = "not said"
		}
		within := ""
		if c.Days != nil {
			within = daysOf(*c.Days)
		}
		table.Row(render.Words(name), render.Words(sc.Bar(float64(c.Answered)/float64(c.Asked), bar)), render.Words(fmt.Sprintf("%d of %d", c.Answered, c.Asked)), render.Words(within))
	}
	if len(table.Rows) > 0 {
		a.print("\n%s", table.Print(sc))
	}
}
