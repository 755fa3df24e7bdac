// Package share writes what one person shares with their lead as plain text, and
// reads it into suggestions for the lead's book. doc/share.md tells the form.
//
// It knows the lines of a share and who is meant by their names. It knows no
// store, and it trusts no file: whatever stands in one, nothing comes of it but
// suggestions of wins, states, issues and requests.
package share

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"headsup/internal/journal"
	"headsup/internal/view"
)

// first begins the first line of every share; its number is that of the form.
const (
	first = "; headsup share "
	form  = "1"
)

// Write writes a share in its form.
func Write(out io.Writer, s view.Share) error {
	w := bufio.NewWriter(out)
	say := func(format string, args ...any) { _, _ = fmt.Fprintf(w, format+"\n", args...) } // the writer keeps an error for Flush
	say("%s%s", first, form)
	from := s.From.Name
	if s.From.Email != "" {
		from += " <" + s.From.Email + ">"
	}
	say("; from @%s %s", s.From.Person, oneLine(from))
	say("; for %s", oneLine(s.Lead.Name))
	say("; days %s", s.Days)
	for _, n := range s.Names {
		what := "person"
		if n.Name[0] == '+' {
			what = "project"
		}
		say("; %s %s %s", what, n.Name, oneLine(n.Full))
	}
	say(";")
	say("; This is all that is shared. Whoever it is for takes it in with: headsup collect share FILE")
	for _, l := range s.Lines {
		say("\n; %s\n%s", l.Key, l.Line)
	}
	return w.Flush()
}

// oneLine keeps a text on its comment's line.
func oneLine(text string) string { return strings.Join(strings.Fields(journal.Clean(text)), " ") }
