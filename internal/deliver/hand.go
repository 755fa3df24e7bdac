package deliver

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"

	"github.com/google/uuid"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// Stdout prints messages for the owner to hand over, or for another program to take.
type Stdout struct{ Out io.Writer }

// Name is "stdout".
func (Stdout) Name() string { return workbench.ByStdout }

// Letter writes the document as Markdown.
func (Stdout) Letter(d workbench.Draft, _ uuid.UUID, _ time.Time) (to, subject string, body []byte, err error) {
	body, err = render.Document(d.Document, render.Markdown, render.Options{})
	return "standard output", render.Clean(d.Subject()), body, err
}

// Deliver prints the message. What could be printed in part only may have been
// taken.
func (s Stdout) Deliver(_ context.Context, m store.Message) (workbench.Outcome, error) {
	if _, err := s.Out.Write(m.Body); err != nil {
		return unknown, fmt.Errorf("print it: %w", err)
	}
	return delivered, nil
}

// Clipboard puts messages onto the clipboard, by a program that the system has.
type Clipboard struct {
	Command []string // the program and its words; see ClipboardCommand
}

// Name is "clipboard".
func (Clipboard) Name() string { return workbench.ByClipboard }

// Letter writes the document as Markdown.
func (c Clipboard) Letter(d workbench.Draft, _ uuid.UUID, _ time.Time) (to, subject string, body []byte, err error) {
	if len(c.Command) == 0 {
		return "", "", nil, fault.New(fault.Failed, "there is no clipboard that headsup knows").
			Do("install wl-clipboard, xclip or xsel; or send it another way").By("--via stdout")
	}
	body, err = render.Document(d.Document, render.Markdown, render.Options{})
	return "the clipboard", render.Clean(d.Subject()), body, err
}

// clipboardPatience is how long the program may take; some stay in the background,
// and hold what they were given.
const clipboardPatience = 10 * time.Second

// Deliver gives the message to the program. On a clipboard it can be tried again as
// often as one likes.
func (c Clipboard) Deliver(ctx context.Context, m store.Message) (workbench.Outcome, error) {
	if len(c.Command) == 0 {
		return later, errors.New("there is no clipboard that headsup knows")
	}
	ctx, cancel := context.WithTimeout(ctx, clipboardPatience)
	defer cancel()
	cmd := exec.CommandContext(ctx, c.Command[0], c.Command[1:]...)
	cmd.Stdin = bytes.NewReader(m.Body)
	cmd.WaitDelay = time.Second
	if err := cmd.Run(); err != nil && !errors.Is(err, exec.ErrWaitDelay) {
		return later, fmt.Errorf("%s did not take it: %w", c.Command[0], err)
	}
	return delivered, nil
}

// ClipboardCommand is the program that fills the clipboard of a system: the first
// that is there. Env tells which desktop is up, look finds a program.
func ClipboardCommand(system string, env func(string) string, look func(string) (string, error)) []string {
	var all [][]string
	switch {
	case system == "darwin":
		all = [][]string{{"pbcopy"}}
	case system == "windows":
		all = [][]string{{"clip"}}
	case env("WAYLAND_DISPLAY") != "":
		all = [][]string{{"wl-copy"}}
		fallthrough
	case env("DISPLAY") != "":
		all = append(all, []string{"xclip", "-selection", "clipboard"}, []string{"xsel", "--clipboard", "--input"})
	}
	for _, command := range all {
		if path, err := look(command[0]); err == nil {
			return append([]string{path}, command[1:]...)
		}
	}
	return nil
}
