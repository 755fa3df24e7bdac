package web

import (
	"regexp"
	"strings"
	"sync"

	"headsup/internal/fault"
	"headsup/internal/journal"
	"headsup/internal/render"
)

// said is an error as a sentence for a page: of a command that records, the line that
// the bar takes; for one that shows something, the page that does; and nothing of any
// other.
func said(err error) string {
	return render.Clean(shownBy().ReplaceAllStringFunc(fault.Words(err, lineBy), func(command string) string {
		if page := pageFor(shownBy().FindStringSubmatch(command)[1]); page != "" {
			return page
		}
		if line := lineBy(strings.Trim(command, "`")); line != "" {
			return line
		}
		return command
	}))
}

// lineBy is the line of the journal that a command records; "" it is none.
func lineBy(command string) string {
	line, ok := strings.CutPrefix(command, "headsup ")
	verb, _, _ := strings.Cut(line, " ")
	if _, isLine := journal.VerbOf(verb); !ok || !isLine {
		return ""
	}
	return "`" + line + "`"
}

// shownBy is a command that is named within a sentence: "`headsup outbox` lists them".
var shownBy = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("`headsup ([a-z-]+)[^`]*`")
})

// pageFor is what on a page takes the place of a command; "" nothing does.
func pageFor(command string) string {
	switch command {
	case "outbox":
		return "Messages"
	case "send":
		return "“Send it now” on its page"
	case "work":
		return "Work"
	case "journal":
		return "the Journal"
	case "config":
		return "Settings"
	case "doctor":
		return "“Look the book over” in Settings"
	case "questionnaire":
		return "the page of Questionnaires"
	case "growth":
		return "Growth"
	}
	return ""
}
