package cli

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"headsup/internal/compose/questionnaire"
	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
	"headsup/internal/workbench"
)

func (a *app) selfCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "self [NAME] [N:ANSWER…]",
		Short: "answer a questionnaire yourself, to stand beside the others",
		Long: `Answers a questionnaire as you see yourself. At a terminal each question is asked
about; else answers stand behind the name, each with the number of its question
as ` + "`questionnaire show`" + ` has it: 1:4 is a mark from 1 to 5, 9:"in words" an answer in
words. It is best done before you look at the results. Said again, it replaces
what you said.`,
		Example: "  headsup questionnaire self autumn-360\n  headsup questionnaire self autumn-360 1:4 2:3 9:\"ask more\"",
		RunE: func(c *cobra.Command, args []string) error {
			var said, words []string
			for _, arg := range args {
				if n, _, ok := strings.Cut(arg, ":"); ok && n != "" && strings.Trim(n, "0123456789") == "" {
					said = append(said, arg)
				} else {
					words = append(words, arg)
				}
			}
			name, _, err := a.askedWords(c, words, false)
			if err != nil {
				return err
			}
			return a.self(c.Context(), name, said)
		},
		ValidArgsFunction: a.completeAsked(false),
	}
}

func (a *app) self(ctx context.Context, name string, said []string) error {
	bench, err := a.open(ctx)
	if err != nil {
		return err
	}
	q, err := bench.Questionnaire(ctx, name, a.flags.at)
	if err != nil {
		return err
	}
	answers := make([]questionnaire.Answer, len(q.Questions))
	switch {
	case len(said) > 0:
		for _, one := range said {
			if err := readSelf(q.Questionnaire, answers, one); err != nil {
				return err
			}
		}
	case !a.interactive():
		return fault.New(fault.Misread, "no answers were given").
			Do("give each with the number of its question: headsup questionnaire self %s 1:4 2:3", q.Name())
	default:
		if err := a.askSelf(q, answers); err != nil {
			return err
		}
	}
	if err := bench.AnswerSelf(ctx, q.Name(), answers); err != nil {
		return err
	}
	n := 0
	for _, one := range answers {
		if one != (questionnaire.Answer{}) {
			n++
		}
	}
	if a.flags.json {
		return a.printJSON(map[string]int{"answered": n})
	}
	a.say("kept: your answers to %d of %s", n, count(len(answers), "question", "questions"))
	return nil
}

// readSelf reads an answer such as 1:4 or 9:in words.
func readSelf(q questionnaire.Questionnaire, answers []questionnaire.Answer, said string) error {
	number, value, _ := strings.Cut(said, ":")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > len(answers) {
		return fault.New(fault.Misread, "there is no question %s", number).Do("`headsup questionnaire show %s` numbers them, 1 to %d", q.Name(), len(answers))
	}
	one := &answers[n-1]
	if q.Questions[n-1].Open {
		one.Words = value
		return nil
	}
	if one.Score, err = strconv.Atoi(value); err != nil || one.Score < 1 || one.Score > 5 {
		return fault.New(fault.Misread, "question %d is rated from 1 to 5, and %q is no such mark", n, render.Clean(value)).Do("for example: %d:4", n)
	}
	return nil
}

// askSelf asks about each question at the terminal. Whoever stops keeps nothing.
func (a *app) askSelf(q workbench.Asked, answers []questionnaire.Answer) error {
	s := &session{app: a}
	scale := questionnaire.Scale()
	s.hint(fmt.Sprintf("1 %s, 2 %s, 3 %s, 4 %s, 5 %s; Enter passes a question over, q stops and keeps nothing", scale[0], scale[1], scale[2], scale[3], scale[4]))
	for i := range q.Questions {
		for {
			s.title(fmt.Sprintf("%d of %d  %s", i+1, len(answers), q.Says(q.Questions[i])))
			answer, err := s.key("  ")
			if errors.Is(err, errStop) {
				return fault.New(fault.Refused, "stopped, and nothing was kept").Do("begin again: headsup questionnaire self %s", q.Name())
			}
			if err != nil && !errors.Is(err, errSkip) {
				return err
			}
			if answer == "" {
				break
			}
			if err := readSelf(q.Questionnaire, answers, strconv.Itoa(i+1)+":"+journal.Clean(answer)); err != nil {
				s.complain(err)
				continue
			}
			break
		}
	}
	return nil
}
