// Package fault holds errors for people: what went wrong, where, and what to
// do next, in a closed set of kinds that every face maps the same way.
//
// It knows nothing of journals, stores or faces. A fault says one sentence;
// the machinery below it keeps wrapping plain errors with %w.
package fault

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
)

// Kind says what sort of trouble an error is. The zero Kind is Failed.
type Kind uint8

// The kinds, from the most general on. Each has one row in table.
const (
	Failed     Kind = iota // something outside us went wrong
	Misread                // the words were not understood; nothing was done
	Findings               // understood and done, and something was found
	Missing                // what was named is not there
	Refused                // understood, and not allowed as things stand
	Locked                 // the book is locked and no key is at hand
	WrongKey               // the passphrase or recovery code does not fit
	Damaged                // the book's bytes contradict each other
	Newer                  // the book was written by a later version
	NotABook               // the file is something else
	Busy                   // another program holds what is needed
	Full                   // no room on the disk
	Unwritable             // the place may be read, not written
)

// table is the one mapping of kinds to the outside: the name used in JSON and
// MCP errors, the exit code of the command line, the HTTP status.
var table = [...]struct {
	name   string
	exit   int
	status int
}{
	Failed:     {"failed", 1, http.StatusInternalServerError},
	Misread:    {"misread", 2, http.StatusBadRequest},
	Findings:   {"findings", 3, http.StatusOK},
	Missing:    {"missing", 1, http.StatusNotFound},
	Refused:    {"refused", 1, http.StatusConflict},
	Locked:     {"locked", 1, http.StatusLocked},
	WrongKey:   {"wrong-key", 1, http.StatusForbidden},
	Damaged:    {"damaged", 1, http.StatusInternalServerError},
	Newer:      {"newer", 1, http.StatusInternalServerError},
	NotABook:   {"not-a-book", 1, http.StatusInternalServerError},
	Busy:       {"busy", 1, http.StatusServiceUnavailable},
	Full:       {"full", 1, http.StatusInsufficientStorage},
	Unwritable: {"unwritable", 1, http.StatusForbidden},
}

// String is the kind's name as machine-readable output carries it.
func (k Kind) String() string { return table[k].name }

// Error is one fault. What is a full clause without a capital or a full stop;
// Where (may be empty) is "file:line:col", an entry "#12" or a path; Next (may
// be empty) tells the reader what to do about it, in words that hold on every face;
// Command (may be empty) is the command or the flag that does it at a terminal.
type Error struct {
	Kind    Kind
	Where   string
	What    string
	Next    string
	Command string
	Err     error // the cause, for programs; may be nil
}

// Error prints where, what, what next and by which command on one line.
func (e *Error) Error() string { return joined(e.Where, e.What, e.Next, e.Command) }

func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ": ")
}

// Words is an error for those who stand at no terminal: as Error prints it, each
// command of the faults in its chain as the face words it; "" leaves it out.
func Words(err error, word func(command string) string) string {
	said := err.Error()
	for _, e := range chain(err, nil) {
		if e.Command != "" {
			said = strings.ReplaceAll(said, e.Error(), joined(e.Where, e.What, e.Next, word(e.Command)))
		}
	}
	return said
}

// NoCommand words a command for those who can give none.
func NoCommand(string) string { return "" }

// chain gathers the faults of an error's chain, the outer ones first.
func chain(err error, all []*Error) []*Error {
	if e, ok := err.(*Error); ok {
		all = append(all, e)
	}
	switch wrapped := err.(type) {
	case interface{ Unwrap() error }:
		if inner := wrapped.Unwrap(); inner != nil {
			all = chain(inner, all)
		}
	case interface{ Unwrap() []error }:
		for _, inner := range wrapped.Unwrap() {
			all = chain(inner, all)
		}
	}
	return all
}

// Unwrap gives the cause to errors.Is and errors.As.
func (e *Error) Unwrap() error { return e.Err }

// New makes a fault of a kind; the format's %w, if any, becomes its cause.
func New(kind Kind, format string, args ...any) *Error {
	made := fmt.Errorf(format, args...)
	return &Error{Kind: kind, What: made.Error(), Err: errors.Unwrap(made)}
}

// At says where. It returns the fault itself, for chaining behind New.
func (e *Error) At(where string) *Error { e.Where = where; return e }

// Do says what to do next. It returns the fault itself, for chaining.
func (e *Error) Do(format string, args ...any) *Error {
	e.Next = fmt.Sprintf(format, args...)
	return e
}

// By says which command or flag does it at a terminal. It returns the fault itself,
// for chaining behind Do.
func (e *Error) By(format string, args ...any) *Error {
	e.Command = fmt.Sprintf(format, args...)
	return e
}

// KindOf finds the kind of the first fault in err's chain; an error without
// one is Failed.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Failed
}

// Is reports whether err is a fault of the kind.
func Is(err error, kind Kind) bool {
	var e *Error
	return errors.As(err, &e) && e.Kind == kind
}

// Exit is the exit code for err: 0 for none.
func Exit(err error) int {
	if err == nil {
		return 0
	}
	return table[KindOf(err)].exit
}

// Status is the HTTP status for err: 200 for none.
func Status(err error) int {
	if err == nil {
		return http.StatusOK
	}
	return table[KindOf(err)].status
}
