package cli

import (
	"context"
	"os"
	"os/exec"
	"strings"

	"headsup/internal/fault"
)

// edit opens a text in the owner's editor and gives it back as they leave it. The
// file is theirs alone, and gone afterwards; the pattern says how it is called.
func (a *app) edit(ctx context.Context, pattern, text string) (edited string, err error) {
	editor := a.Env("VISUAL")
	if editor == "" {
		editor = a.Env("EDITOR")
	}
	words := strings.Fields(editor)
	if len(words) == 0 {
		return "", fault.New(fault.Failed, "there is no editor to open").Do("set VISUAL or EDITOR, or do without --edit")
	}
	file, err := os.CreateTemp("", pattern)
	if err != nil {
		return "", err
	}
	defer func() { err = also(err, os.Remove(file.Name())) }()
	_, err = file.WriteString(text)
	if err := also(err, file.Close()); err != nil {
		return "", err
	}
	command := exec.CommandContext(ctx, words[0], append(words[1:], file.Name())...)
	command.Stdin, command.Stdout, command.Stderr = a.Stdin, a.Stderr, a.Stderr
	if err := command.Run(); err != nil {
		return "", fault.New(fault.Failed, "the editor %s: %w", words[0], err).Do("nothing was done")
	}
	changed, err := os.ReadFile(file.Name())
	return string(changed), err
}
