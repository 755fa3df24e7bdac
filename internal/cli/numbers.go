package cli

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) numbersCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "numbers",
		Short: "how well people are kept informed, by quarter",
		Long: `Shows for each quarter of the last 400 days, the running one included:

  told before asked     of the news that people were to hear, how much you told
                        before they asked about the project or learned it elsewhere
  surprises             how often somebody learned it elsewhere
  bad news, told        days from the day it was known until it was told
  bad news, heard       days from there until it was answered or met about
  bad news, not told    how often it was not, or was over before
  a decision takes      days from putting up a choice until it is made
  updates               how many were on time, late and missed
  wins known to two     wins that two or more senior people were told of

Days are medians; below they stand for each person. The numbers are about you
and nobody else.`,
		Example: "  headsup numbers\n  headsup --at \"end of last year\" numbers --json",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.numbers(c.Context()) },
	}
}

func (a *app) numbers(ctx context.Context) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	v := view.NumbersOf(b)
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.Quarters) == 0 {
		a.say("There is nothing to count yet. Record what you tell people: headsup told @dana update +atlas")
		return nil
	}
	sc := a.screen()
	table := render.Table{Columns: []render.Column{{Head: "", Flex: true, Wrap: true, Min: 12}}}
	for _, q := range v.Quarters {
		table.Columns = append(table.Columns, render.Column{Head: q.Quarter.Quarter, Align: render.Right})
	}
	table.Columns = append(table.Columns, render.Column{Head: "Trend"})
	for _, m := range view.Measures() {
		cells, series := []render.Cell{render.Words(m.Name)}, []float64{}
		for _, q := range v.Quarters {
			value, shown := m.Of(q)
			cells, series = append(cells, render.Words(shown)), append(series, value)
		}
		if len(series) > 1 {
			cells = append(cells, render.Cell{Text: sc.Spark(series), Style: render.Dim})
		}
		table.Row(cells...)
	}
	a.print("%s", table.Print(sc))
	a.pacePerPerson(sc, v.People)
	return nil
}

// pacePerPerson prints how bad news reached each person.
func (a *app) pacePerPerson(sc render.Screen, people []view.PersonPace) {
	table := render.Table{Columns: []render.Column{{Head: "Bad news to"}, {Head: "In all", Align: render.Right}, {Head: "Told after", Align: render.Right},
		{Head: "Heard after", Align: render.Right}, {Head: "Not told yet", Align: render.Right}, {Head: "Over before told", Align: render.Right}}}
	for _, p := range people {
		_, told := view.Typically(p.KnownToTold)
		_, heard := view.Typically(p.ToldToHeard)
		table.Row(render.Words("@"+p.Person), render.Words(strconv.Itoa(p.News)), render.Words(told), render.Words(heard),
			render.Words(orNothing(p.Waiting)), render.Words(orNothing(p.Missed)))
	}
	if len(table.Rows) > 0 {
		a.print("\n%s", table.Print(sc))
	}
}
