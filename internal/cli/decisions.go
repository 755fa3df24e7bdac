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

func (a *app) decisionsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "decisions [@person]",
		Short: "choices: what waits for whom, how long they take",
		Long: `Shows the choices that wait, the nearest date first: from whom, the options with
what speaks for and against them, the one you recommend, and what you do by
yourself if nobody objects by the date. Then those that were made, how long each
took, and how long it takes as a rule. With a person only theirs.`,
		Example: "  headsup decisions\n  headsup decisions @dana",
		GroupID: groupLook,
		RunE:    a.ofPerson(a.decisions),

		ValidArgsFunction: a.completeLine,
	}
}

func (a *app) decisions(_ context.Context, b *book.Book, only *book.Person) error {
	v := view.DecisionsOf(b, only)
	if a.flags.json {
		return a.printJSON(v)
	}
	if len(v.Open)+len(v.Taken) == 0 {
		a.say(`No decision yet: headsup decision Which vendor +atlas from:@dana option:"wait" option:"switch" recommend:2 by:"in 2w" default:2`)
		return nil
	}
	sc := a.screen()
	if len(v.Open) == 0 {
		a.print("No choice waits.\n")
	}
	for i, d := range v.Open {
		if i > 0 {
			a.print("\n")
		}
		a.printDecision(sc, d)
	}
	if len(v.Taken) == 0 {
		return nil
	}
	a.print("\n%s\n", sc.Paint(render.Bold, "Taken"))
	table := render.Table{Columns: []render.Column{{Head: "Date"}, {Head: "Choice", Flex: true, Wrap: true, Min: 16}, {Head: "Answer", Flex: true, Wrap: true, Min: 16},
		{Head: "By"}, {Head: "Days", Align: render.Right}}}
	for _, d := range v.Taken {
		table.Row(dim(d.Taken), render.Words(fmt.Sprintf("#%d %s", d.Entry, d.Text)), render.Words(answerTo(d)), render.Words(sigil("@", d.From)),
			render.Words(fmt.Sprintf("%d", d.Days)))
	}
	a.print("%s", table.Print(sc))
	if len(v.Taken) == 1 {
		return nil // its days stand in the row
	}
	took := daysOf(*v.Median) + " or less"
	if *v.Median == 0 {
		took = "no more than the day itself"
	}
	a.print("\n%s", render.Hang(sc, "", "Half of them took "+took+"."))
	return nil
}

func (a *app) printDecision(sc render.Screen, d view.DecisionRow) {
	mark := ""
	if d.Late || d.Applies {
		mark = "now"
	}
	a.print("%s", render.Headline(sc, fmt.Sprintf("#%d ", d.Entry), render.Clean(d.Text), mark))
	a.print("%s", render.Hang(sc, "   ", render.Clean(decisionTerms(d))))
	for i, o := range d.Options {
		said := fmt.Sprintf("%d. %s", i+1, o.Text)
		switch n := i + 1; {
		case n == d.Recommend && n == d.Default:
			said += " (recommended, and the default)"
		case n == d.Recommend:
			said += " (recommended)"
		case n == d.Default:
			said += " (the default)"
		}
		a.print("%s", render.Hang(sc, "   ", render.Clean(said)))
		for _, pro := range o.Pros {
			a.print("%s", render.Hang(sc, "      ", render.Clean("+ "+pro)))
		}
		for _, con := range o.Cons {
			a.print("%s", render.Hang(sc, "      ", render.Clean("- "+con)))
		}
	}
}

// decisionTerms says in a sentence who decides by when and what waiting costs.
func decisionTerms(d view.DecisionRow) string {
	from := "yours to take"
	if d.From != "" && d.From != "me" {
		from = "from @" + d.From
	}
	says := []string{from, "no date"}
	if !d.By.IsZero() {
		says[1] = "by " + d.By.String()
	}
	switch {
	case d.Applies:
		says = append(says, fmt.Sprintf("option %d now applies by itself", d.Default))
	case d.Late:
		says = append(says, "which has passed")
	}
	if d.Age > 0 {
		says = append(says, "open for "+count(d.Age, "day", "days"))
	}
	switch {
	case len(d.Options) < 2:
		says = append(says, "without two options yet")
	case d.Recommend == 0:
		says = append(says, "without a recommendation yet")
	}
	if d.Cost != "" {
		says = append(says, "waiting costs: "+d.Cost)
	}
	return strings.Join(says, ", ")
}

// answerTo is what was chosen: the option by its words, and what was said.
func answerTo(d view.DecisionRow) string {
	if d.Choice < 1 || d.Choice > len(d.Options) {
		return d.Answer
	}
	chosen := d.Options[d.Choice-1].Text
	switch {
	case d.Answer == "":
		return chosen
	case strings.HasPrefix(strings.ToLower(d.Answer), strings.ToLower(chosen)):
		return d.Answer
	}
	return chosen + ": " + d.Answer
}

// daysOf names a number of days that may end in a half.
func daysOf(days float64) string {
	switch days {
	case 0:
		return "the same day"
	case 1:
		return "1 day"
	}
	return fmt.Sprintf("%g days", days)
}
