package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/civil"
	"headsup/internal/compose/questionnaire"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

func (a *app) questionnaireCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "questionnaire",
		Aliases: []string{"360", "questionnaires"},
		Short:   "ask several people about yourself, by link, named or anonymous",
		Long: `Asks several people at once how they see you: as somebody they work with, who
leads them, or who works for them. Each gets a link to a page that is answered in
two minutes on a phone, without an account. Alone it lists what you asked.

An anonymous one keeps its promise: of each question only how often each mark was
given is kept, and what was written in the order of the alphabet; no time, no
order, no sheet of one person. Nothing of it is shown before three have answered,
and what comes after you looked waits for three again. doc/questionnaires.md says
what that can do and what it cannot.

The pages are there while ` + "`headsup serve`" + ` runs. Links begin with the setting
reader.url: the address under which others reach it.`,
		Example: "  headsup questionnaire new \"Autumn 360\" @ana @bo @cy @dee --anonymous\n" +
			"  headsup questionnaire results autumn-360\n  headsup questionnaire keep autumn-360",
		GroupID: groupLook,
		Args:    noWords,
		RunE:    func(c *cobra.Command, _ []string) error { return a.listAsked(c.Context()) },
	}
	c.AddCommand(a.newAskedCommand(), a.listAskedCommand(), a.bankCommand(), a.showAskedCommand(), a.askedLinksCommand(), a.revokeCommand(),
		a.closeAskedCommand(), a.selfCommand(), a.resultsCommand(), a.keepAskedCommand())
	return c
}

// askedWords are the words behind a command about a questionnaire: its name, and
// people.
func (a *app) askedWords(c *cobra.Command, args []string, people bool) (name string, slugs []string, err error) {
	for _, arg := range args {
		for _, word := range strings.Fields(arg) {
			switch slug, isPerson := strings.CutPrefix(word, "@"); {
			case isPerson && people:
				slugs = append(slugs, strings.ToLower(slug))
			case isPerson, name != "":
				return "", nil, fault.New(fault.Misread, "`%s` takes the name of a questionnaire, and %q is one word more", c.CommandPath(), render.Clean(word)).
					Do("`headsup questionnaire list` shows the names")
			default:
				name = word
			}
		}
	}
	return name, slugs, nil
}

// completeAsked completes the name of a questionnaire, and people where they may
// stand.
func (a *app) completeAsked(people bool) cobra.CompletionFunc {
	return func(c *cobra.Command, args []string, word string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if people && strings.HasPrefix(word, "@") {
			return a.completePerson(c, args, word)
		}
		var out []cobra.Completion
		if bench, err := a.open(c.Context()); err == nil && len(args) == 0 {
			all, _ := bench.Questionnaires(c.Context(), a.flags.at) // there is no place to say what is wrong
			for _, q := range all {
				out = append(out, cobra.CompletionWithDesc(q.Name(), render.Clean(q.Title)))
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}

// askedForm is a questionnaire as programs read it.
type askedForm struct {
	Name      string             `json:"name"`
	Title     string             `json:"title"`
	Role      questionnaire.Role `json:"role"`
	Anonymous bool               `json:"anonymous"`
	Open      bool               `json:"open"`
	Made      civil.Day          `json:"made"`
	Closes    civil.Day          `json:"closes"`
	Closed    bool               `json:"closed"`
	Invited   int                `json:"invited"`
	Answered  int                `json:"answered"`
	Self      bool               `json:"self"` // the owner has answered too
}

func formOfAsked(q workbench.Asked) askedForm {
	return askedForm{Name: q.Name(), Title: q.Title, Role: q.Role, Anonymous: q.Anonymous, Open: q.Open, Made: q.Made, Closes: q.Closes,
		Closed: q.Over, Invited: len(q.Invited), Answered: q.Answered, Self: q.Self != nil}
}

// listAsked shows all questionnaires.
func (a *app) listAsked(ctx context.Context) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	all, err := bench.Questionnaires(ctx, a.flags.at)
	if err != nil {
		return err
	}
	if a.flags.json {
		forms := []askedForm{}
		for _, q := range all {
			forms = append(forms, formOfAsked(q))
		}
		return a.printJSON(map[string][]askedForm{"questionnaires": forms})
	}
	if len(all) == 0 {
		a.say("Nobody was asked yet. Ask those you work with: headsup questionnaire new \"Autumn 360\" @ana @bo @cy --anonymous")
		return nil
	}
	table := render.Table{Columns: []render.Column{{Head: "Name"}, {Head: "Title", Flex: true, Wrap: true, Min: 12}, {Head: "As"}, {Head: "Promise"},
		{Head: "Answered", Align: render.Right}, {Head: "Closes"}}}
	for _, q := range all {
		closes := render.Words(q.Closes.String())
		if q.Over {
			closes = render.Cell{Text: "closed", Style: render.Dim}
		}
		table.Row(render.Words(q.Name()), render.Words(q.Title), render.Words(string(q.Role)), render.Words(promise(q.Questionnaire)),
			render.Words(answeredOf(q.Answered, len(q.Invited))), closes)
	}
	a.print("%s", table.Print(a.screen()))
	return nil
}

func promise(q questionnaire.Questionnaire) string {
	if q.Anonymous {
		return "anonymous"
	}
	return "named"
}

// answeredOf is "2 of 5"; of a link for everybody, whom nobody counted, "2".
func answeredOf(answered, invited int) string {
	if invited == 0 {
		return strconv.Itoa(answered)
	}
	return fmt.Sprintf("%d of %d", answered, invited)
}
