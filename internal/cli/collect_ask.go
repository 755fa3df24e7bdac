package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/workbench"
)

// decideOneByOne asks about each suggestion in turn. What was decided when the
// person stops is done; the rest is left for later.
func (a *app) decideOneByOne(ctx context.Context, bench *workbench.Workbench, all []journal.Suggestion) error {
	in := bufio.NewReader(a.Stdin)
	var choices []workbench.Choice
	var refused []journal.Suggestion
	rest := false
asking:
	for i, s := range all {
		if rest {
			choices = append(choices, workbench.Choice{Suggestion: s})
			continue
		}
		a.printSuggestion(a.screen(), i+1, s)
		if err := a.out.Flush(); err != nil {
			return err
		}
	again:
		switch answer, err := a.ask(in, "Keep it? y yes, n never, l later, e edit, a all the rest, q stop: "); {
		case errors.Is(err, io.EOF):
			break asking
		case err != nil:
			return err
		default:
			switch answer {
			case "y", "yes":
				choices = append(choices, workbench.Choice{Suggestion: s})
			case "n", "never":
				refused = append(refused, s)
			case "l", "later", "":
			case "a", "all":
				choices = append(choices, workbench.Choice{Suggestion: s})
				rest = true
			case "e", "edit":
				line, err := a.ask(in, "Write the whole line: ")
				if err != nil && !errors.Is(err, io.EOF) {
					return err
				}
				if err := bench.Try(ctx, line); err != nil {
					a.complain(err)
					goto again
				}
				choices = append(choices, workbench.Choice{Suggestion: s, Edited: line})
			case "q", "stop":
				break asking
			default:
				goto again
			}
		}
	}
	return a.keepAndRefuse(ctx, bench, choices, refused, len(all)-len(choices)-len(refused))
}

// ask reads one line of an answer.
func (a *app) ask(in *bufio.Reader, question string) (string, error) {
	_, _ = fmt.Fprint(a.Stderr, question)
	line, err := in.ReadString('\n')
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
	editor := a.Env("VISUAL")
	if editor == "" {
		editor = a.Env("EDITOR")
	}
	if editor == "" {
		return fault.New(fault.Failed, "there is no editor to open").Do("set VISUAL or EDITOR, or choose with --keep")
	}
	file, err := os.CreateTemp("", "headsup-*.journal")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(file.Name()) }()
	var text strings.Builder
	text.WriteString(editText)
	for i, s := range all {
		fmt.Fprintf(&text, "\n; %s\n%d: %s\n", s.Why, i+1, s.Line)
	}
	_, err = file.WriteString(text.String())
	if err := also(err, file.Close()); err != nil {
		return err
	}
	words := strings.Fields(editor)
	command := exec.CommandContext(ctx, words[0], append(words[1:], file.Name())...)
	command.Stdin, command.Stdout, command.Stderr = a.Stdin, a.Stderr, a.Stderr
	if err := command.Run(); err != nil {
		return fault.New(fault.Failed, "the editor %s: %w", words[0], err).Do("nothing was recorded")
	}
	edited, err := os.ReadFile(file.Name())
	if err != nil {
		return err
	}
	choices, refused, err := readEdited(string(edited), all)
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
