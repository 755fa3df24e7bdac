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

func (a *app) matchCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "match [@person]",
		Short: "what you are good at beside what they care about",
		Long: `Puts your strengths and duties (me strengths …, me duties …) and your open
projects beside the goals and concerns of each senior person: what meets by a word
that matters, what nothing of yours meets, and when you last offered help. Then
troubles outside your own work that a strength of yours could help with. With a
person only theirs.`,
		Example: "  headsup match\n  headsup match @dana",
		GroupID: groupLook,
		RunE:    a.ofPerson(a.match),

		ValidArgsFunction: a.completeLine,
	}
}

func (a *app) match(_ context.Context, b *book.Book, only *book.Person) error {
	v := view.MatchOf(b, only)
	switch {
	case a.flags.json:
		return a.printJSON(v)
	case len(v.Mine) == 0:
		a.say("The book does not know what you are good at: headsup me strengths taking old systems apart")
	case len(v.People) == 0:
		a.say("Nobody senior is in the book yet: headsup person @dana Dana Osei relation:manager")
	}
	sc := a.screen()
	for i, p := range v.People {
		if i > 0 {
			a.print("\n")
		}
		a.printMatch(sc, p)
	}
	a.section(sc, "Problems outside your work that you could help with", len(v.Problems), func(t *render.Table) {
		for _, p := range v.Problems {
			t.Row(render.Words(fmt.Sprintf("#%d %s", p.Entry, p.Text)), render.Words(strings.Join(metBy(p.Matches), "; ")),
				render.Cell{Text: fmt.Sprintf("headsup ask @%s offer <words> '#%d'", p.Lead, p.Entry), Style: render.Green})
		}
	})
	unmet := 0
	for _, s := range v.Mine {
		if len(s.Meets) == 0 {
			unmet++
		}
	}
	a.section(sc, "Of yours, what nobody's need has a word of", unmet, func(t *render.Table) {
		for _, s := range v.Mine {
			if len(s.Meets) == 0 {
				t.Row(render.Words(s.Topic), render.Words(s.Text), render.Cell{Text: fmt.Sprintf("#%d", s.Entry), Style: render.Dim})
			}
		}
	})
	return nil
}

func (a *app) printMatch(sc render.Screen, p view.MatchedTo) {
	a.print("%s  %s\n", sc.Paint(render.Bold, render.Clean(p.Name)), sc.Paint(render.Dim, render.Clean("@"+p.Person)))
	if len(p.Needs) == 0 {
		a.print("%s", render.Hang(sc, "", fmt.Sprintf("Their goals and concerns are not known. Ask, and keep what you hear: headsup know @%s concerns <words> source:asked", p.Person)))
		return
	}
	table := render.Table{Columns: []render.Column{{}, {Flex: true, Wrap: true, Min: 16}, {Flex: true, Wrap: true, Min: 16}}}
	for _, need := range p.Needs {
		met := render.Words(strings.Join(metBy(need.Matches), "; "))
		switch {
		case !need.Helped.IsZero():
			met = render.Cell{Text: "helped on " + need.Helped.String(), Style: render.Green}
		case len(need.Matches) == 0:
			met = render.Cell{Text: "a gap: nothing of yours meets it", Style: render.Amber}
		case need.Outside:
			met.Text += " (outside your line: offer it)"
		}
		table.Row(render.Cell{Text: fmt.Sprintf("#%d %s", need.Entry, need.Topic), Style: render.Dim}, render.Words(need.Text), met)
	}
	a.print("%s", table.Print(sc))
	offered := "You never offered them help."
	if p.Offer != nil {
		offered = fmt.Sprintf("You last offered help on %s: %s [#%d]", p.Offer.On, p.Offer.Text, p.Offer.Entry)
	}
	a.print("%s", render.Hang(sc, "", render.Clean(offered)))
}

// metBy says what meets a need and by which words; of more than three things the
// rest is counted.
func metBy(matches []view.Common) []string {
	const most = 3
	var all []string
	for i, m := range matches {
		if i == most {
			return append(all, fmt.Sprintf("and %d more", len(matches)-most))
		}
		by := "serves it"
		if len(m.Words) > 0 {
			by = strings.Join(m.Words, ", ")
		}
		all = append(all, fmt.Sprintf("%s: %s (%s)", m.Topic, m.Text, by))
	}
	return all
}
