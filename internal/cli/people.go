package cli

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/fault"
	"headsup/internal/layout"
	"headsup/internal/render"
)

func (a *app) peopleCommand() *cobra.Command {
	var without string
	var o viewOptions
	c := &cobra.Command{
		Use:   "people",
		Short: "who matters: relation, rhythm, closeness, last contact",
		Long: `Lists the people in the book, those who decide about your work first, with when
you last met, when they were last updated and when the next update is due. Below
stands what the last 90 days were: how close each is (0 to 5, from meetings and
tellings, those long ago counting less), what you took of their time, and when
contact falls due; then influence against closeness as a picture, and whether all
who decide are in touch.

With --without it says what one of them alone knows among senior people, and who
might be a second witness: what would be lost if they left.` + viewText,
		Example: "  headsup people\n  headsup --at \"3 months ago\" people\n  headsup people --without @dana\n  headsup people --out people.html",
		GroupID: groupLook,
		Args:    noWords,
		RunE: func(c *cobra.Command, _ []string) error {
			if c.Flags().Changed("without") {
				if o == (viewOptions{format: string(render.JSON)}) {
					a.flags.json, o = true, viewOptions{}
				}
				if o != (viewOptions{}) {
					return fault.New(fault.Misread, "what one person alone knows is text or JSON").Do("leave out --format and --out")
				}
				return a.without(c.Context(), without)
			}
			return a.people(c.Context(), o)
		},
	}
	c.Flags().StringVar(&without, "without", "", "what this `person` alone knows, such as @dana")
	if err := c.RegisterFlagCompletionFunc("without", a.completeLine); err != nil {
		panic(err) // the command has no such flag
	}
	viewFlags(c, &o)
	return c
}

func (a *app) people(ctx context.Context, o viewOptions) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	v, err := bench.People(ctx, a.flags.at)
	if err != nil {
		return err
	}
	if done, err := a.asFile(o, func() render.Overview { return layout.People(v) }); done {
		return err
	}
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.People) == 0 {
		a.say("Nobody is in the book yet: headsup person @dana Dana Osei relation:manager")
		return nil
	}
	sc := a.screen()
	table := render.Table{Columns: []render.Column{{Head: "Person"}, {Head: "Name", Flex: true, Min: 10}, {Head: "Relation", Flex: true, Min: 10},
		{Head: "Weight", Align: render.Right, Spare: true}, {Head: "Cadence", Spare: true}, {Head: "Met"}, {Head: "Updated"}, {Head: "Next due"}}}
	for _, p := range v.People {
		weight := ""
		if p.Influence > 0 {
			weight = strconv.Itoa(p.Influence)
		}
		table.Row(render.Words("@"+p.Person), render.Words(p.Name), render.Words(string(p.Relation)), render.Words(weight),
			render.Words(p.Cadence), dim(p.Met), dim(p.Updated), fallsDue(p.NextUpdate, v.Day))
	}
	a.print("%s", table.Print(sc))
	a.closeness(sc, v)
	return nil
}

// fallsDue is a day on which something falls due; it stands out once it has come.
func fallsDue(due, day civil.Day) render.Cell {
	cell := render.Words(due.String())
	if !due.IsZero() && due <= day {
		cell.Style = render.Amber
	}
	return cell
}

// bookAt is the book as of the day the flags say.
func (a *app) bookAt(ctx context.Context) (*book.Book, error) {
	bench, err := a.open(ctx)
	if err != nil {
		return nil, err
	}
	return bench.Book(ctx, a.flags.at)
}

func dim(day civil.Day) render.Cell { return render.Cell{Text: day.String(), Style: render.Dim} }
