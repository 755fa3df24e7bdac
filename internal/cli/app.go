package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"headsup/internal/fault"
	"headsup/internal/render"
	"headsup/internal/store"
	"headsup/internal/workbench"
)

// app is one run under way: the flags that every command knows, and the book
// once a command has asked for it.
type app struct {
	*Main
	out    *bufio.Writer // standard output
	flags  flags
	store  store.Store
	bench  *workbench.Workbench
	looks  bool          // the command was the first look of the day, perhaps
	serves bool          // looks again and again, for as long as it runs
	in     *bufio.Reader // what is answered at the terminal; see ask
}

// flags are those that every command knows.
type flags struct {
	book string // where the book lies; see place.go
	at   string // the day to stand on, in plain speech
	json bool

	format string // of commands that answer in text or JSON and nothing else
}

func newApp(m *Main) *app {
	return &app{Main: m, out: bufio.NewWriterSize(m.Stdout, 64<<10)}
}

// open is the workbench of the book, opened at the first call.
func (a *app) open(ctx context.Context) (*workbench.Workbench, error) {
	if a.bench != nil {
		return a.bench, nil
	}
	p, err := a.place()
	if err != nil {
		return nil, err
	}
	s, err := a.openStore(ctx, p)
	if err != nil {
		return nil, err
	}
	a.store = s
	a.bench = workbench.New(s, workbench.Options{Book: p.name, Now: a.Now, Zone: a.Zone, Step: a.Step, Remember: a.serves})
	return a.bench, nil
}

// end closes the book, says what went wrong and gives the exit code.
func (a *app) end(ctx context.Context, err error) int {
	if flushed := a.out.Flush(); flushed != nil {
		if errors.Is(err, flushed) {
			err = nil // what could not be written is told once
		}
		err = also(err, fmt.Errorf("write the answer: %w", flushed))
	}
	if a.looks && err == nil {
		if err := a.dailyBackup(ctx); err != nil {
			a.say("no backup was made today: %v", err)
		}
	}
	if a.store != nil {
		err = also(err, a.store.Close())
	}
	a.complain(err)
	return fault.Exit(err)
}

// also joins two errors and leaves a single one as it is.
func also(err, more error) error {
	switch {
	case more == nil:
		return err
	case err == nil:
		return more
	}
	return errors.Join(err, more)
}

// complain prints an error, one line for each of those it joins.
func (a *app) complain(err error) {
	if err == nil {
		return
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok { //nolint:errorlint // err itself, not what it wraps
		for _, one := range joined.Unwrap() {
			a.complain(one)
		}
		return
	}
	var f *fault.Error
	if errors.As(err, &f) && f.Kind == fault.Findings && f.What == "" {
		return // what was found has been printed
	}
	prefix := "headsup: "
	if f != nil && f.Where != "" && strings.HasPrefix(err.Error(), f.Where) {
		prefix = ""
	}
	a.say("%s%s", prefix, err.Error())
}

// say prints a sentence about the data to standard error. That it cannot be
// printed cannot be said either. The data it is about comes first.
func (a *app) say(format string, args ...any) {
	_ = a.out.Flush() // the writer keeps an error, and the end tells it
	_, _ = fmt.Fprintln(a.Stderr, render.Clean(fmt.Sprintf(format, args...)))
}

// print writes data to standard output; what goes wrong comes out at the end.
func (a *app) print(format string, args ...any) { _, _ = fmt.Fprintf(a.out, format, args...) }

// printJSON writes one value as JSON on one line.
func (a *app) printJSON(value any) error {
	encoder := json.NewEncoder(a.out)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}
