package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

func (a *app) listAskedCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "list the questionnaires",
		Long:    "Lists the questionnaires: what was promised, how many answered, and until when they can.",
		Example: "  headsup questionnaire list\n  headsup questionnaire list --json",
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.listAsked(c.Context()) },
	}
}

func (a *app) bankCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "bank",
		Short:   "list the questions to choose from",
		Long:    "Lists the questions of the bank with their keys, by what you are asked about. Those with a\nstar are asked where you choose none.",
		Example: "  headsup questionnaire bank\n  headsup questionnaire bank --json",
		Args:    noWords,
		RunE:    func(*cobra.Command, []string) error { return a.bank() },
	}
}

func (a *app) bank() error {
	form := map[questionnaire.Role][]questionnaire.Question{}
	sc := a.screen()
	for i, role := range questionnaire.Roles() {
		form[role] = questionnaire.Bank(role)
		if a.flags.json {
			continue
		}
		if i > 0 {
			a.print("\n")
		}
		a.print("%s\n", sc.Paint(render.Bold, "As a "+string(role)))
		usual := map[string]bool{}
		for _, q := range questionnaire.Usual(role) {
			usual[q.Key] = true
		}
		table := render.Table{Columns: []render.Column{{}, {}, {Flex: true, Wrap: true, Min: 24}, {}}}
		for _, q := range form[role] {
			mark, skill := "", q.Skill
			if usual[q.Key] {
				mark = "*"
			}
			if q.Open {
				skill = "in words"
			}
			table.Row(render.Words(mark), render.Words(q.Key), render.Words(q.Text), render.Cell{Text: skill, Style: render.Dim})
		}
		a.print("%s", table.Print(sc))
	}
	if a.flags.json {
		return a.printJSON(form)
	}
	return nil
}

func (a *app) showAskedCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "show [NAME]",
		Short: "show what a questionnaire asks, of whom, and who has answered",
		Long: `Shows the questions, the promise, and who is invited. Of a named one it says who
has answered; of an anonymous one how many have, and nothing more.`,
		Example: "  headsup questionnaire show autumn-360",
		RunE: func(c *cobra.Command, args []string) error {
			name, _, err := a.askedWords(c, args, false)
			if err != nil {
				return err
			}
			return a.showAsked(c.Context(), name)
		},
		ValidArgsFunction: a.completeAsked(false),
	}
}

// shownAsked is what `questionnaire show` answers to programs.
type shownAsked struct {
	askedForm
	People    []shownInvited           `json:"people"`
	Questions []questionnaire.Question `json:"questions"`
}

type shownInvited struct {
	Person   string `json:"person"`
	Answered *bool  `json:"answered"` // null: that is told to nobody
}

func (a *app) showAsked(ctx context.Context, name string) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	q, err := bench.Questionnaire(ctx, name, a.flags.at)
	if err != nil {
		return err
	}
	form := shownAsked{askedForm: formOfAsked(q), People: []shownInvited{}, Questions: []questionnaire.Question{}}
	for _, person := range q.Invited {
		one := shownInvited{Person: person[1:]}
		if q.By != nil {
			answered := q.By[person]
			one.Answered = &answered
		}
		form.People = append(form.People, one)
	}
	for _, one := range q.Questions {
		one.Text = q.Says(one)
		form.Questions = append(form.Questions, one)
	}
	if a.flags.json {
		return a.printJSON(form)
	}
	a.printAsked(q, form)
	return nil
}

func (a *app) printAsked(q workbench.Asked, form shownAsked) {
	sc := a.screen()
	a.print("%s  %s\n", sc.Paint(render.Bold, render.Clean(q.Title)), sc.Paint(render.Dim, render.Clean(q.Name())))
	a.print("%s\n\n", render.Clean(aboutAsked(form.askedForm)))
	table := render.Table{Columns: []render.Column{{Align: render.Right}, {Flex: true, Wrap: true, Min: 24}, {}}}
	for i, one := range form.Questions {
		skill := one.Skill
		if one.Open {
			skill = "in words"
		}
		table.Row(render.Cell{Text: strconv.Itoa(i + 1), Style: render.Dim}, render.Words(one.Text), render.Cell{Text: skill, Style: render.Dim})
	}
	a.print("%s", table.Print(sc))
	if len(form.People) == 0 {
		return
	}
	a.print("\n%s\n", sc.Paint(render.Bold, "Invited"))
	if q.Anonymous { // who of them has answered is kept nowhere
		a.print("%s", render.Hang(sc, "", strings.Join(q.Invited, ", ")))
		return
	}
	people := render.Table{Columns: []render.Column{{}, {}}}
	for _, one := range form.People {
		said := render.Cell{}
		if one.Answered != nil {
			said = render.Cell{Text: "not yet", Style: render.Amber}
			if *one.Answered {
				said = render.Cell{Text: "answered", Style: render.Green}
			}
		}
		people.Row(render.Words("@"+one.Person), said)
	}
	a.print("%s", people.Print(sc))
}

// aboutAsked is a questionnaire in a line.
func aboutAsked(f askedForm) string {
	kept := "named"
	if f.Anonymous {
		kept = "anonymous"
	}
	ends := "until " + f.Closes.String()
	if f.Closed {
		ends = "closed"
	}
	said := fmt.Sprintf("about you as a %s, %s, %s; %s answered", f.Role, kept, ends, answeredOf(f.Answered, f.Invited))
	if !f.Self {
		said += "; you have not answered it yourself"
	}
	return said
}
