package cli

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/journal"
	"headsup/internal/render"
)

func (a *app) resultsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "results [NAME]",
		Short: "what was answered, beside your own rating",
		Long: `Shows for each statement how often each mark was given, the median, and how you
rated yourself: in the questionnaire, or else (in brackets) on that skill in the
book; and what was written.

Under three answers to an anonymous questionnaire it says how many there are, and
nothing else, however it is asked. What comes after you looked is shown once three
more are there, since one alone would be somebody's: look when all have answered.`,
		Example: "  headsup questionnaire results autumn-360\n  headsup questionnaire results autumn-360 --json",
		RunE: func(c *cobra.Command, args []string) error {
			name, _, err := a.askedWords(c, args, false)
			if err != nil {
				return err
			}
			bench, err := a.open(c.Context())
			if err != nil {
				return err
			}
			r, err := bench.Results(c.Context(), name, true, a.flags.at)
			if err != nil {
				return err
			}
			if a.flags.json {
				return a.printJSON(r)
			}
			a.printResults(r)
			return nil
		},
		ValidArgsFunction: a.completeAsked(false),
	}
}

func (a *app) printResults(r questionnaire.Results) {
	sc := a.screen()
	a.print("%s\n", notYet(r))
	if !r.Ready {
		return
	}
	table := render.Table{Columns: []render.Column{{Head: "Statement", Flex: true, Wrap: true, Min: 20}}}
	for n := 1; n <= 5; n++ {
		table.Columns = append(table.Columns, render.Column{Head: strconv.Itoa(n), Align: render.Right})
	}
	table.Columns = append(table.Columns, render.Column{Head: "Cannot say", Align: render.Right, Spare: true},
		render.Column{Head: "Median", Align: render.Right}, render.Column{Head: "You", Align: render.Right})
	for _, q := range r.Questions {
		if !q.Open {
			table.Row(resultRow(q)...)
		}
	}
	if len(table.Rows) > 0 {
		a.print("\n%s", table.Print(sc))
	}
	for _, q := range r.Questions {
		if !q.Open {
			continue
		}
		a.print("\n%s", render.Headline(sc, "", render.Clean(q.Text), ""))
		for _, words := range q.Words {
			who := ""
			if words.By != "" {
				who = render.Clean(words.By) + ": "
			}
			a.print("%s", render.Hang(sc, "   ", who+render.Clean(words.Text)))
		}
		if len(q.Words) == 0 {
			a.print("   %s\n", sc.Paint(render.Dim, "nothing was written"))
		}
	}
}

// notYet says how many answered, and what that means for what can be seen.
func notYet(r questionnaire.Results) string {
	said := answeredOf(r.Answered, r.Invited) + " answered"
	switch {
	case r.Ready && r.Waiting > 0 && !r.Closed:
		return fmt.Sprintf("%s; of these %s since you looked, shown once there are %d", said, count(r.Waiting, "came", "came"), questionnaire.Enough)
	case r.Ready && r.Waiting > 0:
		return fmt.Sprintf("%s; of these %s after you had looked, shown to nobody: the difference would tell whose", said, count(r.Waiting, "came", "came"))
	case r.Ready, !r.Anonymous:
		return said
	case r.Closed:
		return said + "; it is closed, and fewer than three are shown to nobody"
	}
	return said + "; results from three on"
}

// resultRow is a statement with its marks; none of a mark is a dot.
func resultRow(q questionnaire.Result) []render.Cell {
	row := []render.Cell{render.Words(q.Text)}
	times := func(n int) render.Cell {
		if n == 0 {
			return render.Cell{Text: "·", Style: render.Dim}
		}
		return render.Words(strconv.Itoa(n))
	}
	for _, n := range q.Scores {
		row = append(row, times(n))
	}
	row = append(row, times(q.Cannot))
	median, own := render.Cell{}, render.Cell{}
	if q.Median != nil {
		median = render.Cell{Text: strconv.FormatFloat(*q.Median, 'f', -1, 64), Style: render.Bold}
	} else if q.TooFew {
		median = render.Cell{Text: "too few", Style: render.Dim}
	}
	if q.Self != nil {
		if own.Text = strconv.Itoa(*q.Self); q.FromBook {
			own.Text = "(" + own.Text + ")"
		}
		if q.Median != nil && (*q.Median-float64(*q.Self) >= 1 || *q.Median-float64(*q.Self) <= -1) {
			own.Style = render.Amber
		}
	}
	return append(row, median, own)
}

func (a *app) keepAskedCommand() *cobra.Command {
	var o fateOptions
	c := &cobra.Command{
		Use:   "keep [NAME]",
		Short: "take what was answered into the book, as feedback",
		Long: `Suggests what was answered to a questionnaire that is closed as lines of feedback,
each once: of a named one what each person said; of an anonymous one what all of
them said together, under the questionnaire's own name; and how you rated
yourself. Several statements about one skill become one rating, their mean.` + collectText,
		Example: "  headsup questionnaire keep autumn-360\n  headsup questionnaire keep autumn-360 --keep all",
		RunE: func(c *cobra.Command, args []string) error {
			name, _, err := a.askedWords(c, args, false)
			if err != nil {
				return err
			}
			bench, err := a.open(c.Context())
			if err != nil {
				return err
			}
			source, _, err := bench.OfferAnswers(c.Context(), name, a.flags.at)
			if err != nil {
				return err
			}
			return a.decide(c.Context(), func(s journal.Suggestion) bool { return s.Source == source }, o)
		},
		ValidArgsFunction: a.completeAsked(false),
	}
	o.flags(c)
	return c
}
