package cli

import (
	"os"
	"strconv"
	"strings"

	"golang.org/x/term"

	"headsup/internal/render"
)

// screen is what standard output can show: a terminal's width and colours, or
// the plain screen of a pipe or a file, whose lines are never cut.
func (a *app) screen() render.Screen {
	columns, ok := a.columns()
	if !ok {
		return render.Screen{}
	}
	sc := render.Screen{Width: columns, Colour: a.Env("NO_COLOR") == "" && a.Env("TERM") != "dumb"}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := a.Env(name); locale != "" { // the first that is set decides
			upper := strings.ToUpper(locale)
			sc.ASCII = !strings.Contains(upper, "UTF-8") && !strings.Contains(upper, "UTF8")
			break
		}
	}
	return sc
}

func (a *app) columns() (int, bool) {
	columns, ok := 0, false
	if a.Columns != nil {
		columns, ok = a.Columns()
	} else if fd, is := terminalOf(a.Stdout); is {
		width, _, err := term.GetSize(fd)
		if columns, ok = width, true; err != nil {
			columns = 80
		}
	}
	if n, err := strconv.Atoi(a.Env("COLUMNS")); ok && err == nil && n > 0 {
		columns = n
	}
	return columns, ok
}

// interactive reports whether a person sits at both ends.
func (a *app) interactive() bool {
	_, in := terminalOf(a.Stdin)
	_, out := a.columns()
	return in && out
}

// terminalOf is the descriptor of a terminal.
func terminalOf(stream any) (int, bool) {
	file, ok := stream.(*os.File)
	if !ok {
		return 0, false
	}
	fd := int(file.Fd())
	return fd, term.IsTerminal(fd)
}
