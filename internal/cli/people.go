package cli

import (
	"context"
	"strconv"

	"github.com/spf13/cobra"

	"headsup/internal/book"
	"headsup/internal/civil"
	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) peopleCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "people",
		Short:   "who matters: relation, rhythm, last contact",
		Long:    "Lists the people in the book, those who decide about your work first, with when\nyou last met, when they were last updated and when the next update is due.",
		Example: "  headsup people\n  headsup --at \"3 months ago\" people",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.people(c.Context()) },
	}
}

func (a *app) people(ctx context.Context) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	v := view.PeopleOf(b)
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.People) == 0 {
		a.say("Nobody is in the book yet: headsup person @dana Dana Osei relation:manager")
		return nil
	}
	table := render.Table{Columns: []render.Column{{Head: "Person"}, {Head: "Name", Flex: true, Min: 10}, {Head: "Relation", Flex: true, Min: 10},
		{Head: "Weight", Align: render.Right, Spare: true}, {Head: "Cadence", Spare: true}, {Head: "Met"}, {Head: "Updated"}, {Head: "Next due"}}}
	for _, p := range v.People {
		weight := ""
		if p.Influence > 0 {
			weight = strconv.Itoa(p.Influence)
		}
		next := render.Words(p.NextUpdate.String())
		if !p.NextUpdate.IsZero() && p.NextUpdate <= v.Day {
			next.Style = render.Amber
		}
		table.Row(render.Words("@"+p.Person), render.Words(p.Name), render.Words(string(p.Relation)), render.Words(weight),
			render.Words(p.Cadence), dim(p.Met), dim(p.Updated), next)
	}
	a.print("%s", table.Print(a.screen()))
	return nil
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
