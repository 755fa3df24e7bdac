// Package cli is headsup on the command line. Here everything is wired: the
// clock, the environment, the files, the terminal, and the one Workbench that
// every command works on.
//
// A command is one file, and all commands are listed in commands.go. What a
// command does is the workbench's; what its values look like is render's; here
// is only which words and flags call for it and what is said about it. Data
// goes to standard output and words about it to standard error.
package cli

import (
	"context"
	"io"
	"os"
	"time"

	"headsup/internal/store/sqlite"
)

// Main is one run of headsup with everything it sees of the world, so that
// tests can drive it as a shell does.
type Main struct {
	Version string // as the build was told; "" if it was not

	Args   []string // without the program's name
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	Env    func(name string) string
	Now    func() time.Time
	Zone   *time.Location // the machine's

	// Keys keeps the keys of locked books; nil is the system's keyring, or
	// files that only the owner reads.
	Keys sqlite.Keyring

	// Columns is the width of the terminal that Stdout is; nil asks the system.
	// No terminal is false.
	Columns func() (int, bool)

	// Step, if set, is called between the steps of writing and of sending, where
	// tests end the process.
	Step func(name string)
}

// System is the run of a real process.
func System() *Main {
	return &Main{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Env: os.Getenv, Now: time.Now, Zone: time.Local,
	}
}

// Run does what the arguments say and gives the exit code: 0 done, 1 failed, 2
// not understood, 3 something was found.
func (m *Main) Run(ctx context.Context) int {
	a := newApp(m)
	return a.end(ctx, a.dispatch(ctx))
}
