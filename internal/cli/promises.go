package cli

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/book"
	"headsup/internal/render"
	"headsup/internal/view"
)

func (a *app) promisesCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "promises [@person]",
		Short: "words given both ways: what you owe, what they owe",
		Long: `Shows what you owe (promises, requests, offers that were accepted; of a request
whether you said it back), what others owe you, and how many words were kept and
how many broken on either side, by person. Kept is what was done by its day; broken
what was not.`,
		Example: "  headsup promises\n  headsup promises @dana",
		GroupID: groupLook,
		RunE:    a.ofPerson(a.promises),

		ValidArgsFunction: a.completeLine,
	}
}

func (a *app) promises(_ context.Context, b *book.Book, only *book.Person) error {
	v := view.PromisesOf(b, only)
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.People) == 0 {
		a.say("No word was given yet: headsup promise @dana the plan for the audit by:fri")
		return nil
	}
	sc := a.screen()
	a.words(sc, "You owe", v.Mine.Open, "You owe nothing.")
	a.print("\n")
	a.words(sc, "They owe you", v.Theirs.Open, "Nobody owes you anything.")
	table := render.Table{Columns: []render.Column{{Head: "Person"}, {Head: "You kept", Align: render.Right}, {Head: "You broke", Align: render.Right},
		{Head: "They kept", Align: render.Right}, {Head: "They broke", Align: render.Right}}}
	number := func(n int, style render.Style) render.Cell {
		if n == 0 {
			return render.Cell{}
		}
		return render.Cell{Text: fmt.Sprintf("%d", n), Style: style}
	}
	for _, p := range v.People {
		if p.Mine != (view.WordCount{}) || p.Theirs != (view.WordCount{}) {
			table.Row(render.Words("@"+p.Person), number(p.Mine.Kept, render.Plain), number(p.Mine.Broken, render.Red),
				number(p.Theirs.Kept, render.Plain), number(p.Theirs.Broken, render.Red))
		}
	}
	if len(table.Rows) > 0 {
		a.print("\n%s", table.Print(sc))
	}
	return nil
}

// words prints the open words of one side.
func (a *app) words(sc render.Screen, heading string, open []view.Word, none string) {
	if len(open) == 0 {
		a.print("%s\n", none)
		return
	}
	table := render.Table{Columns: []render.Column{{Head: heading}, {}, {Head: "What", Flex: true, Wrap: true, Min: 16}, {Head: "By", Flex: true, Wrap: true, Min: 10}}}
	for _, w := range open {
		by := render.Words(w.By.String())
		switch {
		case w.Late:
			by.Text, by.Style = by.Text+" late", render.Red
		case !w.Confirmed:
			by.Text, by.Style = strings.TrimSpace(by.Text+" not said back"), render.Amber
		}
		table.Row(render.Words("@"+w.Person), render.Cell{Text: fmt.Sprintf("#%d %s", w.Entry, w.Kind), Style: render.Dim}, render.Words(w.Text), by)
	}
	a.print("%s", table.Print(sc))
}
