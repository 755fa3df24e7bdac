package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"headsup/internal/fault"
)

// secretFlag is the flag that names a file to read a passphrase from.
const secretFlag = "passphrase-from"

const secretText = `

The passphrase is asked for at the terminal and not shown. Without a terminal it
is the first line of standard input, or with --passphrase-from of a file such as
/dev/fd/3. It is never taken from the command line or the environment, where
others can see it.`

// secret asks for a passphrase: at the terminal without an echo, and where it is
// a new one twice; else from a file's first line.
func (a *app) secret(from, prompt string, fresh bool) (string, error) {
	if from != "" && from != "-" {
		file, err := os.Open(from)
		if err != nil {
			return "", fileFault(from, err)
		}
		text, err := firstLine(file)
		return text, also(err, file.Close())
	}
	fd, terminal := terminalOf(a.Stdin)
	if !terminal || from == "-" {
		return firstLine(a.Stdin)
	}
	one, err := a.hidden(fd, prompt)
	if err != nil || !fresh {
		return one, err
	}
	two, err := a.hidden(fd, "Once more: ")
	if err == nil && one != two {
		err = fault.New(fault.Misread, "the two are not the same").Do("try again; nothing was changed")
	}
	return one, err
}

// hidden reads a line that is not shown.
func (a *app) hidden(fd int, prompt string) (string, error) {
	_, _ = fmt.Fprint(a.Stderr, prompt)
	text, err := term.ReadPassword(fd)
	_, _ = fmt.Fprintln(a.Stderr)
	if err != nil {
		return "", fmt.Errorf("read the passphrase: %w", err)
	}
	return notEmpty(string(text))
}

func firstLine(in io.Reader) (string, error) {
	const most = 4096
	line, err := bufio.NewReader(io.LimitReader(in, most)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", fmt.Errorf("read the passphrase: %w", err)
	}
	return notEmpty(strings.TrimRight(line, "\r\n"))
}

func notEmpty(secret string) (string, error) {
	if secret == "" {
		return "", fault.New(fault.Misread, "no passphrase was given").Do("type it, or send it as the first line of standard input")
	}
	return secret, nil
}
