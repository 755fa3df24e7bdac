package cli

import "fmt"

// progress is a line on the terminal that says how far something is. Where
// standard error is no terminal it says nothing.
type progress struct {
	a     *app
	what  string
	shown bool
	on    bool
}

func (a *app) progress(what string) *progress {
	_, on := terminalOf(a.Stderr)
	return &progress{a: a, what: what, on: on}
}

// clearLine goes back to the line's start and clears it.
const clearLine = "\r\x1b[K"

func (p *progress) at(where string) {
	if p.on {
		p.shown = true
		_, _ = fmt.Fprintf(p.a.Stderr, "%s%s %s", clearLine, p.what, where)
	}
}

// end takes the line away.
func (p *progress) end() {
	if p.shown {
		_, _ = fmt.Fprint(p.a.Stderr, clearLine)
	}
}
