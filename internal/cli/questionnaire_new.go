package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

// newAsked are the flags of `questionnaire new`.
type newAsked struct {
	anonymous, named, open bool
	as, closes             string
	keys                   []string
	statements, questions  []string
}

func (a *app) newAskedCommand() *cobra.Command {
	var o newAsked
	c := &cobra.Command{
		Use:   "new TITLE [@person…]",
		Short: "make a questionnaire, and a link for each who is invited",
		Long: `Makes a questionnaire about you as a worker, as a lead or as a report, for the
people you name (a group stands for its members), or with --open one link for
everybody who has it. Say what you promise: --anonymous or --named.

Without --ask it puts the usual ten questions for that role; ` + "`headsup questionnaire bank`" + `
lists all there are. --statement adds one of your own to be rated from 1 to 5, a
skill may stand in front ("presenting: Speaks so that all can follow"); --question
one that is answered in words.

The links are printed once: the book keeps their hashes alone. Send each to its
person.`,
		Example: "  headsup questionnaire new \"Autumn 360\" @ana @bo @cy @dee --anonymous\n" +
			"  headsup questionnaire new \"How I lead\" @core --as lead --anonymous --closes 2w\n" +
			"  headsup questionnaire new \"After the launch\" @dana --as report --named --ask r-no-surprise,r-easier",
		RunE: func(c *cobra.Command, args []string) error { return a.newAsked(c.Context(), args, o) },

		ValidArgsFunction: a.completeLine,
	}
	f := c.Flags()
	f.BoolVar(&o.anonymous, "anonymous", false, "nobody is told who answered what; results from three answers on")
	f.BoolVar(&o.named, "named", false, "you see who answered what")
	f.BoolVar(&o.open, "open", false, "one link for everybody instead of one for each")
	f.StringVar(&o.as, "as", string(questionnaire.Worker), "as what you are asked about: worker, lead or report")
	f.StringVar(&o.closes, "closes", "", "the last `day` to answer; two weeks from now if left out")
	f.StringSliceVar(&o.keys, "ask", nil, "the `keys` of questions from the bank, with commas")
	f.StringArrayVar(&o.statements, "statement", nil, "a `text` of your own to be rated from 1 to 5; may be repeated")
	f.StringArrayVar(&o.questions, "question", nil, "a `text` of your own to be answered in words; may be repeated")
	completeFlag(c, "as", string(questionnaire.Worker), string(questionnaire.Lead), string(questionnaire.Report))
	completeFlag(c, "ask", bankKeys()...)
	return c
}

func bankKeys() (keys []string) {
	for _, role := range questionnaire.Roles() {
		for _, q := range questionnaire.Bank(role) {
			keys = append(keys, q.Key)
		}
	}
	return keys
}

func (a *app) newAsked(ctx context.Context, args []string, o newAsked) error {
	if o.anonymous == o.named {
		return fault.New(fault.Misread, "those who answer must know who will see what").Do("say one of --anonymous and --named")
	}
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	want := workbench.Asking{Role: questionnaire.Role(o.as), Anonymous: o.anonymous, Open: o.open, Closes: o.closes, Keys: o.keys,
		Statements: o.statements, Questions: o.questions, At: a.flags.at}
	var title []string
	for _, arg := range args {
		for _, word := range strings.Fields(arg) {
			if slug, ok := strings.CutPrefix(word, "@"); ok {
				want.People = append(want.People, strings.ToLower(slug))
			} else {
				title = append(title, word)
			}
		}
	}
	want.Title = strings.Join(title, " ")
	made, links, err := bench.Ask(ctx, want)
	if err != nil {
		return err
	}
	if !a.flags.json {
		a.print("%s  %s\n", a.screen().Paint(render.Bold, render.Clean(made.Title)), a.screen().Paint(render.Dim, made.Name()))
		a.print("%s about you as a %s, %s, until %s\n\n", count(len(made.Questions), "question", "questions"), made.Role, promise(made.Questionnaire), made.Closes)
	}
	return a.printLinks(ctx, bench, made, links)
}

// askedLink is a link as programs read it, the one time it is told.
type askedLink struct {
	Person string `json:"person"` // "" everybody
	URL    string `json:"url"`
}

// printLinks tells links, once.
func (a *app) printLinks(ctx context.Context, bench *workbench.Workbench, q workbench.Asked, links []workbench.NewLink) error {
	forms := []askedLink{}
	table := render.Table{Columns: []render.Column{{}, {}}}
	for _, l := range links {
		url, err := bench.LinkTo(ctx, l.Token)
		if err != nil {
			return err
		}
		forms = append(forms, askedLink{Person: strings.TrimPrefix(l.Person, "@"), URL: url})
		who := l.Person
		if who == "" {
			who = "everybody"
		}
		table.Row(render.Words(who), render.Words(url))
	}
	if a.flags.json {
		return a.printJSON(struct {
			Questionnaire askedForm   `json:"questionnaire"`
			Links         []askedLink `json:"links"`
		}{formOfAsked(q), forms})
	}
	a.print("%s", table.Print(render.Screen{})) // a link that is broken over two lines leads nowhere
	a.say("Send each person their link now: it is not shown again. The page is there while headsup serve runs.")
	if set, err := bench.Setting(ctx, workbench.ReaderURL); err == nil && !set.Own {
		a.say("These lead to this machine alone: headsup config %s https://… sets the address under which others reach it.", workbench.ReaderURL)
	}
	a.say("Answer it yourself too: headsup questionnaire self %s", q.Name())
	return nil
}
