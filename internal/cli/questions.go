package cli

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/book"
	"headsup/internal/compose/question"
	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/view"
	"headsup/internal/workbench"
)

func (a *app) questionsCommand() *cobra.Command {
	var all bool
	c := &cobra.Command{
		Use:   "questions [@person]",
		Short: "good questions that fit now",
		Long: `Offers questions that are worth asking today, each because of something in the
book: a goal without a measure, a choice that waits, a date that comes near. With
nobody named they are for your manager and for whoever you meet next; with a
person they are the best seven for them, with --all every one that fits.

Under each stand its reason, which is for you alone, the command that keeps that
you asked, and the one that keeps the answer; what you asked so and is not
answered stands below. What was asked is not offered again
for sixty days: by that command, or by a meeting, a telling or an ask of your own
that says so in much the same words.`,
		Example: "  headsup questions\n  headsup questions @dana\n  headsup questions @dana --all",
		GroupID: groupLook,
		RunE: func(c *cobra.Command, args []string) error {
			slug, err := personWord(c, args)
			if err != nil {
				return err
			}
			return a.questions(c.Context(), slug, all)
		},
		ValidArgsFunction: a.completeLine,
	}
	c.Flags().BoolVar(&all, "all", false, "every question that fits, by topic")
	return c
}

func (a *app) questions(ctx context.Context, slug string, all bool) error {
	b, err := a.bookAt(ctx)
	if err != nil {
		return err
	}
	var sheet question.Sheet
	if slug == "" {
		sheet = question.Now(b, all)
	} else {
		p := b.Person(slug)
		if p == nil {
			return workbench.Nobody(fault.Misread, b, slug)
		}
		sheet = question.Of(b, p, all)
	}
	if a.flags.json {
		return a.printJSON(sheet)
	}
	if len(sheet.People) == 0 {
		a.say("There is nobody to ask: add who you report to, headsup person @dana Dana Osei relation:manager")
		return nil
	}
	sc := a.screen()
	for i, p := range sheet.People {
		if i > 0 {
			a.print("\n")
		}
		a.printQuestions(sc, p, all)
	}
	return nil
}

func (a *app) printQuestions(sc render.Screen, p question.Person, all bool) {
	about := []string{"@" + p.Person}
	if p.Relation != book.Unrelated {
		about = append(about, string(p.Relation)+", "+stageWords(p.Stage))
	}
	if !p.Meet.IsZero() {
		about = append(about, "you meet on "+p.Meet.String())
	}
	a.print("%s  %s\n", sc.Paint(render.Bold, render.Clean(p.Name)), sc.Paint(render.Dim, strings.Join(about, ", ")))
	switch {
	case p.Relation == book.Unrelated:
		a.say("@%s has no present relation to you, and is asked nothing: headsup person @%s relation:other", p.Person, p.Person)
	case len(p.Questions) == 0:
		a.say("No question fits for @%s today. What was asked comes back after sixty days.", p.Person)
	}
	offers, topic := p.Questions, ""
	if all {
		offers = byTopic(offers)
	}
	for i, o := range offers {
		if all && o.Topic != topic {
			topic = o.Topic
			a.print("\n%s\n", sc.Paint(render.Bold, topic))
		} else if !all {
			a.print("\n")
		}
		a.printQuestion(sc, i+1, o)
	}
	if p.More > 0 {
		a.print("\n%s\n", sc.Paint(render.Dim, fmt.Sprintf("%s with headsup questions @%s --all", count(p.More, "more fits", "more fit"), p.Person)))
	}
	if len(p.Asked) > 0 {
		a.print("\n%s\n", sc.Paint(render.Bold, "Asked, and not answered yet"))
	}
	for _, w := range p.Asked {
		a.print("%s", render.Hang(sc, "   ", render.Clean(fmt.Sprintf("#%d %s %s", w.Entry, w.On, cmp.Or(w.Text, w.Key)))))
		a.print("   %s %s\n", sc.Paint(render.Dim, "then"), sc.Paint(render.Green, render.Clean(w.Record)))
		a.print("   %s  %s\n", sc.Paint(render.Dim, "and"), sc.Paint(render.Green, render.Clean(w.Close)))
	}
}

func (a *app) printQuestion(sc render.Screen, n int, o question.Offer) {
	a.print("%s", render.Headline(sc, fmt.Sprintf("%d. ", n), render.Clean(o.Text), ""))
	a.print("%s", render.Hang(sc, "   ", render.Clean(o.Why)+" "+view.Cited(o.Entries)))
	a.print("   %s\n", sc.Paint(render.Green, render.Clean(o.Do)))
	a.print("   %s %s\n", sc.Paint(render.Dim, "then"), sc.Paint(render.Green, render.Clean(o.Record)))
}

// byTopic puts offers in the order of the bank's topics, the best first in each.
func byTopic(offers []question.Offer) []question.Offer {
	var sorted []question.Offer
	for _, topic := range question.Topics() {
		for _, o := range offers {
			if o.Topic == topic.Name {
				sorted = append(sorted, o)
			}
		}
	}
	return sorted
}

// stageWords says what the stage of a partnership asks for.
func stageWords(stage string) string {
	switch stage {
	case book.StageNew.String():
		return "new: learn"
	case book.StageSettled.String():
		return "settled: deliver"
	}
	return "partner: open doors"
}
