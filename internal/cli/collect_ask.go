package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/workbench"
)

// keepQuestion asks about one suggestion.
const keepQuestion = "Keep it? y yes, n never, l later, e edit, a all the rest, q stop [l]: "

// decideOneByOne asks about each suggestion in turn. What is decided is done at
// once, so that whoever stops loses nothing; the rest is left for later.
func (a *app) decideOneByOne(ctx context.Context, bench *workbench.Workbench, all []journal.Suggestion) error {
	d, err := a.askEach(ctx, bench, all, keepQuestion)
	if err == nil {
		a.say("%s, %d refused, %d left for later", count(d.kept, "recorded", "recorded"), d.refused, len(all)-d.kept-d.refused)
	}
	return err
}

// decided is what became of suggestions that were asked about.
type decided struct {
	kept, refused int
	ended         string // q or s, where the person ended it; the end of the input is q
}

// askEach asks about each suggestion until the person ends it.
func (a *app) askEach(ctx context.Context, bench *workbench.Workbench, all []journal.Suggestion, question string) (d decided, err error) {
	keep := func(choices ...workbench.Choice) error {
		out, err := bench.Keep(ctx, choices)
		d.kept += len(out.Entries)
		return also(err, a.answer(out))
	}
	for i, s := range all {
		a.printSuggestion(a.screen(), i+1, s)
	again:
		answer, err := a.ask(question)
		switch {
		case errors.Is(err, io.EOF):
			answer = "q"
		case err != nil:
			return d, err
		}
		switch answer {
		case "y", "yes":
			err = keep(workbench.Choice{Suggestion: s})
		case "n", "never":
			err = bench.Refuse(ctx, []journal.Suggestion{s})
			d.refused++
		case "l", "later", "":
		case "a", "all":
			var rest []workbench.Choice
			for _, s := range all[i:] {
				rest = append(rest, workbench.Choice{Suggestion: s})
			}
			return d, keep(rest...)
		case "e", "edit":
			line, err := a.ask("Write the whole line: ")
			if err != nil && !errors.Is(err, io.EOF) {
				return d, err
			}
			if _, err := bench.Try(ctx, workbench.Said{Line: line}); err != nil {
				a.complain(err)
				goto again
			}
			if err := keep(workbench.Choice{Suggestion: s, Edited: line}); err != nil {
				return d, err
			}
		case "q", "s", "stop":
			d.ended = answer[:1]
			return d, nil
		default:
			goto again
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return d, err
		}
	}
	return d, nil
}

// ask reads one line of an answer.
func (a *app) ask(question string) (string, error) {
	_ = a.out.Flush() // what the question is about; the writer keeps an error, and the end tells it
	_, _ = fmt.Fprint(a.Stderr, question)
	if a.in == nil {
		a.in = bufio.NewReader(a.Stdin)
	}
	line, err := a.in.ReadString('\n')
	if line != "" {
		err = nil
	}
	return strings.TrimSpace(line), err
}

const editText = `; Lines that stay here are recorded, as you leave them. Take a line away to decide
; later; write "refuse" behind its number to have it never again.
`

// decideInEditor puts the suggestions into a file, opens it in the editor, and
// does what it says afterwards.
func (a *app) decideInEditor(ctx context.Context, bench *workbench.Workbench, all []journal.Suggestion) error {
	var text strings.Builder
	text.WriteString(editText)
	for i, s := range all {
		fmt.Fprintf(&text, "\n; %s\n%d: %s\n", s.Why, i+1, s.Line)
	}
	edited, err := a.edit(ctx, "headsup-*.journal", text.String())
	if err != nil {
		return err
	}
	choices, refused, err := readEdited(edited, all)
	if err != nil {
		return err
	}
	return a.keepAndRefuse(ctx, bench, choices, refused, len(all)-len(choices)-len(refused))
}

// readEdited reads the file back: "3: the line", continued by indented lines,
// or "3: refuse".
func readEdited(text string, all []journal.Suggestion) (choices []workbench.Choice, refused []journal.Suggestion, err error) {
	numbered := regexp.MustCompile(`^(\d+): *(.*)$`)
	seen := map[int]bool{}
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimRight(line, "\r")
		switch match := numbered.FindStringSubmatch(line); {
		case line == "" || line[0] == ';':
		case line[0] == ' ' && len(choices) > 0:
			choices[len(choices)-1].Edited += "\n" + line
		case match == nil:
			return nil, nil, fault.New(fault.Misread, "line %d has no number in front", n+1).Do("nothing was recorded; leave the numbers as they are")
		default:
			i, _ := strconv.Atoi(match[1])
			if i < 1 || i > len(all) || seen[i] {
				return nil, nil, fault.New(fault.Misread, "line %d: there is no suggestion %s left", n+1, match[1]).Do("nothing was recorded; leave the numbers as they are")
			}
			seen[i] = true
			switch match[2] {
			case "":
			case "refuse":
				refused = append(refused, all[i-1])
			default:
				choices = append(choices, workbench.Choice{Suggestion: all[i-1], Edited: match[2]})
			}
		}
	}
	return choices, refused, nil
}
