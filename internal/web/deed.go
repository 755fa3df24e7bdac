package web

import (
	"strings"

	"headsup/internal/advise"
)

// deed is how something is done from a page: by a draft to read, by a line that
// wants the owner's own words, or by one that can be recorded as it is.
type deed struct{ Draft, FillIn, Line string }

func deedBy(a advise.Act) deed {
	if line := a.Line(); line != "" {
		return deedByLine(line)
	}
	return deed{Draft: toDraft(a)}
}

func deedByLine(line string) deed {
	if strings.Contains(line, "<") {
		return deed{FillIn: line}
	}
	return deed{Line: line}
}
